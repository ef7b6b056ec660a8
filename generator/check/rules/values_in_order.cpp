#include <array>

#include "check/look_up.h"
#include "check/rules/reach.h"
#include "check/rules/rule.h"
#include "check/rules/written.h"

namespace mlsheet::check {
namespace {

using document::NodeId;
using quantity::Quantity;

// Pairs: what is at most as large, and what is at least as large.
constexpr std::array<std::string_view, 10> kPaths = {
    "/performance/power/idle",  "/performance/power/active", "/performance/power/active",
    "/performance/power/peak",  "/performance/power/idle",   "/performance/power/peak",
    "/performance/latency/p50", "/performance/latency/p95",  "/performance/latency/inference",
    "/performance/latency/p95"};

void examine_pair(Checking& checking, NodeId smaller, NodeId larger) {
  const Quantity* low = quantity_of(checking, smaller);
  const Quantity* high = quantity_of(checking, larger);
  if (low == nullptr || high == nullptr || reach_of(*low).low <= reach_of(*high).high) return;
  contradiction(checking, place_of(checking, smaller), diagnostic::ValuesOutOfOrder,
                checking.document.key(smaller), shown(checking, smaller),
                checking.document.key(larger), shown(checking, larger))
      .label(place_of(checking, larger), "less than that");
}

void examine(Checking& checking) {
  for (std::size_t i = 0; i < kPaths.size(); i += 2) {
    for (const NodeId smaller : nodes_at(checking.document, kPaths[i])) {
      for (const NodeId larger : nodes_at(checking.document, kPaths[i + 1])) {
        examine_pair(checking, smaller, larger);
      }
    }
  }
}

}  // namespace

extern const Rule kValuesInOrder = {"power-algebra", examine, kPaths};

}  // namespace mlsheet::check
