#include "footprint/ledger.h"

#include <algorithm>
#include <array>

namespace mlsheet::footprint {
namespace {

constexpr std::array<std::string_view, 4> kRoutes = {"block table", "parts", "model", "declared"};
constexpr std::array<std::string_view, 5> kTiers = {"T1", "T2", "T3", "T4", "T5"};

}  // namespace

std::string_view to_text(Route route) { return kRoutes[static_cast<std::size_t>(route)]; }
std::string_view to_text(Tier tier) { return kTiers[static_cast<std::size_t>(tier)]; }

std::optional<Tier> tier_named(std::string_view word) {
  const auto found = std::find(kTiers.begin(), kTiers.end(), word);
  if (found == kTiers.end()) return std::nullopt;
  return static_cast<Tier>(found - kTiers.begin());
}

double share(const Ledger& ledger, const Contribution& contribution) {
  return ledger.total == 0 ? 0 : 100 * contribution.amount / ledger.total;
}

}  // namespace mlsheet::footprint
