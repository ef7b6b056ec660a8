#pragma once
// Addresses inside the sheet: where a value, or the entry that a reference means, is shown.

#include <string>
#include <string_view>

#include "evidence/linked.h"
#include "schema/schema.h"

namespace mlsheet::sheet {

// `/hardware/bom/3` gives `hardware-bom-3`.
std::string anchor(std::string_view pointer);

// Of the card, or the table, that shows the entry a reference means; empty when nothing does.
std::string anchor_of_reference(const schema::Schema& schema, const evidence::Linked& linked,
                                const evidence::Value& reference);

}  // namespace mlsheet::sheet
