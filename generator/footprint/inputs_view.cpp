#include "footprint/inputs_view.h"

#include <algorithm>
#include <span>
#include <string>
#include <utility>

namespace mlsheet::footprint {
namespace {

constexpr std::string_view kEnvironmentPath = "/environment/";
constexpr std::string_view kCountedLists[] = {kBlocksPath,     kPartsPath,     kStatesPath,
                                              kLegsPath,       kPackagingPath, kInstallationPath,
                                              kMaintenancePath};
// What stands in the section without entering the total.
constexpr std::string_view kBesideTotal[] = {"/environment/handprint",
                                             "/environment/fleet",
                                             "/environment/indicators",
                                             "/environment/uncertainty",
                                             "/environment/coverage",
                                             "/environment/declared_total",
                                             "/environment/end_of_life/materials"};

template <class Owner>
void fill(const evidence::Linked& linked, std::span<const Input<Owner>> rows,
          const std::string& below, Owner& owner) {
  for (const Input<Owner>& row : rows) {
    owner.*(row.member) = linked.at(below + std::string(row.path));
  }
}

template <class Owner>
std::vector<Owner> items(const evidence::Linked& linked, std::string_view list,
                         std::span<const Input<Owner>> rows) {
  std::vector<Owner> found;
  const ValueId group = linked.at(list);
  if (group == ValueId::None) return found;
  for (const ValueId item : linked.children(group)) {
    Owner& owner = found.emplace_back();
    owner.item = item;
    fill(linked, rows, linked.value(item).pointer, owner);
  }
  return found;
}

// What an item of a list is called by, the first of these that it has.
constexpr std::string_view kNames[] = {"id", "mode", "material", "member", "group", "indicator"};

std::string name_of(const evidence::Linked& linked, ValueId item) {
  for (const std::string_view name : kNames) {
    const ValueId id = linked.child(item, name);
    if (id != ValueId::None) return linked.value(id).text;
  }
  return {};
}

// All that an item states, in whatever order it does.
std::string contents_of(const evidence::Linked& linked, ValueId id) {
  const evidence::Value& value = linked.value(id);
  if (value.first_child == ValueId::None) return value.text;
  std::vector<std::string> members;
  for (const ValueId child : linked.children(id)) {
    members.push_back(linked.value(child).key + "=" + contents_of(linked, child));
  }
  std::sort(members.begin(), members.end());
  std::string contents;
  for (const std::string& member : members) contents += member + "\n";
  return contents;
}

// Orders the items of a list: by name, then by all that they state.
std::string list_key(const evidence::Linked& linked, ValueId item) {
  return name_of(linked, item) + "\n" + contents_of(linked, item);
}

// The order in which an author lists things decides nothing: they are taken by what they are.
template <class Owner>
std::vector<Owner> sorted_items(const evidence::Linked& linked, std::string_view list,
                                std::span<const Input<Owner>> rows) {
  std::vector<std::pair<std::string, Owner>> by_name;
  for (const Owner& owner : items<Owner>(linked, list, rows)) {
    by_name.emplace_back(list_key(linked, owner.item), owner);
  }
  std::stable_sort(by_name.begin(), by_name.end(),
                   [](const auto& a, const auto& b) { return a.first < b.first; });
  std::vector<Owner> found;
  for (const auto& [name, owner] : by_name) found.push_back(owner);
  return found;
}

std::vector<SelectionInputs> selections(const evidence::Linked& linked) {
  std::vector<SelectionInputs> found;
  for (const BlockKind& block : kBlockKinds) {
    int number = 0;
    const std::string list = std::string(kBlocksPath) + "/" + std::string(block.id);
    for (SelectionInputs& selection :
         sorted_items<SelectionInputs>(linked, list, kSelectionInputs)) {
      selection.block = block;
      selection.number = ++number;
      found.push_back(selection);
    }
  }
  return found;
}

std::vector<StateInputs> states(const evidence::Linked& linked) {
  auto found = items<StateInputs>(linked, kStatesPath, kStateInputs);
  std::sort(found.begin(), found.end(), [&](const StateInputs& a, const StateInputs& b) {
    return linked.value(a.item).key < linked.value(b.item).key;
  });
  return found;
}

TripInputs trip(const evidence::Linked& linked, std::string_view path) {
  TripInputs found;
  found.item = linked.at(path);
  fill<TripInputs>(linked, kTripInputs, std::string(path), found);
  return found;
}

void gather_lists(const evidence::Linked& linked, Inputs& inputs) {
  inputs.selections = selections(linked);
  inputs.part_list = sorted_items<PartInputs>(linked, kPartsPath, kPartInputs);
  inputs.states = states(linked);
  inputs.legs = sorted_items<LegInputs>(linked, kLegsPath, kLegInputs);
  inputs.packages = sorted_items<MaterialInputs>(linked, kPackagingPath, kMaterialInputs);
  inputs.recovered = sorted_items<RecoveredInputs>(linked, kRecoveredPath, kRecoveredInputs);
  inputs.indicators = sorted_items<IndicatorInputs>(linked, kIndicatorsPath, kIndicatorInputs);
  inputs.bom_lines = sorted_items<BomLineInputs>(linked, kBomPath, kBomInputs);
  inputs.evidence = items<EvidenceInputs>(linked, kEvidencePath, kEvidenceInputs);
  inputs.slices = items<SliceInputs>(linked, kSlicesPath, kSliceInputs);
  inputs.supplies = items<SupplyInputs>(linked, kSuppliesPath, kSupplyInputs);
  inputs.groups = sorted_items<GroupInputs>(linked, kGroupsPath, kGroupInputs);
  inputs.pedigrees = sorted_items<PedigreeInputs>(linked, kPedigreesPath, kPedigreeInputs);
  inputs.installation = trip(linked, kInstallationPath);
  inputs.maintenance = trip(linked, kMaintenancePath);
}

}  // namespace

Inputs gather(const evidence::Linked& linked) {
  Inputs inputs;
  fill<Inputs>(linked, kInputs, {}, inputs);
  if (inputs.environment != ValueId::None) gather_lists(linked, inputs);
  return inputs;
}

std::string name_in_list(const evidence::Linked& linked, ValueId item) {
  const std::string name = name_of(linked, item);
  if (name.empty()) return linked.value(item).key;
  const std::string own = list_key(linked, item);
  int number = 1;
  bool is_before = true;
  for (const ValueId other : linked.children(linked.value(item).parent)) {
    is_before = is_before && other != item;
    if (name_of(linked, other) != name) continue;
    const std::string key = list_key(linked, other);
    number += key < own || (key == own && is_before) ? 1 : 0;
  }
  return number == 1 ? name : name + "#" + std::to_string(number);
}

bool is_stated(const evidence::Linked& linked, ValueId id) {
  return id != ValueId::None && linked.value(id).statement == check::Statement::None;
}

bool is_below_counted(std::string_view pointer) {
  const auto is_below = [&](std::string_view path) { return pointer.starts_with(path); };
  if (std::any_of(std::begin(kCountedLists), std::end(kCountedLists), is_below)) return true;
  if (std::any_of(std::begin(kBesideTotal), std::end(kBesideTotal), is_below)) return false;
  return std::any_of(std::begin(kInputs), std::end(kInputs), [&](const Input<Inputs>& row) {
    const bool is_number = row.kind == "quantity" || row.kind == "count" || row.kind == "number" ||
                           row.kind == "file" || row.kind == "reference";
    const bool is_here = row.path == pointer || row.path.starts_with(std::string(pointer) + "/");
    return is_number && is_here && pointer.size() > kEnvironmentPath.size() &&
           pointer.starts_with(kEnvironmentPath);
  });
}

std::string_view path_of(ValueId Inputs::*member) {
  const auto* const row = std::find_if(std::begin(kInputs), std::end(kInputs),
                                       [&](const auto& input) { return input.member == member; });
  return row->path;
}

}  // namespace mlsheet::footprint
