#include "evidence/linked.h"

#include <algorithm>

namespace mlsheet::evidence {
namespace {

// One part of a JSON pointer (RFC 6901): `~1` is `/`, `~0` is `~`.
std::string unescaped(std::string_view part) {
  std::string key;
  for (std::size_t at = 0; at < part.size(); ++at) {
    if (part[at] == '~' && at + 1 < part.size()) {
      key += part[++at] == '1' ? '/' : '~';
    } else {
      key += part[at];
    }
  }
  return key;
}

}  // namespace

ValueId Linked::child(ValueId group, std::string_view key) const {
  if (group == ValueId::None) return ValueId::None;
  for (ValueId id = value(group).first_child; id != ValueId::None; id = value(id).next) {
    if (value(id).key == key) return id;
  }
  return ValueId::None;
}

ValueId Linked::at(std::string_view pointer) const {
  ValueId id = root();
  while (id != ValueId::None && !pointer.empty()) {
    pointer.remove_prefix(1);
    const std::string_view part = pointer.substr(0, pointer.find('/'));
    id = child(id, unescaped(part));
    pointer.remove_prefix(part.size());
  }
  return id;
}

bool Linked::is_excused(std::string_view pointer) const {
  return std::any_of(excused.begin(), excused.end(), [pointer](std::string_view above) {
    return pointer.substr(0, above.size()) == above &&
           (pointer.size() == above.size() || pointer[above.size()] == '/');
  });
}

std::vector<ValueId> Linked::children(ValueId id) const {
  std::vector<ValueId> found;
  if (id == ValueId::None) return found;
  for (ValueId next = value(id).first_child; next != ValueId::None; next = value(next).next) {
    found.push_back(next);
  }
  return found;
}

}  // namespace mlsheet::evidence
