#pragma once
// A linear axis with round ticks. Ticks are exact decimals, so their labels never show the dust of
// floating-point steps.

#include <string>
#include <vector>

namespace mlsheet::figure {

struct Tick {
  double value = 0;
  std::string text = {};
};

struct Axis {
  double first = 0;  // value of the first tick
  double last = 1;   // value of the last tick
  std::vector<Tick> ticks = {};

  // Where a value lies between the first tick (0) and the last (1); values outside are held inside.
  double position(double value) const;
};

// Covers low to high with at most `intervals` (at least 1) steps of 1, 2 or 5 times a power of ten.
// A value that is not finite, or an empty range, gives the axis from `low` up to one step above it.
Axis linear_axis(double low, double high, int intervals);

}  // namespace mlsheet::figure
