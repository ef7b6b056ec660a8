#include "check/rules/reach.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace mlsheet::check {
namespace {

using quantity::Form;
using quantity::Quantity;

constexpr double kInfinite = std::numeric_limits<double>::infinity();
constexpr double kApproximate = 0.1;
// Far below any printed digit, far above the error of a conversion.
constexpr double kConversion = 1e-9;

// Half a unit of the last digit.
double rounding(const text::Decimal& number, const quantity::Unit& unit) {
  return text::Decimal{5, number.exponent - 1}.to_double() * unit.scale.to_double();
}

double rounding(const std::optional<text::Decimal>& number, const quantity::Unit& unit) {
  return number ? rounding(*number, unit) : 0;
}

Reach around(double value, double slack) { return {value - slack, value + slack}; }

}  // namespace

Reach tolerance_of(const Quantity& quantity) {
  if (quantity.form == Form::Exact) {
    const double value = quantity.si();
    return around(value, quantity.approximate ? std::abs(value) * kApproximate : 0);
  }
  if (quantity.form == Form::Lognormal) return {0, kInfinite};
  return {quantity.si_low().value_or(-kInfinite), quantity.si_high().value_or(kInfinite)};
}

Reach reach_of(const Quantity& quantity) {
  const Reach reach = tolerance_of(quantity);
  if (quantity.form != Form::Exact) {
    return {reach.low - rounding(quantity.low, quantity.unit),
            reach.high + rounding(quantity.high, quantity.unit)};
  }
  const Reach rounded = around(quantity.si(), rounding(quantity.value, quantity.unit));
  return {std::min(reach.low, rounded.low), std::max(reach.high, rounded.high)};
}

bool are_decimal(const quantity::Unit& a, const quantity::Unit& b) {
  return a.scale.numerator == b.scale.numerator && a.scale.denominator == b.scale.denominator &&
         a.offset == b.offset;
}

Reach level_of(const Quantity& quantity, const quantity::Unit& other) {
  return are_decimal(quantity.unit, other) ? tolerance_of(quantity) : reach_of(quantity);
}

bool meet(const Reach& a, const Reach& b) {
  const double size = std::max({std::abs(a.low), std::abs(a.high), std::abs(b.low)});
  const double slack = std::isfinite(size) ? size * kConversion : 0;
  return a.low <= b.high + slack && b.low <= a.high + slack;
}

bool same_ends(const Quantity& a, const Quantity& b) {
  const Reach one = tolerance_of(a);
  const Reach other = tolerance_of(b);
  return meet({one.low, one.low}, {other.low, other.low}) &&
         meet({one.high, one.high}, {other.high, other.high});
}

std::string in_unit_of(const Quantity& like, double si, int digits) {
  const double value = (si - like.unit.offset.to_double()) / like.unit.scale.to_double();
  const std::string& symbol = like.unit.symbol;
  const std::string number = text::format_significant(value, digits);
  return symbol.empty() || symbol == "1" ? number : number + " " + symbol;
}

}  // namespace mlsheet::check
