#include "sheet/impact_numbers.h"

#include <algorithm>

#include "text/decimal.h"

namespace mlsheet::sheet {
namespace {

constexpr std::string_view kPublishedMode = "tinyml";
constexpr std::string_view kNoBreakSpace = "\u00A0";

}  // namespace

std::string ImpactNumbers::kilograms(double amount) const {
  return ledger_.mode == kPublishedMode ? text::format_fixed(amount, 2)
                                        : text::format_significant(amount, 2);
}

std::string ImpactNumbers::with_unit(double amount) const {
  return kilograms(amount).append(kNoBreakSpace).append(kUnit);
}

std::string ImpactNumbers::share(double amount) const {
  if (!ledger_.complete || ledger_.total <= 0) return {};
  return text::format_fixed(amount / ledger_.total * 100, 1).append(kNoBreakSpace).append("%");
}

std::string ImpactNumbers::range(const footprint::Contribution& contribution) const {
  if (!contribution.low || !contribution.high) return {};
  return kilograms(*contribution.low) + " to " + kilograms(*contribution.high);
}

std::vector<StageSum> sums_by_stage(const footprint::Ledger& ledger) {
  std::vector<StageSum> sums;
  for (const footprint::Contribution& contribution : ledger.contributions) {
    auto sum = std::find_if(sums.begin(), sums.end(), [&](const StageSum& known) {
      return known.stage == contribution.stage;
    });
    if (sum == sums.end()) sum = sums.insert(sums.end(), {.stage = contribution.stage});
    sum->amount += contribution.amount;
    sum->basis = evidence::weaker(sum->basis, contribution.basis);
  }
  std::stable_sort(sums.begin(), sums.end(),
                   [](const StageSum& a, const StageSum& b) { return a.stage < b.stage; });
  return sums;
}

}  // namespace mlsheet::sheet
