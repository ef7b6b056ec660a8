#pragma once
// Text to lines of a given width. Lines end at spaces, after em dashes, at zero-width spaces and
// between ideographs; a word that is wider than the whole line is broken after `/ - . _` and the
// like, and where even that does not do, between graphemes. Nothing is inserted and only the spaces
// at line ends are dropped, so the lines joined again are the text. First fit, ragged right.

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "typeset/shape.h"

namespace mlsheet::typeset {

// Some text in one style and size; a paragraph is several.
struct Stretch {
  std::string_view text;
  Style style;
  std::int64_t size = 0;  // thousandths of a point
};

// What of one stretch stands on one line.
struct Piece {
  std::size_t stretch = 0;
  Shaped shaped;
  std::int64_t x = 0;  // from the start of the line, thousandths of a point
  std::int64_t width = 0;
};

struct Line {
  std::vector<Piece> pieces;  // left to right
  std::int64_t width = 0;     // without the spaces at its end
};

// At least one line. No line is wider than `width`, unless a single grapheme is.
std::vector<Line> break_lines(Shaper& shaper, std::span<const Stretch> paragraph,
                              std::int64_t width);

struct Extent {
  std::int64_t widest_part = 0;  // what must fit for no word to be broken but after `/ - . _`
  std::int64_t widest_word = 0;  // what must fit on a line for no word to be broken
  std::int64_t widest_line = 0;  // when only forced breaks are taken
};
Extent extent(Shaper& shaper, std::span<const Stretch> paragraph);

}  // namespace mlsheet::typeset
