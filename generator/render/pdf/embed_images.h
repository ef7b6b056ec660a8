#pragma once
// Pictures as image objects: their pixels, transparency beside them. The compressed pixels of a PNG
// are taken over as they are where PDF knows their form.

#include <vector>

#include "render/pdf/box.h"
#include "render/pdf/object_writer.h"

namespace mlsheet::pdf {

// Every picture once, in the order of the pages.
std::vector<const image::Pixels*> collect_images(const Layout& layout);

ObjectId embed_image(ObjectWriter& writer, const image::Pixels& pixels);

}  // namespace mlsheet::pdf
