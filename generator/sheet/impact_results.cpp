#include <algorithm>
#include <string>
#include <utility>

#include "sheet/impact.h"
#include "sheet/impact_numbers.h"
#include "text/ascii.h"

namespace mlsheet::sheet {
namespace {

using footprint::Contribution;
using footprint::Ledger;

constexpr std::string_view kUnitForMachines = "kg CO2e";

// `End of life` gives `end_of_life`.
std::string id_of(std::string words) {
  std::replace(words.begin(), words.end(), ' ', '_');
  return text::to_lower(words);
}

Computed total_result(const Ledger& ledger) {
  return {.id = "footprint.total",
          .label = "Carbon footprint",
          .value = ledger.total,
          .unit = std::string(kUnitForMachines),
          .shown = ImpactNumbers(ledger).with_unit(ledger.total),
          .formula = "sum of all contributions",
          .basis = std::string(to_text(ledger.basis))};
}

Computed point_result(const Impact& impact, std::string id, std::string label, double amount,
                      std::string how) {
  return {.id = "footprint.total." + std::move(id),
          .label = std::move(label),
          .value = amount,
          .unit = std::string(kUnitForMachines),
          .shown = ImpactNumbers(impact.ledger).with_unit(amount),
          .formula = std::move(how),
          .basis = std::string(to_text(impact.ledger.basis))};
}

// The distribution of the total, for programs.
void add_points(const Impact& impact, std::vector<Computed>& results) {
  const footprint::Statistics& total = impact.spread->total;
  const std::string samples = " of " + std::to_string(impact.spread->sampling.samples) +
                              " samples, seed " + std::to_string(impact.spread->sampling.seed);
  results.push_back(point_result(impact, "mean", "Mean", total.mean, "mean" + samples));
  results.push_back(point_result(impact, "p05", "5 % point", total.p05, "5 % point" + samples));
  results.push_back(point_result(impact, "p50", "Median", total.p50, "median" + samples));
  results.push_back(point_result(impact, "p95", "95 % point", total.p95, "95 % point" + samples));
}

Computed stage_result(const Ledger& ledger, const StageSum& sum) {
  const std::string stage(to_text(sum.stage));
  return {.id = "footprint.stage." + id_of(stage),
          .label = stage,
          .value = sum.amount,
          .unit = std::string(kUnitForMachines),
          .shown = ImpactNumbers(ledger).with_unit(sum.amount),
          .formula = "sum of the contributions of this stage",
          .basis = std::string(to_text(sum.basis))};
}

Computed result(const Ledger& ledger, const Contribution& contribution) {
  Computed computed{.id = "footprint." + contribution.id,
                    .label = contribution.label,
                    .value = contribution.amount,
                    .unit = std::string(kUnitForMachines),
                    .shown = ImpactNumbers(ledger).with_unit(contribution.amount),
                    .formula = contribution.formula,
                    .basis = std::string(to_text(contribution.basis))};
  for (const footprint::LedgerInput& input : contribution.inputs) {
    computed.inputs.push_back({.name = input.name,
                               .shown = input.shown,
                               .pointer = input.pointer,
                               .source = input.source,
                               .basis = std::string(to_text(input.basis))});
  }
  return computed;
}

}  // namespace

std::vector<Computed> impact_results(const Impact& impact) {
  const Ledger& ledger = impact.ledger;
  std::vector<Computed> results;
  if (ledger.complete) results.push_back(total_result(ledger));
  if (impact.spread) add_points(impact, results);
  for (const StageSum& sum : sums_by_stage(ledger)) results.push_back(stage_result(ledger, sum));
  for (const Contribution& contribution : ledger.contributions) {
    results.push_back(result(ledger, contribution));
  }
  return results;
}

}  // namespace mlsheet::sheet
