#include <array>

#include "check/look_up.h"
#include "check/rules/reach.h"
#include "check/rules/rule.h"
#include "check/rules/stated.h"

namespace mlsheet::check {
namespace {

constexpr std::string_view kOperating = "/hardware/thermal/operating";
constexpr std::string_view kJunction = "/hardware/thermal/junction";
constexpr std::string_view kResistance = "/hardware/thermal/resistance";
constexpr std::string_view kPower = "/performance/power/active";
constexpr std::array kPaths = {kOperating, kJunction, kResistance, kPower};

// The highest junction temperature; a single value is meant as the limit.
double most(const Stated& limit) {
  return limit.quantity->si_high().value_or(limit.quantity->si());
}

// Junction = ambient + power x resistance, in the warmest surroundings.
void examine(Checking& checking) {
  const Stated ambient = stated_at(checking, kOperating);
  const Stated limit = stated_at(checking, kJunction);
  const Stated resistance = stated_at(checking, kResistance);
  const Stated power = stated_at(checking, kPower);
  if (!ambient || !limit || !resistance || !power) return;
  const auto warmest = ambient.quantity->si_high();
  if (!warmest) return;
  const double least = reach_of(*power.quantity).low * reach_of(*resistance.quantity).low;
  if (*warmest + least <= most(limit)) return;
  const double junction = *warmest + power.quantity->si() * resistance.quantity->si();
  contradiction(checking, ambient.span, diagnostic::JunctionTooHot, ambient.text,
                in_unit_of(*limit.quantity, junction, 3), limit.text)
      .label(power.span, "the power")
      .label(resistance.span, "the resistance")
      .label(limit.span, "the limit");
}

}  // namespace

extern const Rule kJunctionCool = {"thermal", examine, kPaths};

}  // namespace mlsheet::check
