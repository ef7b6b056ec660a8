// Other categories than climate: taken over where the sheet states them, electrical waste by mass
// (E62), and never 0 where nobody has assessed them.

#include <algorithm>

#include "footprint/model/service_flow.h"
#include "footprint/stages.h"
#include "quantity/quantity.h"

namespace mlsheet::footprint {
namespace {

struct Category {
  std::string_view id;
  std::string_view label;
  std::string_view unit;
  std::string_view unit_of_number;  // as the language writes it
};
constexpr Category kCategories[] = {{"adpe", "Resource use, minerals and metals", "kg Sb eq", "kg"},
                                    {"adpf", "Resource use, fossils", "MJ", "MJ"},
                                    {"pe", "Primary energy", "MJ", "MJ"},
                                    {"fw", "Net fresh water", "m3", "m3"},
                                    {"wu", "Water scarcity", "m3 world eq", "m3"},
                                    {"weee", "Electrical waste", "kg", "kg"},
                                    {"crm", "Critical raw materials", "g", "g"}};

const IndicatorInputs* stated(const Reading& reading, std::string_view id) {
  for (const IndicatorInputs& one : reading.inputs().indicators) {
    if (reading.text(one.indicator) == id && reading.is_stated(one.amount)) return &one;
  }
  return nullptr;
}

double mass_of_batteries(const Reading& reading) {
  double mass = 0;
  for (const PartInputs& part : reading.inputs().part_list) {
    const auto one = reading.term(part.battery_mass, {}, "kg");
    if (one) mass += one->value * reading.number_or(part.count, 1);
  }
  return mass;
}

// E62: packaging is not electrical waste.
void add_waste(Reading& reading, const Times& times, const UseStage* use, Indicator& indicator) {
  const Inputs& inputs = reading.inputs();
  auto mass = reading.term(inputs.product_mass, {}, "kg");
  if (!mass) mass = reading.term(inputs.waste_mass, {}, "kg");
  if (!mass) return;
  const double devices = times.devices ? reading.account().value_of(*times.devices) : 1;
  const double packs = use != nullptr && use->spares ? *use->spares + 1 : 1;
  const double battery = mass_of_batteries(reading);
  indicator.amount = electrical_waste(devices, mass->value, 0, packs, battery);
  indicator.equation = "E62";
  indicator.formula = with_unit(devices, {}) + " × " + mass->told.shown;
  if (packs > 1) {
    indicator.formula += " + " + with_unit(packs - 1, {}) + " × " + with_unit(battery, "kg");
    indicator.is_at_least = battery == 0;
  }
}

}  // namespace

void add_indicators(Reading& reading, const Times& times, const UseStage* use) {
  if (reading.account().ledger().contributions.empty()) return;
  for (const auto& [id, label, unit, unit_of_number] : kCategories) {
    Indicator indicator{
        .id = std::string(id), .label = std::string(label), .unit = std::string(unit)};
    if (const IndicatorInputs* one = stated(reading, id)) {
      const quantity::Quantity& amount = *reading.value(one->amount).quantity;
      const auto wanted = quantity::parse_unit(unit_of_number);
      if (!(amount.unit.dimension == wanted->dimension)) {
        reading.report().add(reading.value(one->amount).span, diagnostic::FactorUnit, id,
                             amount.unit.symbol, unit_of_number);
      } else {
        indicator.amount = amount.si() / wanted->scale.to_double();
        indicator.formula = reading.value(one->amount).text + " as taken over";
        indicator.source = reading.text(one->source);
      }
    } else if (id == "weee") {
      add_waste(reading, times, use, indicator);
    }
    reading.account().ledger().indicators.push_back(std::move(indicator));
  }
}

}  // namespace mlsheet::footprint
