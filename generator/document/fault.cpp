// Where the parser gave up, in our words: what it stumbled over is found in the text again.

#include <algorithm>

#include "document/key_line.h"
#include "document/limits.h"
#include "document/reader.h"

namespace mlsheet::document {
namespace {

// The parser forgets a possible key this many bytes behind its beginning.
constexpr std::size_t kParserKeyLimit = 1024;

bool is_blank_only(std::string_view text) {
  return std::all_of(text.begin(), text.end(), is_blank);
}

bool is_only_comments(std::string_view lines) {
  for (std::size_t at = 0; at < lines.size(); at = line_end(lines, at)) {
    at = std::min(lines.find_first_not_of(" \t\r\n", at), lines.size());
    if (at < lines.size() && lines[at] != '#') return false;
  }
  return true;
}

}  // namespace

void Reader::stop(Fault fault, std::size_t at) {
  if (!is_over() && !complaints_.has_tabs()) {
    give_up(report_fault(fault, std::min(at, cursor_.bytes().size())));
  }
  stopped_ = true;
}

// What stands on later lines is not in the tree, and nobody else will say so.
void Reader::give_up(diagnostic::Entry entry) {
  stopped_ = true;
  const std::string_view bytes = cursor_.bytes();
  const std::size_t last = std::max<std::size_t>(entry.span().begin, cursor_.at());
  const std::size_t next = std::min(bytes.find('\n', last), bytes.size());
  if (is_only_comments(bytes.substr(next))) return;
  const auto line =
      std::count(bytes.begin(), bytes.begin() + static_cast<std::ptrdiff_t>(next), '\n');
  entry.note("nothing from line " + std::to_string(line + 2) + " on was read");
}

diagnostic::Entry Reader::report_fault(Fault fault, std::size_t at) {
  if (const std::size_t tab = tab_before(at); tab != kNowhere) return complaints_.tab(tab);
  if (const auto entry = report_swallowing_quote()) return *entry;
  switch (fault) {
    case Fault::Quote:
      return complaints_.open_quote(at);
    case Fault::Flow:
      return report_flow(at);
    case Fault::Entry:
      return report_entry(at);
    case Fault::Colon:
      return report_colon(at);
    case Fault::Question:
      return complaints_.sign(at).help("write the key and a colon, without `?`");
    case Fault::Dash:
      return complaints_.sign(at).help(
          "begin a list on the line below its key; put a text in quotes");
    case Fault::Bracket:
      return report_bracket(at);
    case Fault::Tab:
      return complaints_.tab(at);
    case Fault::Escape:
      return complaints_.escape(at);
    case Fault::Sign:
      return complaints_.sign(at).help("put the text in quotes");
    case Fault::BlockHeader:
      return complaints_.block_header(at);
    case Fault::Alias:
      return complaints_.unknown_alias(at);
    case Fault::Directive:
      return complaints_.directive(at);
    case Fault::Depth:
      return builder_.report_depth(span(at, at));
    case Fault::Property:
      return complaints_.property(at);
    case Fault::Other:
      break;
  }
  return complaints_.sign(at);
}

// A tab among the blanks and dashes that a line begins with.
std::size_t Reader::tab_before(std::size_t at) const {
  const std::size_t line = at - cursor_.column_of(at);
  const std::string_view begin = cursor_.bytes().substr(line, at - line);
  const std::size_t tab = begin.substr(0, begin.find_first_not_of(" \t-?")).find('\t');
  return tab == kNowhere ? kNowhere : line + tab;
}

bool Reader::is_new_line(std::size_t at) const {
  const std::size_t begin = std::min(cursor_.at(), at);
  return cursor_.bytes().substr(begin, at - begin).find('\n') != kNowhere;
}

Reader::Frame* Reader::bracket() {
  const auto found = std::find_if(frames_.rbegin(), frames_.rend(), has_bracket);
  return found == frames_.rend() ? nullptr : &*found;
}

// The parser reads ahead of its events, beyond the quote that closes a text by accident.
std::optional<diagnostic::Entry> Reader::report_swallowing_quote() {
  const std::size_t begin = unread_value();
  const std::string_view bytes = cursor_.bytes();
  if (begin >= bytes.size() || !is_one_of(bytes[begin], "\"'")) return {};
  const Quoted quoted = measure_quoted(bytes, begin);
  if (!quoted.is_closed) return {};
  const std::size_t entry = swallowed_entry(span(begin, quoted.end));
  if (entry == kNowhere) return {};
  return complaints_.swallowing_quote(begin, entry);
}

// In brackets: the list or mapping is not closed, or a comma is missing.
diagnostic::Entry Reader::report_flow(std::size_t at) {
  const Frame* frame = bracket();
  if (frame == nullptr) return report_fault(Fault::Other, at);
  const bool is_end = at >= cursor_.bytes().size();
  if (!is_end && frame->outdented == kNowhere && !is_new_line(at)) {
    return complaints_.unexpected(complaints_.word(at))
        .label(complaints_.character(frame->begin), "inside this bracket")
        .help("every entry but the last ends with a comma, also at the end of a line");
  }
  diagnostic::Entry entry = complaints_.bracket(frame->begin);
  if (is_end) return entry;
  return entry.label(complaints_.character(std::min(at, frame->outdented)),
                     "neither a comma nor the end of the bracket before this");
}

// In a block: a line without colon, or one that stands in nobody's column.
diagnostic::Entry Reader::report_entry(std::size_t at) {
  if (!is_new_line(at)) {
    diagnostic::Entry entry = complaints_.unexpected(complaints_.rest_of_line(at));
    if (quoted_.end == cursor_.at()) entry.label(quoted_, "behind this text in quotes");
    return entry.help("put the whole value in quotes, or this on a line of its own");
  }
  if (is_glued_dash(at)) return complaints_.glued_dash(at);
  const int column = static_cast<int>(cursor_.column_of(at));
  const bool is_in_line = std::any_of(frames_.begin(), frames_.end(), [&](const Frame& frame) {
    return frame.shape == Shape::BlockMapping && frame.column == column;
  });
  return is_in_line ? complaints_.line_without_colon(at) : report_misindented(at);
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

// A colon makes a key of what stands before it. Here it cannot, because of the length, or because a
// text began before it and goes on.
diagnostic::Entry Reader::report_colon(std::size_t at) {
  const std::size_t line = at - cursor_.column_of(at);
  const std::size_t begin = text_begin(at);
  const bool is_key_above = begin < line && role() == Role::Key && cursor_.at() <= begin;
  if (is_key_above && is_one_of(cursor_.bytes()[begin], "\"'")) {
    return complaints_.complex_key(span(begin, at), "spread over lines");
  }
  if (is_key_above) return complaints_.line_without_colon(begin);
  const std::size_t length = at - std::min(at, std::max(begin, line));
  if (length > kParserKeyLimit) return report_long_key(span(at - length, at), length);
  if (begin < line && is_key(at)) {
    if (const auto entry = report_key_in_text(first_in_line(at), begin)) return *entry;
  }
  return complaints_.colon_in_text(at, begin);
}

// Where the text begins that the colon at `colon` stands behind: the value read last, or one that
// the parser could not make an event of.
std::size_t Reader::text_begin(std::size_t colon) const {
  const std::size_t end = std::min(cursor_.at(), colon);
  const bool is_read = is_blank_only(cursor_.bytes().substr(end, colon - end));
  const Node* last = is_read ? last_value(end) : nullptr;
  return last == nullptr ? unread_value() : last->span.begin;
}

diagnostic::Entry Reader::report_bracket(std::size_t at) {
  const source::Span here = complaints_.character(at);
  diagnostic::Entry entry = report_.add(here, diagnostic::UnmatchedBracket, cursor_.text(here));
  if (is_flow(top())) entry.label(complaints_.character(top().begin), "this bracket is open");
  return entry;
}

diagnostic::Entry Reader::report_long_key(const source::Span& key, std::size_t length) {
  return report_.add(key, diagnostic::KeyTooLong, static_cast<std::int64_t>(length),
                     static_cast<std::int64_t>(kKeyLimit));
}

}  // namespace mlsheet::document
