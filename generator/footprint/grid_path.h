#pragma once
// What becomes of the emissions of electricity over the years in service. Equations E38 and E39.

#include <array>

#include "footprint/reading.h"

namespace mlsheet::footprint {

struct GridPath {
  Expression mean = 1.0;  // of the figure over the years, as a share of itself
  double share = 0;       // of the trend that is followed: 0 frozen, 0.5 damped, 1 trend
  double value = 1;       // of the mean
  // The same on each path: frozen, damped, trend. All 1 where no trend is known.
  std::array<double, 3> values = {1, 1, 1};
};

// `hours` in service. A path that no trend is known for is reported.
GridPath grid_path(Reading& reading, const Reading::Electricity& electricity,
                   const Expression& hours);

}  // namespace mlsheet::footprint
