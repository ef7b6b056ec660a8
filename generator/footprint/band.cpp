#include "footprint/band.h"

#include <algorithm>
#include <string>

#include "footprint/term.h"
#include "quantity/quantity.h"
#include "text/decimal.h"

namespace mlsheet::footprint {
namespace {

struct Band {
  ValueId Inputs::*member;
  double low;
  double high;
  std::string_view unit;
};
constexpr Band kBands[] = {
    {&Inputs::lifetime, 0.001, 100, "years"},
    {&Inputs::average_power, 0, 1'000'000, "W"},
    {&Inputs::grid_factor, 5, 1500, "g/kWh"},
    {&Inputs::grid_loss, 0, 50, "%"},
    {&Inputs::training_share, 0, 1'000'000, "kg"},
    {&Inputs::training_energy, 0, 1'000'000'000, "kWh"},
    {&Inputs::retrainings, 0, 10'000, "1/year"},
    {&Inputs::units_shipped, 1, 1'000'000'000'000, {}},
};

bool holds(const Band& band, const Term& term) {
  return std::min({term.value, term.low, term.high}) >= band.low &&
         std::max({term.value, term.low, term.high}) <= band.high;
}

std::string text_of(const Band& band) {
  return text::format_shortest(band.low) + " and " + text::format_shortest(band.high) +
         quantity::unit_suffix(band.unit);
}

}  // namespace

std::vector<ValueId> beyond_bands(const evidence::Linked& linked, const Inputs& inputs,
                                  diagnostic::Report& report) {
  std::vector<ValueId> beyond;
  for (const Band& band : kBands) {
    const ValueId id = inputs.*(band.member);
    if (!is_stated(linked, id)) continue;
    const evidence::Value& value = linked.value(id);
    if (holds(band, term_of(value, {}, band.unit))) continue;
    report.add(value.span, diagnostic::FootprintInputBeyond, value.text, text_of(band));
    beyond.push_back(id);
  }
  return beyond;
}

}  // namespace mlsheet::footprint
