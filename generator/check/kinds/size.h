#pragma once
// Sizes of images and tensors: `96 x 96 x 1`.

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

namespace mlsheet::check {

// One to six whole numbers above zero, ` x ` between them; nothing for any other text.
std::optional<std::vector<std::int64_t>> parse_size(std::string_view text);

}  // namespace mlsheet::check
