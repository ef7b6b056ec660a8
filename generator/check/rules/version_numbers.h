#pragma once
// A version by its numbers, as `3`, `v2.1` and `1.0.0` have them.

#include <string_view>
#include <vector>

namespace mlsheet::check {

// Without the zeros at the end, except the first number: `v2.1.0` and `2.1` give the same. Nothing
// of a version with other signs, as `1.0.0-rc.1`.
std::vector<int> version_numbers(std::string_view version);

// `v2.1` and `2.1.0` are the same, `v1.0.0-rc.1` and `1.0.0-rc.1` too.
bool is_same_version(std::string_view a, std::string_view b);

}  // namespace mlsheet::check
