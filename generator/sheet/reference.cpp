#include "sheet/reference.h"

#include <utility>
#include <vector>

#include "sheet/arrangement.h"

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

}  // namespace

std::string anchor(std::string_view pointer) {
  std::string out(pointer.substr(pointer.starts_with('/') ? 1 : 0));
  for (char& c : out) {
    if (c == '/' || c == '_') c = '-';
  }
  return out;
}

std::string anchor_of_reference(const Schema& schema, const Linked& linked,
                                const Value& reference) {
  const std::string& lists = schema.field(reference.field).references;
  for (const ValueId list : values_at(linked, lists)) {
    for (const ValueId item : linked.children(list)) {
      if (!is_named(schema, linked, item, reference.text)) continue;
      const bool cards = shape_of_list(schema, linked, list) == ListShape::Cards;
      return anchor(linked.value(cards ? item : list).pointer);
    }
  }
  return {};
}

}  // namespace mlsheet::sheet
