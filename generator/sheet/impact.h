#pragma once
// The environmental impact as the reader sees it: headline, contributions with their variability, a
// figure, and for every number its formula, inputs and source. What is not counted is said as
// plainly as what is.

#include <vector>

#include "footprint/ledger.h"
#include "footprint/spread.h"
#include "sheet/sheet.h"
#include "typeset/font.h"

namespace mlsheet::sheet {

// What the reader is shown: the lines and, where there is one, how far their total may lie off.
struct Impact {
  const footprint::Ledger& ledger;
  const footprint::Spread* spread = nullptr;
};

std::vector<Block> impact_blocks(const Impact& impact, const typeset::Fonts& fonts);
std::vector<Computed> impact_results(const Impact& impact);

// For page one.
KeyFigures::Item impact_headline(const Impact& impact);
Facts impact_at_a_glance(const footprint::Ledger& ledger);

}  // namespace mlsheet::sheet
