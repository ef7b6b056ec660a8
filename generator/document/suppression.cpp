#include "document/suppression.h"

#include <algorithm>
#include <limits>
#include <tuple>

#include "document/allowance.h"
#include "document/measure.h"

namespace mlsheet::document {
namespace {

constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";

std::size_t line_begin(std::string_view bytes, std::size_t at) {
  const std::size_t last_break = at == 0 ? std::string_view::npos : bytes.rfind('\n', at - 1);
  if (last_break != std::string_view::npos) return last_break + 1;
  return bytes.starts_with(kByteOrderMark) ? kByteOrderMark.size() : 0;
}

bool is_white_only(std::string_view text) {
  return std::all_of(text.begin(), text.end(), is_white);
}

// Where the comment lines end with which the file begins.
std::uint32_t head_end(const std::vector<Comment>& comments, std::string_view bytes) {
  std::size_t end = bytes.starts_with(kByteOrderMark) ? kByteOrderMark.size() : 0;
  for (const Comment& comment : comments) {
    const std::string_view between = bytes.substr(end, comment.span.begin - end);
    const bool is_first = &comment == &comments.front();
    const auto lines = std::count(between.begin(), between.end(), '\n');
    if (!is_white_only(between) || (!is_first && lines != 1)) break;
    end = comment.span.end;
  }
  return static_cast<std::uint32_t>(end);
}

// Keys with their values, and list items, in the order of the text; the outer before the inner.
std::vector<source::Span> entries(const Document& document) {
  std::vector<source::Span> found;
  for (std::uint32_t i = 1; i < document.size(); ++i) {
    const Node& node = document.node(NodeId{i});
    if (node.span.file != document.file()) continue;  // put in by a setting
    const bool has_key = node.key_span.end > node.key_span.begin;
    // What is not written is reported at its end.
    const std::uint32_t end = node.span.end + (node.is_null ? 1 : 0);
    found.push_back({node.span.file, has_key ? node.key_span.begin : node.span.begin, end});
  }
  std::sort(found.begin(), found.end(), [](const source::Span& a, const source::Span& b) {
    return std::tie(a.begin, b.end) < std::tie(b.begin, a.end);
  });
  return found;
}

class Places {
 public:
  Places(const Document& document, std::string_view bytes)
      : bytes_(bytes),
        head_end_(head_end(document.comments(), bytes)),
        entries_(entries(document)) {}

  source::Span of(const source::Span& comment) const {
    if (comment.end <= head_end_) {
      return {comment.file, 0, std::numeric_limits<std::uint32_t>::max()};
    }
    const std::size_t line = line_begin(bytes_, comment.begin);
    if (is_white_only(bytes_.substr(line, comment.begin - line))) return next_entry(comment);
    return {comment.file, static_cast<std::uint32_t>(line), comment.end};
  }

 private:
  source::Span next_entry(const source::Span& comment) const {
    const auto next = std::lower_bound(
        entries_.begin(), entries_.end(), comment.end,
        [](const source::Span& entry, std::uint32_t at) { return entry.begin < at; });
    return next == entries_.end() ? source::Span{comment.file, comment.end, comment.end} : *next;
  }

  std::string_view bytes_;
  std::uint32_t head_end_;
  std::vector<source::Span> entries_;
};

}  // namespace

std::vector<diagnostic::Suppression> read_suppressions(const Document& document,
                                                       std::string_view bytes,
                                                       diagnostic::Report& report) {
  std::vector<Allowance> allowances;
  for (const Comment& comment : document.comments()) {
    read_allowance(comment.span, bytes, allowances, report);
  }
  if (allowances.empty()) return {};
  const Places places(document, bytes);
  std::vector<diagnostic::Suppression> suppressions;
  for (Allowance& allowance : allowances) {
    suppressions.push_back({.code = allowance.code,
                            .reason = std::move(allowance.reason),
                            .named_at = allowance.named_at,
                            .place = places.of(allowance.comment)});
  }
  return suppressions;
}

}  // namespace mlsheet::document
