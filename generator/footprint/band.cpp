#include "footprint/band.h"

#include <algorithm>
#include <span>
#include <string>

#include "footprint/term.h"
#include "quantity/quantity.h"
#include "text/decimal.h"

namespace mlsheet::footprint {
namespace {

template <class Owner>
struct Band {
  ValueId Owner::*member;
  double low;
  double high;
  std::string_view unit;  // empty for a plain number, and for money of any currency
};

constexpr Band<Inputs> kBands[] = {
    {&Inputs::lifetime, 0.001, 100, "years"},
    {&Inputs::service, 0.001, 100, "years"},
    {&Inputs::average_power, 0, 1'000'000, "W"},
    {&Inputs::inference_energy, 0, 1'000'000, "J"},
    {&Inputs::inference_rate, 0, 1'000'000, "1/s"},
    {&Inputs::regulator_input, 0.1, 1'000, "V"},
    {&Inputs::regulator_output, 0.1, 1'000, "V"},
    {&Inputs::regulator_efficiency, 1, 100, "%"},
    {&Inputs::supply_rating, 0.1, 250, "W"},
    {&Inputs::supply_no_load, 0, 1'000, "W"},
    {&Inputs::supply_efficiency, 1, 100, "%"},
    {&Inputs::battery_capacity, 0.000001, 1'000'000, "Wh"},
    {&Inputs::battery_usable, 1, 100, "%"},
    {&Inputs::self_discharge, 0, 100, "%"},
    {&Inputs::depth_of_discharge, 1, 100, "%"},
    {&Inputs::battery_efficiency, 1, 100, "%"},
    {&Inputs::charger_efficiency, 1, 100, "%"},
    {&Inputs::charger_idle, 0, 1'000, "W"},
    {&Inputs::charger_idle_share, 0, 100, "%"},
    {&Inputs::cycle_life, 1, 10'000'000, {}},
    {&Inputs::calendar_life, 0.01, 100, "years"},
    {&Inputs::assembly_energy, 0, 1'000'000, "kWh"},
    {&Inputs::assembly_intensity, 5, 1500, "g/kWh"},
    {&Inputs::grid_factor, 5, 1500, "g/kWh"},
    {&Inputs::market_factor, 0, 1500, "g/kWh"},
    {&Inputs::grid_loss, 0, 50, "%"},
    {&Inputs::training_share, 0, 1'000'000, "kg"},
    {&Inputs::training_energy, 0, 1'000'000'000, "kWh"},
    {&Inputs::training_pue, 1, 10, {}},
    {&Inputs::training_factor, 5, 1500, "g/kWh"},
    {&Inputs::experiments, 0, 1'000'000'000, {}},
    {&Inputs::retrainings, 0, 10'000, "1/year"},
    {&Inputs::units_shipped, 1, 1'000'000'000'000, {}},
    {&Inputs::trainer_devices, 1, 1'000'000'000, {}},
    {&Inputs::trainer_power, 0, 1'000'000'000, "W"},
    {&Inputs::trainer_hours, 0, 1'000'000, "h"},
    {&Inputs::trainer_utilisation, 0, 100, "%"},
    {&Inputs::operations, 0, 1e30, {}},
    {&Inputs::peak, 1, 1e24, "1/s"},
    {&Inputs::compute_efficiency, 0.01, 100, "%"},
    {&Inputs::compute_power, 0, 1'000'000'000, "W"},
    {&Inputs::trainer_embodied, 0, 1'000'000'000, "kg"},
    {&Inputs::trainer_reserved, 0, 1'000'000, "h"},
    {&Inputs::trainer_life, 0.01, 100, "years"},
    {&Inputs::trainer_share, 0, 100, "%"},
    {&Inputs::base_footprint, 0, 1'000'000'000, "kg"},
    {&Inputs::base_models, 1, 1'000'000'000, {}},
    {&Inputs::cloud_data, 0, 1'000'000'000, "GB/year"},
    {&Inputs::cloud_requests, 0, 1'000'000, "1/s"},
    {&Inputs::cloud_storage, 0, 1'000'000'000, "GB"},
    {&Inputs::energy_per_request, 0, 1'000, "kWh"},
    {&Inputs::cloud_factor, 5, 1500, "g/kWh"},
    {&Inputs::waste_mass, 0, 1'000'000, "kg"},
    {&Inputs::end_of_life, 0, 1'000'000, "kg"},
    {&Inputs::saves, 0.000001, 1'000'000'000, "W"},
    {&Inputs::handprint_intensity, 5, 1500, "g/kWh"},
    {&Inputs::rebound, 0, 1'000, "%"},
    {&Inputs::survival_shape, 0.1, 100, {}},
    {&Inputs::survival_scale, 0.01, 1'000, "years"},
    {&Inputs::product_mass, 0.001, 100'000'000, "g"},
};

constexpr Band<PartInputs> kPartBands[] = {
    {&PartInputs::count, 1, 1'000'000, {}},
    {&PartInputs::die_area, 0.0001, 1'000, "cm2"},
    {&PartInputs::node, 1, 10'000, "nm"},
    {&PartInputs::fab_intensity, 5, 1500, "g/kWh"},
    {&PartInputs::abatement, 0, 100, "%"},
    {&PartInputs::die_yield, 1, 100, "%"},
    {&PartInputs::defect_density, 0, 10, "1/cm2"},
    {&PartInputs::package_mass, 0, 1'000, "g"},
    {&PartInputs::package_factor, 0, 1'000, {}},
    {&PartInputs::board_area, 0.01, 10'000, "cm2"},
    {&PartInputs::layers, 1, 100, {}},
    {&PartInputs::panel_waste, 0, 90, "%"},
    {&PartInputs::capacity, 0.000001, 1'000'000, "MB"},
    {&PartInputs::packages, 1, 1'000, {}},
    {&PartInputs::battery_energy, 0.000001, 1'000'000, "Wh"},
    {&PartInputs::battery_mass, 0.001, 1'000'000, "g"},
    {&PartInputs::mass, 0.000001, 1'000'000, "g"},
    {&PartInputs::scrap, 0, 100, "%"},
    {&PartInputs::cost, 0, 1'000'000, {}},
    {&PartInputs::price_index, 0.01, 100, {}},
    {&PartInputs::footprint, 0, 1'000'000, "kg"},
};

constexpr Band<StateInputs> kStateBands[] = {
    {&StateInputs::power, 0, 1'000'000, "W"},
    {&StateInputs::lasting, 0, 1'000'000, "h"},
    {&StateInputs::every, 0.000001, 1'000'000'000, "s"},
};

constexpr Band<LegInputs> kLegBands[] = {
    {&LegInputs::distance, 0, 100'000, "km"},
    {&LegInputs::mass, 0.000001, 100'000, "kg"},
};

constexpr Band<MaterialInputs> kPackagingBands[] = {
    {&MaterialInputs::mass, 0.000001, 1'000'000, "g"},
};

constexpr Band<RecoveredInputs> kRecoveredBands[] = {
    {&RecoveredInputs::mass, 0.000001, 1'000'000, "g"},
};

constexpr Band<TripInputs> kTripBands[] = {
    {&TripInputs::visits, 0, 100'000, {}},
    {&TripInputs::distance, 0, 100'000, "km"},
    {&TripInputs::devices_per_visit, 1, 1'000'000, {}},
};

constexpr Band<BomLineInputs> kBomBands[] = {
    {&BomLineInputs::quantity, 0, 1'000'000, {}},
    {&BomLineInputs::cost, 0, 1'000'000'000, {}},
};

constexpr Band<PedigreeInputs> kPedigreeBands[] = {
    {&PedigreeInputs::basic, 1, 100, {}},
};

class Bands {
 public:
  Bands(const evidence::Linked& linked, diagnostic::Report& report)
      : linked_(linked), report_(report) {}

  template <class Owner>
  void look(std::span<const Band<Owner>> bands, const Owner& owner) {
    for (const Band<Owner>& band : bands) {
      look(owner.*(band.member), band.low, band.high, band.unit);
    }
  }

  template <class Owner>
  void look(std::span<const Band<Owner>> bands, const std::vector<Owner>& owners) {
    for (const Owner& owner : owners) look(bands, owner);
  }

  void look(ValueId id, double low, double high, std::string_view unit);

  std::vector<ValueId> beyond() && { return std::move(beyond_); }

 private:
  const evidence::Linked& linked_;
  diagnostic::Report& report_;
  std::vector<ValueId> beyond_;
};

std::string range_text(double low, double high, std::string_view unit) {
  return text::format_shortest(low) + " and " + text::format_shortest(high) +
         quantity::unit_suffix(unit);
}

// With all that the value may be.
void Bands::look(ValueId id, double low, double high, std::string_view unit) {
  if (!is_stated(linked_, id)) return;
  const evidence::Value& value = linked_.value(id);
  const bool is_quantity = value.quantity.has_value();
  const Term term = is_quantity ? term_of(linked_, id, {}, unit) : count_of(linked_, id, {});
  const Bounds ends = bounds_of(term.spread);
  if (std::min(term.value, ends.low) >= low && std::max(term.value, ends.high) <= high) return;
  report_.add(value.span, diagnostic::FootprintInputBeyond, value.text,
              range_text(low, high, unit));
  beyond_.push_back(id);
}

}  // namespace

std::vector<ValueId> beyond_bands(const evidence::Linked& linked, const Inputs& inputs,
                                  diagnostic::Report& report) {
  Bands bands(linked, report);
  bands.look<Inputs>(kBands, inputs);
  bands.look<PartInputs>(kPartBands, inputs.part_list);
  bands.look<StateInputs>(kStateBands, inputs.states);
  bands.look<LegInputs>(kLegBands, inputs.legs);
  bands.look<MaterialInputs>(kPackagingBands, inputs.packages);
  bands.look<RecoveredInputs>(kRecoveredBands, inputs.recovered);
  bands.look<TripInputs>(kTripBands, inputs.installation);
  bands.look<TripInputs>(kTripBands, inputs.maintenance);
  bands.look<BomLineInputs>(kBomBands, inputs.bom_lines);
  bands.look<PedigreeInputs>(kPedigreeBands, inputs.pedigrees);
  if (is_stated(linked, inputs.declared_parts)) {
    bands.look(inputs.declared_covered, 0, count_of(linked, inputs.declared_parts, {}).value, {});
  }
  return std::move(bands).beyond();
}

}  // namespace mlsheet::footprint
