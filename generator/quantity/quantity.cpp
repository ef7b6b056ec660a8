#include "quantity/quantity.h"

namespace mlsheet::quantity {
namespace {

constexpr std::string_view kMinus = "\u2212";
constexpr std::string_view kNoBreakSpace = "\u00A0";

double to_si(const text::Decimal& decimal, const Unit& unit) {
  return decimal.to_double() * unit.scale.to_double() + unit.offset.to_double();
}

std::optional<double> to_si(const std::optional<text::Decimal>& decimal, const Unit& unit) {
  if (!decimal) return std::nullopt;
  return to_si(*decimal, unit);
}

// Percent, degree and the like stand close to their number in running text; SI sets a space before
// all units but the plane angle (SI brochure, 5.4.3).
std::string unit_suffix(const Unit& unit) {
  if (unit.symbol == "1") return {};
  if (unit.symbol == "°") return unit.symbol;
  return std::string(kNoBreakSpace) + unit.symbol;
}

std::string range_text(const Quantity& quantity) {
  if (!quantity.high) return "≥ " + number_text(*quantity.low);
  if (!quantity.low) return "≤ " + number_text(*quantity.high);
  return number_text(*quantity.low) + " to " + number_text(*quantity.high);
}

std::string number_part(const Quantity& quantity) {
  switch (quantity.form) {
    case Form::Range:
      return range_text(quantity);
    case Form::Tolerance:
    case Form::Exact:
    case Form::Triangular:
      return number_text(*quantity.value);
    case Form::Lognormal:
      return "lognormal, median " + number_text(*quantity.value) + ", GSD² " +
             number_text(*quantity.spread);
  }
  return {};
}

}  // namespace

double Quantity::si() const {
  if (value) return to_si(*value, unit);
  if (low && high) return (to_si(*low, unit) + to_si(*high, unit)) / 2;
  return to_si(low ? *low : *high, unit);
}

std::optional<double> Quantity::si_low() const { return to_si(low, unit); }
std::optional<double> Quantity::si_high() const { return to_si(high, unit); }

std::string number_text(const text::Decimal& decimal) {
  const std::string plain = decimal.to_text();
  return plain.starts_with('-') ? std::string(kMinus) + plain.substr(1) : plain;
}

std::string to_text(const Quantity& quantity) {
  const std::string unit = unit_suffix(quantity.unit);
  std::string out = (quantity.approximate ? "≈ " : "") + number_part(quantity);
  if (quantity.form == Form::Tolerance && quantity.spread) {
    return out + " ± " + number_text(*quantity.spread) + unit;
  }
  out += unit;
  if (quantity.form == Form::Triangular) {
    out += " (" + number_text(*quantity.low) + " to " + number_text(*quantity.high) + ")";
  } else if (quantity.form == Form::Tolerance) {
    out += " (" + number_text(*quantity.low) + " to " + number_text(*quantity.high) + unit + ")";
  }
  return out;
}

}  // namespace mlsheet::quantity
