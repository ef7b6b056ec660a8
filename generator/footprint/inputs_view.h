#pragma once
// Where the footprint finds its inputs in a sheet: the only paths of this folder. Each row names
// the kind and dimension that the schema has to give its field; a test compares them.

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "evidence/linked.h"
#include "footprint/model.h"

namespace mlsheet::footprint {

using evidence::ValueId;

struct SelectionInputs {
  BlockKind block;
  int number = 1;  // of the selections in its block
  ValueId item = ValueId::None;
  ValueId hsl = ValueId::None;
  ValueId level = ValueId::None;
};

struct SliceInputs {
  ValueId slice = ValueId::None;
  ValueId footprint = ValueId::None;
  ValueId share = ValueId::None;
};

struct SupplyInputs {
  ValueId voltage = ValueId::None;
};

struct GroupInputs {
  ValueId name = ValueId::None;
  ValueId rho = ValueId::None;
  ValueId members = ValueId::None;
};

struct Inputs {
  ValueId environment = ValueId::None;
  ValueId functional_unit = ValueId::None;
  ValueId mode = ValueId::None;
  ValueId lifetime = ValueId::None;
  ValueId blocks = ValueId::None;
  ValueId average_power = ValueId::None;
  ValueId power_states = ValueId::None;
  ValueId grid_factor = ValueId::None;
  ValueId factor_basis = ValueId::None;
  ValueId grid_source = ValueId::None;
  ValueId grid_loss = ValueId::None;
  ValueId grid_path = ValueId::None;
  ValueId training_share = ValueId::None;
  ValueId training_energy = ValueId::None;
  ValueId experiments = ValueId::None;
  ValueId retrainings = ValueId::None;
  ValueId units_shipped = ValueId::None;
  ValueId transport_legs = ValueId::None;
  ValueId declared_total = ValueId::None;
  ValueId supply_current = ValueId::None;
  ValueId samples = ValueId::None;
  ValueId seed = ValueId::None;
  std::vector<SelectionInputs> selections;
  std::vector<SliceInputs> slices;
  std::vector<SupplyInputs> supplies;
  std::vector<GroupInputs> groups;
  std::vector<ValueId> not_modelled;  // by row of kNotModelled; None where nothing is stated
};

// One value. `kind` and `dimension` as the schema calls them; empty for containers.
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
    {"/environment/mode", "choice", {}, &Inputs::mode},
    {"/environment/lifetime", "quantity", "time", &Inputs::lifetime},
    {"/environment/blocks", {}, {}, &Inputs::blocks},
    {"/environment/power/average", "quantity", "power", &Inputs::average_power},
    {"/environment/power/states", {}, {}, &Inputs::power_states},
    {"/environment/grid/factor", "quantity", "carbon_intensity", &Inputs::grid_factor},
    {"/environment/grid/factor_basis", "choice", {}, &Inputs::factor_basis},
    {"/environment/grid/source", "text", {}, &Inputs::grid_source},
    {"/environment/grid/loss", "quantity", "fraction", &Inputs::grid_loss},
    {"/environment/grid/path", "choice", {}, &Inputs::grid_path},
    {"/environment/training/total", "quantity", "mass", &Inputs::training_share},
    {"/environment/training/energy", "quantity", "energy", &Inputs::training_energy},
    {"/environment/training/other_experiments", "count", {}, &Inputs::experiments},
    {"/environment/training/retrains", "quantity", "frequency", &Inputs::retrainings},
    {"/environment/training/units_shipped", "quantity", "fraction", &Inputs::units_shipped},
    {"/environment/transport", {}, {}, &Inputs::transport_legs},
    {"/environment/declared_total", "quantity", "mass", &Inputs::declared_total},
    {"/hardware/power/current", "quantity", "current", &Inputs::supply_current},
    {"/environment/uncertainty/samples", "count", {}, &Inputs::samples},
    {"/environment/uncertainty/seed", "count", {}, &Inputs::seed},
};

// Below `/environment/blocks/<block>/<number>`.
inline constexpr std::string_view kBlocksPath = "/environment/blocks";
inline constexpr Input<SelectionInputs> kSelectionInputs[] = {
    {"/hsl", "count", {}, &SelectionInputs::hsl},
    {"/level", "choice", {}, &SelectionInputs::level},
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

// What the language can state about the footprint, but no equation here takes up: it is left out,
// or, where it stands in place of other inputs, there is no total.
enum class Gap : std::uint8_t { LeftOut, NoTotal };
struct NotModelled {
  std::string_view path;
  std::string_view label;
  Gap gap;
};
inline constexpr NotModelled kNotModelled[] = {
    {"/environment/parts", "parts", Gap::NoTotal},
    {"/environment/power/states", "power by state", Gap::LeftOut},
    {"/environment/power/supply/rating", "losses of the supply", Gap::LeftOut},
    {"/environment/power/supply/no_load", "losses of the supply", Gap::LeftOut},
    {"/environment/power/supply/efficiency", "losses of the supply", Gap::LeftOut},
    {"/environment/training/log", "training log", Gap::LeftOut},
    {"/environment/transport", "transport legs", Gap::LeftOut},
    {"/environment/packaging", "packaging", Gap::LeftOut},
    {"/environment/cloud", "cloud services", Gap::LeftOut},
    {"/environment/end_of_life/footprint", "end of life", Gap::LeftOut},
    {"/environment/factors", "own factor table", Gap::NoTotal},
};

Inputs gather(const evidence::Linked& linked);

// There, and not one of the statements that stand in place of a value.
bool is_stated(const evidence::Linked& linked, ValueId id);

// The path of a row, for naming an input that is absent.
std::string_view path_of(ValueId Inputs::*member);

}  // namespace mlsheet::footprint
