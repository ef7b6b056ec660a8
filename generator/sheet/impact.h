#pragma once
// The environmental impact as the reader sees it: headline, contributions with their variability, a
// figure, and for every number its formula, inputs and source. What is not counted is said as
// plainly as what is.

#include <vector>

#include "footprint/ledger.h"
#include "sheet/sheet.h"
#include "typeset/font.h"

namespace mlsheet::sheet {

std::vector<Block> impact_blocks(const footprint::Ledger& ledger, const typeset::Fonts& fonts);
std::vector<Computed> impact_results(const footprint::Ledger& ledger);

// For page one.
KeyFigures::Item impact_headline(const footprint::Ledger& ledger);
Facts impact_at_a_glance(const footprint::Ledger& ledger);

}  // namespace mlsheet::sheet
