#include <array>
#include <limits>

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
constexpr std::string_view kMedian = "/performance/latency/p50";
constexpr std::string_view kSlow = "/performance/latency/p95";
constexpr std::string_view kRate = "/performance/throughput/rate";
constexpr std::array kPaths = {kEnergy, kActive, kPeak, kInference, kMedian, kSlow, kRate};

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

// What the energy comes to as a power, at least and as printed, and what says so.
struct Watts {
  double least = std::numeric_limits<double>::infinity();
  double printed = 0;
  Stated factor;
  std::string how;
};

void keep_smaller(Watts& smallest, Watts other) {
  if (other.factor && other.least < smallest.least) smallest = std::move(other);
}

// The energy may cover more than the inference itself, so it is spread over the longest time
// stated.
Watts smallest_watts(const Checking& checking, const Stated& energy) {
  const double least = reach_of(*energy.quantity).low;
  const double printed = energy.quantity->si();
  Watts smallest;
  for (const std::string_view path : {kInference, kMedian, kSlow}) {
    Stated time = stated_at(checking, path);
    if (!time || !(time.quantity->si() > 0)) continue;
    const double longest = reach_of(*time.quantity).high;
    const double as_printed = printed / time.quantity->si();
    keep_smaller(smallest, {least / longest, as_printed, std::move(time), "over"});
  }
  if (Stated rate = stated_at(checking, kRate)) {
    const double slowest = reach_of(*rate.quantity).low;
    const double as_printed = printed * rate.quantity->si();
    keep_smaller(smallest, {least * slowest, as_printed, std::move(rate), "at"});
  }
  return smallest;
}

void examine(Checking& checking) {
  const Stated energy = stated_at(checking, kEnergy);
  const Bound bound = bound_in(checking);
  if (!energy || !bound.power) return;
  const Watts watts = smallest_watts(checking, energy);
  if (!watts.factor || watts.least <= bound.watts) return;
  contradiction(checking, energy.span, diagnostic::EnergyNotProduct, energy.text,
                in_unit_of(*bound.power.quantity, watts.printed, 3),
                watts.how + " `" + watts.factor.text + "`", bound.words, bound.power.text)
      .label(watts.factor.span, watts.how == "at" ? "the rate" : "the time")
      .label(bound.power.span, "the power");
}

}  // namespace

extern const Rule kEnergyIsProduct = {"power-algebra", examine, kPaths};

}  // namespace mlsheet::check
