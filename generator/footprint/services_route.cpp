// What is done for a device: assembly, packaging, transport, trips, cloud, end of life. Equations
// E19, E22 to E24, E41 and E55.

#include <algorithm>
#include <map>

#include "footprint/model/fabrication.h"
#include "footprint/model/services.h"
#include "footprint/model/use.h"
#include "footprint/stages.h"
#include "text/ascii.h"

namespace mlsheet::footprint {
namespace {

constexpr std::string_view kFreight = "freight:";
constexpr std::string_view kCollected = "waste:weee_small_recycling";
constexpr std::string_view kDiscarded = "waste:weee_small_landfill";

struct ModeRow {
  std::string_view mode;
  std::string_view vehicle;
};
constexpr ModeRow kModes[] = {
    {"air", "air_international"}, {"sea", "sea_container"}, {"road", "hgv_all"}, {"rail", "rail"}};

std::string_view vehicle_of(std::string_view mode) {
  const auto* const row = std::find_if(std::begin(kModes), std::end(kModes),
                                       [&](const ModeRow& known) { return known.mode == mode; });
  return row->vehicle;
}

std::string numbered(std::map<std::string, int, std::less<>>& seen, std::string name) {
  const int number = ++seen[name];
  return number == 1 ? name : name + "#" + std::to_string(number);
}

// What is carried: as the leg says, else the sensor with what it is packed in.
std::optional<Expression> carried(Reading& reading, const LegInputs& leg) {
  const Inputs& inputs = reading.inputs();
  if (const auto stated = reading.known(leg.mass, "mass carried", "kg")) return stated;
  auto mass = reading.known(inputs.product_mass, "mass of the sensor", "kg");
  if (!mass) {
    reading.need(leg.mass, reading.value(leg.item).pointer + "/mass");
    return std::nullopt;
  }
  for (const MaterialInputs& part : inputs.packages) {
    if (const auto packed = reading.known(part.mass, "mass of packaging", "kg")) {
      mass = *mass + *packed;
    }
  }
  return mass;
}

// E23, of the tank, and of making its fuel where the leg says so.
std::optional<Expression> freight_factor(Reading& reading, const LegInputs& leg) {
  const std::string vehicle(vehicle_of(reading.text(leg.mode)));
  const source::Span at = reading.value(leg.mode).span;
  const bool has_forcing = reading.is_true(leg.radiative_forcing) && vehicle.starts_with("air");
  const auto tank = reading.factor(std::string(kFreight) + vehicle + (has_forcing ? "_rf" : ""),
                                   "kg/tkm", {at, kFreight});
  if (!tank || !reading.is_true(leg.well_to_tank)) return tank;
  const auto well =
      reading.factor(std::string(kFreight) + "wtt_" + vehicle, "kg/tkm", {at, kFreight});
  if (!well) return std::nullopt;
  return *tank + *well;
}

bool is_counted_as_block(const Reading& reading) {
  const auto& selections = reading.inputs().selections;
  return std::any_of(selections.begin(), selections.end(), [](const SelectionInputs& selection) {
    return selection.block.stage == Stage::Distribution;
  });
}

void add_leg(Reading& reading, const LegInputs& leg, const std::string& id) {
  if (!reading.is_stated(leg.mode)) {
    return reading.need(leg.mode, reading.value(leg.item).pointer + "/mode");
  }
  const auto mass = carried(reading, leg);
  const auto distance = reading.known(leg.distance, "distance", "km");
  if (!distance) reading.need(leg.distance, reading.value(leg.item).pointer + "/distance");
  if (!mass || !distance) return;
  const auto factor = freight_factor(reading, leg);
  if (!factor) return;
  if (!reading.is_true(leg.well_to_tank)) {
    reading.account().assume(
        "Fuel of transport counts from the tank on: making it does not, where a leg does not say "
        "so.");
  }
  reading.account().add({.id = "transport." + id,
                         .label = "Transport by " + std::string(reading.text(leg.mode)),
                         .stage = Stage::Distribution,
                         .equation = "E23",
                         .tier = Tier::T2},
                        freight(*mass, *distance, *factor));
}

void add_trip(Reading& reading, const TripInputs& trip, const Draft& draft) {
  if (!reading.is_stated(trip.item)) return;
  const std::string& pointer = reading.value(trip.item).pointer;
  const auto visits = reading.known(trip.visits, "visits", "1");
  const auto distance = reading.known(trip.distance, "distance of a visit", "km");
  if (!visits) reading.need(trip.visits, pointer + "/visits");
  if (!distance) reading.need(trip.distance, pointer + "/distance");
  if (!visits || !distance) return;
  const std::string vehicle = reading.is_stated(trip.vehicle)
                                  ? std::string(reading.text(trip.vehicle))
                                  : std::string("van_diesel");
  const auto factor = reading.factor("vehicle:" + vehicle, "kg/km",
                                     {reading.value(trip.distance).span, "vehicle:"});
  if (!factor) return;
  const Expression devices =
      reading.known_or(trip.devices_per_visit, "devices seen on each visit", "1", 1);
  reading.account().add(draft, trips(*visits, *distance, *factor, devices));
}

struct CloudPart {
  std::string id, label;
  Expression energy;
};

// E41. The share of the data centre that goes with the data is taken only where neither requests
// nor storage are stated.
std::vector<CloudPart> cloud_energies(Reading& reading, const Times& times) {
  const Inputs& inputs = reading.inputs();
  const source::Span at = reading.value(inputs.cloud).span;
  const auto constant = [&](std::string_view item, std::string_view unit) {
    return reading.factor("cloud:" + std::string(item), unit, {at, "cloud:"})
        .value_or(Expression(0));
  };
  const Expression years = *times.service / Expression(kHoursPerYear);
  const bool has_provider = reading.is_stated(inputs.cloud_provider);
  if (!has_provider &&
      (reading.is_stated(inputs.cloud_requests) || reading.is_stated(inputs.cloud_storage))) {
    reading.account().assume("Servers take no energy beside that of their computers (PUE of 1).");
  }
  const Expression pue =
      has_provider ? constant("pue_" + std::string(reading.text(inputs.cloud_provider)), "1")
                   : Expression(1);
  std::vector<CloudPart> parts;
  const auto data = reading.known(inputs.cloud_data, "data sent", "GB/year");
  const auto requests = reading.known(inputs.cloud_requests, "requests", "1/year");
  const auto storage = reading.known(inputs.cloud_storage, "data kept", "GB");
  const auto sent = [&](std::string_view item) {
    const Expression in_operation = constant(item, "kWh/GB");
    const Expression embodied = constant(std::string(item) + "_embodied", "kWh/GB");
    return sending(*data * years, in_operation, embodied);
  };
  if (data) parts.push_back({"cloud.network", "Network", sent("network")});
  if (data && !requests && !storage) {
    parts.push_back({"cloud.data_centre", "Data centre", sent("data_centre")});
  }
  if (requests) {
    const auto each = reading.known(inputs.energy_per_request, "energy of a request", "kWh");
    if (!each) {
      reading.need(inputs.energy_per_request, path_of(&Inputs::energy_per_request));
    } else {
      parts.push_back({"cloud.requests", "Requests", answering(*requests * years, *each, pue)});
    }
  }
  if (storage) {
    const bool is_disk = reading.text(inputs.cloud_medium) == "hdd";
    parts.push_back({"cloud.storage", "Storage",
                     keeping(*storage, *times.service,
                             constant(is_disk ? "storage_hdd" : "storage_ssd", "W/TB"), pue)});
  }
  return parts;
}

}  // namespace

void add_assembly(Reading& reading) {
  const Inputs& inputs = reading.inputs();
  const auto energy = reading.known(inputs.assembly_energy, "energy of assembling", "kWh");
  const auto intensity =
      reading.known(inputs.assembly_intensity, "electricity of the factory", "kg/kWh");
  if (!energy && !intensity) return;
  if (!energy) reading.need(inputs.assembly_energy, path_of(&Inputs::assembly_energy));
  if (!intensity) reading.need(inputs.assembly_intensity, path_of(&Inputs::assembly_intensity));
  if (!energy || !intensity) return;
  reading.account().add({.id = "assembly",
                         .label = "Assembly",
                         .stage = Stage::Manufacturing,
                         .equation = "E22",
                         .tier = Tier::T2},
                        assembly(*energy, *intensity));
}

void add_packaging(Reading& reading) {
  std::map<std::string, int, std::less<>> seen;
  for (const MaterialInputs& one : reading.inputs().packages) {
    const std::string& pointer = reading.value(one.item).pointer;
    if (!reading.is_stated(one.material)) {
      reading.need(one.material, pointer + "/material");
      continue;
    }
    const auto mass = reading.known(one.mass, "mass of packaging", "kg");
    if (!mass) {
      reading.need(one.mass, pointer + "/mass");
      continue;
    }
    const auto virgin = factor_of_material(reading, one.material);
    if (!virgin) continue;
    const auto share = reading.known(one.recycled, "recycled content", "1");
    const auto recycled = share ? factor_of_recycled(reading, one.material) : virgin;
    if (!recycled) continue;
    const Expression amount =
        share ? material(*mass, Expression(0), *share, *virgin, *recycled) : *mass * *virgin;
    reading.account().add(
        {.id = "packaging." + numbered(seen, text::to_identifier(reading.text(one.material))),
         .label = "Packaging, " + std::string(reading.text(one.material)),
         .stage = Stage::Manufacturing,
         .equation = "E19",
         .tier = Tier::T2},
        amount);
  }
}

void add_transport(Reading& reading) {
  if (is_counted_as_block(reading)) {  // both is told by the checks
    if (!reading.inputs().legs.empty()) reading.account().miss("one count of transport");
    return;
  }
  std::map<std::string, int, std::less<>> seen;
  for (const LegInputs& leg : reading.inputs().legs) {
    add_leg(reading, leg, numbered(seen, std::string(reading.text(leg.mode))));
  }
}

void add_installation(Reading& reading) {
  add_trip(reading, reading.inputs().installation,
           {.id = "installation",
            .label = "Installation trips",
            .stage = Stage::Installation,
            .equation = "E24",
            .tier = Tier::T2});
}

void add_maintenance(Reading& reading) {
  add_trip(reading, reading.inputs().maintenance,
           {.id = "use.maintenance",
            .label = "Maintenance trips",
            .stage = Stage::Use,
            .equation = "E24",
            .tier = Tier::T2});
}

void add_cloud(Reading& reading, const Times& times) {
  const Inputs& inputs = reading.inputs();
  if (!reading.is_stated(inputs.cloud) || !times.is_known()) return;
  const std::vector<CloudPart> parts = cloud_energies(reading, times);
  if (parts.empty()) return;
  auto electricity = reading.electricity(inputs.cloud_factor, inputs.cloud_region, ValueId::None);
  if (!electricity && !reading.is_stated(inputs.cloud_region)) {
    electricity = reading.electricity(inputs.grid_factor, inputs.grid_region, inputs.grid_year);
    reading.account().assume(
        "Cloud services use electricity with the emission factor of the use "
        "stage.");
  }
  if (!electricity) return;
  for (const CloudPart& part : parts) {
    reading.account().add({.id = part.id,
                           .label = part.label,
                           .stage = Stage::Cloud,
                           .equation = "E41",
                           .tier = Tier::T3},
                          at_factor(part.energy, electricity->intensity));
  }
}

void add_end_of_life(Reading& reading) {
  const Inputs& inputs = reading.inputs();
  const Draft draft{.id = "end_of_life",
                    .label = "End of life",
                    .stage = Stage::EndOfLife,
                    .equation = "E55",
                    .tier = Tier::T2};
  if (const auto declared = reading.known(inputs.end_of_life, "end of life as declared", "kg")) {
    Draft stated = draft;
    stated.equation = "E3";
    stated.route = Route::Declared;
    stated.tier = Tier::T1;
    return reading.account().add(stated, *declared);
  }
  if (reading.text(inputs.end_of_life_method) == "circular") {
    reading.report()
        .add(reading.value(inputs.end_of_life_method).span, diagnostic::InputNotModelled,
             dotted(path_of(&Inputs::end_of_life_method)))
        .help("state the result as `footprint`, or count by `cut_off`");
    return;
  }
  const auto mass = reading.known(inputs.waste_mass, "mass that becomes waste", "kg");
  if (!mass) return;
  const source::Span at = reading.value(inputs.waste_mass).span;
  const auto collecting = reading.factor(kCollected, "kg/kg", {at, "waste:"});
  const auto disposing = reading.factor(kDiscarded, "kg/kg", {at, "waste:"});
  if (!collecting || !disposing) return;
  const Expression recycled = reading.known_or(inputs.recycled, "share recycled", "1", 0);
  reading.account().add(draft, discarded(*mass, *collecting, recycled, *disposing));
  reading.account().assume(
      "The factors of waste hold collection and transport only: burning plastics is booked on the "
      "user of the heat, so the end of life is understated.");
}

}  // namespace mlsheet::footprint
