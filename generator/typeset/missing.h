#pragma once
// Characters that none of our fonts has. In their place the PDF shows kMissingSign.

#include <cstddef>
#include <optional>
#include <string_view>

#include "typeset/font.h"

namespace mlsheet::typeset {

struct Missing {
  std::size_t begin = 0;  // bytes of the first one in the text
  std::size_t end = 0;
  std::size_t more = 0;  // characters missing besides it
};

// Nothing when the text can be set completely. Linear in the text; a glance where it is ASCII.
std::optional<Missing> find_missing(const Fonts& fonts, std::string_view text);

}  // namespace mlsheet::typeset
