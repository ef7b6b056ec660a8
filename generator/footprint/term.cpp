#include "footprint/term.h"

#include "quantity/elementary.h"
#include "quantity/quantity.h"
#include "text/decimal.h"

namespace mlsheet::footprint {
namespace {

LedgerInput told(const evidence::Value& value, std::string_view name, std::string shown) {
  return {.name = std::string(name),
          .shown = std::move(shown),
          .pointer = value.pointer,
          .source = {},
          .basis = value.basis};
}

// docs/footprint.md, inputs that are not one number.
quantity::Distribution spread_of(const quantity::Quantity& quantity, double central, double scale) {
  const auto scaled = [scale](std::optional<double> si) { return si.value_or(0) / scale; };
  const double low = scaled(quantity.si_low());
  const double high = scaled(quantity.si_high());
  if (quantity.form == quantity::Form::Lognormal && quantity.spread) {
    return quantity::Lognormal{central, quantity::log(quantity.spread->to_double()) / 2};
  }
  if (!quantity.si_low() || !quantity.si_high() || low == high) return quantity::Constant{central};
  if (!quantity.value) return quantity::Uniform{low, high};
  return quantity::Triangular{low, central, high};
}

}  // namespace

Term term_of(const evidence::Value& value, std::string_view name, std::string_view unit) {
  const quantity::Quantity& quantity = *value.quantity;
  const double scale = unit.empty() ? 1 : quantity::parse_unit(unit)->scale.to_double();
  const double central = quantity.si() / scale;
  return {.value = central,
          .low = quantity.si_low().value_or(quantity.si()) / scale,
          .high = quantity.si_high().value_or(quantity.si()) / scale,
          .told = told(value, name, quantity::to_text(quantity)),
          .spread = spread_of(quantity, central, scale)};
}

Term count_of(const evidence::Value& value, std::string_view name) {
  const text::DecimalParse parsed = text::parse_decimal(value.text);
  const double count = parsed.value ? parsed.value->to_double() : 0;
  return {.value = count,
          .low = count,
          .high = count,
          .told = told(value, name, value.text),
          .spread = quantity::Constant{count}};
}

std::string mass_text(double kilograms) { return text::format_fixed(kilograms, 2) + "\u00A0kg"; }

std::string power_text(double watts) {
  if (watts >= 1) return text::format_significant(watts, 3) + "\u00A0W";
  if (watts >= 1e-3) return text::format_significant(watts * 1e3, 3) + "\u00A0mW";
  return text::format_significant(watts * 1e6, 3) + "\u00A0µW";
}

}  // namespace mlsheet::footprint
