#pragma once
// A page of boxes as a content stream (ISO 32000-1, 8 and 9).

#include <span>
#include <string>

#include "render/pdf/box.h"
#include "render/pdf/embed_fonts.h"

namespace mlsheet::pdf {

// Resource names: `F0` is the font of face 0, `I0` the first picture of the document.
std::string font_name(typeset::Face face);
std::string image_name(std::size_t index);

std::string paint(const Page& page, const EmbeddedFonts& fonts,
                  std::span<const image::Pixels* const> images);

}  // namespace mlsheet::pdf
