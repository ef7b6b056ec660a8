#pragma once
// Addresses inside the sheet. Whoever refers to a value links to the address its pointer would
// have; when everything is composed, such links are settled on the nearest heading that is really
// there.

#include <string>
#include <string_view>

#include "evidence/linked.h"
#include "schema/schema.h"
#include "sheet/sheet.h"

namespace mlsheet::sheet {

// `/hardware/bom/3` gives `hardware-bom-3`.
std::string anchor(std::string_view pointer);

// The entry that a reference means: the item of the referenced list that has this id.
evidence::ValueId referenced(const schema::Schema& schema, const evidence::Linked& linked,
                             const evidence::Value& reference);

// What a reader calls a value elsewhere in the sheet: `Power requirements › Operating current`.
std::string name_elsewhere(const schema::Schema& schema, const evidence::Linked& linked,
                           evidence::ValueId id);

// Cuts every link inside the sheet down to an address that exists; a link without any becomes text.
void settle_links(Sheet& sheet);

}  // namespace mlsheet::sheet
