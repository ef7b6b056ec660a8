#pragma once
// Every kind of block of the sheet to strips.

#include <span>

#include "render/pdf/set_text.h"

namespace mlsheet::pdf {

// Blocks one below the other, with the gaps between them.
Strips set_blocks(Setting& setting, std::span<const sheet::Block> blocks, Length width,
                  ElementId parent);

// The heading of a numbered section, with its rule.
Strips set_section_heading(Setting& setting, const sheet::Section& section, std::size_t number,
                           ElementId parent);

}  // namespace mlsheet::pdf
