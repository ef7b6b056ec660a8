#include <map>

#include "check/rules/rule.h"

namespace mlsheet::check {
namespace {

using document::NodeId;

// One name for one entry, also across the inner lists of several entries: `variant: int8` must say
// which variant of which model.
void examine(Checking& checking) {
  std::map<std::pair<schema::FieldId, std::string_view>, NodeId> first;
  for (std::size_t i = 0; i < checking.checked.nodes.size(); ++i) {
    const auto node = static_cast<NodeId>(i);
    const CheckedNode& found = checking.checked.at(node);
    if (found.field == schema::FieldId::None || found.poisoned || found.value != node) continue;
    if (checking.field_of(node).kind != schema::ValueKind::Id) continue;
    if (checking.field_of(node).structure != schema::Structure::Leaf) continue;
    const std::string_view id = checking.document.text(node);
    const auto [known, is_new] = first.emplace(std::pair{found.field, id}, node);
    if (is_new) continue;
    fault(checking, node, checking.document.node(node).span, diagnostic::IdTwice, id)
        .label(checking.document.node(known->second).span, "first given here");
  }
}

}  // namespace

extern const Rule kIdsUnique = {"ids-unique", examine, {}};

}  // namespace mlsheet::check
