#pragma once
// Where a line may end. The parts of UAX #14 (Unicode line breaking) that datasheets need, with one
// difference: hyphens, slashes and dots do not end a line while the whole word would fit on the
// next, so that part numbers, ranges and addresses stay in one piece. Nor do `320 × 320` and `± 5`
// come apart.

#include <cstdint>
#include <string_view>
#include <vector>

namespace mlsheet::typeset {

enum class BreakKind : std::uint8_t { None, WithinWord, Allowed, Forced };

// What may happen after each grapheme of a text.
struct BreakAfter {
  std::uint32_t end = 0;  // of the grapheme, bytes
  BreakKind kind = BreakKind::None;
  bool space = false;  // a line end swallows it
};
std::vector<BreakAfter> find_breaks(std::string_view text);

}  // namespace mlsheet::typeset
