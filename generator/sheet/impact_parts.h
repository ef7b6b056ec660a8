#pragma once
// The parts of the section on environmental impact, in the order in which they are read. Each is
// empty where there is nothing to say.

#include <string>
#include <vector>

#include "sheet/impact.h"
#include "sheet/sheet.h"
#include "typeset/font.h"

namespace mlsheet::sheet {

using Blocks = std::vector<Block>;

// impact_headline.cpp
Blocks headline_blocks(const Impact& impact);
Blocks interval_blocks(const Impact& impact);

// impact_figures.cpp
Blocks stage_blocks(const Impact& impact, const typeset::Fonts& fonts);
Blocks chart_blocks(const Impact& impact, const typeset::Fonts& fonts);
Blocks tornado_blocks(const Impact& impact, const typeset::Fonts& fonts);

// impact_lines.cpp
Blocks contribution_blocks(const footprint::Ledger& ledger);
Blocks derivation_blocks(const footprint::Ledger& ledger);

// impact_scope.cpp
Blocks coverage_blocks(const footprint::Ledger& ledger);
Blocks scope_blocks(const footprint::Ledger& ledger);
Blocks indicator_blocks(const footprint::Ledger& ledger);

// impact_beside.cpp
Blocks beside_blocks(const footprint::Ledger& ledger);

// impact_sources.cpp
Blocks source_blocks(const Impact& impact);
// `[2]` where the ledger lists the source, else the source itself.
std::string citation(const footprint::Ledger& ledger, const std::string& source);

// Words of all parts.
prose::Block paragraph(std::string text);
Cell optional_cell(const std::string& text);  // a dash where there is no text
std::string capitalised(std::string text);
std::vector<const footprint::Contribution*> largest_first(const footprint::Ledger& ledger);

}  // namespace mlsheet::sheet
