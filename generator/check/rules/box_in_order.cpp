#include <array>

#include "check/look_up.h"
#include "check/rules/rule.h"

namespace mlsheet::check {
namespace {

using document::NodeId;
using quantity::Quantity;

constexpr std::array<std::string_view, 2> kBoxes = {"/performance/sensitivity/*/boxes/*",
                                                    "/performance/groups/*/boxes/*"};
// From bottom to top.
constexpr std::array<std::string_view, 5> kParts = {"lower_whisker", "q1", "median", "q3",
                                                    "upper_whisker"};
constexpr std::array<std::string_view, 12> kPaths = {
    kBoxes[0],
    kBoxes[1],
    "/performance/sensitivity/*/boxes/*/lower_whisker",
    "/performance/sensitivity/*/boxes/*/q1",
    "/performance/sensitivity/*/boxes/*/median",
    "/performance/sensitivity/*/boxes/*/q3",
    "/performance/sensitivity/*/boxes/*/upper_whisker",
    "/performance/groups/*/boxes/*/lower_whisker",
    "/performance/groups/*/boxes/*/q1",
    "/performance/groups/*/boxes/*/median",
    "/performance/groups/*/boxes/*/q3",
    "/performance/groups/*/boxes/*/upper_whisker"};

// Each part against the next lower one that is given.
void examine_box(Checking& checking, NodeId box) {
  const document::Document& document = checking.document;
  NodeId lower = NodeId::None;
  for (const std::string_view part : kParts) {
    const NodeId upper = document.find(box, part);
    const Quantity* above = quantity_of(checking, upper);
    if (above == nullptr) continue;
    const Quantity* below = quantity_of(checking, lower);
    if (below != nullptr && text::compare(*above->value, *below->value) < 0) {
      const NodeId written = checking.checked.at(upper).value;
      const NodeId other = checking.checked.at(lower).value;
      contradiction(checking, document.node(written).span, diagnostic::BoxOutOfOrder,
                    document.key(upper), document.text(written), document.key(lower),
                    document.text(other))
          .label(document.node(other).span, "more than that");
    }
    lower = upper;
  }
}

void examine(Checking& checking) {
  for (const std::string_view boxes : kBoxes) {
    for (const NodeId box : nodes_at(checking.document, boxes)) examine_box(checking, box);
  }
}

}  // namespace

extern const Rule kBoxInOrder = {"box-order", examine, kPaths};

}  // namespace mlsheet::check
