#include "check/kinds/number_range.h"

#include <algorithm>
#include <initializer_list>

#include "text/decimal.h"

namespace mlsheet::check {
namespace {

using quantity::Quantity;

NumberRange range_of(const schema::Field& field) {
  NumberRange range{field.minimum, field.maximum};
  if (!range.low && field.kind == schema::ValueKind::Count) range.low = 0;
  if (!range.low && field.dimension) range.low = quantity::least_possible(*field.dimension);
  return range;
}

// In the unit that the number came with, where that says the same.
std::string shown(double limit, const Quantity& quantity) {
  const bool percent = quantity.unit.symbol == "%";
  const std::string number = text::format_shortest(percent ? limit * 100 : limit);
  if (percent) return number + "\u00A0%";
  return quantity.unit.offset.numerator == 0 ? number : number + "\u00A0K";
}

}  // namespace

bool holds(const NumberRange& range, const Quantity& quantity) {
  const bool has_ends =
      quantity.form != quantity::Form::Tolerance && quantity.form != quantity::Form::Lognormal;
  const auto fits = [&range](std::optional<double> number) {
    return !number ||
           ((!range.low || *number >= *range.low) && (!range.high || *number <= *range.high));
  };
  if (!has_ends) return fits(quantity.si());
  return fits(quantity.value ? std::optional(quantity.si()) : std::nullopt) &&
         fits(quantity.si_low()) && fits(quantity.si_high());
}

std::string spoken(const NumberRange& range, const Quantity& quantity) {
  const std::string low = range.low ? shown(*range.low, quantity) : "";
  const std::string high = range.high ? shown(*range.high, quantity) : "";
  if (low == high) return "nothing but " + low;
  if (high.empty()) return low + " or more";
  return low.empty() ? "at most " + high : low + " to " + high;
}

bool is_in_range(Checking& checking, const Leaf& leaf, const Quantity& quantity) {
  const schema::Field& field = checking.field_of(leaf.node);
  const NumberRange range = range_of(field);
  if (holds(range, quantity)) return true;
  auto report = fault(checking, leaf.node, checking.document.node(leaf.value).span,
                      diagnostic::NumberOutOfRange, checking.document.text(leaf.value),
                      spoken_name(checking.document, leaf.node), spoken(range, quantity));
  const bool by_dimension = field.dimension && !field.minimum && !field.maximum;
  report.label(by_dimension ? field.dimension_span : field.span, "declared here");
  return false;
}

}  // namespace mlsheet::check
