#pragma once
// Exact arithmetic on unit factors, checked for overflow.

#include <optional>

#include "quantity/unit.h"

namespace mlsheet::quantity {

// Nothing when the exact result does not fit.
std::optional<Ratio> multiply(const Ratio& a, const Ratio& b);
std::optional<Ratio> inverse(const Ratio& ratio);  // nothing for zero

}  // namespace mlsheet::quantity
