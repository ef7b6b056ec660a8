#include <algorithm>
#include <string>

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

std::vector<Computed> impact_results(const Ledger& ledger) {
  std::vector<Computed> results;
  if (ledger.complete) results.push_back(total_result(ledger));
  for (const StageSum& sum : sums_by_stage(ledger)) results.push_back(stage_result(ledger, sum));
  for (const Contribution& contribution : ledger.contributions) {
    results.push_back(result(ledger, contribution));
  }
  return results;
}

}  // namespace mlsheet::sheet
