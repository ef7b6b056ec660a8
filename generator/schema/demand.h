#pragma once
// What the profile `strict` demands of a sheet, as JSON Schema: the required keys of each group
// that is there. Demands that hang on a condition are beyond a schema.

#include <string_view>

#include "json/write.h"
#include "schema/schema.h"

namespace mlsheet::schema {

// Writes one schema of the whole document. `statement` refers to the definition of what may stand
// in place of any group.
void write_demands(json::Writer& out, const Schema& schema, std::string_view statement);

}  // namespace mlsheet::schema
