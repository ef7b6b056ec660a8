#include "check/part_span.h"

namespace mlsheet::check {
namespace {

// Escapes and folded lines are always longer in the source than in the text, so equal lengths mean
// equal bytes.
std::size_t quote_bytes(document::Style style) {
  return style == document::Style::SingleQuoted || style == document::Style::DoubleQuoted ? 1 : 0;
}

bool is_block(document::Style style) {
  return style == document::Style::Literal || style == document::Style::Folded;
}

source::Span none(const document::Node& node) {
  return {node.span.file, node.span.begin, node.span.begin};
}

}  // namespace

source::Span writable_part(const document::Document& document, document::NodeId scalar,
                           std::size_t begin, std::size_t end) {
  const document::Node& node = document.node(scalar);
  const std::size_t quotes = quote_bytes(node.style);
  const std::size_t written = node.span.end - node.span.begin;
  if (is_block(node.style) || written != node.text.length + 2 * quotes) return none(node);
  if (begin >= end || end > node.text.length) return none(node);
  const auto at = static_cast<std::uint32_t>(node.span.begin + quotes);
  return {node.span.file, at + static_cast<std::uint32_t>(begin),
          at + static_cast<std::uint32_t>(end)};
}

source::Span writable(const document::Document& document, document::NodeId scalar) {
  const document::Node& node = document.node(scalar);
  return is_block(node.style) ? none(node) : node.span;
}

source::Span part_span(const document::Document& document, document::NodeId scalar,
                       std::size_t begin, std::size_t end) {
  const source::Span part = writable_part(document, scalar, begin, end);
  return part.begin == part.end ? document.node(scalar).span : part;
}

}  // namespace mlsheet::check
