#include "footprint/term.h"

#include <algorithm>
#include <vector>

#include "footprint/inputs_view.h"
#include "quantity/elementary.h"
#include "quantity/quantity.h"
#include "text/decimal.h"

namespace mlsheet::footprint {
namespace {

using evidence::ValueId;

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

LedgerInput told(const evidence::Value& value, std::string_view name, std::string shown,
                 std::string in_equation) {
  return {.name = std::string(name),
          .shown = std::move(shown),
          .in_equation = std::move(in_equation),
          .pointer = value.pointer,
          .source = {},
          .basis = value.basis};
}

// A plain number has the unit 1, or none.
std::optional<quantity::Unit> unit_named(std::string_view unit) {
  if (unit.empty() || unit == "1")
    return quantity::Unit{.symbol = {}, .dimension = {}, .scale = {}};
  return quantity::parse_unit(unit);
}

double scale_of(std::string_view unit) { return unit_named(unit)->scale.to_double(); }

// Without the last digits, which conversions between units leave behind: 10 mm² are 0.1 cm².
constexpr int kDigitsTold = 12;
std::string rounded_text(double number) {
  const text::DecimalParse parsed =
      text::parse_decimal(text::format_significant(number, kDigitsTold));
  return text::format_shortest(parsed.value ? parsed.value->to_double() : number);
}

struct BoundsOf {
  Bounds operator()(const quantity::Constant& one) const { return {one.value, one.value}; }
  Bounds operator()(const quantity::Triangular& one) const { return {one.low, one.high}; }
  Bounds operator()(const quantity::Uniform& one) const { return {one.low, one.high}; }
  Bounds operator()(const quantity::Pert& one) const { return {one.low, one.high}; }
  Bounds operator()(const quantity::Lognormal& one) const {
    return {quantile(one, 0.05), quantile(one, 0.95)};
  }
  Bounds operator()(const quantity::Sources& one) const {
    const auto [low, high] = std::minmax_element(one.values.begin(), one.values.end());
    return {*low, *high};
  }
};

}  // namespace

Term term_of(const evidence::Linked& linked, ValueId id, std::string_view name,
             std::string_view unit) {
  const evidence::Value& value = linked.value(id);
  const quantity::Quantity& quantity = *value.quantity;
  const double scale = scale_of(unit);
  const double central = quantity.si() / scale;
  return {.id = dotted_path(linked, id),
          .value = central,
          .told = told(value, name, quantity::to_text(quantity), with_unit(central, unit)),
          .spread = spread_of(quantity, central, scale)};
}

Term count_of(const evidence::Linked& linked, ValueId id, std::string_view name) {
  const evidence::Value& value = linked.value(id);
  const text::DecimalParse parsed = text::parse_decimal(value.text);
  const double count = parsed.value ? parsed.value->to_double() : 0;
  return {.id = dotted_path(linked, id),
          .value = count,
          .told = told(value, name, value.text, value.text),
          .spread = quantity::Constant{count}};
}

std::optional<Term> term_of(const FactorRecord& record, std::string_view unit) {
  const std::optional<quantity::Unit> own = unit_named(record.unit);
  const std::optional<quantity::Unit> wanted = unit_named(unit);
  if (!own || !wanted || !(own->dimension == wanted->dimension)) return std::nullopt;
  const auto scaled = [&](double value) {
    return value * own->scale.to_double() / wanted->scale.to_double();
  };
  const double value = scaled(record.value);
  Term term{.id = "factor:" + std::string(record.id),
            .value = value,
            .told = {.name = std::string(record.name),
                     .shown = with_unit(record.value, record.unit),
                     .in_equation = with_unit(value, unit),
                     .pointer = {},
                     .source = std::string(record.source),
                     .factor = std::string(record.id),
                     .basis = evidence::Basis::Modelled},
            .spread = quantity::Constant{value}};
  if (record.low && record.high) {
    term.spread = quantity::Triangular{scaled(*record.low), value, scaled(*record.high)};
  }
  return term;
}

Term default_of(std::string_view name, double value, std::string_view unit, std::string source) {
  return {.id = "default:" + std::string(name),
          .value = value,
          .told = {.name = std::string(name),
                   .shown = with_unit(value, unit),
                   .in_equation = with_unit(value, unit),
                   .pointer = {},
                   .source = std::move(source),
                   .basis = evidence::Basis::Default},
          .spread = quantity::Constant{value}};
}

Bounds bounds_of(const quantity::Distribution& distribution) {
  return std::visit(BoundsOf{}, distribution);
}

std::string dotted(std::string_view pointer) {
  std::string path(pointer.substr(1));
  std::replace(path.begin(), path.end(), '/', '.');
  return path;
}

std::string dotted_path(const evidence::Linked& linked, ValueId id) {
  std::vector<std::string> steps;
  for (ValueId at = id; at != ValueId::None && at != linked.root(); at = linked.value(at).parent) {
    const evidence::Value& value = linked.value(at);
    const bool is_listed = value.parent != ValueId::None &&
                           linked.value(value.parent).structure == schema::Structure::List;
    steps.push_back(is_listed ? name_in_list(linked, at) : value.key);
  }
  std::string path;
  for (auto step = steps.rbegin(); step != steps.rend(); ++step) {
    path += path.empty() ? *step : "." + *step;
  }
  return path;
}

std::string mass_text(double kilograms) { return text::format_fixed(kilograms, 2) + "\u00A0kg"; }

std::string power_text(double watts) {
  if (watts >= 1) return text::format_significant(watts, 3) + "\u00A0W";
  if (watts >= 1e-3) return text::format_significant(watts * 1e3, 3) + "\u00A0mW";
  return text::format_significant(watts * 1e6, 3) + "\u00A0µW";
}

std::string with_unit(double number, std::string_view unit) {
  return rounded_text(number) + quantity::unit_suffix(unit);
}

}  // namespace mlsheet::footprint
