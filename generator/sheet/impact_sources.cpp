#include <algorithm>
#include <utility>

#include "sheet/cell.h"
#include "sheet/impact_numbers.h"
#include "sheet/impact_parts.h"

namespace mlsheet::sheet {
namespace {

using footprint::FactorUse;
using footprint::Ledger;

std::string numbered(std::size_t place) { return '[' + std::to_string(place + 1) + ']'; }

// By how its table wants to be named, where that is listed; else by what it states itself.
std::string citation_of(const Ledger& ledger, const FactorUse& factor) {
  const std::string named = citation(ledger, factor.attribution);
  return named != factor.attribution ? named : citation(ledger, factor.source);
}

Table factors_table(const Ledger& ledger) {
  Table table{.columns = {{"Factor"}, {"Value"}, {"Year"}, {"GWP"}, {"Source"}, {"Licence"}}};
  for (const FactorUse& factor : ledger.factors) {
    Cell name = text_cell(factor.name.empty() ? factor.id : factor.name);
    if (factor.is_own) name.notes.emplace_back("own file of this sheet");
    table.rows.push_back({std::move(name), text_cell(factor.value),
                          optional_cell(factor.year > 0 ? std::to_string(factor.year) : ""),
                          optional_cell(factor.gwp_set), optional_cell(citation_of(ledger, factor)),
                          optional_cell(factor.licence)});
  }
  return table;
}

std::string sampling_sentence(const Impact& impact) {
  const ImpactNumbers numbers(impact.ledger);
  const footprint::Spread& spread = *impact.spread;
  return "The interval of the total comes from " + std::to_string(spread.sampling.samples) +
         " samples (keyed Latin hypercube, seed " + std::to_string(spread.sampling.seed) +
         "): each block spreads over the devices of its level, each stated quantity as it is "
         "written. From seed to seed its lower end moves by " +
         numbers.with_unit(spread.errors.p05) + ", its upper one by " +
         numbers.with_unit(spread.errors.p95) + " (standard deviation of eight).";
}

// A reader who sees the total outside of its own interval is told how that can be.
std::string position_sentence(const Impact& impact) {
  const footprint::Statistics& total = impact.spread->total;
  if (impact.ledger.total >= total.p05 && impact.ledger.total <= total.p95) return {};
  const bool below = impact.ledger.total < total.p05;
  return std::string("The total lies ") + (below ? "below" : "above") +
         " that interval: blocks are stated at the " + (below ? "low" : "high") +
         " end of their levels.";
}

std::vector<std::string> assumptions_of(const Impact& impact) {
  std::vector<std::string> assumptions = impact.ledger.assumptions;
  if (!impact.spread) return assumptions;
  assumptions.push_back(sampling_sentence(impact));
  if (std::string position = position_sentence(impact); !position.empty()) {
    assumptions.push_back(std::move(position));
  }
  return assumptions;
}

void add_list(Blocks& blocks, std::string id, std::string title,
              const std::vector<std::string>& items) {
  if (items.empty()) return;
  blocks.push_back(Heading{.level = 3, .id = std::move(id), .text = std::move(title)});
  List list;
  for (const std::string& item : items) list.items.push_back(text_cell(item));
  blocks.push_back(std::move(list));
}

std::vector<std::string> numbered_sources(const Ledger& ledger) {
  std::vector<std::string> sources;
  for (const std::string& source : ledger.sources) {
    sources.push_back(numbered(sources.size()) + ' ' + source);
  }
  return sources;
}

Prose command(const std::string& file) {
  prose::Block line;
  line.runs.push_back({.kind = prose::RunKind::Code, .text = "mlsheet footprint " + file});
  line.runs.push_back({.text = " computes these figures again."});
  return {.blocks = {std::move(line)}};
}

// What licences ask to be said, each once.
std::vector<std::string> attributions_of(const Ledger& ledger) {
  std::vector<std::string> found;
  for (const FactorUse& factor : ledger.factors) {
    const bool is_known = factor.attribution == factor.source ||
                          std::find(found.begin(), found.end(), factor.attribution) != found.end();
    if (!is_known && !factor.attribution.empty()) found.push_back(factor.attribution);
  }
  return found;
}

}  // namespace

std::string citation(const Ledger& ledger, const std::string& source) {
  const auto found = std::find(ledger.sources.begin(), ledger.sources.end(), source);
  if (found == ledger.sources.end()) return source;
  return numbered(static_cast<std::size_t>(found - ledger.sources.begin()));
}

Blocks source_blocks(const Impact& impact) {
  const Ledger& ledger = impact.ledger;
  Blocks blocks;
  if (!ledger.factors.empty()) {
    blocks.push_back(Heading{.level = 3, .id = "footprint-factors", .text = "Factors"});
    blocks.push_back(factors_table(ledger));
  }
  add_list(blocks, "footprint-assumptions", "Assumptions", assumptions_of(impact));
  add_list(blocks, "footprint-sources", "Sources", numbered_sources(ledger));
  add_list(blocks, "footprint-attributions", "Attributions", attributions_of(ledger));
  if (!ledger.contributions.empty() && !impact.file.empty()) {
    blocks.push_back(command(impact.file));
  }
  return blocks;
}

}  // namespace mlsheet::sheet
