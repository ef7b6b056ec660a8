#include <array>

#include "check/look_up.h"
#include "check/rules/reach.h"
#include "check/rules/rule.h"
#include "check/rules/stated.h"

namespace mlsheet::check {
namespace {

constexpr std::string_view kEnergy = "/performance/power/energy_per_inference";
constexpr std::string_view kActive = "/performance/power/active";
constexpr std::string_view kPeak = "/performance/power/peak";
constexpr std::string_view kInference = "/performance/latency/inference";
constexpr std::string_view kRate = "/performance/throughput/rate";
constexpr std::array kPaths = {kEnergy, kActive, kPeak, kInference, kRate};

// What no inference can draw on the mean: the peak, or what surely is above the active power, which
// is itself a mean.
struct Bound {
  Stated power;
  double watts = 0;
  std::string_view words;
};

constexpr double kOfActive = 2;

Bound bound_in(const Checking& checking) {
  if (Stated peak = stated_at(checking, kPeak)) {
    const double watts = reach_of(*peak.quantity).high;
    return {std::move(peak), watts, "above the peak power of"};
  }
  Stated active = stated_at(checking, kActive);
  if (!active) return {};
  const double watts = kOfActive * reach_of(*active.quantity).high;
  return {std::move(active), watts, "more than twice the active power of"};
}

// What the energy comes to as a power, at least and as printed.
struct Watts {
  double least = 0;
  double printed = 0;
};

bool compare(Checking& checking, const Stated& energy, const Bound& bound, const Stated& factor,
             const Watts& watts, const std::string& how) {
  if (watts.least <= bound.watts) return false;
  contradiction(checking, energy.span, diagnostic::EnergyNotProduct, energy.text,
                in_unit_of(*bound.power.quantity, watts.printed, 3), how + " `" + factor.text + "`",
                bound.words, bound.power.text)
      .label(factor.span, how == "at" ? "the rate" : "the time")
      .label(bound.power.span, "the power");
  return true;
}

void examine(Checking& checking) {
  const Stated energy = stated_at(checking, kEnergy);
  const Bound bound = bound_in(checking);
  if (!energy || !bound.power) return;
  const double least = reach_of(*energy.quantity).low;
  const double printed = energy.quantity->si();
  const Stated time = stated_at(checking, kInference);
  if (time && time.quantity->si() > 0) {
    const Watts watts = {least / reach_of(*time.quantity).high, printed / time.quantity->si()};
    if (compare(checking, energy, bound, time, watts, "over")) return;
  }
  const Stated rate = stated_at(checking, kRate);
  if (!rate) return;
  const Watts watts = {least * reach_of(*rate.quantity).low, printed * rate.quantity->si()};
  compare(checking, energy, bound, rate, watts, "at");
}

}  // namespace

extern const Rule kEnergyIsProduct = {"power-algebra", examine, kPaths};

}  // namespace mlsheet::check
