// The way from one value to the next: signs, indentation, the marks around a document.

#include <algorithm>
#include <utility>

#include "document/reader.h"

namespace mlsheet::document {
// `at` is where the parser saw the value begin.
void Reader::approach(std::size_t at) {
  take_sign();
  cursor_.skip();
  if (cursor_.at() != at) skip_unexpected(at);
}

bool Reader::take_sign() {
  cursor_.skip();
  bool has_sign = true;
  switch (role()) {
    case Role::Root:
      document_head();
      break;
    case Role::Item:
      is_flow(top()) ? take_comma() : take_dash();
      break;
    case Role::Key:
      if (top().shape == Shape::FlowMapping) take_comma();
      if (top().shape == Shape::BlockMapping) check_entry();
      take_question_mark();
      break;
    case Role::Value:
      has_sign = take(':');
      if (has_sign) check_key();
  }
  sign_end_ = cursor_.at();
  return has_sign;
}

bool Reader::take(char sign) {
  const bool is_there = cursor_.peek() == sign;
  if (is_there) cursor_.move_to(cursor_.at() + 1);
  return is_there;
}

void Reader::take_comma() {
  if (top().entries++ == 0 || cursor_.peek() != ',') return;
  check_place(top().column + 1);
  take(',');
  cursor_.skip();
}

void Reader::take_dash() {
  check_entry();
  if (cursor_.at_sign('-')) take('-');
}

// A bracket where a key is due may begin a key; or the bracket is never closed, and the parser took
// it for one in vain. Only the colon tells.
void Reader::check_key() {
  const source::Span& key = top().parent.key.span;
  if (key.end > key.begin && is_one_of(cursor_.bytes()[key.begin], "[{")) {
    report_complex_key(key, "a collection");
  }
}

void Reader::take_question_mark() {
  if (!cursor_.at_sign('?')) return;
  report_complex_key(character(cursor_.at()), "marked with `?`");
  take('?');
  cursor_.skip();
}

void Reader::document_head() {
  for (cursor_.skip(); !cursor_.at_end(); cursor_.skip()) {
    const std::size_t begin = cursor_.at();
    if (cursor_.column() == 0 && cursor_.peek() == '%') {
      report_directive(begin);
      cursor_.move_to(rest_of_line(begin).end);
    } else if (cursor_.at_marker("---") && !std::exchange(has_marker_, true)) {
      cursor_.move_to(begin + 3);
    } else {
      return;
    }
  }
}

void Reader::document_tail() {
  const bool is_empty = frames_.front().end == 0;
  is_empty ? document_head() : cursor_.skip();
  while (cursor_.at_marker("...")) {
    cursor_.move_to(cursor_.at() + 3);
    cursor_.skip();
  }
  const std::size_t begin = cursor_.at();
  if (cursor_.at_end()) {
    if (is_empty) report_empty();
  } else if (cursor_.at_marker("---")) {
    report_.add(span(begin, begin + 3), diagnostic::SecondDocument)
        .help("put what follows into a file of its own");
  } else if (cursor_.column() == 0 && cursor_.peek() == '%') {
    report_directive(begin);
  } else {
    report_.add(rest_of_line(begin), diagnostic::TextAfterDocument)
        .note("the document is over before it, so it would not be read");
  }
}

// A key or a dash of a block stands right below the one before.
void Reader::check_entry() {
  const bool is_below = static_cast<int>(cursor_.column()) == top().column;
  if (top().entries++ > 0 && !is_below) report_indentation(cursor_.at());
  const Gap gap = cursor_.gap();
  if (gap.tab != kNowhere) report_tab(gap.tab);
}

// A value that begins a line stands deeper than the block it belongs to.
int Reader::least_column() {
  const bool is_entry = role() == Role::Key && top().shape == Shape::BlockMapping;
  return top().column + (is_entry ? 0 : 1);
}

void Reader::check_place(int least_column) {
  const Gap gap = cursor_.gap();
  if (!gap.starts_line) return;
  const bool is_entry = role() == Role::Key && top().shape == Shape::BlockMapping;
  const bool may_have_tabs = is_entry || is_flow(top());
  if (gap.tab != kNowhere &&
      (!may_have_tabs || static_cast<int>(cursor_.column_of(gap.tab)) < least_column)) {
    report_tab(gap.tab);
  } else if (static_cast<int>(cursor_.column()) < least_column) {
    report_outdented(cursor_.at());
  }
}

// Between here and the value lies something that the parser passed over.
void Reader::skip_unexpected(std::size_t at) {
  const auto [begin, end] = std::minmax(cursor_.at(), at);
  source::Span here = rest_of_line(begin);
  here.end = std::clamp(here.end, here.begin, static_cast<std::uint32_t>(end));
  diagnostic::Entry entry = report_.add(here, diagnostic::UnexpectedText, cursor_.text(here));
  if (quoted_.end == begin) entry.label(quoted_, "behind this text in quotes");
  cursor_.move_to(at);
}

}  // namespace mlsheet::document
