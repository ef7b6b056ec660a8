#include "schema/schema.h"

#include <algorithm>

namespace mlsheet::schema {

FieldId Schema::child(FieldId group, std::string_view key) const {
  for (const FieldId id : field(group).children) {
    if (field(id).name == key) return id;
  }
  return FieldId::None;
}

FieldId Schema::at(std::string_view pointer) const {
  FieldId id = fields_.empty() ? FieldId::None : root();
  while (id != FieldId::None && !pointer.empty()) {
    const std::size_t end = std::min(pointer.find('/', 1), pointer.size());
    const std::string_view step = pointer.substr(1, end - 1);
    id = field(id).structure == Structure::Group ? child(id, step) : field(id).item;
    pointer.remove_prefix(end);
  }
  return id;
}

std::vector<std::string> Schema::keys(FieldId group) const {
  std::vector<std::string> keys;
  for (const FieldId id : field(group).children) keys.push_back(field(id).name);
  return keys;
}

}  // namespace mlsheet::schema
