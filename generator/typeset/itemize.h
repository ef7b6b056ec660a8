#pragma once
// Splits a text into stretches that can be shaped in one go: one face, one script, one direction.
// For shape.cpp only.

#include <cstdint>
#include <string_view>
#include <vector>

#include "typeset/font.h"

namespace mlsheet::typeset {

struct Item {
  std::uint32_t begin = 0;  // bytes
  std::uint32_t end = 0;
  Face face = Face::Sans;
  bool missing = false;      // no face has these characters
  std::uint8_t level = 0;    // bidirectional embedding level; odd is right to left
  std::uint32_t script = 0;  // ISO 15924 tag

  bool right_to_left() const { return level % 2 == 1; }
};

// In visual order, left to right (Unicode bidirectional algorithm, UAX #9). The direction of the
// whole is that of its first strong letter.
std::vector<Item> itemize(const Fonts& fonts, std::string_view text, Weight weight);

}  // namespace mlsheet::typeset
