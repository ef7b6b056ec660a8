#pragma once
// What the file says about the document: the information dictionary, the same once more as XMP
// (ISO 16684-1), language and identity. Dates come from the sheet or are left out.

#include <string>

#include "render/pdf/object_writer.h"
#include "sheet/sheet.h"

namespace mlsheet::pdf {

void write_metadata(ObjectWriter& writer, const sheet::Sheet& sheet);

// The first half of the source's digest, as bytes; none without a digest.
std::string file_id(const sheet::Sheet& sheet);

}  // namespace mlsheet::pdf
