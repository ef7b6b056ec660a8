#include "sheet/reference.h"

#include <set>
#include <utility>
#include <vector>

#include "sheet/arrangement.h"
#include "sheet/visit.h"

namespace mlsheet::sheet {
namespace {

using evidence::Linked;
using evidence::Value;
using evidence::ValueId;
using schema::FieldId;
using schema::Schema;
using schema::Structure;
using schema::ValueKind;

// All values at a pattern of keys in which `*` means any item.
std::vector<ValueId> values_at(const Linked& linked, std::string_view pattern) {
  std::vector<ValueId> found = {linked.root()};
  while (!pattern.empty()) {
    pattern.remove_prefix(1);
    const std::string_view key = pattern.substr(0, pattern.find('/'));
    std::vector<ValueId> next;
    for (const ValueId id : found) {
      for (const ValueId child : linked.children(id)) {
        if (key == "*" || linked.value(child).key == key) next.push_back(child);
      }
    }
    found = std::move(next);
    pattern.remove_prefix(key.size());
  }
  return found;
}

bool is_named(const Schema& schema, const Linked& linked, ValueId item, const std::string& name) {
  for (const ValueId child : linked.children(item)) {
    const Value& value = linked.value(child);
    if (value.field == FieldId::None || schema.field(value.field).kind != ValueKind::Id) continue;
    if (value.structure == Structure::Leaf && value.text == name) return true;
  }
  return false;
}

std::string name_here(const Schema& schema, const Linked& linked, ValueId id) {
  const Value& value = linked.value(id);
  const schema::Field& field = schema.field(value.field);
  if (!field.name.empty()) return field.label;
  const ValueId title = title_of_item(schema, linked, id);
  if (title != ValueId::None) return linked.value(title).text;
  return name_here(schema, linked, value.parent);
}

std::set<std::string, std::less<>> addresses_of(Sheet& sheet) {
  std::set<std::string, std::less<>> addresses;
  for (const Section& section : sheet.sections) addresses.insert(section.id);
  for_each_block(sheet, [&](Block& block) {
    if (const auto* heading = std::get_if<Heading>(&block)) addresses.insert(heading->id);
  });
  return addresses;
}

}  // namespace

std::string anchor(std::string_view pointer) {
  std::string out(pointer.substr(pointer.starts_with('/') ? 1 : 0));
  for (char& c : out) {
    if (c == '/' || c == '_') c = '-';
  }
  return out;
}

ValueId referenced(const Schema& schema, const Linked& linked, const Value& reference) {
  for (const ValueId list : values_at(linked, schema.field(reference.field).references)) {
    for (const ValueId item : linked.children(list)) {
      if (is_named(schema, linked, item, reference.text)) return item;
    }
  }
  return ValueId::None;
}

std::string name_elsewhere(const Schema& schema, const Linked& linked, ValueId id) {
  const ValueId parent = linked.value(id).parent;
  std::string name = name_here(schema, linked, id);
  if (parent == ValueId::None || parent == linked.root()) return name;
  return name_here(schema, linked, parent) + " › " + name;
}

void settle_links(Sheet& sheet) {
  const std::set<std::string, std::less<>> addresses = addresses_of(sheet);
  const auto settle = [&](prose::Run& run) {
    if (run.kind != prose::RunKind::Link || !run.target.starts_with('#')) return;
    std::string_view address = std::string_view(run.target).substr(1);
    while (!address.empty() && !addresses.contains(address)) {
      const std::size_t dash = address.rfind('-');
      address = address.substr(0, dash == std::string_view::npos ? 0 : dash);
    }
    if (address.empty()) {
      run = {.kind = prose::RunKind::Text, .text = std::move(run.text)};
    } else {
      run.target = '#' + std::string(address);
    }
  };
  for_each_block(sheet, [&](Block& block) { for_each_run(block, settle); });
}

}  // namespace mlsheet::sheet
