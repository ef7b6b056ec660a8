#pragma once
// Which numbers a field can hold: what its schema says (`minimum`, `maximum`, in coherent SI units)
// and what its dimension allows. A mass below nothing is a slip, whoever wrote the schema.

#include "check/kinds/kind.h"

namespace mlsheet::check {

// Reports a number of which some part lies outside.
bool is_in_range(Checking& checking, const Leaf& leaf, const quantity::Quantity& quantity);

}  // namespace mlsheet::check
