#include "check/look_up.h"

#include <algorithm>

namespace mlsheet::check {
namespace {

using document::NodeId;

// Gives each node at the pattern to `take`, in document order, until it returns true.
template <class Take>
bool visit(const document::Document& document, NodeId node, std::string_view pattern, Take take) {
  if (pattern.empty()) return take(node);
  const std::size_t end = std::min(pattern.find('/', 1), pattern.size());
  const std::string_view step = pattern.substr(1, end - 1);
  pattern.remove_prefix(end);
  if (step == "*") {
    for (const NodeId child : document.children(node)) {
      if (visit(document, child, pattern, take)) return true;
    }
    return false;
  }
  if (document.node(node).kind != document::NodeKind::Mapping) return false;
  const NodeId child = document.find(node, step);
  return child != NodeId::None && visit(document, child, pattern, take);
}

}  // namespace

std::vector<NodeId> nodes_at(const document::Document& document, std::string_view pattern) {
  std::vector<NodeId> found;
  visit(document, document.root(), pattern, [&found](NodeId node) {
    found.push_back(node);
    return false;
  });
  return found;
}

NodeId first_at(const document::Document& document, std::string_view pattern,
                const std::function<bool(NodeId)>& wanted) {
  NodeId found = NodeId::None;
  visit(document, document.root(), pattern, [&](NodeId node) {
    if (wanted(node)) found = node;
    return found != NodeId::None;
  });
  return found;
}

bool is_good(const Checking& checking, NodeId node) {
  if (node == NodeId::None) return false;
  const CheckedNode& found = checking.checked.at(node);
  return !found.poisoned && found.statement == Statement::None &&
         found.field != schema::FieldId::None;
}

std::string_view good_text(const Checking& checking, std::string_view pointer) {
  const std::vector<NodeId> found = nodes_at(checking.document, pointer);
  if (found.empty() || !is_good(checking, found.front())) return {};
  return checking.document.text(checking.checked.at(found.front()).value);
}

const quantity::Quantity* quantity_of(const Checking& checking, NodeId node) {
  if (!is_good(checking, node)) return nullptr;
  const std::int32_t index = checking.checked.at(node).quantity;
  return index < 0 ? nullptr : &checking.checked.quantities[static_cast<std::size_t>(index)];
}

}  // namespace mlsheet::check
