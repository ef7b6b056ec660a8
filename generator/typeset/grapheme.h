#pragma once
// What a reader takes for one character: a base with its marks, an emoji sequence, a Hangul
// syllable. The part of UAX #29 (Unicode text segmentation) that matters for not tearing a letter
// from its accent; conjoining Indic clusters stay together because their marks do.

#include <cstdint>
#include <string_view>
#include <vector>

namespace mlsheet::typeset {

// Where each grapheme ends: ascending byte offsets, the last one is the length of the text.
std::vector<std::uint32_t> grapheme_ends(std::string_view text);

// Characters that draw nothing by themselves: joiners, direction marks, variation selectors.
bool is_invisible(char32_t code_point);

}  // namespace mlsheet::typeset
