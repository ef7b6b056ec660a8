#include "check/rules/written.h"

#include "check/look_up.h"

namespace mlsheet::check {

using document::NodeId;

std::string_view text_of(const Checking& checking, NodeId node) {
  if (!is_good(checking, node)) return {};
  const NodeId written = checking.checked.at(node).value;
  if (written == NodeId::None) return {};
  const bool scalar = checking.document.node(written).kind == document::NodeKind::Scalar;
  return scalar ? checking.document.text(written) : std::string_view{};
}

std::string_view text_in(const Checking& checking, NodeId group, std::string_view key) {
  return text_of(checking, checking.document.find(group, key));
}

std::string shown(const Checking& checking, NodeId node) {
  const std::string_view text = text_of(checking, node);
  const quantity::Quantity* quantity = quantity_of(checking, node);
  if (!text.empty() || quantity == nullptr) return std::string(text);
  return quantity::to_text(*quantity);
}

source::Span place_of(const Checking& checking, NodeId node) {
  const document::Document& document = checking.document;
  const NodeId value = checking.checked.at(node).value;
  const NodeId written = value == NodeId::None ? node : value;
  if (document.node(written).kind == document::NodeKind::Scalar) return document.node(written).span;
  return key_or_value(document, node);
}

bool is_undisclosed(const Checking& checking, NodeId node) {
  return node != NodeId::None && checking.checked.at(node).statement == Statement::NotDisclosed;
}

bool is_wanting(const Checking& checking, NodeId node) {
  if (node != NodeId::None) return is_undisclosed(checking, node);
  return checking.profile() != diagnostic::Profile::Minimal;
}

}  // namespace mlsheet::check
