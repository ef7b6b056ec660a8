#include "document/reader.h"

#include <algorithm>
#include <utility>

#include "document/limits.h"

namespace mlsheet::document {

Reader::Reader(source::FileId file, std::string_view bytes, diagnostic::Report& report)
    : report_(report),
      builder_(file, bytes.size(), report),
      cursor_(file, bytes, builder_.comments(), report),
      frames_(1) {
  frames_.reserve(kDepthLimit + 2);
}

bool Reader::is_mapping(const Frame& frame) {
  return frame.shape == Shape::BlockMapping || frame.shape == Shape::FlowMapping ||
         frame.shape == Shape::Pair;
}

Reader::Role Reader::role() const {
  const Frame& frame = frames_.back();
  if (frame.shape == Shape::Root) return Role::Root;
  if (!is_mapping(frame)) return Role::Item;
  return frame.has_key ? Role::Value : Role::Key;
}

void Reader::scalar(std::size_t at, std::string_view text, const Properties& given) {
  if (is_over()) return;
  approach(at);
  check_place(least_column());
  properties(given);
  // A tag may stand alone.
  const bool has_text = !text.empty() || is_one_of(cursor_.peek(), "\"'|>");
  if (!has_text) return add_nothing();
  const Node node = measure(text);
  role() == Role::Key ? add_key(node, text) : add_value(node, text);
}

void Reader::null(std::size_t at, const Properties& given) {
  if (is_over()) return;
  if (!is_written(at)) {
    if (!take_sign()) report_missing_colon();
    return add_nothing();
  }
  approach(at);
  check_place(least_column());
  properties(given);
  const std::string_view word = null_word(cursor_.at());
  if (word.empty() && role() == Role::Key) return add_key(Node{.span = anchor_span_}, "");
  if (word.empty()) return add_nothing();
  const Node node = measure(word);
  role() == Role::Key ? add_key(node, "") : add_value(node, word);
}

void Reader::alias(std::size_t at, std::size_t number) {
  if (is_over()) return;
  approach(at);
  check_place(least_column());
  const std::size_t begin = cursor_.at();
  cursor_.move_to(name_end(cursor_.bytes(), begin));
  const source::Span here = span(begin, cursor_.at());
  if (role() == Role::Key) {
    report_complex_key(here, "an alias");
    return take_unusable_key(here);
  }
  begin_entry(begin);
  const Anchor* anchor = builder_.anchor(number);
  if (anchor != nullptr && !is_open(anchor->node)) {
    builder_.repeat(top().parent, *anchor, here, frames_.size() - 1);
  } else if (anchor != nullptr) {
    report_.add(here, diagnostic::RecursiveAlias, cursor_.text(here))
        .label(anchor->span, "the value begins here")
        .help("write out what is meant");
    builder_.append(top().parent, {.is_null = true, .span = here});
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
  if (frames_.size() > kDepthLimit) return builder_.report_depth(span(begin, begin + 1));
  Frame frame{.shape = shape_of(kind, style), .begin = begin, .end = begin};
  frame.column = style == Style::Block ? static_cast<int>(cursor_.column()) : top().column;
  frame.is_key = role() == Role::Key;
  if (frame.is_key) top().parent.key.is_usable = false;
  begin_entry(begin);
  frame.parent.node =
      builder_.append(top().parent, {.kind = kind, .style = style, .span = span(begin, begin)});
  if (builder_.is_full()) return;
  remember_anchor(frame.parent.node, {});
  if (frame.shape == Shape::FlowSequence || frame.shape == Shape::FlowMapping) {
    cursor_.move_to(begin + 1);
  }
  frames_.push_back(frame);
}

// The mapping that was opened at this brace has the brace for its first key: `[{a: 1}: b]`.
void Reader::become_pair() {
  top().shape = Shape::Pair;
  cursor_.move_to(top().begin);
}

bool Reader::is_open(NodeId node) const {
  return node != NodeId::None &&
         std::any_of(frames_.begin(), frames_.end(),
                     [&](const Frame& frame) { return frame.parent.node == node; });
}

Reader::Shape Reader::shape_of(NodeKind kind, Style style) const {
  const bool is_sequence = kind == NodeKind::Sequence;
  if (style == Style::Block) return is_sequence ? Shape::BlockSequence : Shape::BlockMapping;
  if (is_sequence) return Shape::FlowSequence;
  return cursor_.peek() == '{' ? Shape::FlowMapping : Shape::Pair;
}

void Reader::close() {
  if (is_over()) return;
  Frame& frame = top();
  if (frame.shape == Shape::FlowSequence || frame.shape == Shape::FlowMapping) {
    cursor_.skip();
    take_comma();
    // The bracket itself may stand below the key that it belongs to, but no further left.
    check_place(frame.column);
    if (frame.outdented != kNowhere) report_indentation(frame.outdented);
    if (!take(frame.shape == Shape::FlowSequence ? ']' : '}')) skip_unexpected(cursor_.at());
    frame.end = cursor_.at();
  }
  close_frame();
}

void Reader::close_frame() {
  const Frame frame = top();
  frames_.pop_back();
  builder_.node(frame.parent.node).span.end = static_cast<std::uint32_t>(frame.end);
  if (is_mapping(frame)) builder_.drop_duplicates(frame.parent.node);
  if (frame.is_key) return take_unusable_key(span(frame.begin, frame.end));
  finish_entry(frame.end);
}

void Reader::stop(Fault fault, std::size_t at) {
  if (!is_over() && !has_tabs_) report_fault(fault, std::min(at, cursor_.bytes().size()));
  stopped_ = true;
}

Document Reader::finish() {
  if (!is_over()) document_tail();
  const bool is_complete = !is_over();
  while (frames_.size() > 1) close_frame();
  return builder_.finish(is_complete);
}

}  // namespace mlsheet::document
