#include "footprint/spread.h"

#include <algorithm>

namespace mlsheet::footprint {

std::optional<Spread> spread_of(const Ledger& ledger) {
  const std::vector<Parameter>& parameters = ledger.inventory.parameters();
  const bool varies = std::any_of(
      parameters.begin(), parameters.end(),
      [](const Parameter& parameter) { return !quantity::is_certain(parameter.distribution); });
  if (!ledger.complete || !varies) return std::nullopt;
  return Spread{.total = statistics_of_total(ledger.inventory, ledger.sampling),
                .errors = standard_errors(ledger.inventory, ledger.sampling),
                .sampling = ledger.sampling};
}

}  // namespace mlsheet::footprint
