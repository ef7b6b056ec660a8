#pragma once
// What a sensor draws on average, before and behind its regulator. Equations E30 and E31.

#include <optional>
#include <string>

#include "footprint/reading.h"

namespace mlsheet::footprint {

struct Load {
  Expression drawn = 0.0;     // W, at the input of the regulator
  std::string equations;      // `E30, E31`; empty for an average as stated
  bool is_described = false;  // by states
};

// From the states where there are any, else the average as stated. What is missing is needed, and
// nothing is given then.
std::optional<Load> read_load(Reading& reading);

// What is described, but not so far that an equation could take it up.
void report_unused(Reading& reading, ValueId group, std::string help);

}  // namespace mlsheet::footprint
