#include <array>

#include "check/look_up.h"
#include "check/rules/rule.h"
#include "check/rules/stated.h"

namespace mlsheet::check {
namespace {

using document::NodeId;

constexpr std::array<std::string_view, 1> kPaths = {"/hardware/absolute_maximum/*/limits"};

// The rating is a limit of stress; a typical stress would be a recommendation.
void examine(Checking& checking) {
  for (const NodeId limits : nodes_at(checking.document, kPaths.front())) {
    const quantity::Quantity* quantity = quantity_of(checking, limits);
    if (quantity == nullptr || quantity->form != quantity::Form::Range || !quantity->value) {
      continue;
    }
    const NodeId typical = checking.document.find(limits, "typ");
    if (typical == NodeId::None) continue;
    const NodeId table = checking.document.node(checking.document.node(limits).parent).parent;
    contradiction(checking, checking.document.node(typical).span, diagnostic::TypicalInRating,
                  checking.document.text(typical))
        .label(key_or_value(checking.document, table), "limits of stress, not of use")
        .help("write it under `electrical` or `recommended`");
  }
}

}  // namespace

extern const Rule kTypicalInRating = {"amr-typ", examine, kPaths};

}  // namespace mlsheet::check
