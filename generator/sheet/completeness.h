#pragma once
// The score of a sheet in the words of its schema.

#include <optional>

#include "evidence/linked.h"
#include "schema/schema.h"
#include "sheet/sheet.h"

namespace mlsheet::sheet {

std::optional<Completeness> completeness(const evidence::Linked& linked,
                                         const schema::Schema& schema);

}  // namespace mlsheet::sheet
