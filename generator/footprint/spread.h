#pragma once
// How far a total may lie from its central value: the samples of its inventory.

#include <optional>

#include "footprint/ledger.h"

namespace mlsheet::footprint {

struct Spread {
  Statistics total;       // kg CO2e
  StandardErrors errors;  // of its outer points, from seed to seed
  Sampling sampling;
};

// Nothing where there is no total, or all its inputs are single numbers.
std::optional<Spread> spread_of(const Ledger& ledger);

}  // namespace mlsheet::footprint
