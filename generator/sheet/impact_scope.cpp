#include <algorithm>
#include <utility>

#include "sheet/cell.h"
#include "sheet/impact_numbers.h"
#include "sheet/impact_parts.h"
#include "text/format.h"

namespace mlsheet::sheet {
namespace {

using footprint::Indicator;
using footprint::Ledger;

void add_row(Facts& facts, std::string label, std::string text) {
  if (text.empty()) return;
  facts.rows.push_back({.label = std::move(label), .value = text_cell(text)});
}

void add_words(Facts& facts, std::string label, const std::vector<std::string>& words) {
  if (!words.empty()) add_row(facts, std::move(label), capitalised(text::join_words(words)));
}

std::string percent_text(const std::optional<double>& share) {
  return share ? percent(*share) : std::string();
}

bool is_assessed(const Indicator& indicator) { return indicator.amount.has_value(); }

// Where nothing at all is assessed a table would say no more than the list of names.
std::vector<std::string> not_assessed(const Ledger& ledger) {
  if (std::any_of(ledger.indicators.begin(), ledger.indicators.end(), is_assessed)) return {};
  std::vector<std::string> labels;
  for (const Indicator& indicator : ledger.indicators) labels.push_back(indicator.label);
  return labels;
}

}  // namespace

Blocks coverage_blocks(const Ledger& ledger) {
  const footprint::Coverage& coverage = ledger.coverage;
  Facts facts;
  if (coverage.lines) {
    add_row(facts, "Of the lines",
            percent(*coverage.lines) + ", " + std::to_string(coverage.counted) + " of " +
                std::to_string(coverage.all));
  }
  add_row(facts, "Of the cost", percent_text(coverage.cost));
  add_row(facts, "Of the mass", percent_text(coverage.mass));
  if (facts.rows.empty()) return {};
  add_words(facts, "Gaps", coverage.gaps);
  return {Heading{.level = 3, .id = "footprint-coverage", .text = "Coverage by tiers T1 to T3"},
          std::move(facts)};
}

Blocks scope_blocks(const Ledger& ledger) {
  Facts facts;
  add_words(facts, "Blocks not selected", ledger.not_selected);
  add_words(facts, "Stages not modelled", ledger.not_modelled);
  add_words(facts, "Not assessed", not_assessed(ledger));
  if (facts.rows.empty()) return {};
  return {Heading{.level = 3, .id = "footprint-scope", .text = "Not counted"}, std::move(facts)};
}

Blocks indicator_blocks(const Ledger& ledger) {
  if (std::none_of(ledger.indicators.begin(), ledger.indicators.end(), is_assessed)) return {};
  Table table{.columns = {{"Indicator"}, {"Amount"}, {"Computed as"}, {"Source"}}};
  for (const Indicator& indicator : ledger.indicators) {
    const std::string amount = ImpactNumbers::indicator(indicator);
    table.rows.push_back({text_cell(indicator.label),
                          is_assessed(indicator) ? text_cell(amount) : muted_cell(amount),
                          optional_cell(indicator.formula),
                          optional_cell(citation(ledger, indicator.source))});
  }
  return {Heading{.level = 3, .id = "footprint-indicators", .text = "Beyond the climate"},
          std::move(table)};
}

}  // namespace mlsheet::sheet
