#pragma once
// Text to positioned glyphs: face per character, script and direction runs (FriBidi), HarfBuzz
// shaping with contextual alternates off (they would turn `0x22` into `0×22`), and, in Mono, ligatures
// off as well. Tabular figures on request.

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "typeset/font.h"

namespace mlsheet::typeset {

struct Glyph {
  std::uint16_t id = 0;          // in the face; 0 = no face has the character
  std::int32_t advance = 0;      // thousandths of the em
  std::int32_t x_offset = 0;
  std::int32_t y_offset = 0;
  std::uint32_t cluster = 0;     // byte offset of its source in the text
};

struct GlyphRun {
  Face face = Face::Sans;
  bool right_to_left = false;
  std::vector<Glyph> glyphs;     // in visual order, left to right
  std::uint32_t begin = 0;       // bytes of the text it covers
  std::uint32_t end = 0;
};

struct Style {
  Weight weight = Weight::Regular;
  bool tabular = false;          // figures of equal width
};

struct Shaped {
  std::string text;
  std::vector<GlyphRun> runs;    // in visual order
  std::int64_t width = 0;        // thousandths of the em
};

Shaped shape(const Fonts& fonts, std::string_view text, const Style& style);

// Width at `size` thousandths of a point, in thousandths of a point.
std::int64_t measure(const Fonts& fonts, std::string_view text, const Style& style,
                     std::int64_t size);

}  // namespace mlsheet::typeset
