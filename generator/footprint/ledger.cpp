#include "footprint/ledger.h"

#include <array>
#include <cstddef>

namespace mlsheet::footprint {

std::string_view to_text(Stage stage) {
  constexpr std::array<std::string_view, 8> kNames = {
      "Raw materials", "Manufacturing", "Distribution", "Installation",
      "Use",           "Cloud",         "ML training",  "End of life"};
  return kNames[static_cast<std::size_t>(stage)];
}

double share(const Ledger& ledger, const Contribution& contribution) {
  return ledger.total == 0 ? 0 : 100 * contribution.amount / ledger.total;
}

}  // namespace mlsheet::footprint
