#pragma once
// Comparing quantities that two places of a sheet state, in whatever units. Units that differ by a
// power of ten compare exactly; between others, as inch and millimetre, half a unit of the last
// printed digit is no difference.

#include <optional>

#include "quantity/quantity.h"

namespace mlsheet::check {

// Whether `inner` surely reaches below or above `outer`. A bound that either leaves open, another
// dimension or a distribution tells nothing.
struct Overreach {
  bool below = false;
  bool above = false;
  explicit operator bool() const { return below || above; }
};
Overreach overreach(const quantity::Quantity& inner, const quantity::Quantity& outer);

// Whether one cannot be a rounding of the other: two values more than half a unit of the coarser
// last digit apart, a value outside a range, two ranges with another bound.
bool differ(const quantity::Quantity& a, const quantity::Quantity& b);

}  // namespace mlsheet::check
