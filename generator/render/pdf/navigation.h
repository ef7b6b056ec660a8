#pragma once
// Ways through the document: bookmarks and links.

#include <span>

#include "render/pdf/box.h"
#include "render/pdf/object_writer.h"

namespace mlsheet::pdf {

// The outline tree of the headings; nothing without headings.
void write_outline(ObjectWriter& writer, const Layout& layout, std::span<const ObjectId> pages);

// The link annotations of one page, as the value of its /Annots. Links to anchors that do not exist
// are left out.
Array write_links(ObjectWriter& writer, const Layout& layout, const Page& page,
                  std::span<const ObjectId> pages);

}  // namespace mlsheet::pdf
