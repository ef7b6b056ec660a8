#include "render/html/fragment.h"

#include <algorithm>
#include <string_view>
#include <vector>

#include "text/escape.h"

namespace mlsheet::html {
namespace {

constexpr std::string_view kNoBreakSpace = "\u00A0";

// Signs that stay on the line of the number behind them.
constexpr std::string_view kHoldingSigns[] = {"×", "±", "≈", "≤", "≥", "−", "="};

bool ends_with_holding_sign(std::string_view text) {
  return std::any_of(std::begin(kHoldingSigns), std::end(kHoldingSigns),
                     [&](std::string_view sign) { return text.ends_with(sign); });
}

bool ends_with_digit(std::string_view text) {
  return !text.empty() && text.back() >= '0' && text.back() <= '9';
}

// `320 × 320` and `≤ 1 m` do not come apart at the end of a line; a product of quantities may.
std::string held_together(std::string_view text) {
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const std::string_view before = text.substr(0, i);
    const bool factor = text.substr(i + 1).starts_with("×") && ends_with_digit(before);
    if (text[i] == ' ' && (factor || ends_with_holding_sign(before))) {
      out += kNoBreakSpace;
    } else {
      out += text[i];
    }
  }
  return out;
}

// An address ends a line behind its punctuation, never within a word.
std::string address_html(std::string_view address) {
  std::string out;
  while (true) {
    const std::size_t mark = address.find_first_of("./_?&=#");
    const std::size_t end = mark == std::string_view::npos ? address.size() : mark + 1;
    out += text::html_escape(address.substr(0, end));
    address.remove_prefix(end);
    if (address.empty()) return out;
    out += "<wbr>";
  }
}

bool shows_its_address(const prose::Run& link) {
  return link.target.find(link.text) != std::string::npos;
}

void append_link(std::string& out, const prose::Run& run) {
  const bool inside = run.target.starts_with('#');
  if (!inside && !prose::is_safe_target(run.target)) {
    out += text::html_escape(run.text);
    return;
  }
  out += "<a href=\"" + text::html_escape(run.target) + '"';
  if (!inside) out += " rel=\"noopener noreferrer\"";
  out += '>' + (shows_its_address(run) ? address_html(run.text) : text::html_escape(run.text)) +
         "</a>";
}

void append_wrapped(std::string& out, std::string_view tag, const std::string& text) {
  out.append("<").append(tag).append(">");
  out += text::html_escape(text);
  out.append("</").append(tag).append(">");
}

void append_run(std::string& out, const prose::Run& run) {
  switch (run.kind) {
    case prose::RunKind::Text:
      out += text::html_escape(held_together(run.text));
      return;
    case prose::RunKind::Strong:
      append_wrapped(out, "strong", run.text);
      return;
    case prose::RunKind::Emphasis:
      append_wrapped(out, "em", run.text);
      return;
    case prose::RunKind::Code:
      append_wrapped(out, "code", run.text);
      return;
    case prose::RunKind::Link:
      append_link(out, run);
      return;
  }
}

// The open lists of a sequence of list items, innermost last.
class Lists {
 public:
  explicit Lists(std::string& out) : out_(out) {}

  void item(const prose::Block& block) {
    const std::string content = inline_html(block.runs);
    if (block.marker.empty() && !open_.empty()) {
      out_ += "<br>" + content;  // the same item goes on
      return;
    }
    const std::size_t depth = std::min<std::size_t>(block.depth, open_.size());
    while (open_.size() > depth + 1) close();
    const std::string_view tag = is_ordered(block.marker) ? "ol" : "ul";
    if (open_.size() == depth + 1 && open_.back() != tag) close();
    if (open_.size() == depth) {
      open(tag, block.marker);
    } else {
      out_ += "</li>";
    }
    out_ += "<li>" + content;
  }

  void close_all() {
    while (!open_.empty()) close();
  }

 private:
  static bool is_ordered(std::string_view marker) {
    return !marker.empty() && marker.front() >= '0' && marker.front() <= '9';
  }

  void open(std::string_view tag, std::string_view marker) {
    out_.append("<").append(tag);
    const std::string_view number = marker.substr(0, marker.find_first_not_of("0123456789"));
    if (tag == "ol" && number != "1") out_.append(" start=\"").append(number).append("\"");
    out_ += '>';
    open_.push_back(tag);
  }

  void close() {
    out_.append("</li></").append(open_.back()).append(">");
    open_.pop_back();
  }

  std::string& out_;
  std::vector<std::string_view> open_;
};

// Headings inside running text stay below every heading of the sheet itself.
std::string heading_tag(int depth) { return depth <= 1 ? "h5" : "h6"; }

void append_block(std::string& out, const prose::Block& block) {
  const std::string content = inline_html(block.runs);
  switch (block.kind) {
    case prose::BlockKind::Paragraph:
      out += "<p>" + content + "</p>";
      return;
    case prose::BlockKind::Quote:
      out += "<blockquote><p>" + content + "</p></blockquote>";
      return;
    case prose::BlockKind::Code:
      out += "<pre tabindex=\"0\">" + content + "</pre>";
      return;
    case prose::BlockKind::Heading: {
      const std::string tag = heading_tag(block.depth);
      out += '<' + tag + '>' + content + "</" + tag + '>';
      return;
    }
    case prose::BlockKind::ListItem:
      return;  // Lists
  }
}

}  // namespace

std::string inline_html(const prose::Runs& runs) {
  std::string out;
  for (const prose::Run& run : runs) append_run(out, run);
  return out;
}

std::string cell_html(const prose::Blocks& blocks) {
  const bool lone = blocks.size() == 1 && blocks.front().kind == prose::BlockKind::Paragraph;
  return lone ? inline_html(blocks.front().runs) : blocks_html(blocks);
}

std::string blocks_html(const prose::Blocks& blocks) {
  std::string out;
  Lists lists(out);
  for (const prose::Block& block : blocks) {
    if (block.kind == prose::BlockKind::ListItem) {
      lists.item(block);
    } else {
      lists.close_all();
      append_block(out, block);
    }
  }
  lists.close_all();
  return out;
}

}  // namespace mlsheet::html
