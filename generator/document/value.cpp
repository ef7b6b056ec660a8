// What a value is in the text: its anchor and tag, where it ends, and what the parser read into it
// that the author did not mean.

#include <algorithm>

#include "document/reader.h"

namespace mlsheet::document {

// An anchor and a tag stand before their value, in any order. What else stands there belongs to the
// first key of a mapping.
void Reader::properties(const Properties& given) {
  anchor_number_ = given.anchor;
  bool may_have_anchor = given.anchor != 0;
  bool may_have_tag = given.may_have_tag;
  while (is_one_of(cursor_.peek(), "&!")) {
    const std::size_t begin = cursor_.at();
    const source::Span here = span(begin, name_end(cursor_.bytes(), begin));
    if (cursor_.peek() == '&' && may_have_anchor) {
      may_have_anchor = false;
      anchor_span_ = here;
    } else if (cursor_.peek() == '!' && may_have_tag) {
      may_have_tag = false;
      complaints_.tag(here);
    } else {
      return;
    }
    cursor_.move_to(here.end);
    cursor_.skip();
  }
}

void Reader::remember_anchor(NodeId node, const TextRange& key) {
  if (anchor_number_ == 0) return;
  builder_.set_anchor(
      anchor_number_,
      {.span = anchor_span_, .name = cursor_.text(anchor_span_), .node = node, .key = key});
  anchor_number_ = 0;
}

Node Reader::measure(std::string_view text) {
  const std::size_t begin = cursor_.at();
  Node node{.span = span(begin, begin)};
  if (is_one_of(cursor_.peek(), "\"'")) {
    measure_quotes(node);
  } else if (is_one_of(cursor_.peek(), "|>") && !is_flow(top())) {
    measure_lines(node);
  } else {
    const std::size_t end = plain_end(cursor_.bytes(), begin, text);
    node.span = span(begin, end == kNowhere ? begin : end);
    check_plain(node);
  }
  cursor_.move_to(node.span.end);
  return node;
}

void Reader::measure_quotes(Node& node) {
  const std::size_t begin = node.span.begin;
  const Quoted quoted = measure_quoted(cursor_.bytes(), begin);
  node.style = cursor_.peek() == '"' ? Style::DoubleQuoted : Style::SingleQuoted;
  node.span = span(begin, quoted.end);
  for (Escape escape = next_escape(cursor_.bytes(), begin, quoted.end); escape.begin != kNowhere;
       escape = next_escape(cursor_.bytes(), escape.end, quoted.end)) {
    if (node.style == Style::DoubleQuoted) complaints_.escaped(escape);
  }
  if (!quoted.is_closed) {
    give_up(complaints_.open_quote(cursor_.bytes().size()));
    node.is_partial = true;
    return;
  }
  if (cursor_.text(node.span).find('\n') == kNowhere) return;
  if (const std::size_t entry = swallowed_entry(node.span); entry != kNowhere) {
    give_up(complaints_.swallowing_quote(begin, entry));
    node.is_partial = true;
    return;
  }
  quoted_ = node.span;
  check_lines(node.span);
}

void Reader::measure_lines(Node& node) {
  const std::size_t begin = node.span.begin;
  const Block block = measure_block(cursor_.bytes(), begin, top().column);
  node.style = cursor_.peek() == '|' ? Style::Literal : Style::Folded;
  node.span = span(begin, block.end);
  if (block.deep_blank != kNowhere) {
    // The parser goes by that line and sees another text than the author.
    give_up(complaints_.misindented(block.deep_blank).help("line it up with what it belongs to"));
    node.is_partial = true;
  }
  // A comment may follow the signs.
  cursor_.move_to(block.header_end);
  cursor_.skip(cursor_.bytes().find('\n', block.header_end));
}

// Later lines of a text have to stand deeper than the block it is in.
void Reader::check_lines(const source::Span& where) {
  const std::size_t at = outdented_line(cursor_.bytes(), where.begin, where.end, top().column);
  if (at == kNowhere) return;
  if (cursor_.bytes()[at] != '\t') return report_outdented(at);
  complaints_.tab(at);
}

void Reader::check_plain(const Node& node) {
  const std::string_view text = cursor_.text(node.span);
  if (is_flow(top()) && text == "-") {
    complaints_.sign(node.span.begin).help("put the text in quotes");
    return;
  }
  if (text.find('\n') == kNowhere) return;
  if (is_flow(top())) check_lines(node.span);
  const std::size_t at = item_line(cursor_.bytes(), node.span.begin, node.span.end);
  if (at != kNowhere) complaints_.swallowed_item(at, node.span);
}

// The parser tells of a value that it takes for nothing. When nothing is written, `at` is the next
// token, which does not stand deeper than the entries around.
bool Reader::is_written(std::size_t at, const Properties& given) const {
  const Frame& frame = frames_.back();
  if (at < cursor_.at() || at >= cursor_.bytes().size()) return false;
  const bool is_inside = static_cast<int>(cursor_.column_of(at)) > frame.column;
  if (!is_inside && !is_flow(frame) && role() != Role::Key) return false;
  const char byte = cursor_.bytes()[at];
  return (byte == '&' && given.anchor != 0) || byte == '!' || !null_word(at).empty();
}

std::string_view Reader::null_word(std::size_t at) const {
  const std::string_view rest = cursor_.bytes().substr(std::min(at, cursor_.bytes().size()));
  for (const std::string_view word : {"~", "null", "Null", "NULL"}) {
    if (!rest.starts_with(word)) continue;
    const bool ends = rest.size() == word.size() || is_one_of(rest[word.size()], " \t\r\n,:]}");
    if (ends) return rest.substr(0, word.size());
  }
  return {};
}

}  // namespace mlsheet::document
