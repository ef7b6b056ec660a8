#pragma once
// Shares of a whole that is stated. The classes of a dataset may overlap, or leave samples out: then
// the numbers do not add to its size, and each share is one of all samples.

#include <string_view>

#include "check/checking.h"

namespace mlsheet::check {

inline constexpr std::string_view kSizeOfCounts = "/datasets/*/size";

// Whether the list stands beside a `size`, and every share in it is that of its count.
bool are_shares_of_size(const Checking& checking, document::NodeId list);

}  // namespace mlsheet::check
