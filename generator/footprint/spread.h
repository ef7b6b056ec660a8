#pragma once
// How far a total may lie from its central value: the samples of its inventory, and what moves it.

#include <optional>
#include <string>
#include <vector>

#include "footprint/ledger.h"

namespace mlsheet::footprint {

// The total when one input stands at the ends of its interval and all others in their place.
struct LabelledSwing {
  std::string id = {};       // of the random variable: `factor:material:abs`
  std::string label;         // `average power`, `Sensing`
  std::string pointer;       // of the input in the sheet; empty for factors
  double low = 0, high = 0;  // kg at the 5 % and the 95 % point of the input
};

struct Spread {
  Statistics total;                   // kg CO2e
  StandardErrors errors;              // of its outer points, from seed to seed
  std::vector<Statistics> stages;     // by Stage
  std::vector<LabelledSwing> swings;  // widest first
  Sampling sampling;
};

// Nothing where there is no total, all its inputs are single numbers, or the mode of the ledger
// reproduces published arithmetic, which knows no intervals.
std::optional<Spread> spread_of(const Ledger& ledger);

}  // namespace mlsheet::footprint
