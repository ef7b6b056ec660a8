#include "footprint/inputs_view.h"

#include <algorithm>
#include <span>

namespace mlsheet::footprint {
namespace {

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
  for (const ValueId item : linked.children(linked.at(list))) {
    fill(linked, rows, linked.value(item).pointer, found.emplace_back());
  }
  return found;
}

std::vector<SelectionInputs> selections(const evidence::Linked& linked) {
  std::vector<SelectionInputs> found;
  for (const BlockKind& block : kBlockKinds) {
    int number = 0;
    const std::string list = std::string(kBlocksPath) + "/" + std::string(block.id);
    for (const ValueId item : linked.children(linked.at(list))) {
      SelectionInputs selection{.block = block, .number = ++number, .item = item};
      fill<SelectionInputs>(linked, kSelectionInputs, linked.value(item).pointer, selection);
      found.push_back(selection);
    }
  }
  return found;
}

}  // namespace

Inputs gather(const evidence::Linked& linked) {
  Inputs inputs;
  fill<Inputs>(linked, kInputs, {}, inputs);
  if (inputs.environment == ValueId::None) return inputs;
  inputs.selections = selections(linked);
  inputs.slices = items<SliceInputs>(linked, kSlicesPath, kSliceInputs);
  inputs.supplies = items<SupplyInputs>(linked, kSuppliesPath, kSupplyInputs);
  inputs.groups = items<GroupInputs>(linked, kGroupsPath, kGroupInputs);
  for (const NotModelled& row : kNotModelled) {
    const ValueId id = linked.at(row.path);
    inputs.not_modelled.push_back(is_stated(linked, id) ? id : ValueId::None);
  }
  return inputs;
}

bool is_stated(const evidence::Linked& linked, ValueId id) {
  return id != ValueId::None && linked.value(id).statement == check::Statement::None;
}

std::string_view path_of(ValueId Inputs::*member) {
  const auto* const row = std::find_if(std::begin(kInputs), std::end(kInputs),
                                       [&](const auto& input) { return input.member == member; });
  return row->path;
}

}  // namespace mlsheet::footprint
