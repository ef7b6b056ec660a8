#pragma once
// The types of plain values by the names that JSON Schema gives them.

#include <string_view>
#include <vector>

#include "schema/field.h"

namespace mlsheet::schema {

// Adds `integer`, `string`, …; `number` stands for integers and fractions. False for other names.
bool add_type(std::string_view name, PlainTypes& types);

// The names, `number` in place of `integer` and fractions.
std::vector<std::string_view> names_of(PlainTypes types);

}  // namespace mlsheet::schema
