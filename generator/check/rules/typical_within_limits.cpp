#include "check/look_up.h"
#include "check/rules/rule.h"

namespace mlsheet::check {
namespace {

using document::NodeId;

// The scalar of one limit of the long form, or the value as a whole.
source::Span span_of(const Checking& checking, NodeId node, std::string_view key) {
  const NodeId entry = checking.document.find(node, key);
  return checking.document.node(entry == NodeId::None ? node : entry).span;
}

void examine_one(Checking& checking, NodeId node, const quantity::Quantity& quantity) {
  const bool below = quantity.low && text::compare(*quantity.value, *quantity.low) < 0;
  const bool above = quantity.high && text::compare(*quantity.value, *quantity.high) > 0;
  if (!below && !above) return;
  const std::string_view key =
      checking.document.find(node, "typ") == NodeId::None ? "value" : "typ";
  contradiction(checking, span_of(checking, node, key), diagnostic::TypicalOutsideLimits,
                quantity.value->to_text() + " " + quantity.unit.symbol,
                below ? "below the minimum" : "above the maximum")
      .label(span_of(checking, node, below ? "min" : "max"), below ? "minimum" : "maximum");
}

void examine(Checking& checking) {
  for (std::size_t i = 0; i < checking.checked.nodes.size(); ++i) {
    const auto node = static_cast<NodeId>(i);
    if (checking.document.node(node).kind != document::NodeKind::Mapping) continue;
    const quantity::Quantity* quantity = quantity_of(checking, node);
    if (quantity == nullptr || quantity->form != quantity::Form::Range || !quantity->value)
      continue;
    examine_one(checking, node, *quantity);
  }
}

}  // namespace

extern const Rule kTypicalWithinLimits = {"typical-within-limits", examine, {}};

}  // namespace mlsheet::check
