// The way from one value to the next: signs, indentation, the marks around a document.

#include <algorithm>
#include <utility>

#include "document/reader.h"
#include "text/ascii.h"

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
  if (std::exchange(top().is_marked, false)) return;
  const source::Span& key = top().parent.key.span;
  if (key.end > key.begin && is_one_of(cursor_.bytes()[key.begin], "[{")) {
    report_complex_key(key, "a collection");
  }
}

// One complaint for all that a key holds.
void Reader::report_complex_key(const source::Span& here, std::string_view what) {
  const bool is_inside_another =
      std::any_of(frames_.begin(), frames_.end(), [](const Frame& frame) { return frame.is_key; });
  if (!is_inside_another) complaints_.complex_key(here, what);
}

void Reader::report_missing_colon() {
  // A pair without colon is no pair: the parser looked ahead, and in vain.
  if (top().shape == Shape::Pair) return;
  Key& key = top().parent.key;
  if (!key.is_usable) {
    check_key();
  } else if (!report_decimal_comma(key)) {
    complaints_.missing_colon(key.span);
  }
  key.is_usable = false;
}

// `{value: 3,5 V}`: the comma ends the entry, and `5 V` is a key.
bool Reader::report_decimal_comma(const Key& key) {
  const std::size_t begin = key.span.begin;
  const std::string_view bytes = cursor_.bytes();
  if (top().shape != Shape::FlowMapping || begin < 2 || bytes[begin - 1] != ',') return false;
  if (!text::is_digit(bytes[begin - 2]) || !text::is_digit(bytes[begin])) return false;
  complaints_.decimal_comma(begin - 1);
  cut_last_value(begin - 1);
  return true;
}

const Node* Reader::last_value(std::size_t end) const {
  const NodeId last = top().parent.last_child;
  if (last == NodeId::None || builder_.node(last).span.end != end) return nullptr;
  return &builder_.node(last);
}

// The value that ends there is not what the author wrote.
void Reader::cut_last_value(std::size_t end) {
  if (last_value(end) != nullptr) builder_.node(top().parent.last_child).is_partial = true;
}

void Reader::take_question_mark() {
  if (!cursor_.at_sign('?')) return;
  report_complex_key(complaints_.character(cursor_.at()), "marked with `?`");
  top().is_marked = true;
  take('?');
  cursor_.skip();
}

void Reader::document_head() {
  for (cursor_.skip(); !cursor_.at_end(); cursor_.skip()) {
    const std::size_t begin = cursor_.at();
    if (cursor_.column() == 0 && cursor_.peek() == '%') {
      complaints_.directive(begin);
      cursor_.move_to(complaints_.rest_of_line(begin).end);
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
    if (is_empty) complaints_.empty_document();
  } else if (cursor_.at_marker("---")) {
    complaints_.second_document(begin);
  } else if (cursor_.column() == 0 && cursor_.peek() == '%') {
    complaints_.directive(begin);
  } else {
    complaints_.text_after_document(begin);
  }
}

// A key or a dash of a block stands right below the one before.
void Reader::check_entry() {
  const bool is_below = static_cast<int>(cursor_.column()) == top().column;
  if (top().entries++ > 0 && !is_below) complaints_.indentation(cursor_.at());
  const Gap gap = cursor_.gap();
  if (gap.tab != kNowhere) complaints_.tab(gap.tab);
}

// A value that begins a line stands deeper than the block it belongs to.
int Reader::least_column() const {
  const bool is_entry = role() == Role::Key && top().shape == Shape::BlockMapping;
  return top().column + (is_entry ? 0 : 1);
}

void Reader::check_place(int least_column) {
  const Gap gap = cursor_.gap();
  if (!gap.starts_line) return;
  // Inside brackets a tab may follow as many spaces as the block around them is indented.
  const bool is_indented = is_flow(top()) && gap.tab != kNowhere &&
                           static_cast<int>(cursor_.column_of(gap.tab)) > top().column;
  if (gap.tab != kNowhere && !is_indented) {
    complaints_.tab(gap.tab);
  } else if (static_cast<int>(cursor_.column()) < least_column) {
    report_outdented(cursor_.at());
  }
}

void Reader::report_outdented(std::size_t at) {
  Frame* open = is_flow(top()) ? bracket() : nullptr;
  if (open == nullptr) return complaints_.indentation(at);
  open->outdented = std::min(open->outdented, at);
}

// Between here and the value lies something that the parser passed over.
void Reader::skip_unexpected(std::size_t at) {
  const std::size_t begin = std::min(cursor_.at(), at);
  const std::size_t end = std::max(cursor_.at(), at);
  source::Span here = complaints_.rest_of_line(begin);
  here.end = std::clamp(here.end, here.begin, static_cast<std::uint32_t>(end));
  diagnostic::Entry entry = complaints_.unexpected(here);
  if (quoted_.end == begin) entry.label(quoted_, "behind this text in quotes");
  cursor_.move_to(at);
}

}  // namespace mlsheet::document
