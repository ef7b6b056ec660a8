// Where the parser gave up, in our words: what it stumbled over is found in the text again.

#include <algorithm>

#include "document/limits.h"
#include "document/reader.h"

namespace mlsheet::document {
namespace {

// The parser forgets a possible key this many bytes behind its beginning.
constexpr std::size_t kParserKeyLimit = 1024;

}  // namespace

void Reader::stop(Fault fault, std::size_t at) {
  if (!is_over() && !complaints_.has_tabs()) {
    report_fault(fault, std::min(at, cursor_.bytes().size()));
  }
  stopped_ = true;
}

void Reader::report_fault(Fault fault, std::size_t at) {
  if (const std::size_t tab = tab_before(at); tab != kNowhere) return complaints_.tab(tab);
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
      complaints_.sign(at).help("write the key and a colon, without `?`");
      return;
    case Fault::Dash:
      complaints_.sign(at).help("begin a list on the line below its key; put a text in quotes");
      return;
    case Fault::Bracket:
      return report_bracket(at);
    case Fault::Tab:
      return complaints_.tab(at);
    case Fault::Escape:
      return complaints_.escape(at);
    case Fault::Sign:
      complaints_.sign(at).help("put the text in quotes");
      return;
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
      complaints_.sign(at);
  }
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

// In brackets: the list or mapping is not closed, or a comma is missing.
void Reader::report_flow(std::size_t at) {
  const Frame* frame = bracket();
  if (frame == nullptr) return report_fault(Fault::Other, at);
  const bool is_end = at >= cursor_.bytes().size();
  if (!is_end && frame->outdented == kNowhere && !is_new_line(at)) {
    complaints_.unexpected(complaints_.word(at))
        .label(complaints_.character(frame->begin), "inside this bracket")
        .help("every entry but the last ends with a comma, also at the end of a line");
    return;
  }
  diagnostic::Entry entry = complaints_.bracket(frame->begin);
  if (is_end) return;
  entry.label(complaints_.character(std::min(at, frame->outdented)),
              "neither a comma nor the end of the bracket before this");
}

// In a block: a line without colon, or one that stands in nobody's column.
void Reader::report_entry(std::size_t at) {
  if (!is_new_line(at)) {
    diagnostic::Entry entry = complaints_.unexpected(complaints_.rest_of_line(at));
    if (quoted_.end == cursor_.at()) entry.label(quoted_, "behind this text in quotes");
    entry.help("put the whole value in quotes, or this on a line of its own");
    return;
  }
  const int column = static_cast<int>(cursor_.column_of(at));
  const bool is_in_line = std::any_of(frames_.begin(), frames_.end(), [&](const Frame& frame) {
    return frame.shape == Shape::BlockMapping && frame.column == column;
  });
  is_in_line ? complaints_.line_without_colon(at) : complaints_.indentation(at);
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
// text began on a line above and goes on.
void Reader::report_colon(std::size_t at) {
  const std::size_t line = at - cursor_.column_of(at);
  const std::size_t begin = unread_value();
  const bool is_key_above = begin < line && role() == Role::Key;
  if (is_key_above && is_one_of(cursor_.bytes()[begin], "\"'")) {
    return complaints_.complex_key(span(begin, at), "spread over lines");
  }
  if (is_key_above) return complaints_.line_without_colon(begin);
  const std::size_t length = at - std::min(at, std::max(begin, line));
  if (length > kParserKeyLimit) return report_long_key(span(at - length, at), length);
  diagnostic::Entry entry = complaints_.sign(at);
  if (begin < line) {
    entry.label(complaints_.rest_of_line(begin), "a text begins here and goes on");
  }
  entry.help("if the colon belongs to the text, put the text in quotes");
}

void Reader::report_bracket(std::size_t at) {
  const source::Span here = complaints_.character(at);
  diagnostic::Entry entry = report_.add(here, diagnostic::UnmatchedBracket, cursor_.text(here));
  if (is_flow(top())) entry.label(complaints_.character(top().begin), "this bracket is open");
}

void Reader::report_long_key(const source::Span& key, std::size_t length) {
  report_.add(key, diagnostic::KeyTooLong, static_cast<std::int64_t>(length),
              static_cast<std::int64_t>(kKeyLimit));
}

}  // namespace mlsheet::document
