#pragma once
// A number with commas between its digits, as it may be meant.

#include <string>
#include <string_view>
#include <vector>

namespace mlsheet::text {

// Every reading of `109,604`, where the comma may separate thousands or be that of a decimal:
// `109604` and `109.604`. Often only one is possible.
std::vector<std::string> without_comma(std::string_view number);

}  // namespace mlsheet::text
