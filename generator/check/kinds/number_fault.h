#pragma once
// What is wrong with a number, said the same way wherever a number is due.

#include "check/kinds/kind.h"
#include "text/decimal.h"

namespace mlsheet::check {

enum class Wanted { Number, WholeNumber };

// The bytes `begin` to `end` of the scalar's text are the faulty number.
void report_number_fault(Checking& checking, const Leaf& leaf, std::size_t begin, std::size_t end,
                         text::DecimalFault fault, Wanted wanted = Wanted::Number);

// Keeps the quantity for later phases.
void keep_quantity(Checking& checking, document::NodeId node, quantity::Quantity quantity);

}  // namespace mlsheet::check
