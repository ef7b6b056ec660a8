// What the result covers and what it leaves out, what stands beside it, and what it rests on.

#include "render/account/figures.h"
#include "render/account/sections.h"
#include "render/account/words.h"
#include "sheet/impact_numbers.h"
#include "text/format.h"

namespace mlsheet::account {
namespace {

using footprint::Beside;
using footprint::Indicator;
using footprint::Ledger;
using sheet::ImpactNumbers;

constexpr int kValueCells = 24;

std::string joined(std::string words, const std::string& more) {
  if (more.empty()) return words;
  return words.empty() ? more : std::move(words) + "; " + more;
}

void write_list(Page& page, std::string_view label, const std::vector<std::string>& words) {
  if (words.empty()) return;
  page.item("  ", std::string(label) + ": " + text::join_words(words) + ".");
}

std::string words_of(const Ledger& ledger, const footprint::FactorUse& factor) {
  std::string words = factor.name.empty() ? factor.id : factor.name;
  if (!factor.value.empty()) words += ", " + factor.value;
  if (factor.year != 0) words = joined(std::move(words), ImpactNumbers::count(factor.year));
  words = joined(std::move(words), citation(ledger, factor.source));
  words = joined(std::move(words), factor.licence.empty() ? "" : "licence " + factor.licence);
  words = joined(std::move(words), factor.gwp_set.empty() ? "" : "GWP set " + factor.gwp_set);
  return joined(std::move(words), factor.is_own ? "from the sheet's own file" : "");
}

}  // namespace

void write_coverage(Page& page, const Footprint& footprint) {
  const footprint::Coverage& coverage = footprint.ledger.coverage;
  if (coverage.all == 0) return;
  page.heading("Coverage by data of tiers T1 to T3");
  const auto part = [](const std::optional<double>& covered) {
    return covered ? sheet::percent(*covered) : std::string("not stated");
  };
  page.item("  ", "Of lines " + part(coverage.lines) + " (" +
                      ImpactNumbers::count(coverage.counted) + " of " +
                      ImpactNumbers::count(coverage.all) + "), of cost " + part(coverage.cost) +
                      ", of mass " + part(coverage.mass) + ".");
  write_list(page, "Gaps", coverage.gaps);
}

void write_not_counted(Page& page, const Footprint& footprint) {
  const Ledger& ledger = footprint.ledger;
  if (ledger.not_selected.empty() && ledger.not_modelled.empty()) return;
  page.heading("Not counted");
  write_list(page, "Blocks not selected", ledger.not_selected);
  write_list(page, "Stages not modelled", ledger.not_modelled);
}

void write_beside(Page& page, const Footprint& footprint) {
  if (footprint.ledger.beside.empty()) return;
  page.heading("Beside the total, not in it");
  for (const Beside& beside : footprint.ledger.beside) {
    std::string words = beside.label;
    if (beside.is_screening) words += " (" + std::string(sheet::kScreening) + ")";
    // Without an equation of ours it is another's figure, told with its source and edition.
    if (beside.equation.empty()) words = joined(std::move(words), beside.formula);
    page.item(right(ImpactNumbers::beside(beside), kValueCells) + "  ", words);
  }
}

void write_indicators(Page& page, const Footprint& footprint) {
  if (footprint.ledger.indicators.empty()) return;
  page.heading("Other indicators (what is not assessed is not 0)");
  for (const Indicator& indicator : footprint.ledger.indicators) {
    page.item(right(ImpactNumbers::indicator(indicator), kValueCells) + "  ", indicator.label);
  }
}

void write_assumptions(Page& page, const Footprint& footprint) {
  if (footprint.ledger.assumptions.empty()) return;
  page.heading("Assumptions");
  for (const std::string& sentence : footprint.ledger.assumptions) page.item("  - ", sentence);
}

void write_factors(Page& page, const Footprint& footprint) {
  const Ledger& ledger = footprint.ledger;
  if (!ledger.factors.empty()) page.heading("Factors");
  for (const footprint::FactorUse& factor : ledger.factors)
    page.item("  - ", words_of(ledger, factor));
  if (!ledger.sources.empty()) page.heading("Sources");
  for (const std::string& source : ledger.sources) {
    page.item("  " + citation(ledger, source) + " ", source);
  }
}

void write_sampling(Page& page, const Footprint& footprint) {
  if (!footprint.spread) return;
  const footprint::Spread& spread = *footprint.spread;
  const Numbers numbers(footprint.ledger);
  page.heading("Sampling");
  page.item("  ", std::to_string(spread.sampling.samples) +
                      " samples (keyed Latin hypercube), seed " +
                      std::to_string(spread.sampling.seed) +
                      "; standard errors of the interval from seed to seed: " +
                      numbers.with_unit(spread.errors.p05) + " below, " +
                      numbers.with_unit(spread.errors.p95) + " above.");
}

void write_command(Page& page, const Account& account) {
  if (account.command.empty()) return;
  page.heading("The same figures again");
  page.verbatim("  " + shell_line(account.command));
}

}  // namespace mlsheet::account
