#include "check/rules/variants.h"

#include "check/look_up.h"
#include "check/rules/written.h"

namespace mlsheet::check {

using document::NodeId;

std::vector<NodeId> variants_of(const Checking& checking, NodeId result) {
  const document::Document& document = checking.document;
  const std::string_view model = text_in(checking, result, "model");
  const std::string_view named = text_in(checking, result, "variant");
  std::vector<NodeId> found;
  for (const NodeId list : nodes_at(document, kVariantPaths[1])) {
    const NodeId owner = document.node(list).parent;
    if (!is_good(checking, list)) continue;
    if (named.empty() && !model.empty() && text_in(checking, owner, "id") != model) continue;
    for (const NodeId variant : document.children(list)) {
      if (!named.empty() && text_in(checking, variant, "id") != named) continue;
      if (is_good(checking, variant)) found.push_back(variant);
    }
  }
  return found;
}

}  // namespace mlsheet::check
