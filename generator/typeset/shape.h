#pragma once
// Text to positioned glyphs: face per character, script and direction runs (FriBidi), HarfBuzz
// shaping with contextual alternates off (they would turn `0x22` into `0×22`), and, in Mono,
// ligatures off as well. Tabular figures on request. Control characters are set as spaces.

#include <array>
#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "typeset/font.h"

namespace mlsheet::typeset {

struct Glyph {
  std::uint16_t id = 0;      // in the face; 0 = no face has the character, draw kMissingSign
  std::int32_t advance = 0;  // thousandths of the em
  std::int32_t x_offset = 0;
  std::int32_t y_offset = 0;
  std::uint32_t cluster = 0;  // byte offset of its source in the text
};

struct GlyphRun {
  Face face = Face::Sans;
  bool right_to_left = false;
  std::vector<Glyph> glyphs;  // in visual order, left to right
  std::uint32_t begin = 0;    // bytes of the text it covers
  std::uint32_t end = 0;
};

struct Style {
  Weight weight = Weight::Regular;
  bool tabular = false;  // figures of equal width

  friend bool operator==(const Style&, const Style&) = default;
};

struct Shaped {
  std::string text;
  std::vector<GlyphRun> runs;  // in visual order
  std::int64_t width = 0;      // thousandths of the em

  bool has_right_to_left() const;
};

Shaped shape(const Fonts& fonts, std::string_view text, const Style& style);

// Width at `size` thousandths of a point, in thousandths of a point.
std::int64_t measure(const Fonts& fonts, std::string_view text, const Style& style,
                     std::int64_t size);

// Puts `next` to the right of `shaped`: for words that were shaped one by one.
void append(Shaped& shaped, const Shaped& next);

// Shapes and remembers, for one document: the words of a datasheet come again and again.
class Shaper {
 public:
  explicit Shaper(const Fonts& fonts) : fonts_(fonts) {}

  const Fonts& fonts() const { return fonts_; }
  // Stays valid as long as the Shaper.
  const Shaped& shape(std::string_view text, const Style& style);
  std::int64_t measure(std::string_view text, const Style& style, std::int64_t size);

 private:
  struct Hash {
    using is_transparent = void;
    std::size_t operator()(std::string_view text) const {
      return std::hash<std::string_view>()(text);
    }
  };
  using Known = std::unordered_map<std::string, Shaped, Hash, std::equal_to<>>;  // never iterated

  const Fonts& fonts_;
  std::array<Known, 8> known_;  // by style
};

}  // namespace mlsheet::typeset
