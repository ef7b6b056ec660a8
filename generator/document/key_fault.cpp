// A key that the parser took for a part of the text above it, or for none, because of how far in it
// stands.

#include <algorithm>

#include "document/key_line.h"
#include "document/reader.h"

namespace mlsheet::document {
namespace {

std::string place_of(std::size_t column) {
  return column == 0 ? "in the first column" : "behind " + spaces(column);
}

}  // namespace

std::size_t Reader::first_in_line(std::size_t at) const {
  const std::size_t first = cursor_.bytes().find_first_not_of(' ', at - cursor_.column_of(at));
  return std::min(first, at);
}

// Whether one small word and nothing else stands on its line before the colon at `colon`.
bool Reader::is_key(std::size_t colon) const {
  const std::size_t begin = first_in_line(colon);
  const std::string_view word = cursor_.bytes().substr(begin, colon - begin);
  return !word.empty() && key_length(word) == word.size();
}

// The text that begins at `text` and swallowed the key at `key`, if it is the line right above it.
std::optional<diagnostic::Entry> Reader::report_key_in_text(std::size_t key, std::size_t text) {
  const std::size_t above = first_in_line(key - cursor_.column_of(key) - 1);
  const std::string_view line = cursor_.text(complaints_.rest_of_line(above));
  if (text < cursor_.at()) cut_last_value(cursor_.at());
  if (is_glued_dash(above) && first_in_line(text) == above) return complaints_.glued_dash(above);
  if (behind_dashes(above) == text && cursor_.column_of(key) == cursor_.column_of(text)) {
    const std::string_view first = cursor_.text(complaints_.rest_of_line(text));
    if (!as_key_line(first).empty()) return complaints_.line_without_colon(text);
  }
  const bool is_word = key_length(line) == line.size() && above == text;
  if (is_word) return complaints_.line_without_colon(text);  // `sensor` above its entries
  const std::size_t sibling = key_with_value(above);
  if (sibling == kNowhere || cursor_.column_of(sibling) >= cursor_.column_of(key)) return {};
  return report_misplaced_key(key, sibling);
}

// What the item that begins at `line` holds.
std::size_t Reader::behind_dashes(std::size_t line) const {
  const std::string_view bytes = cursor_.bytes();
  while (bytes.substr(line).starts_with("- ")) line = bytes.find_first_not_of(' ', line + 1);
  return std::min(line, bytes.size());
}

// `-id: lowland`
bool Reader::is_glued_dash(std::size_t line) const {
  const std::string_view text = cursor_.text(complaints_.rest_of_line(line));
  if (!text.starts_with('-')) return false;
  const std::size_t length = key_length(text.substr(1));
  return length > 0 && text.substr(length + 1).starts_with(": ");
}

// The first line of a text in quotes that is an entry of the block around it: a key, or a dash.
std::size_t Reader::swallowed_entry(const source::Span& quoted) const {
  const std::string_view bytes = cursor_.bytes();
  std::size_t line = outdented_line(bytes, quoted.begin, quoted.end, top().column);
  while (line != kNowhere && entry_word(line).empty()) {
    line = outdented_line(bytes, line, quoted.end, top().column);
  }
  return line;
}

// The key of the line `name: X` or `- name: X` at `line`.
std::size_t Reader::key_with_value(std::size_t line) const {
  line = behind_dashes(line);
  const std::string_view text = cursor_.text(complaints_.rest_of_line(line));
  const std::size_t length = key_length(text);
  return length > 0 && text.substr(length).starts_with(": ") ? line : kNowhere;
}

// A key that stands deeper than the one above it, although that one has its value.
diagnostic::Entry Reader::report_misplaced_key(std::size_t key, std::size_t above) {
  const std::string_view line = cursor_.text(complaints_.rest_of_line(above));
  const std::size_t length = key_length(line);
  const std::size_t column = cursor_.column_of(above);
  std::string help =
      "line it up with `" + std::string(line.substr(0, length)) + "`, " + place_of(column);
  const bool is_plain = !is_one_of(line[line.find_first_not_of(' ', length + 1)], "\"'[{|>");
  if (is_plain) help += "; if it belongs to the text above, put that text in quotes";
  return complaints_.misindented(key)
      .label(span(above, above + length), "this key has its value")
      .help(help)
      .fix(span(key - cursor_.column_of(key), key), std::string(column, ' '));
}

// An entry in a column where no other stands.
diagnostic::Entry Reader::report_misindented(std::size_t at) {
  const std::size_t column = cursor_.column_of(at);
  const std::size_t above = line_above(at - column);
  const std::size_t sibling = above == kNowhere ? kNowhere : key_with_value(above);
  if (sibling != kNowhere && cursor_.column_of(sibling) < column) {
    return report_misplaced_key(at, sibling);
  }
  diagnostic::Entry entry = complaints_.misindented(at).help(columns_around(at));
  if (const std::size_t lone = lone_entry_above(at); lone != kNowhere) {
    entry.label(complaints_.word(lone), "or is it this one that stands too deep?");
  }
  return entry;
}

// The entry in whose column no other stands, if it is the one right above.
std::size_t Reader::lone_entry_above(std::size_t at) const {
  const std::size_t above = line_above(at - cursor_.column_of(at));
  if (above == kNowhere || entry_word(above).empty()) return kNowhere;
  const std::size_t before = line_above(above - cursor_.column_of(above));
  const bool is_first = before != kNowhere && cursor_.column_of(before) < cursor_.column_of(at);
  return is_first && cursor_.column_of(above) > cursor_.column_of(at) ? above : kNowhere;
}

// The first byte that is no space of the last line before `line` that holds more than a comment.
std::size_t Reader::line_above(std::size_t line) const {
  while (line > 0) {
    const std::size_t first = first_in_line(line - 1);
    const bool is_empty = is_white(cursor_.bytes()[first]) || cursor_.bytes()[first] == '#';
    if (!is_empty) return first;
    line = first - cursor_.column_of(first);
  }
  return kNowhere;
}

// The keys and dashes above that stand in the nearest columns to the right and to the left.
std::string Reader::columns_around(std::size_t at) const {
  const std::size_t column = cursor_.column_of(at);
  std::size_t deeper = kNowhere;
  std::size_t above = line_above(at - column);
  while (above != kNowhere && (cursor_.column_of(above) >= column || entry_word(above).empty())) {
    const std::size_t place = cursor_.column_of(above);
    const bool is_nearer = deeper == kNowhere || place <= cursor_.column_of(deeper);
    if (place > column && is_nearer && !entry_word(above).empty()) deeper = above;
    above = line_above(above - place);
  }
  std::vector<std::string> columns;
  for (const std::size_t place : {deeper, above}) {
    if (place == kNowhere) continue;
    columns.push_back("`" + std::string(entry_word(place)) + "`, " +
                      place_of(cursor_.column_of(place)));
  }
  if (columns.empty()) return "line it up with what it belongs to";
  return "line it up with " + columns.front() +
         (columns.size() > 1 ? ", or with " + columns.back() : "");
}

// The key or the dash that the line at `line` begins with.
std::string_view Reader::entry_word(std::size_t line) const {
  const std::string_view text = cursor_.text(complaints_.rest_of_line(line));
  if (text.starts_with("- ")) return text.substr(0, 1);
  const std::size_t length = key_length(text);
  const bool is_key = text.substr(length) == ":" || text.substr(length).starts_with(": ");
  return text.substr(0, is_key ? length : 0);
}

}  // namespace mlsheet::document
