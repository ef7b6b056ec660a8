#include "document/complaints.h"

#include <algorithm>

#include "document/scan.h"
#include "text/ascii.h"
#include "text/utf8.h"

namespace mlsheet::document {
namespace {

bool begins_token(std::string_view bytes, std::size_t at) {
  return at == 0 || is_white(bytes[at - 1]) || is_one_of(bytes[at - 1], "[{,:");
}

// The text in quotes behind `first` that is still open at `at`.
std::size_t find_open_quote(std::string_view bytes, std::size_t first, std::size_t at) {
  std::size_t from = first;
  while (from < at) {
    const bool is_token = begins_token(bytes, from);
    if (is_token && bytes[from] == '#') {
      from = std::min(bytes.find('\n', from), bytes.size());
    } else if (is_token && is_one_of(bytes[from], "\"'")) {
      const Quoted quoted = measure_quoted(bytes, from);
      if (!quoted.is_closed || quoted.end > at) return from;
      first = from = quoted.end;
    } else {
      ++from;
    }
  }
  // Glued to something else.
  return std::min(bytes.find_first_of("\"'", first), at);
}

// The parser stops behind an escape, or behind as much of it as it read.
std::size_t escape_begin(std::string_view bytes, std::size_t at) {
  for (const std::size_t length : {10U, 6U, 4U, 2U}) {
    if (at < length || bytes[at - length] != '\\') continue;
    if (next_escape(bytes, at - length, bytes.size()).end == at) return at - length;
  }
  return at == 0 ? 0 : std::min(bytes.rfind('\\', at - 1), at);
}

std::string quoted_sign(char sign) { return {'`', sign, '`'}; }

bool is_half(char32_t code_point) { return code_point >= 0xD800 && code_point <= 0xDFFF; }

}  // namespace

std::string spaces(std::size_t count) {
  return std::to_string(count) + (count == 1 ? " space" : " spaces");
}

source::Span Complaints::character(std::size_t at) const {
  if (at >= bytes().size()) return span(at, at);
  return span(at, at + text::decode(bytes(), at).length);
}

source::Span Complaints::word(std::size_t at) const {
  const std::size_t end = std::min(bytes().find_first_of(" \t\r\n,[]{}", at), bytes().size());
  return end > at ? span(at, end) : character(at);
}

source::Span Complaints::rest_of_line(std::size_t at) const {
  return span(at, line_end(bytes(), at));
}

void Complaints::empty_document() {
  report_.add(span(0, 0), diagnostic::EmptyDocument).help("begin with the line `mlsheet: 1`");
}

void Complaints::empty_item() {
  quote(character(cursor_.at()), diagnostic::EmptyItem).help("write a value, or remove the comma");
}

void Complaints::empty_key(const source::Span& here) {
  report_.add(here, diagnostic::EmptyKey).help("write a key before the colon");
}

diagnostic::Entry Complaints::directive(std::size_t at) {
  return quote(rest_of_line(at), diagnostic::Directive)
      .help("remove the line; a sheet is YAML 1.2 without directives");
}

void Complaints::second_document(std::size_t at) {
  report_.add(span(at, at + 3), diagnostic::SecondDocument)
      .help("put what follows into a file of its own");
}

void Complaints::text_after_document(std::size_t at) {
  report_.add(rest_of_line(at), diagnostic::TextAfterDocument)
      .note("the document is over before it, so it would not be read");
}

diagnostic::Entry Complaints::tab(std::size_t at) {
  has_tabs_ = true;
  return report_.add(character(at), diagnostic::TabInIndentation).help("indent with spaces");
}

diagnostic::Entry Complaints::misindented(std::size_t at) {
  const std::size_t column = cursor_.column_of(at);
  source::Span here = rest_of_line(at);
  if (here.begin == here.end) here.begin -= static_cast<std::uint32_t>(column);
  return report_.add(here, diagnostic::Misindented, spaces(column));
}

void Complaints::indentation(std::size_t at) {
  misindented(at).help("line it up with what it belongs to");
}

diagnostic::Entry Complaints::glued_dash(std::size_t at) {
  const std::string item(cursor_.text(span(at + 1, line_end(bytes(), at))));
  return sign(at)
      .at_caret("no space after it")
      .help("an item of a list begins with a dash and a space: `- " + item + "`");
}

diagnostic::Entry Complaints::complex_key(const source::Span& here, std::string_view what) {
  return report_.add(here, diagnostic::ComplexKey, what)
      .help("write `key: value` with one word as the key");
}

void Complaints::swallowed_item(std::size_t at, const source::Span& text) {
  const source::Span line = span(at, std::min<std::size_t>(line_end(bytes(), at), text.end));
  quote(line, diagnostic::SwallowedItem)
      .label(rest_of_line(text.begin), "the text begins here and goes on")
      .help("for a list, leave nothing but the colon on the line above; for a text, use quotes");
}

diagnostic::Entry Complaints::unexpected(const source::Span& here) {
  return quote(here, diagnostic::UnexpectedText);
}

diagnostic::Entry Complaints::sign(std::size_t at) {
  return quote(character(at), diagnostic::MisplacedSign);
}

diagnostic::Entry Complaints::bracket(std::size_t at) {
  return quote(character(at), diagnostic::UnclosedBracket);
}

diagnostic::Entry Complaints::open_quote(std::size_t at) {
  const std::size_t begin = find_open_quote(bytes(), cursor_.at(), at);
  diagnostic::Entry entry = quote(character(begin), diagnostic::UnclosedQuote);
  if (at < bytes().size()) entry.label(rest_of_line(at), "the document ends here");
  return entry;
}

diagnostic::Entry Complaints::swallowing_quote(std::size_t at, std::size_t entry) {
  return quote(character(at), diagnostic::UnclosedQuote)
      .label(rest_of_line(entry), "this would belong to the text in quotes")
      .help("write " + quoted_sign(bytes()[at]) + " where the text ends");
}

diagnostic::Entry Complaints::escape(std::size_t at) {
  const Escape escape = next_escape(bytes(), escape_begin(bytes(), at), bytes().size());
  if (escape.begin == kNowhere) return open_quote(bytes().size());  // the text ends with `\`
  diagnostic::Entry entry = quote(span(escape.begin, escape.end), diagnostic::UnknownEscape);
  if (escape.code_point > 0x10FFFF) {
    entry.note("Unicode ends at U+10FFFF");
  } else if (!is_half(escape.code_point)) {
    entry.help("write a backslash twice to mean one, or use single quotes");
  } else {
    entry.note("it is half of a surrogate pair, and no character");
    const Escape other = next_escape(bytes(), escape.end, bytes().size());
    if (other.begin != escape.end || !is_half(other.code_point)) return entry;
    const char32_t whole =
        0x10000 + ((escape.code_point & 0x3FF) << 10) + (other.code_point & 0x3FF);
    entry.help("for both halves write `\\U" + code_point_digits(whole, 8) + "`");
  }
  return entry;
}

// What must not stand in the file must not come into it by an escape either.
void Complaints::escaped(const Escape& escape) {
  const source::Span here = span(escape.begin, escape.end);
  if (cursor_.text(here) == "\\'") {
    quote(here, diagnostic::UnknownEscape)
        .help("an apostrophe needs no backslash in double quotes");
  } else if (turns_direction(escape.code_point)) {
    report_.add(here, diagnostic::DirectionControl, code_point_name(escape.code_point))
        .help("remove it");
  } else if (text::is_control(escape.code_point)) {
    report_.add(here, diagnostic::ControlCharacter, code_point_name(escape.code_point))
        .help("remove it");
  }
}

diagnostic::Entry Complaints::block_header(std::size_t at) {
  const std::size_t begin = std::min(bytes().find_last_of("|>", at), at);
  const source::Span line = rest_of_line(begin);
  const std::string_view written = cursor_.text(line);
  const std::size_t value = std::min(written.find_first_not_of("=| >", 1), written.size());
  diagnostic::Entry entry = quote(line, diagnostic::BlockHeader);
  if (value < written.size() && text::is_digit(written[value])) {
    return entry.help("put it in quotes: `\"" + std::string(written) + "\"`");
  }
  return entry.help("write `|` or `>` alone, and the text on the lines below");
}

diagnostic::Entry Complaints::tag(const source::Span& here) {
  return quote(here, diagnostic::Tag)
      .help("remove it; what kind of value is due follows from the field");
}

// Anchors and tags without a name, or two on one value.
diagnostic::Entry Complaints::property(std::size_t at) {
  const std::size_t begin = std::min(bytes().find_last_of("&*!", at), at);
  const source::Span here = span(begin, name_end(bytes(), begin));
  if (bytes()[begin] == '!') return tag(here);
  return unexpected(here).help("put a text that begins with this sign in quotes");
}

diagnostic::Entry Complaints::unknown_alias(std::size_t at) {
  return quote(span(at, name_end(bytes(), at)), diagnostic::UndefinedAlias)
      .help("to repeat a value, name it with `&` where it is first written; put a text in quotes");
}

void Complaints::recursive_alias(const source::Span& here, const source::Span& anchor) {
  quote(here, diagnostic::RecursiveAlias)
      .label(anchor, "the value begins here")
      .help("write out what is meant");
}

}  // namespace mlsheet::document
