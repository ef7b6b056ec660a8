// Where the parser gave up, in our words: what it stumbled over is found in the text again.

#include <algorithm>

#include "document/limits.h"
#include "document/reader.h"
#include "document/scan.h"
#include "text/utf8.h"

namespace mlsheet::document {
namespace {

// The parser forgets a possible key this many bytes behind its beginning.
constexpr std::size_t kParserKeyLimit = 1024;

bool begins_token(std::string_view bytes, std::size_t at) {
  return at == 0 || is_white(bytes[at - 1]) || is_one_of(bytes[at - 1], "[{,:");
}

// The first text in quotes from `from` on that is still open at `at`.
std::size_t open_quote(std::string_view bytes, std::size_t from, std::size_t at) {
  while (from < at) {
    const bool is_token = begins_token(bytes, from);
    if (is_token && bytes[from] == '#') {
      from = std::min(bytes.find('\n', from), bytes.size());
    } else if (is_token && is_one_of(bytes[from], "\"'")) {
      const Quoted quoted = measure_quoted(bytes, from);
      if (!quoted.is_closed || quoted.end > at) return from;
      from = quoted.end;
    } else {
      ++from;
    }
  }
  return kNowhere;
}

// The parser stops behind an escape, or behind as much of it as it read.
std::size_t escape_begin(std::string_view bytes, std::size_t at) {
  for (const std::size_t length : {10U, 6U, 4U, 2U}) {
    if (at < length || bytes[at - length] != '\\') continue;
    const std::size_t end = next_escape(bytes, at - length, bytes.size()).end;
    if (end == at) return at - length;
  }
  return at == 0 ? 0 : std::min(bytes.rfind('\\', at - 1), at);
}

std::string spaces(std::size_t count) {
  return std::to_string(count) + (count == 1 ? " space" : " spaces");
}

bool is_half(char32_t code_point) { return code_point >= 0xD800 && code_point <= 0xDFFF; }

}  // namespace

source::Span Reader::character(std::size_t at) const {
  if (at >= cursor_.bytes().size()) return span(at, at);
  return span(at, at + text::decode(cursor_.bytes(), at).length);
}

source::Span Reader::word(std::size_t at) const {
  const std::size_t end = cursor_.bytes().find_first_of(" \t\r\n,[]{}", at);
  return end > at ? span(at, std::min(end, cursor_.bytes().size())) : character(at);
}

source::Span Reader::rest_of_line(std::size_t at) const {
  return span(at, line_end(cursor_.bytes(), at));
}

bool Reader::is_new_line(std::size_t at) const {
  const std::size_t begin = std::min(cursor_.at(), at);
  return cursor_.bytes().substr(begin, at - begin).find('\n') != kNowhere;
}

void Reader::report_fault(Fault fault, std::size_t at) {
  if (report_tab_before(at)) return;
  switch (fault) {
    case Fault::Quote:
      return report_open_quote(at);
    case Fault::Flow:
      return report_flow(at);
    case Fault::Entry:
      return report_entry(at);
    case Fault::Colon:
      return report_colon(at);
    case Fault::Question:
      return report_sign(at, "write the key and a colon, without `?`");
    case Fault::Dash:
      return report_sign(at, "begin a list on the line below its key; put a text in quotes");
    case Fault::Bracket:
      return report_bracket(at);
    case Fault::Tab:
      return report_tab(at);
    case Fault::Escape:
      return report_escape(at);
    case Fault::Sign:
      return report_sign(at, "put the text in quotes");
    case Fault::BlockHeader:
      return report_block_header(at);
    case Fault::Alias:
      return report_unknown_alias(at);
    case Fault::Directive:
      return report_directive(at);
    case Fault::Depth:
      return builder_.report_depth(span(at, at));
    case Fault::Property:
      return report_property(at);
    case Fault::Other:
      report_.add(rest_of_line(at), diagnostic::UnreadableYaml);
  }
}

void Reader::report_sign(std::size_t at, std::string help) {
  const source::Span sign = character(at);
  report_.add(sign, diagnostic::MisplacedSign, cursor_.text(sign)).help(std::move(help));
}

void Reader::report_tab(std::size_t at) {
  has_tabs_ = true;
  report_.add(character(at), diagnostic::TabInIndentation).help("indent with spaces");
}

void Reader::report_indentation(std::size_t at) {
  const std::size_t column = cursor_.column_of(at);
  source::Span here = rest_of_line(at);
  if (here.begin == here.end) here.begin -= static_cast<std::uint32_t>(column);
  report_.add(here, diagnostic::Misindented, spaces(column))
      .help("line it up with what it belongs to");
}

void Reader::report_outdented(std::size_t at) {
  if (!is_flow(top())) return report_indentation(at);
  const auto bracket = std::find_if(frames_.rbegin(), frames_.rend(),
                                    [](const Frame& frame) { return frame.shape != Shape::Pair; });
  bracket->outdented = std::min(bracket->outdented, at);
}

// A tab among the spaces and dashes that a line begins with.
bool Reader::report_tab_before(std::size_t at) {
  const std::string_view bytes = cursor_.bytes();
  for (std::size_t i = at - cursor_.column_of(at); i < at; ++i) {
    if (bytes[i] == '\t') {
      report_tab(i);
      return true;
    }
    if (!is_one_of(bytes[i], " -?")) return false;
  }
  return false;
}

void Reader::report_empty() {
  report_.add(span(0, 0), diagnostic::EmptyDocument).help("begin with the line `mlsheet: 1`");
}

void Reader::report_empty_item() {
  const source::Span here = character(cursor_.at());
  report_.add(here, diagnostic::EmptyItem, cursor_.text(here))
      .help("write a value, or remove the comma");
}

void Reader::report_missing_colon() {
  const Frame& frame = top();
  // A pair without colon is no pair: the parser looked ahead, and in vain.
  if (frame.shape == Shape::Pair) return;
  if (!frame.parent.key.is_usable) return check_key();
  report_.add(frame.parent.key.span, diagnostic::MissingColon, cursor_.text(frame.parent.key.span))
      .help("write a colon and a space between a key and its value");
}

void Reader::report_complex_key(const source::Span& here, std::string_view what) {
  const bool is_inside_another =
      std::any_of(frames_.begin(), frames_.end(), [](const Frame& frame) { return frame.is_key; });
  if (is_inside_another) return;
  report_.add(here, diagnostic::ComplexKey, what)
      .help("write `key: value` with one word as the key");
}

void Reader::report_directive(std::size_t at) {
  const source::Span line = rest_of_line(at);
  report_.add(line, diagnostic::Directive, cursor_.text(line))
      .help("remove the line; a sheet is YAML 1.2 without directives");
}

void Reader::report_open_quote(std::size_t at) {
  const std::size_t begin = open_quote(cursor_.bytes(), cursor_.at(), at);
  if (begin == kNowhere) return report_fault(Fault::Other, at);
  diagnostic::Entry entry =
      report_.add(character(begin), diagnostic::UnclosedQuote, cursor_.text(character(begin)));
  if (at < cursor_.bytes().size()) entry.label(rest_of_line(at), "the document ends here");
}

// In brackets: the list or mapping is not closed, or a comma is missing.
void Reader::report_flow(std::size_t at) {
  const auto frame = std::find_if(frames_.rbegin(), frames_.rend(), [](const Frame& open) {
    return open.shape == Shape::FlowSequence || open.shape == Shape::FlowMapping;
  });
  if (frame == frames_.rend()) return report_fault(Fault::Other, at);
  const source::Span bracket = character(frame->begin);
  at = std::min(at, frame->outdented);
  if (at < cursor_.bytes().size() && at != frame->outdented && !is_new_line(at)) {
    report_.add(word(at), diagnostic::UnexpectedText, cursor_.text(word(at)))
        .label(bracket, "inside this bracket")
        .help("every entry but the last ends with a comma, also at the end of a line");
    return;
  }
  diagnostic::Entry entry =
      report_.add(bracket, diagnostic::UnclosedBracket, cursor_.text(bracket));
  if (at < cursor_.bytes().size()) {
    entry.label(character(at), "neither a comma nor the end of the bracket before this");
  }
}

// In a block: a line without colon, or one that stands in nobody's column.
void Reader::report_entry(std::size_t at) {
  const source::Span line = rest_of_line(at);
  if (!is_new_line(at)) {
    diagnostic::Entry entry = report_.add(line, diagnostic::UnexpectedText, cursor_.text(line));
    if (quoted_.end == cursor_.at()) entry.label(quoted_, "behind this text in quotes");
    entry.help("put the whole value in quotes, or this on a line of its own");
    return;
  }
  const int column = static_cast<int>(cursor_.column_of(at));
  const bool is_in_line = std::any_of(frames_.begin(), frames_.end(), [&](const Frame& open) {
    return open.shape == Shape::BlockMapping && open.column == column;
  });
  is_in_line ? report_line_without_colon(at) : report_indentation(at);
}

// Where the value begins that the parser could not make an event of.
std::size_t Reader::unread_value() const {
  Cursor ahead = cursor_;
  ahead.skip();
  if (is_one_of(ahead.peek(), ":-,") && role() != Role::Key) {
    ahead.move_to(ahead.at() + 1);
    ahead.skip();
  }
  return ahead.at();
}

// A colon makes a key of what stands before it; here it cannot, because of its length, or because a
// text began on a line above and goes on.
void Reader::report_colon(std::size_t at) {
  const std::size_t line = at - cursor_.column_of(at);
  const std::size_t begin = unread_value();
  if (begin < line && role() == Role::Key) {
    if (is_one_of(cursor_.bytes()[begin], "\"'")) {
      return report_complex_key(span(begin, at), "spread over lines");
    }
    return report_line_without_colon(begin);
  }
  if (begin <= at && at - std::max(begin, line) > kParserKeyLimit) {
    report_.add(span(std::max(begin, line), at), diagnostic::KeyTooLong,
                static_cast<std::int64_t>(at - std::max(begin, line)),
                static_cast<std::int64_t>(kKeyLimit));
    return;
  }
  diagnostic::Entry entry = report_.add(character(at), diagnostic::MisplacedSign, ":");
  if (begin < line) entry.label(rest_of_line(begin), "a text begins here and goes on");
  entry.help("if the colon belongs to the text, put the text in quotes");
}

void Reader::report_line_without_colon(std::size_t at) {
  const source::Span line = rest_of_line(at);
  report_.add(line, diagnostic::MissingColon, cursor_.text(line))
      .help("write `key: value`; a text that goes on stands deeper than its key");
}

void Reader::report_bracket(std::size_t at) {
  const source::Span bracket = character(at);
  diagnostic::Entry entry =
      report_.add(bracket, diagnostic::UnmatchedBracket, cursor_.text(bracket));
  if (is_flow(top())) entry.label(character(top().begin), "this bracket is open");
}

void Reader::report_escape(std::size_t at) {
  const std::string_view bytes = cursor_.bytes();
  const Escape escape = next_escape(bytes, escape_begin(bytes, at), bytes.size());
  if (escape.begin == kNowhere) return report_open_quote(bytes.size());  // the text ends with `\`
  const source::Span here = span(escape.begin, escape.end);
  diagnostic::Entry entry = report_.add(here, diagnostic::UnknownEscape, cursor_.text(here));
  if (escape.code_point > 0x10FFFF) {
    entry.note("Unicode ends at U+10FFFF");
    return;
  }
  if (!is_half(escape.code_point)) {
    entry.help("write a backslash twice to mean one, or use single quotes");
    return;
  }
  const Escape other = next_escape(bytes, escape.end, bytes.size());
  entry.note("it is half of a surrogate pair, and no character");
  if (other.begin != escape.end || !is_half(other.code_point)) return;
  const char32_t whole = 0x10000 + ((escape.code_point & 0x3FF) << 10) + (other.code_point & 0x3FF);
  entry.help("for both halves write `\\U" + code_point_digits(whole, 8) + "`");
}

void Reader::report_block_header(std::size_t at) {
  const std::size_t begin = cursor_.bytes().find_last_of("|>", at);
  if (begin == kNowhere) return report_fault(Fault::Other, at);
  const source::Span header = rest_of_line(begin);
  report_.add(header, diagnostic::BlockHeader, cursor_.text(header))
      .help("write `|` or `>` alone, and the text on the lines below");
}

void Reader::report_unknown_alias(std::size_t at) {
  const source::Span alias = span(at, name_end(cursor_.bytes(), at));
  report_.add(alias, diagnostic::UndefinedAlias, cursor_.text(alias))
      .help("to repeat a value, name it with `&` where it is first written; put a text in quotes");
}

// Anchors and tags that are none, or two on one value.
void Reader::report_property(std::size_t at) {
  const std::size_t begin = cursor_.bytes().find_last_of("&*!", at);
  if (begin == kNowhere || begin < cursor_.at()) return report_fault(Fault::Other, at);
  const source::Span here = span(begin, std::max(begin + 1, name_end(cursor_.bytes(), begin)));
  if (cursor_.bytes()[begin] == '!') {
    report_.add(here, diagnostic::Tag, cursor_.text(here)).help("remove it");
  } else {
    report_.add(here, diagnostic::UnexpectedText, cursor_.text(here))
        .help("put a text that begins with this sign in quotes");
  }
}

}  // namespace mlsheet::document
