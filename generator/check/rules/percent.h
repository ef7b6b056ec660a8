#pragma once
// Shares as exact decimals in percent, and their sums.

#include <optional>

#include "quantity/quantity.h"

namespace mlsheet::check {

// A share in percent, `0.632` and `63.2 %` alike; nothing when it is no exact one.
std::optional<text::Decimal> percent_of(const quantity::Quantity* share);

struct ShareSum {
  text::Decimal total;
  text::Decimal slack;  // half a unit of the last digit of each summand
};

// Nothing when the digits are too many.
std::optional<ShareSum> plus(const ShareSum& sum, const text::Decimal& percent);

// 1 for a sum above 100 %, -1 for one below, 0 where rounding explains the difference.
int against_whole(const ShareSum& sum);

}  // namespace mlsheet::check
