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

constexpr std::string_view kCurrent = "/hardware/power/current";
constexpr std::string_view kVoltages = "/hardware/power/supplies/*/voltage";
constexpr std::string_view kActive = "/performance/power/active";
constexpr std::array kPaths = {kCurrent, kVoltages, kActive};

// From the lowest to the highest supply voltage; nothing unless both are stated.
std::optional<Reach> voltage(const Checking& checking, const std::vector<NodeId>& supplies) {
  std::optional<Reach> whole;
  for (const NodeId node : supplies) {
    const Quantity* supply = quantity_of(checking, node);
    if (supply == nullptr) return std::nullopt;
    if (supply->form == quantity::Form::Range && (!supply->low || !supply->high)) {
      return std::nullopt;
    }
    const Reach reach = reach_of(*supply);
    if (!whole) whole = reach;
    whole = Reach{std::min(whole->low, reach.low), std::max(whole->high, reach.high)};
  }
  return whole;
}

void report(Checking& checking, NodeId active, const Reach& product, NodeId current,
            NodeId supply) {
  const Quantity& power = *quantity_of(checking, active);
  contradiction(checking, place_of(checking, active), diagnostic::PowerNotProduct,
                shown(checking, active), shown(checking, current),
                in_unit_of(power, product.low, 3) + " to " + in_unit_of(power, product.high, 3))
      .label(place_of(checking, current), "the current")
      .label(place_of(checking, supply), "the voltage");
}

void examine(Checking& checking) {
  const std::vector<NodeId> currents = nodes_at(checking.document, kCurrent);
  const std::vector<NodeId> supplies = nodes_at(checking.document, kVoltages);
  const std::vector<NodeId> actives = nodes_at(checking.document, kActive);
  if (currents.empty() || actives.empty()) return;
  // Under conditions of its own a current is another one than that of the active state.
  if (checking.document.find(currents.front(), "conditions") != NodeId::None) return;
  const Quantity* current = quantity_of(checking, currents.front());
  const Quantity* active = quantity_of(checking, actives.front());
  const auto volts = voltage(checking, supplies);
  if (current == nullptr || active == nullptr || !volts) return;
  const Reach amperes = reach_of(*current);
  if (!(amperes.low > 0) || !(volts->low > 0)) return;
  const Reach product = {amperes.low * volts->low, amperes.high * volts->high};
  if (meet(product, reach_of(*active))) return;
  report(checking, actives.front(), product, currents.front(), supplies.front());
}

}  // namespace

extern const Rule kPowerIsProduct = {"power-algebra", examine, kPaths};

}  // namespace mlsheet::check
