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

}  // namespace

source::Span part_span(const document::Document& document, document::NodeId scalar,
                       std::size_t begin, std::size_t end) {
  const document::Node& node = document.node(scalar);
  const std::size_t quotes = quote_bytes(node.style);
  const std::size_t written = node.span.end - node.span.begin;
  if (is_block(node.style) || written != node.text.length + 2 * quotes) return node.span;
  if (begin >= end || end > node.text.length) return node.span;
  const auto at = static_cast<std::uint32_t>(node.span.begin + quotes);
  return {node.span.file, at + static_cast<std::uint32_t>(begin),
          at + static_cast<std::uint32_t>(end)};
}

}  // namespace mlsheet::check
