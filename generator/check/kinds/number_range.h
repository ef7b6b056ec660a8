#pragma once
// Which numbers a field can hold: what its schema says (`minimum`, `maximum`, in coherent SI units)
// and what its dimension allows. A mass below nothing is a slip, whoever wrote the schema.

#include <optional>
#include <string>

#include "check/kinds/kind.h"

namespace mlsheet::check {

struct NumberRange {
  std::optional<double> low;
  std::optional<double> high;
};

// A tolerance may reach beyond (`1 ± 2 mm`), its value may not.
bool holds(const NumberRange& range, const quantity::Quantity& quantity);

// `0 to 100 %`: the range in the unit of the number, where that says the same.
std::string spoken(const NumberRange& range, const quantity::Quantity& quantity);

// Reports a number of which some part lies outside.
bool is_in_range(Checking& checking, const Leaf& leaf, const quantity::Quantity& quantity);

}  // namespace mlsheet::check
