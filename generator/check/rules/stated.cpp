#include "check/rules/stated.h"

#include "check/look_up.h"
#include "check/rules/written.h"

namespace mlsheet::check {

using document::NodeId;

Stated stated(const Checking& checking, NodeId node) {
  if (!is_good(checking, node)) return {};
  if (checking.field_of(node).structure != schema::Structure::Leaf) return {};
  const NodeId written = checking.checked.at(node).value;
  const quantity::Quantity* quantity = quantity_of(checking, node);
  const bool is_scalar = checking.document.node(written).kind == document::NodeKind::Scalar;
  if (!is_scalar && quantity == nullptr) return {};
  return {node, shown(checking, node), place_of(checking, node), quantity};
}

Stated stated_in(const Checking& checking, NodeId group, std::string_view key) {
  if (group == NodeId::None) return {};
  if (checking.document.node(group).kind != document::NodeKind::Mapping) return {};
  return stated(checking, checking.document.find(group, key));
}

Stated stated_beside(const Checking& checking, NodeId node, std::string_view key) {
  return stated_in(checking, checking.document.node(node).parent, key);
}

Stated stated_at(const Checking& checking, std::string_view pointer) {
  return stated(checking, node_at(checking, pointer));
}

std::vector<Stated> all_stated(const Checking& checking, std::string_view pattern) {
  std::vector<Stated> result;
  for (const NodeId node : nodes_at(checking.document, pattern)) {
    if (Stated one = stated(checking, node)) result.push_back(std::move(one));
  }
  return result;
}

NodeId node_at(const Checking& checking, std::string_view pointer) {
  const std::vector<NodeId> found = nodes_at(checking.document, pointer);
  return found.empty() ? NodeId::None : found.front();
}

}  // namespace mlsheet::check
