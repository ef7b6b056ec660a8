#pragma once
// The table of contents: sections and their headings in two columns, each entry a link, with
// numbers of pages that become known later.

#include <vector>

#include "render/pdf/set_text.h"

namespace mlsheet::pdf {

Strips set_contents(Setting& setting, const std::vector<sheet::Section>& sections,
                    ElementId parent);

}  // namespace mlsheet::pdf
