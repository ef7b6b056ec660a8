#include "document/reader.h"

#include <algorithm>

#include "document/limits.h"

namespace mlsheet::document {

Reader::Reader(source::FileId file, std::string_view bytes, diagnostic::Report& report)
    : report_(report),
      builder_(file, bytes.size(), report),
      cursor_(file, bytes, builder_.comments(), report),
      complaints_(cursor_, report),
      frames_(1) {
  frames_.reserve(kDepthLimit + 2);
}

bool Reader::is_mapping(const Frame& frame) {
  return frame.shape == Shape::BlockMapping || frame.shape == Shape::FlowMapping ||
         frame.shape == Shape::Pair;
}

bool Reader::has_bracket(const Frame& frame) {
  return frame.shape == Shape::FlowSequence || frame.shape == Shape::FlowMapping;
}

Reader::Role Reader::role() const {
  const Frame& frame = frames_.back();
  if (frame.shape == Shape::Root) return Role::Root;
  if (!is_mapping(frame)) return Role::Item;
  return frame.has_key ? Role::Value : Role::Key;
}

void Reader::begin_value(std::size_t at, const Properties& given) {
  approach(at);
  check_place(least_column());
  properties(given);
}

void Reader::end_scalar(const Node& node, std::string_view text) {
  role() == Role::Key ? add_key(node, text) : add_value(node, text);
}

void Reader::scalar(std::size_t at, std::string_view text, const Properties& given) {
  if (is_over()) return;
  begin_value(at, given);
  const bool is_tag_alone = text.empty() && !is_one_of(cursor_.peek(), "\"'|>");
  if (is_tag_alone) return add_nothing();
  end_scalar(measure(text), text);
}

void Reader::null(std::size_t at, const Properties& given) {
  if (is_over()) return;
  if (!is_written(at, given)) {
    if (!take_sign()) report_missing_colon();
    return add_nothing();
  }
  begin_value(at, given);
  const std::string_view word = null_word(cursor_.at());
  const bool is_key = role() == Role::Key;
  if (!word.empty()) return end_scalar(measure(word), is_key ? "" : word);
  is_key ? add_key(Node{.span = complaints_.word(at)}, "") : add_nothing();
}

void Reader::alias(std::size_t at, std::size_t number) {
  if (is_over()) return;
  begin_value(at, {.may_have_tag = false});
  const std::size_t begin = cursor_.at();
  cursor_.move_to(name_end(cursor_.bytes(), begin));
  const source::Span here = span(begin, cursor_.at());
  if (role() == Role::Key) {
    report_complex_key(here, "an alias");
    return take_unusable_key(here);
  }
  begin_entry(begin);
  const Anchor& anchor = builder_.anchor(number);
  if (is_open(anchor.node)) {
    complaints_.recursive_alias(here, anchor.span);
    builder_.append(top().parent, {.is_null = true, .span = here});
  } else {
    builder_.repeat(top().parent, anchor, here, frames_.size() - 1);
  }
  finish_entry(cursor_.at());
}

void Reader::open(NodeKind kind, Style style, std::size_t at, const Properties& given) {
  if (is_over()) return;
  if (top().shape == Shape::FlowMapping && top().begin == at) become_pair();
  approach(at);
  const bool is_list_below_key = kind == NodeKind::Sequence && style == Style::Block &&
                                 top().shape == Shape::BlockMapping && given.anchor == 0;
  check_place(is_list_below_key ? top().column : least_column());
  properties(given);
  const std::size_t begin = cursor_.at();
  if (frames_.size() > kDepthLimit) {
    builder_.report_depth(span(begin, begin + 1));
    return;
  }
  Frame frame = make_frame(kind, style);
  if (frame.is_key) top().parent.key.is_usable = false;
  begin_entry(begin);
  frame.parent.node =
      builder_.append(top().parent, {.kind = kind, .style = style, .span = span(begin, begin)});
  if (builder_.is_full()) return;
  remember_anchor(frame.parent.node, {});
  if (has_bracket(frame)) cursor_.move_to(begin + 1);
  frames_.push_back(frame);
}

Reader::Frame Reader::make_frame(NodeKind kind, Style style) const {
  Frame frame{.begin = cursor_.at(), .end = cursor_.at(), .is_key = role() == Role::Key};
  const bool is_sequence = kind == NodeKind::Sequence;
  if (style == Style::Block) {
    frame.shape = is_sequence ? Shape::BlockSequence : Shape::BlockMapping;
    frame.column = static_cast<int>(cursor_.column());
  } else {
    const Shape mapping = cursor_.peek() == '{' ? Shape::FlowMapping : Shape::Pair;
    frame.shape = is_sequence ? Shape::FlowSequence : mapping;
    frame.column = top().column;
  }
  return frame;
}

// The mapping that was opened at this brace has the brace for its first key: `[{a: 1}: b]`.
void Reader::become_pair() {
  top().shape = Shape::Pair;
  cursor_.move_to(top().begin);
}

bool Reader::is_open(NodeId node) const {
  const auto is_its_frame = [node](const Frame& frame) { return frame.parent.node == node; };
  return node != NodeId::None && std::any_of(frames_.begin(), frames_.end(), is_its_frame);
}

void Reader::close() {
  if (is_over()) return;
  if (has_bracket(top())) close_bracket();
  close_frame();
}

void Reader::close_bracket() {
  cursor_.skip();
  take_comma();
  // The bracket itself may stand below the key that it belongs to, but no further left.
  check_place(top().column);
  if (top().outdented != kNowhere) complaints_.indentation(top().outdented);
  if (!take(top().shape == Shape::FlowSequence ? ']' : '}')) skip_unexpected(cursor_.at());
  top().end = cursor_.at();
}

void Reader::close_frame() {
  const Frame frame = top();
  frames_.pop_back();
  builder_.node(frame.parent.node).span.end = static_cast<std::uint32_t>(frame.end);
  if (is_mapping(frame)) builder_.drop_duplicates(frame.parent.node);
  if (frame.is_key) return take_unusable_key(span(frame.begin, frame.end));
  finish_entry(frame.end);
}

Document Reader::finish() {
  if (!is_over()) document_tail();
  const bool is_complete = !is_over();
  while (frames_.size() > 1) close_frame();
  return builder_.finish(is_complete);
}

}  // namespace mlsheet::document
