// The place of a value in the tree: as a key, below its key, in its list; also of values that are
// not there.

#include <algorithm>

#include "document/limits.h"
#include "document/reader.h"
#include "text/utf8.h"

namespace mlsheet::document {
namespace {

// `\_` is a no-break space; yaml-cpp makes of it the one byte of Latin-1.
std::string with_no_break_spaces(std::string_view text) {
  std::string mended;
  for (std::size_t at = 0; at < text.size();) {
    const text::Decoded decoded = text::decode(text, at);
    const bool is_lone = !decoded.well_formed && text[at] == '\xA0';
    mended += is_lone ? std::string_view("\xC2\xA0") : text.substr(at, decoded.length);
    at += is_lone ? 1 : decoded.length;
  }
  return mended;
}

}  // namespace

void Reader::add_key(const Node& node, std::string_view text) {
  const source::Span& here = node.span;
  Key key{.span = here, .text = builder_.keep(text), .is_usable = false};
  if (node.style == Style::Plain && text == "<<") {
    report_.add(here, diagnostic::MergeKey).help("write the entries out");
  } else if (text.empty()) {
    complaints_.empty_key(here);
  } else if (text.size() > kKeyLimit) {
    report_long_key(here, text.size());
  } else {
    key.is_usable = true;
  }
  remember_anchor(NodeId::None, key.text);
  begin_entry(here.begin);
  top().parent.key = key;
  top().has_key = true;
  top().end = here.end;
}

void Reader::add_value(Node node, std::string_view text) {
  if (text.size() > kScalarLimit) {
    report_.add(node.span, diagnostic::TextTooLong, static_cast<std::int64_t>(text.size()),
                static_cast<std::int64_t>(kScalarLimit));
  }
  const bool is_escaped = node.style == Style::DoubleQuoted && text.find('\xA0') != kNowhere;
  node.text = is_escaped ? builder_.keep(with_no_break_spaces(text)) : builder_.keep(text);
  begin_entry(node.span.begin);
  remember_anchor(builder_.append(top().parent, node), {});
  finish_entry(node.span.end);
}

// The parser gives a value and nothing is written.
void Reader::add_nothing() {
  Node node{.is_null = true, .span = span(sign_end_, sign_end_)};
  switch (role()) {
    case Role::Root:
      remember_anchor(NodeId::None, {});
      return;
    case Role::Key:
      return add_missing_key();
    case Role::Value:
      node.span.begin = node.span.end = top().parent.key.span.end;
      break;
    case Role::Item:
      if (is_flow(top())) complaints_.empty_item();
      begin_entry(sign_end_);
  }
  remember_anchor(builder_.append(top().parent, node), {});
  finish_entry(node.span.end);
}

void Reader::add_missing_key() {
  remember_anchor(NodeId::None, {});
  cursor_.skip();
  const std::size_t at = cursor_.at();
  if (cursor_.peek() == ':') {
    complaints_.empty_key(complaints_.character(at));
  } else if (is_one_of(cursor_.peek(), ",}")) {
    complaints_.empty_item();
  }
  take_unusable_key(span(at, at));
}

void Reader::take_unusable_key(const source::Span& here) {
  top().parent.key = {.span = here, .text = {}, .is_usable = false};
  top().has_key = true;
  top().end = std::max<std::size_t>(top().end, here.end);
}

// A block collection spans from its first entry to its last.
void Reader::begin_entry(std::size_t begin) {
  const Frame& frame = top();
  const bool is_block = frame.shape == Shape::BlockSequence || frame.shape == Shape::BlockMapping;
  if (is_block && frame.entries == 1 && !frame.has_key) {
    builder_.node(frame.parent.node).span.begin = static_cast<std::uint32_t>(begin);
  }
}

void Reader::finish_entry(std::size_t end) {
  Frame& frame = top();
  frame.end = std::max(frame.end, end);
  frame.has_key = false;
  frame.parent.key = {};
}

}  // namespace mlsheet::document
