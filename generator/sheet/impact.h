#pragma once
// The environmental impact as the reader sees it: headline, stages and contributions with how far
// they may lie off, what moves the total, what stands beside it, and for every number its formula,
// inputs and source. What is not counted is said as plainly as what is.

#include <string>
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
  std::string file = {};  // the sheet, as a reader would call it; empty where it has no name
};

std::vector<Block> impact_blocks(const Impact& impact, const typeset::Fonts& fonts);

// For programs. Something that is not assessed is there, without a value.
std::vector<Computed> impact_results(const Impact& impact);
std::vector<FactorUsed> impact_factors(const footprint::Ledger& ledger);

// For page one.
KeyFigures::Item impact_headline(const Impact& impact);
Facts impact_at_a_glance(const footprint::Ledger& ledger);

}  // namespace mlsheet::sheet
