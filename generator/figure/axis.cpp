#include "figure/axis.h"

#include <algorithm>
#include <cmath>
#include <cstdint>

#include "text/decimal.h"

namespace mlsheet::figure {
namespace {

// Values beyond this are no footprint and no latency; the bound keeps tick counts in an integer.
constexpr double kLargest = 1e15;
constexpr int kSmallestExponent = -12;

double bounded(double value) {
  return std::isfinite(value) ? std::clamp(value, -kLargest, kLargest) : 0;
}

std::int64_t steps_below(double value, const text::Decimal& step) {
  return static_cast<std::int64_t>(std::floor(value / step.to_double()));
}

std::int64_t steps_above(double value, const text::Decimal& step) {
  return static_cast<std::int64_t>(std::ceil(value / step.to_double()));
}

// The smallest round step with which `intervals` steps reach from below `low` to above `high`.
text::Decimal round_step(double low, double high, int intervals) {
  for (int exponent = kSmallestExponent;; ++exponent) {
    for (const std::int64_t mantissa : {1, 2, 5}) {
      const text::Decimal step{mantissa, exponent};
      if ((high - low) / step.to_double() > intervals) continue;
      if (steps_above(high, step) - steps_below(low, step) <= intervals) return step;
    }
  }
}

}  // namespace

double Axis::position(double value) const {
  if (last <= first) return 0;
  return std::clamp((value - first) / (last - first), 0.0, 1.0);
}

Axis linear_axis(double low, double high, int intervals) {
  low = bounded(low);
  high = std::max(bounded(high), low);
  if (high == low) high = low + 1;
  const text::Decimal step = round_step(low, high, std::max(intervals, 1));
  Axis axis;
  for (std::int64_t i = steps_below(low, step); i <= steps_above(high, step); ++i) {
    const text::Decimal value{i * step.coefficient, step.exponent};
    axis.ticks.push_back({.value = value.to_double(), .text = value.to_text()});
  }
  axis.first = axis.ticks.front().value;
  axis.last = axis.ticks.back().value;
  return axis;
}

}  // namespace mlsheet::figure
