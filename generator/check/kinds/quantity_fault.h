#pragma once
// What is said of a text that is no quantity, or none of the field's.

#include <string>

#include "check/kinds/kind.h"
#include "quantity/quantity.h"

namespace mlsheet::check {

// False where a bare number may stand.
bool wants_unit(const schema::Field& field);

// `a current is written in `A`, `mA` or `µA`, for example `40 mA``
std::string unit_advice(const schema::Field& field);

// `-16 g` is no mass.
bool is_below_no_grams(const quantity::Quantity& quantity);

// `[3,3 V, 5 V]`: the comma of the first number ends it, and one with a unit touches it. False
// where that is not so.
bool report_comma_in_list(Checking& checking, const Leaf& leaf);

void report_parse_fault(Checking& checking, const Leaf& leaf, const quantity::QuantityParse& parse);

}  // namespace mlsheet::check
