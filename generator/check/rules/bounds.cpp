#include "check/rules/bounds.h"

#include <algorithm>
#include <cmath>

#include "check/rules/reach.h"

namespace mlsheet::check {
namespace {

using quantity::Form;
using quantity::Quantity;
using quantity::Unit;

constexpr double kNoise = 1e-9;  // of converting binary fractions

struct Bound {
  double si;
  double half_digit;  // half a unit of the last printed digit
};

Bound bound_of(const text::Decimal& number, const Unit& unit) {
  const double scale = unit.scale.to_double();
  const text::Decimal half{5, number.exponent - 1};
  return {number.to_double() * scale + unit.offset.to_double(), half.to_double() * scale};
}

bool is_plain(const Quantity& quantity) {
  return quantity.form == Form::Exact || quantity.form == Form::Range ||
         quantity.form == Form::Tolerance;
}

std::optional<Bound> low_of(const Quantity& quantity) {
  const auto& low = quantity.form == Form::Exact ? quantity.value : quantity.low;
  return low ? std::optional(bound_of(*low, quantity.unit)) : std::nullopt;
}

std::optional<Bound> high_of(const Quantity& quantity) {
  const auto& high = quantity.form == Form::Exact ? quantity.value : quantity.high;
  return high ? std::optional(bound_of(*high, quantity.unit)) : std::nullopt;
}

double noise(const Bound& a, const Bound& b) {
  return kNoise * std::max(std::abs(a.si), std::abs(b.si));
}

double rounding(const Bound& a, const Bound& b) {
  return std::max(a.half_digit, b.half_digit) + noise(a, b);
}

bool bounds_differ(const std::optional<Bound>& a, const std::optional<Bound>& b) {
  return a && b && std::abs(a->si - b->si) > rounding(*a, *b);
}

// Whether the value lies outside the range, beyond rounding.
bool lies_outside(const Bound& value, const Quantity& range) {
  const auto low = low_of(range);
  const auto high = high_of(range);
  return (low && value.si < low->si - rounding(value, *low)) ||
         (high && value.si > high->si + rounding(value, *high));
}

}  // namespace

Overreach overreach(const Quantity& inner, const Quantity& outer) {
  if (inner.unit.dimension != outer.unit.dimension) return {};
  if (!is_plain(inner) || !is_plain(outer)) return {};
  const bool rounded = inner.approximate || !are_decimal(inner.unit, outer.unit);
  const auto slack = rounded ? rounding : noise;
  Overreach result;
  if (const auto a = low_of(inner), b = low_of(outer); a && b && outer.form != Form::Exact) {
    result.below = a->si < b->si - slack(*a, *b);
  }
  if (const auto a = high_of(inner), b = high_of(outer); a && b) {
    result.above = a->si > b->si + slack(*a, *b);
  }
  return result;
}

bool differ(const Quantity& a, const Quantity& b) {
  if (a.unit.dimension != b.unit.dimension || !is_plain(a) || !is_plain(b)) return false;
  if (a.form == Form::Exact && b.form == Form::Range) return lies_outside(*low_of(a), b);
  if (a.form == Form::Range && b.form == Form::Exact) return lies_outside(*low_of(b), a);
  return bounds_differ(low_of(a), low_of(b)) || bounds_differ(high_of(a), high_of(b));
}

}  // namespace mlsheet::check
