#include "sheet/impact.h"

#include <algorithm>
#include <iterator>
#include <utility>

#include "sheet/cell.h"
#include "sheet/impact_parts.h"

namespace mlsheet::sheet {

prose::Block paragraph(std::string text) { return {.runs = prose::plain(text)}; }

Cell optional_cell(const std::string& text) {
  return text.empty() ? muted_cell("–") : text_cell(text);
}

std::string capitalised(std::string text) {
  if (!text.empty() && text[0] >= 'a' && text[0] <= 'z') {
    text[0] = static_cast<char>(text[0] - 'a' + 'A');
  }
  return text;
}

std::vector<const footprint::Contribution*> largest_first(const footprint::Ledger& ledger) {
  std::vector<const footprint::Contribution*> sorted;
  for (const footprint::Contribution& contribution : ledger.contributions) {
    sorted.push_back(&contribution);
  }
  std::stable_sort(sorted.begin(), sorted.end(),
                   [](const auto* a, const auto* b) { return a->amount > b->amount; });
  return sorted;
}

std::vector<Block> impact_blocks(const Impact& impact, const typeset::Fonts& fonts) {
  Blocks blocks;
  const auto add = [&](Blocks more) {
    std::move(more.begin(), more.end(), std::back_inserter(blocks));
  };
  add(headline_blocks(impact));
  add(stage_blocks(impact, fonts));
  add(chart_blocks(impact, fonts));
  add(contribution_blocks(impact.ledger));
  add(interval_blocks(impact));
  add(tornado_blocks(impact, fonts));
  add(coverage_blocks(impact.ledger));
  add(scope_blocks(impact.ledger));
  add(indicator_blocks(impact.ledger));
  add(beside_blocks(impact.ledger));
  add(derivation_blocks(impact.ledger));
  add(source_blocks(impact));
  if (!blocks.empty()) {
    blocks.insert(blocks.begin(),
                  Heading{.level = 2, .id = "footprint-result", .text = "Carbon footprint"});
  }
  return blocks;
}

}  // namespace mlsheet::sheet
