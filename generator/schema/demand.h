#pragma once
// What the profile `strict` demands of a sheet, as JSON Schema: the required keys of each group
// that is there. Demands that hang on a condition are beyond a schema.

#include <string_view>

#include "json/write.h"
#include "schema/schema.h"

namespace mlsheet::schema {

// The picture of the software is required, but drawn from its stages where there is no file; and
// these are required themselves.
inline constexpr std::string_view kDrawnFromStages = "/software/diagram";

// Writes one schema of the whole document. `statement` refers to the definition of what may stand
// in place of any group.
void write_demands(json::Writer& out, const Schema& schema, std::string_view statement);

}  // namespace mlsheet::schema
