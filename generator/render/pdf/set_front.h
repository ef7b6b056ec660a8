#pragma once
// Page one: the title band, then the blocks of the front. What stands before the first heading runs
// across the page; each heading begins a panel, and panels fill two columns.

#include <vector>

#include "render/pdf/set_text.h"

namespace mlsheet::pdf {

Strips set_front(Setting& setting, const sheet::Title& title,
                 const std::vector<sheet::Block>& blocks, ElementId parent);

}  // namespace mlsheet::pdf
