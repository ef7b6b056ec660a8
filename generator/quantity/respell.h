#pragma once
// Ranges and bounds in the spellings of other languages and of running text, in ours: for advice,
// since a sheet has one spelling.

#include <optional>
#include <string>
#include <string_view>

namespace mlsheet::quantity {

struct Respelling {
  std::string text;
  bool is_same = true;  // false: `> 90 %`, which is only nearly `>= 90 %`
};

// `-20 to 70 °C`, `-20 – 70 °C`, `-20…70 °C`, `between 3 V and 5 V`, `± 16 V`, `at least 90 %`:
// what to write instead, which is always a quantity. None where nothing of that kind is recognised.
std::optional<Respelling> respell(std::string_view text, bool unit_required);

}  // namespace mlsheet::quantity
