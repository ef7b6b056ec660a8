#include "prose/commonmark.h"

#include <cmark.h>

#include <memory>
#include <string>

#include "prose/block_builder.h"

namespace mlsheet::prose {
namespace {

struct FreeNode {
  void operator()(cmark_node* node) const { cmark_node_free(node); }
};
struct FreeIterator {
  void operator()(cmark_iter* iterator) const { cmark_iter_free(iterator); }
};

std::string_view literal_of(cmark_node* node) {
  const char* literal = cmark_node_get_literal(node);
  return literal == nullptr ? std::string_view{} : std::string_view{literal};
}

std::string_view without_last_newline(std::string_view text) {
  if (!text.empty() && text.back() == '\n') text.remove_suffix(1);
  return text;
}

// Walks cmark's tree in document order. Runs are flat, so nested markup shows its strongest part: a
// link before code before strong before emphasis.
class Walk {
 public:
  Walk(const source::Span& span, diagnostic::Report& report) : span_(span), report_(report) {}

  Blocks over(cmark_node* document) {
    const std::unique_ptr<cmark_iter, FreeIterator> iterator(cmark_iter_new(document));
    for (cmark_event_type event = cmark_iter_next(iterator.get()); event != CMARK_EVENT_DONE;
         event = cmark_iter_next(iterator.get())) {
      cmark_node* node = cmark_iter_get_node(iterator.get());
      event == CMARK_EVENT_ENTER ? enter(node) : leave(node);
    }
    return builder_.take();
  }

 private:
  void enter(cmark_node* node);
  void leave(cmark_node* node);
  void open_list(cmark_node* node);
  void open_link(cmark_node* node);
  void add_html_block(std::string_view html);
  void add_html(std::string_view html);
  void add(RunKind kind, std::string_view text);
  void break_line();
  RunKind kind_of_text() const;

  const source::Span& span_;
  diagnostic::Report& report_;
  BlockBuilder builder_;
  std::string target_;  // of the link being read
  int strong_ = 0;
  int emphasis_ = 0;
  bool in_heading_ = false;
};

void Walk::enter(cmark_node* node) {
  switch (cmark_node_get_type(node)) {
    case CMARK_NODE_BLOCK_QUOTE:
      return builder_.open_quote();
    case CMARK_NODE_LIST:
      return open_list(node);
    case CMARK_NODE_ITEM:
      return builder_.open_item();
    case CMARK_NODE_HEADING:
      in_heading_ = true;
      return;
    case CMARK_NODE_CODE_BLOCK:
      return builder_.add_code_block(without_last_newline(literal_of(node)));
    case CMARK_NODE_HTML_BLOCK:
      return add_html_block(literal_of(node));
    case CMARK_NODE_TEXT:
      return add(kind_of_text(), literal_of(node));
    case CMARK_NODE_SOFTBREAK:
      return add(kind_of_text(), " ");
    case CMARK_NODE_LINEBREAK:
      return break_line();
    case CMARK_NODE_CODE:
      return add(RunKind::Code, literal_of(node));
    case CMARK_NODE_HTML_INLINE:
      return add_html(literal_of(node));
    case CMARK_NODE_STRONG:
      ++strong_;
      return;
    case CMARK_NODE_EMPH:
      ++emphasis_;
      return;
    case CMARK_NODE_LINK:
      return open_link(node);
    case CMARK_NODE_IMAGE:
      report_.add(span_, diagnostic::PictureInProse, cmark_node_get_url(node))
          .help("name the picture in a field for files; its description stays in the text");
      return;
    default:
      return;
  }
}

void Walk::leave(cmark_node* node) {
  switch (cmark_node_get_type(node)) {
    case CMARK_NODE_BLOCK_QUOTE:
    case CMARK_NODE_LIST:
      return builder_.close_container();
    case CMARK_NODE_ITEM:
      return builder_.close_item();
    case CMARK_NODE_PARAGRAPH:
      return builder_.end_paragraph();
    case CMARK_NODE_HEADING:
      in_heading_ = false;
      return builder_.end_heading(cmark_node_get_heading_level(node));
    case CMARK_NODE_STRONG:
      --strong_;
      return;
    case CMARK_NODE_EMPH:
      --emphasis_;
      return;
    case CMARK_NODE_LINK:
      target_.clear();
      return;
    default:
      return;
  }
}

void Walk::open_list(cmark_node* node) {
  if (cmark_node_get_list_type(node) == CMARK_BULLET_LIST) return builder_.open_bullet_list();
  const bool parenthesis = cmark_node_get_list_delim(node) == CMARK_PAREN_DELIM;
  builder_.open_numbered_list(cmark_node_get_list_start(node), parenthesis ? ')' : '.');
}

void Walk::open_link(cmark_node* node) {
  const std::string_view target = cmark_node_get_url(node);
  if (is_safe_target(target)) {
    target_ = target;
    return;
  }
  report_.add(span_, diagnostic::UnsafeLink, target)
      .help("links begin with `https://`, `http://`, `mailto:` or `#`");
}

void Walk::add_html_block(std::string_view html) {
  html = without_last_newline(html);
  report_.add(span_, diagnostic::HtmlInProse, html);
  for (std::size_t begin = 0; begin <= html.size();) {
    const std::size_t end = std::min(html.find('\n', begin), html.size());
    if (begin > 0) builder_.add_text(RunKind::Text, " ");
    builder_.add_text(RunKind::Text, html.substr(begin, end - begin));
    begin = end + 1;
  }
  builder_.end_paragraph();
}

void Walk::add_html(std::string_view html) {
  report_.add(span_, diagnostic::HtmlInProse, html);
  add(kind_of_text(), html);
}

void Walk::add(RunKind kind, std::string_view text) {
  if (!target_.empty()) kind = RunKind::Link;
  builder_.add_text(kind, text, target_);
}

void Walk::break_line() {
  if (in_heading_) return add(kind_of_text(), " ");
  builder_.end_paragraph();
}

RunKind Walk::kind_of_text() const {
  if (strong_ > 0) return RunKind::Strong;
  return emphasis_ > 0 ? RunKind::Emphasis : RunKind::Text;
}

// cmark 0.30 visits every open list for each blank line, which nested lists and many blank lines
// make quadratic (16 s for 64 KiB). More blank lines than this say nothing anywhere but inside a
// code block.
constexpr std::size_t kBlankLinesKept = 8;

bool is_blank(std::string_view line) {
  return line.find_first_not_of(" \t\r\n") == std::string_view::npos;
}

std::string with_few_blank_lines(std::string_view markdown) {
  std::string kept;
  kept.reserve(markdown.size());
  std::size_t blank_lines = 0;
  while (!markdown.empty()) {
    const std::size_t end = std::min(markdown.find_first_of("\r\n"), markdown.size() - 1) + 1;
    const std::string_view line = markdown.substr(0, end);
    blank_lines = is_blank(line) ? blank_lines + 1 : 0;
    if (blank_lines <= kBlankLinesKept) kept += line;
    markdown.remove_prefix(end);
  }
  return kept;
}

}  // namespace

Blocks read_commonmark(std::string_view markdown, const source::Span& span,
                       diagnostic::Report& report) {
  const std::string text = with_few_blank_lines(markdown);
  const std::unique_ptr<cmark_node, FreeNode> document(
      cmark_parse_document(text.data(), text.size(), CMARK_OPT_DEFAULT));
  return Walk(span, report).over(document.get());
}

}  // namespace mlsheet::prose
