#include "quantity/quantity.h"

namespace mlsheet::quantity {
namespace {

constexpr std::string_view kMinus = "\u2212";
constexpr std::string_view kNoBreakSpace = "\u00A0";

// One rounding as long as the exact product fits: 0.1 mm is the double nearest to 0.0001.
double to_si(const text::Decimal& decimal, const Unit& unit) {
  const Ratio& scale = unit.scale;
  const auto product = text::multiply(decimal, {scale.numerator, scale.power_of_ten});
  if (!product) return decimal.to_double() * scale.to_double() + unit.offset.to_double();
  if (scale.denominator != 1) {
    return product->to_double() / static_cast<double>(scale.denominator) + unit.offset.to_double();
  }
  const Ratio& offset = unit.offset;
  const auto sum = text::add(*product, {offset.numerator, offset.power_of_ten});
  return sum ? sum->to_double() : product->to_double() + offset.to_double();
}

std::optional<double> to_si(const std::optional<text::Decimal>& decimal, const Unit& unit) {
  if (!decimal) return std::nullopt;
  return to_si(*decimal, unit);
}

std::string interval(const text::Decimal& low, const text::Decimal& high) {
  return number_text(low) + " to " + number_text(high);
}

// A range may hold a typical value, as of `min`, `typ` and `max`.
std::string range_text(const Quantity& quantity, const std::string& unit) {
  std::string out;
  if (quantity.low && quantity.high) {
    out = interval(*quantity.low, *quantity.high);
  } else {
    out = quantity.low ? "≥ " + number_text(*quantity.low) : "≤ " + number_text(*quantity.high);
  }
  out += unit;
  if (quantity.value) out += ", typically " + number_text(*quantity.value) + unit;
  return out;
}

std::string tolerance_text(const Quantity& quantity, const std::string& unit) {
  const std::string value = number_text(*quantity.value);
  const std::string spread = " ± " + number_text(*quantity.spread);
  if (!quantity.relative) return value + spread + unit;
  return value + unit + spread + std::string(kNoBreakSpace) + "%";
}

std::string text_of(const Quantity& quantity, const std::string& unit) {
  switch (quantity.form) {
    case Form::Range:
      return range_text(quantity, unit);
    case Form::Tolerance:
      return tolerance_text(quantity, unit);
    case Form::Lognormal:
      return "lognormal, median " + number_text(*quantity.value) + unit + ", GSD² " +
             number_text(*quantity.spread);
    case Form::Triangular:
      return number_text(*quantity.value) + unit + " (" + interval(*quantity.low, *quantity.high) +
             ")";
    case Form::Exact:
      break;
  }
  return number_text(*quantity.value) + unit;
}

}  // namespace

std::optional<text::Decimal> in_unit(text::Decimal number, const Unit& from, const Unit& to) {
  const bool same_kind = from.dimension == to.dimension && from.offset == to.offset &&
                         from.scale.numerator == to.scale.numerator &&
                         from.scale.denominator == to.scale.denominator;
  if (!same_kind) return std::nullopt;
  number.exponent += from.scale.power_of_ten - to.scale.power_of_ten;
  return number;
}

double Quantity::si() const {
  if (value) return to_si(*value, unit);
  if (low && high) return (to_si(*low, unit) + to_si(*high, unit)) / 2;
  return to_si(low ? low : high, unit).value_or(0);
}

std::optional<double> Quantity::si_low() const { return to_si(low, unit); }
std::optional<double> Quantity::si_high() const { return to_si(high, unit); }

// Percent, degree and the like stand close to their number in running text; SI sets a space before
// all units but the plane angle (SI brochure, 5.4.3).
std::string unit_suffix(std::string_view symbol) {
  if (symbol.empty() || symbol == "1") return {};
  if (symbol.starts_with("1/")) return std::string(symbol.substr(1));
  if (symbol == "°") return std::string(symbol);
  return std::string(kNoBreakSpace).append(symbol);
}

std::string number_text(const text::Decimal& decimal) {
  const std::string plain = decimal.to_text();
  return plain.starts_with('-') ? std::string(kMinus) + plain.substr(1) : plain;
}

std::string to_text(const Quantity& quantity) {
  return (quantity.approximate ? "≈ " : "") + text_of(quantity, unit_suffix(quantity.unit.symbol));
}

}  // namespace mlsheet::quantity
