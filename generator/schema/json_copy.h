#pragma once
// The kinds of values, copied from their schema file into the printed schema.

#include <string>
#include <string_view>

#include "json/write.h"
#include "schema/json_tree.h"

namespace mlsheet::schema {

// Where a definition of that name stands below the keyword `definitions`.
std::string definition_reference(std::string_view definitions, std::string_view name);

// Writes the definitions as one object, without annotations of our own and without what editors
// would show in place of a field's own description.
void copy_definitions(json::Writer& out, const JsonTree& kinds, std::string_view definitions);

}  // namespace mlsheet::schema
