#pragma once
// Exact arithmetic on decimals, for sums that must come out to the cent. Nothing on overflow.

#include <optional>

#include "text/decimal.h"

namespace mlsheet::check {

std::optional<text::Decimal> plus(const text::Decimal& a, const text::Decimal& b);
std::optional<text::Decimal> times(const text::Decimal& a, const text::Decimal& b);

}  // namespace mlsheet::check
