// Where a key and its value run into each other, or a comma tears a number apart.

#include <algorithm>

#include "document/complaints.h"
#include "document/key_line.h"
#include "text/ascii.h"
#include "text/decimal_comma.h"

namespace mlsheet::document {
namespace {

// Digits, commas and points; two points are those of a range.
bool is_in_number(std::string_view bytes, std::size_t at) {
  if (bytes[at] != '.') return text::is_digit(bytes[at]) || bytes[at] == ',';
  const bool is_inside = at > 0 && at + 1 < bytes.size();
  return is_inside && text::is_digit(bytes[at - 1]) && text::is_digit(bytes[at + 1]);
}

// The end of the plain text that begins at `at`, on its line and before a comment.
std::size_t plain_line_end(std::string_view bytes, std::size_t at) {
  const std::size_t end = line_end(bytes, at);
  for (std::size_t hash = bytes.find('#', at); hash < end; hash = bytes.find('#', hash + 1)) {
    if (hash > at && is_blank(bytes[hash - 1])) return line_end(bytes.substr(0, hash), at);
  }
  return end;
}

}  // namespace

diagnostic::Entry Complaints::without_colon(const source::Span& line, std::string_view advice) {
  const std::string_view written = cursor_.text(line);
  const std::string meant = as_key_line(written);
  if (has_glued_colon(written)) {
    const std::size_t colon = line.begin + key_length(written);
    return report_
        .add(span(colon, colon + 1), diagnostic::ColonWithoutSpace,
             written.substr(0, key_length(written)))
        .help("write `" + meant + "`")
        .fix(span(colon, colon + 1), ": ");
  }
  diagnostic::Entry entry = quote(line, diagnostic::MissingColon);
  if (meant.empty()) return entry.help("write `key: value`" + std::string(advice));
  const std::string_view wanted = meant.back() == ':' ? "a colon" : "a colon and a space";
  return entry.help("a key needs " + std::string(wanted) + ": `" + meant + "`" +
                    std::string(advice));
}

diagnostic::Entry Complaints::colon_in_text(std::size_t at, std::size_t text) {
  diagnostic::Entry entry = sign(at);
  if (text < at - cursor_.column_of(at)) {
    entry.label(rest_of_line(text), "a text begins here and goes on");
  }
  return entry.help("if the colon belongs to the text, put the text in quotes");
}

void Complaints::missing_colon(const source::Span& key) { without_colon(key, {}); }

diagnostic::Entry Complaints::line_without_colon(std::size_t at) {
  return without_colon(span(at, plain_line_end(bytes(), at)),
                       "; a text that goes on stands deeper than its key");
}

void Complaints::decimal_comma(std::size_t comma) {
  std::size_t begin = comma;
  while (begin > 0 && is_in_number(bytes(), begin - 1)) --begin;
  std::size_t end = comma;
  while (end < bytes().size() && is_in_number(bytes(), end)) ++end;
  const source::Span number = span(begin, end);
  diagnostic::Entry entry = quote(number, diagnostic::CommaInNumber);
  std::string help;
  for (const std::string& reading : text::without_comma(cursor_.text(number))) {
    help += (help.empty() ? "a comma ends an entry here; write `" : " or `") + reading + "`";
    entry.fix(number, reading);
  }
  entry.help(help);
}

}  // namespace mlsheet::document
