#include <algorithm>
#include <array>

#include "check/look_up.h"
#include "check/rules/reach.h"
#include "check/rules/rule.h"
#include "check/rules/written.h"

namespace mlsheet::check {
namespace {

using document::NodeId;
using quantity::Quantity;

constexpr std::array<std::string_view, 4> kPaths = {
    "/performance/groups/*/change", "/performance/groups/*/boxes/*/median",
    "/performance/sensitivity/*/change", "/performance/sensitivity/*/boxes/*/median"};

struct Median {
  NodeId node = NodeId::None;
  double value = 0;
};

// Nothing unless every box has one.
std::vector<Median> medians_in(const Checking& checking, NodeId boxes) {
  std::vector<Median> medians;
  if (!is_good(checking, boxes)) return medians;
  for (const NodeId box : checking.document.children(boxes)) {
    const NodeId node = checking.document.find(box, "median");
    const Quantity* median = quantity_of(checking, node);
    if (median == nullptr) return {};
    medians.push_back({node, median->si()});
  }
  return medians;
}

std::string signed_number(double value, std::string_view unit) {
  return (value > 0 ? "+" : "") + text::format_significant(value, 3) + std::string(unit);
}

void report(Checking& checking, NodeId change, const Median& from, const Median& to) {
  const double points = to.value - from.value;
  contradiction(checking, place_of(checking, change), diagnostic::ChangeInPoints,
                text_of(checking, change), text_of(checking, from.node),
                signed_number(100 * points, " points"),
                signed_number(100 * points / from.value, " %"))
      .label(place_of(checking, from.node), "from here")
      .label(place_of(checking, to.node), "to here")
      .help("say which is meant: a change in points, or relative to the first value");
}

// The change is said of the two groups furthest apart.
void examine_one(Checking& checking, NodeId node) {
  const Quantity* change = quantity_of(checking, node);
  if (change == nullptr || change->form != quantity::Form::Exact || change->unit.symbol != "%") {
    return;
  }
  std::vector<Median> medians =
      medians_in(checking, checking.document.find(checking.document.node(node).parent, "boxes"));
  if (medians.size() < 2) return;
  const auto [least, most] =
      std::minmax_element(medians.begin(), medians.end(),
                          [](const Median& a, const Median& b) { return a.value < b.value; });
  const bool falls = change->si() < 0;
  const Median& from = falls ? *most : *least;
  const Median& to = falls ? *least : *most;
  if (!(from.value > 0)) return;
  const Reach stated = reach_of(*change);
  const double points = to.value - from.value;
  const double relative = points / from.value;
  if (meet(stated, {relative, relative}) || !meet(stated, {points, points})) return;
  report(checking, node, from, to);
}

void examine(Checking& checking) {
  for (std::size_t i = 0; i < kPaths.size(); i += 2) {
    for (const NodeId change : nodes_at(checking.document, kPaths[i])) {
      examine_one(checking, change);
    }
  }
}

}  // namespace

extern const Rule kChangeInPoints = {"percent-points", examine, kPaths};

}  // namespace mlsheet::check
