#include "schema/plain_types.h"

namespace mlsheet::schema {
namespace {

struct Named {
  std::string_view name;
  PlainType type;
};

constexpr Named kTypes[] = {{"null", PlainType::Null},       {"boolean", PlainType::Boolean},
                            {"integer", PlainType::Integer}, {"number", PlainType::Fraction},
                            {"string", PlainType::String},   {"array", PlainType::Array},
                            {"object", PlainType::Object}};

}  // namespace

bool add_type(std::string_view name, PlainTypes& types) {
  for (const auto& [known, type] : kTypes) {
    if (known != name) continue;
    types.add(type);
    if (type == PlainType::Fraction) types.add(PlainType::Integer);
    return true;
  }
  return false;
}

std::vector<std::string_view> names_of(PlainTypes types) {
  std::vector<std::string_view> names;
  for (const auto& [name, type] : kTypes) {
    const bool is_implied = type == PlainType::Integer && types.has(PlainType::Fraction);
    if (types.has(type) && !is_implied) names.push_back(name);
  }
  return names;
}

}  // namespace mlsheet::schema
