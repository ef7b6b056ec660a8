#pragma once
// Two rows of which one denies what the other says.

#include "check/rules/stated.h"

namespace mlsheet::check {

void rows_disagree(Checking& checking, const Stated& row, const Stated& other);

}  // namespace mlsheet::check
