#pragma once
// Numbers and bits as register maps write them.

#include <cstdint>
#include <optional>
#include <string_view>

namespace mlsheet::check {

// `0x22`, `34`; of more than 64 bits nothing.
std::optional<std::uint64_t> parse_address(std::string_view text);

// How many bits the number needs: 1 for 0 and 1, 8 for 255.
int bits_needed(std::uint64_t number);

// `7..4`, `7:4`, `7-4`, `[7:4]`, `4`: in either order; nothing for any other text.
struct BitRange {
  int low = 0;
  int high = 0;
  int width() const { return high - low + 1; }
};
std::optional<BitRange> parse_bits(std::string_view text);

}  // namespace mlsheet::check
