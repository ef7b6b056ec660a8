#pragma once
// Where the footprint finds its inputs in a sheet: the only paths of this folder. Each row names
// the kind and dimension that the schema has to give its field; a test compares them.

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "evidence/linked.h"
#include "footprint/block_kind.h"

namespace mlsheet::footprint {

using evidence::ValueId;

struct SelectionInputs {
  BlockKind block;
  int number = 1;  // of the selections in its block
  ValueId item = ValueId::None;
  ValueId hsl = ValueId::None;
  ValueId level = ValueId::None;
};

struct PartInputs {
  ValueId item = ValueId::None;
  ValueId id = ValueId::None;
  ValueId line = ValueId::None;
  ValueId count = ValueId::None;
  ValueId block = ValueId::None;
  ValueId die = ValueId::None;
  ValueId die_area = ValueId::None;
  ValueId node = ValueId::None;
  ValueId die_model = ValueId::None;
  ValueId fab_intensity = ValueId::None;
  ValueId abatement = ValueId::None;
  ValueId die_yield = ValueId::None;
  ValueId yield_model = ValueId::None;
  ValueId defect_density = ValueId::None;
  ValueId edge_loss = ValueId::None;
  ValueId package_mass = ValueId::None;
  ValueId package_factor = ValueId::None;
  ValueId pcb = ValueId::None;
  ValueId board_area = ValueId::None;
  ValueId layers = ValueId::None;
  ValueId panel_waste = ValueId::None;
  ValueId memory = ValueId::None;
  ValueId capacity = ValueId::None;
  ValueId technology = ValueId::None;
  ValueId packages = ValueId::None;
  ValueId battery = ValueId::None;
  ValueId battery_energy = ValueId::None;
  ValueId chemistry = ValueId::None;
  ValueId battery_mass = ValueId::None;
  ValueId component = ValueId::None;
  ValueId material = ValueId::None;
  ValueId mass = ValueId::None;
  ValueId recycled = ValueId::None;
  ValueId scrap = ValueId::None;
  ValueId cost = ValueId::None;
  ValueId sector = ValueId::None;
  ValueId price_index = ValueId::None;
  ValueId tier = ValueId::None;
  ValueId factor = ValueId::None;
  ValueId footprint = ValueId::None;
};

struct StateInputs {
  ValueId item = ValueId::None;
  ValueId power = ValueId::None;
  ValueId lasting = ValueId::None;
  ValueId every = ValueId::None;
};

struct LegInputs {
  ValueId item = ValueId::None;
  ValueId mode = ValueId::None;
  ValueId distance = ValueId::None;
  ValueId mass = ValueId::None;
  ValueId well_to_tank = ValueId::None;
  ValueId radiative_forcing = ValueId::None;
};

struct MaterialInputs {
  ValueId item = ValueId::None;
  ValueId material = ValueId::None;
  ValueId mass = ValueId::None;
  ValueId recycled = ValueId::None;
};

struct RecoveredInputs {
  ValueId item = ValueId::None;
  ValueId material = ValueId::None;
  ValueId mass = ValueId::None;
  ValueId recycled = ValueId::None;
  ValueId quality = ValueId::None;
};

struct IndicatorInputs {
  ValueId item = ValueId::None;
  ValueId indicator = ValueId::None;
  ValueId amount = ValueId::None;
  ValueId source = ValueId::None;
};

struct TripInputs {
  ValueId item = ValueId::None;
  ValueId visits = ValueId::None;
  ValueId distance = ValueId::None;
  ValueId vehicle = ValueId::None;
  ValueId devices_per_visit = ValueId::None;
};

struct BomLineInputs {
  ValueId item = ValueId::None;
  ValueId id = ValueId::None;
  ValueId description = ValueId::None;
  ValueId part = ValueId::None;
  ValueId quantity = ValueId::None;
  ValueId cost = ValueId::None;
  ValueId covered = ValueId::None;
};

struct EvidenceInputs {
  ValueId item = ValueId::None;
  ValueId id = ValueId::None;
  ValueId file = ValueId::None;
};

struct SliceInputs {
  ValueId item = ValueId::None;
  ValueId slice = ValueId::None;
  ValueId footprint = ValueId::None;
  ValueId share = ValueId::None;
};

struct SupplyInputs {
  ValueId item = ValueId::None;
  ValueId voltage = ValueId::None;
};

struct GroupInputs {
  ValueId item = ValueId::None;
  ValueId name = ValueId::None;
  ValueId rho = ValueId::None;
  ValueId members = ValueId::None;
};

struct PedigreeInputs {
  ValueId item = ValueId::None;
  ValueId member = ValueId::None;
  ValueId reliability = ValueId::None;
  ValueId completeness = ValueId::None;
  ValueId temporal = ValueId::None;
  ValueId geographical = ValueId::None;
  ValueId technological = ValueId::None;
  ValueId basic = ValueId::None;
};

struct Inputs {
  ValueId environment = ValueId::None;
  ValueId functional_unit = ValueId::None;
  ValueId service = ValueId::None;
  ValueId mode = ValueId::None;
  ValueId lifetime = ValueId::None;
  ValueId blocks = ValueId::None;
  ValueId parts = ValueId::None;
  ValueId assembly_energy = ValueId::None;
  ValueId assembly_intensity = ValueId::None;
  ValueId average_power = ValueId::None;
  ValueId power_states = ValueId::None;
  ValueId inference_rate = ValueId::None;
  ValueId inference_energy = ValueId::None;
  ValueId regulator = ValueId::None;
  ValueId regulator_kind = ValueId::None;
  ValueId regulator_input = ValueId::None;
  ValueId regulator_output = ValueId::None;
  ValueId regulator_efficiency = ValueId::None;
  ValueId supply = ValueId::None;
  ValueId supply_kind = ValueId::None;
  ValueId supply_rating = ValueId::None;
  ValueId supply_low_voltage = ValueId::None;
  ValueId supply_no_load = ValueId::None;
  ValueId supply_efficiency = ValueId::None;
  ValueId battery_capacity = ValueId::None;
  ValueId battery_usable = ValueId::None;
  ValueId self_discharge = ValueId::None;
  ValueId depth_of_discharge = ValueId::None;
  ValueId battery_efficiency = ValueId::None;
  ValueId charger_efficiency = ValueId::None;
  ValueId charger_idle = ValueId::None;
  ValueId charger_idle_share = ValueId::None;
  ValueId cycle_life = ValueId::None;
  ValueId calendar_life = ValueId::None;
  ValueId grid_region = ValueId::None;
  ValueId grid_factor = ValueId::None;
  ValueId factor_basis = ValueId::None;
  ValueId grid_year = ValueId::None;
  ValueId grid_source = ValueId::None;
  ValueId grid_loss = ValueId::None;
  ValueId grid_path = ValueId::None;
  ValueId first_year = ValueId::None;
  ValueId market_factor = ValueId::None;
  ValueId training_share = ValueId::None;
  ValueId training_log = ValueId::None;
  ValueId training_energy = ValueId::None;
  ValueId training_pue = ValueId::None;
  ValueId training_region = ValueId::None;
  ValueId training_factor = ValueId::None;
  ValueId experiments = ValueId::None;
  ValueId retrainings = ValueId::None;
  ValueId units_shipped = ValueId::None;
  ValueId trainer_devices = ValueId::None;
  ValueId trainer_power = ValueId::None;
  ValueId trainer_hours = ValueId::None;
  ValueId trainer_utilisation = ValueId::None;
  ValueId operations = ValueId::None;
  ValueId peak = ValueId::None;
  ValueId compute_efficiency = ValueId::None;
  ValueId compute_power = ValueId::None;
  ValueId trainer_embodied = ValueId::None;
  ValueId trainer_reserved = ValueId::None;
  ValueId trainer_life = ValueId::None;
  ValueId trainer_share = ValueId::None;
  ValueId base_method = ValueId::None;
  ValueId base_footprint = ValueId::None;
  ValueId base_models = ValueId::None;
  ValueId packaging = ValueId::None;
  ValueId transport_legs = ValueId::None;
  ValueId cloud = ValueId::None;
  ValueId cloud_data = ValueId::None;
  ValueId cloud_requests = ValueId::None;
  ValueId cloud_storage = ValueId::None;
  ValueId energy_per_request = ValueId::None;
  ValueId cloud_provider = ValueId::None;
  ValueId cloud_medium = ValueId::None;
  ValueId cloud_region = ValueId::None;
  ValueId cloud_factor = ValueId::None;
  ValueId end_of_life_method = ValueId::None;
  ValueId waste_mass = ValueId::None;
  ValueId recycled = ValueId::None;
  ValueId end_of_life = ValueId::None;
  ValueId declared_parts = ValueId::None;
  ValueId declared_covered = ValueId::None;
  ValueId declared_gaps = ValueId::None;
  ValueId fill_gap = ValueId::None;
  ValueId main_contributors = ValueId::None;
  ValueId declared_total = ValueId::None;
  ValueId own_factors = ValueId::None;
  ValueId baseline = ValueId::None;
  ValueId saves = ValueId::None;
  ValueId handprint_factor = ValueId::None;
  ValueId handprint_intensity = ValueId::None;
  ValueId rebound = ValueId::None;
  ValueId handprint = ValueId::None;
  ValueId fleet_units = ValueId::None;
  ValueId fleet_sales = ValueId::None;
  ValueId survival_shape = ValueId::None;
  ValueId survival_scale = ValueId::None;
  ValueId samples = ValueId::None;
  ValueId seed = ValueId::None;
  ValueId bounds_read = ValueId::None;
  ValueId supply_current = ValueId::None;
  ValueId bom = ValueId::None;
  ValueId updated = ValueId::None;
  ValueId released = ValueId::None;
  ValueId battery_life = ValueId::None;
  ValueId replaceable = ValueId::None;
  ValueId product_mass = ValueId::None;
  ValueId width = ValueId::None;
  ValueId height = ValueId::None;
  ValueId depth = ValueId::None;
  std::vector<SelectionInputs> selections;  // by block
  std::vector<PartInputs> part_list;        // by id
  std::vector<StateInputs> states;          // by name
  std::vector<LegInputs> legs;              // by mode
  std::vector<MaterialInputs> packages;     // by material
  std::vector<RecoveredInputs> recovered;   // by material
  std::vector<IndicatorInputs> indicators;
  std::vector<BomLineInputs> bom_lines;  // by id
  std::vector<EvidenceInputs> evidence;
  std::vector<SliceInputs> slices;
  std::vector<SupplyInputs> supplies;
  std::vector<GroupInputs> groups;
  std::vector<PedigreeInputs> pedigrees;
  TripInputs installation, maintenance;
};

// One value. `kind` and `dimension` as the schema calls them; empty for containers and for values
// of any dimension.
template <class Owner>
struct Input {
  std::string_view path;  // absolute, or below the item of a list
  std::string_view kind;
  std::string_view dimension;
  ValueId Owner::*member;
};

inline constexpr Input<Inputs> kInputs[] = {
    {"/environment", {}, {}, &Inputs::environment},
    {"/environment/functional_unit", {}, {}, &Inputs::functional_unit},
    {"/environment/functional_unit/service", "quantity", "time", &Inputs::service},
    {"/environment/mode", "choice", {}, &Inputs::mode},
    {"/environment/lifetime", "quantity", "time", &Inputs::lifetime},
    {"/environment/blocks", {}, {}, &Inputs::blocks},
    {"/environment/parts", {}, {}, &Inputs::parts},
    {"/environment/assembly/energy", "quantity", "energy", &Inputs::assembly_energy},
    {"/environment/assembly/intensity", "quantity", "carbon_intensity",
     &Inputs::assembly_intensity},
    {"/environment/power/average", "quantity", "power", &Inputs::average_power},
    {"/environment/power/states", {}, {}, &Inputs::power_states},
    {"/environment/power/inference/rate", "quantity", "frequency", &Inputs::inference_rate},
    {"/environment/power/inference/energy", "quantity", "energy", &Inputs::inference_energy},
    {"/environment/power/regulator", {}, {}, &Inputs::regulator},
    {"/environment/power/regulator/kind", "choice", {}, &Inputs::regulator_kind},
    {"/environment/power/regulator/input", "quantity", "voltage", &Inputs::regulator_input},
    {"/environment/power/regulator/output", "quantity", "voltage", &Inputs::regulator_output},
    {"/environment/power/regulator/efficiency", "quantity", "fraction",
     &Inputs::regulator_efficiency},
    {"/environment/power/supply", {}, {}, &Inputs::supply},
    {"/environment/power/supply/kind", "choice", {}, &Inputs::supply_kind},
    {"/environment/power/supply/rating", "quantity", "power", &Inputs::supply_rating},
    {"/environment/power/supply/low_voltage", "boolean", {}, &Inputs::supply_low_voltage},
    {"/environment/power/supply/no_load", "quantity", "power", &Inputs::supply_no_load},
    {"/environment/power/supply/efficiency", "quantity", "fraction", &Inputs::supply_efficiency},
    {"/environment/power/supply/capacity", "quantity", "energy", &Inputs::battery_capacity},
    {"/environment/power/supply/usable", "quantity", "fraction", &Inputs::battery_usable},
    {"/environment/power/supply/self_discharge", "quantity", "fraction", &Inputs::self_discharge},
    {"/environment/power/supply/depth_of_discharge", "quantity", "fraction",
     &Inputs::depth_of_discharge},
    {"/environment/power/supply/battery_efficiency", "quantity", "fraction",
     &Inputs::battery_efficiency},
    {"/environment/power/supply/charger_efficiency", "quantity", "fraction",
     &Inputs::charger_efficiency},
    {"/environment/power/supply/charger_idle", "quantity", "power", &Inputs::charger_idle},
    {"/environment/power/supply/charger_idle_share", "quantity", "fraction",
     &Inputs::charger_idle_share},
    {"/environment/power/supply/cycle_life", "count", {}, &Inputs::cycle_life},
    {"/environment/power/supply/calendar_life", "quantity", "time", &Inputs::calendar_life},
    {"/environment/grid/region", "text", {}, &Inputs::grid_region},
    {"/environment/grid/factor", "quantity", "carbon_intensity", &Inputs::grid_factor},
    {"/environment/grid/factor_basis", "choice", {}, &Inputs::factor_basis},
    {"/environment/grid/year", "date", {}, &Inputs::grid_year},
    {"/environment/grid/source", "text", {}, &Inputs::grid_source},
    {"/environment/grid/loss", "quantity", "fraction", &Inputs::grid_loss},
    {"/environment/grid/path", "choice", {}, &Inputs::grid_path},
    {"/environment/grid/first_year", "count", {}, &Inputs::first_year},
    {"/environment/grid/market_factor", "quantity", "carbon_intensity", &Inputs::market_factor},
    {"/environment/training/total", "quantity", "mass", &Inputs::training_share},
    {"/environment/training/log", "reference", {}, &Inputs::training_log},
    {"/environment/training/energy", "quantity", "energy", &Inputs::training_energy},
    {"/environment/training/pue", "number", {}, &Inputs::training_pue},
    {"/environment/training/region", "text", {}, &Inputs::training_region},
    {"/environment/training/factor", "quantity", "carbon_intensity", &Inputs::training_factor},
    {"/environment/training/other_experiments", "count", {}, &Inputs::experiments},
    {"/environment/training/retrains", "quantity", "frequency", &Inputs::retrainings},
    {"/environment/training/units_shipped", "quantity", "fraction", &Inputs::units_shipped},
    {"/environment/training/hardware/devices", "count", {}, &Inputs::trainer_devices},
    {"/environment/training/hardware/power", "quantity", "power", &Inputs::trainer_power},
    {"/environment/training/hardware/hours", "quantity", "time", &Inputs::trainer_hours},
    {"/environment/training/hardware/utilisation", "quantity", "fraction",
     &Inputs::trainer_utilisation},
    {"/environment/training/compute/operations", "quantity", "fraction", &Inputs::operations},
    {"/environment/training/compute/peak", "quantity", "frequency", &Inputs::peak},
    {"/environment/training/compute/efficiency", "quantity", "fraction",
     &Inputs::compute_efficiency},
    {"/environment/training/compute/power", "quantity", "power", &Inputs::compute_power},
    {"/environment/training/embodied/total", "quantity", "mass", &Inputs::trainer_embodied},
    {"/environment/training/embodied/reserved", "quantity", "time", &Inputs::trainer_reserved},
    {"/environment/training/embodied/life", "quantity", "time", &Inputs::trainer_life},
    {"/environment/training/embodied/share", "quantity", "fraction", &Inputs::trainer_share},
    {"/environment/training/base_model/method", "choice", {}, &Inputs::base_method},
    {"/environment/training/base_model/footprint", "quantity", "mass", &Inputs::base_footprint},
    {"/environment/training/base_model/models", "count", {}, &Inputs::base_models},
    {"/environment/packaging", {}, {}, &Inputs::packaging},
    {"/environment/transport", {}, {}, &Inputs::transport_legs},
    {"/environment/cloud", {}, {}, &Inputs::cloud},
    {"/environment/cloud/data", "quantity", "data_rate", &Inputs::cloud_data},
    {"/environment/cloud/requests", "quantity", "frequency", &Inputs::cloud_requests},
    {"/environment/cloud/storage", "quantity", "data", &Inputs::cloud_storage},
    {"/environment/cloud/energy_per_request", "quantity", "energy", &Inputs::energy_per_request},
    {"/environment/cloud/provider", "choice", {}, &Inputs::cloud_provider},
    {"/environment/cloud/medium", "choice", {}, &Inputs::cloud_medium},
    {"/environment/cloud/region", "text", {}, &Inputs::cloud_region},
    {"/environment/cloud/factor", "quantity", "carbon_intensity", &Inputs::cloud_factor},
    {"/environment/end_of_life/method", "choice", {}, &Inputs::end_of_life_method},
    {"/environment/end_of_life/mass", "quantity", "mass", &Inputs::waste_mass},
    {"/environment/end_of_life/recycled", "quantity", "fraction", &Inputs::recycled},
    {"/environment/end_of_life/footprint", "quantity", "mass", &Inputs::end_of_life},
    {"/environment/coverage/parts", "count", {}, &Inputs::declared_parts},
    {"/environment/coverage/covered", "count", {}, &Inputs::declared_covered},
    {"/environment/coverage/gaps", {}, {}, &Inputs::declared_gaps},
    {"/environment/coverage/fill_gap", "boolean", {}, &Inputs::fill_gap},
    {"/environment/main_contributors", {}, {}, &Inputs::main_contributors},
    {"/environment/declared_total", "quantity", "mass", &Inputs::declared_total},
    {"/environment/factors", "file", {}, &Inputs::own_factors},
    {"/environment/handprint/baseline", "text", {}, &Inputs::baseline},
    {"/environment/handprint/saves", "quantity", "power", &Inputs::saves},
    {"/environment/handprint/factor", "choice", {}, &Inputs::handprint_factor},
    {"/environment/handprint/intensity", "quantity", "carbon_intensity",
     &Inputs::handprint_intensity},
    {"/environment/handprint/rebound", "quantity", "fraction", &Inputs::rebound},
    {"/environment/handprint", {}, {}, &Inputs::handprint},
    {"/environment/fleet/units", "count", {}, &Inputs::fleet_units},
    {"/environment/fleet/sales", {}, {}, &Inputs::fleet_sales},
    {"/environment/fleet/survival/shape", "number", {}, &Inputs::survival_shape},
    {"/environment/fleet/survival/scale", "quantity", "time", &Inputs::survival_scale},
    {"/environment/uncertainty/samples", "count", {}, &Inputs::samples},
    {"/environment/uncertainty/seed", "count", {}, &Inputs::seed},
    {"/environment/uncertainty/read", "choice", {}, &Inputs::bounds_read},
    {"/hardware/power/current", "quantity", "current", &Inputs::supply_current},
    {"/hardware/bom", {}, {}, &Inputs::bom},
    {"/sensor/updated", "date", {}, &Inputs::updated},
    {"/sensor/released", "date", {}, &Inputs::released},
    {"/hardware/power/battery/life", "quantity", "time", &Inputs::battery_life},
    {"/hardware/power/battery/replaceable", "boolean", {}, &Inputs::replaceable},
    {"/hardware/mechanical/mass", "quantity", "mass", &Inputs::product_mass},
    {"/hardware/mechanical/width", "quantity", "length", &Inputs::width},
    {"/hardware/mechanical/height", "quantity", "length", &Inputs::height},
    {"/hardware/mechanical/depth", "quantity", "length", &Inputs::depth},
};

// Below `/environment/blocks/<block>/<number>`.
inline constexpr std::string_view kBlocksPath = "/environment/blocks";
inline constexpr Input<SelectionInputs> kSelectionInputs[] = {
    {"/hsl", "count", {}, &SelectionInputs::hsl},
    {"/level", "choice", {}, &SelectionInputs::level},
};

inline constexpr std::string_view kPartsPath = "/environment/parts";
inline constexpr Input<PartInputs> kPartInputs[] = {
    {"/id", "id", {}, &PartInputs::id},
    {"/line", "reference", {}, &PartInputs::line},
    {"/count", "count", {}, &PartInputs::count},
    {"/block", "choice", {}, &PartInputs::block},
    {"/die", {}, {}, &PartInputs::die},
    {"/die/area", "quantity", "area", &PartInputs::die_area},
    {"/die/node", "quantity", "length", &PartInputs::node},
    {"/die/model", "choice", {}, &PartInputs::die_model},
    {"/die/fab_intensity", "quantity", "carbon_intensity", &PartInputs::fab_intensity},
    {"/die/abatement", "quantity", "fraction", &PartInputs::abatement},
    {"/die/yield", "quantity", "fraction", &PartInputs::die_yield},
    {"/die/yield_model", "choice", {}, &PartInputs::yield_model},
    {"/die/defect_density", "quantity", "area_density", &PartInputs::defect_density},
    {"/die/edge_loss", "boolean", {}, &PartInputs::edge_loss},
    {"/die/package_mass", "quantity", "mass", &PartInputs::package_mass},
    {"/die/package_factor", "number", {}, &PartInputs::package_factor},
    {"/pcb", {}, {}, &PartInputs::pcb},
    {"/pcb/area", "quantity", "area", &PartInputs::board_area},
    {"/pcb/layers", "count", {}, &PartInputs::layers},
    {"/pcb/panel_waste", "quantity", "fraction", &PartInputs::panel_waste},
    {"/memory", {}, {}, &PartInputs::memory},
    {"/memory/capacity", "quantity", "data", &PartInputs::capacity},
    {"/memory/technology", "text", {}, &PartInputs::technology},
    {"/memory/packages", "count", {}, &PartInputs::packages},
    {"/battery", {}, {}, &PartInputs::battery},
    {"/battery/energy", "quantity", "energy", &PartInputs::battery_energy},
    {"/battery/chemistry", "text", {}, &PartInputs::chemistry},
    {"/battery/mass", "quantity", "mass", &PartInputs::battery_mass},
    {"/component", "choice", {}, &PartInputs::component},
    {"/material", "text", {}, &PartInputs::material},
    {"/mass", "quantity", "mass", &PartInputs::mass},
    {"/recycled", "quantity", "fraction", &PartInputs::recycled},
    {"/scrap", "quantity", "fraction", &PartInputs::scrap},
    {"/cost", "quantity", "money", &PartInputs::cost},
    {"/sector", "choice", {}, &PartInputs::sector},
    {"/price_index", "number", {}, &PartInputs::price_index},
    {"/tier", "choice", {}, &PartInputs::tier},
    {"/factor", "text", {}, &PartInputs::factor},
    {"/footprint", "quantity", "mass", &PartInputs::footprint},
};

inline constexpr std::string_view kStatesPath = "/environment/power/states";
inline constexpr Input<StateInputs> kStateInputs[] = {
    {"/power", "quantity", "power", &StateInputs::power},
    {"/for", "quantity", "time", &StateInputs::lasting},
    {"/every", "quantity", "time", &StateInputs::every},
};

inline constexpr std::string_view kLegsPath = "/environment/transport";
inline constexpr Input<LegInputs> kLegInputs[] = {
    {"/mode", "choice", {}, &LegInputs::mode},
    {"/distance", "quantity", "length", &LegInputs::distance},
    {"/mass", "quantity", "mass", &LegInputs::mass},
    {"/well_to_tank", "boolean", {}, &LegInputs::well_to_tank},
    {"/radiative_forcing", "boolean", {}, &LegInputs::radiative_forcing},
};

inline constexpr std::string_view kPackagingPath = "/environment/packaging";
inline constexpr Input<MaterialInputs> kMaterialInputs[] = {
    {"/material", "text", {}, &MaterialInputs::material},
    {"/mass", "quantity", "mass", &MaterialInputs::mass},
    {"/recycled", "quantity", "fraction", &MaterialInputs::recycled},
};

inline constexpr std::string_view kRecoveredPath = "/environment/end_of_life/materials";
inline constexpr Input<RecoveredInputs> kRecoveredInputs[] = {
    {"/material", "text", {}, &RecoveredInputs::material},
    {"/mass", "quantity", "mass", &RecoveredInputs::mass},
    {"/recycled", "quantity", "fraction", &RecoveredInputs::recycled},
    {"/quality", "quantity", "fraction", &RecoveredInputs::quality},
};

inline constexpr std::string_view kIndicatorsPath = "/environment/indicators";
inline constexpr Input<IndicatorInputs> kIndicatorInputs[] = {
    {"/indicator", "choice", {}, &IndicatorInputs::indicator},
    {"/amount", "quantity", {}, &IndicatorInputs::amount},
    {"/source", "text", {}, &IndicatorInputs::source},
};

inline constexpr std::string_view kInstallationPath = "/environment/installation";
inline constexpr std::string_view kMaintenancePath = "/environment/maintenance";
inline constexpr Input<TripInputs> kTripInputs[] = {
    {"/visits", "number", {}, &TripInputs::visits},
    {"/distance", "quantity", "length", &TripInputs::distance},
    {"/vehicle", "choice", {}, &TripInputs::vehicle},
    {"/devices_per_visit", "number", {}, &TripInputs::devices_per_visit},
};

inline constexpr std::string_view kBomPath = "/hardware/bom";
inline constexpr Input<BomLineInputs> kBomInputs[] = {
    {"/id", "id", {}, &BomLineInputs::id},
    {"/description", "text", {}, &BomLineInputs::description},
    {"/part", "text", {}, &BomLineInputs::part},
    {"/quantity", "quantity", "fraction", &BomLineInputs::quantity},
    {"/unit_cost", "quantity", "money", &BomLineInputs::cost},
    {"/covered", "boolean", {}, &BomLineInputs::covered},
};

inline constexpr std::string_view kEvidencePath = "/evidence";
inline constexpr Input<EvidenceInputs> kEvidenceInputs[] = {
    {"/id", "id", {}, &EvidenceInputs::id},
    {"/file", "file", {}, &EvidenceInputs::file},
};

inline constexpr std::string_view kSlicesPath = "/environment/declared_slices";
inline constexpr Input<SliceInputs> kSliceInputs[] = {
    {"/slice", "choice", {}, &SliceInputs::slice},
    {"/footprint", "quantity", "mass", &SliceInputs::footprint},
    {"/share", "quantity", "fraction", &SliceInputs::share},
};

inline constexpr std::string_view kSuppliesPath = "/hardware/power/supplies";
inline constexpr Input<SupplyInputs> kSupplyInputs[] = {
    {"/voltage", "quantity", "voltage", &SupplyInputs::voltage},
};

inline constexpr std::string_view kGroupsPath = "/environment/uncertainty/groups";
inline constexpr Input<GroupInputs> kGroupInputs[] = {
    {"/group", "text", {}, &GroupInputs::name},
    {"/rho", "number", {}, &GroupInputs::rho},
    {"/members", {}, {}, &GroupInputs::members},
};

inline constexpr std::string_view kPedigreesPath = "/environment/uncertainty/pedigree";
inline constexpr Input<PedigreeInputs> kPedigreeInputs[] = {
    {"/member", "text", {}, &PedigreeInputs::member},
    {"/reliability", "count", {}, &PedigreeInputs::reliability},
    {"/completeness", "count", {}, &PedigreeInputs::completeness},
    {"/temporal", "count", {}, &PedigreeInputs::temporal},
    {"/geographical", "count", {}, &PedigreeInputs::geographical},
    {"/technological", "count", {}, &PedigreeInputs::technological},
    {"/basic", "number", {}, &PedigreeInputs::basic},
};

Inputs gather(const evidence::Linked& linked);

// Of an item of a list, as `mcu`, `road` or `road#2`; the same wherever the author has listed it.
std::string name_in_list(const evidence::Linked& linked, ValueId item);

// There, and not one of the statements that stand in place of a value.
bool is_stated(const evidence::Linked& linked, ValueId id);

// Whether a value at `pointer`, or below it, enters the total.
bool is_below_counted(std::string_view pointer);

// The path of a row, for naming an input that is absent.
std::string_view path_of(ValueId Inputs::*member);

}  // namespace mlsheet::footprint
