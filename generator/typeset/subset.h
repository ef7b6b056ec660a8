#pragma once
// Parts of fonts: only the glyphs a document uses, without hints, renumbered from 1. For PDF the
// bare font program; for HTML a whole OpenType font that still kerns and has tabular figures.

#include <array>
#include <cstdint>
#include <map>
#include <set>
#include <span>
#include <string>
#include <vector>

#include "typeset/font.h"

namespace mlsheet::typeset {

enum class FontFormat : std::uint8_t { CompactFont, TrueType };  // `CFF ` table, glyf outlines

struct Subset {
  FontFormat format = FontFormat::CompactFont;
  std::string program;                                // the `CFF ` table, or a TrueType file
  std::map<std::uint16_t, std::uint16_t> new_glyphs;  // by old; the new ones are 1, 2, 3, …
  std::string postscript_name;
  std::array<int, 4> bounding_box = {};  // left, bottom, right, top; 1000 to the em
  int italic_angle = 0;                  // degrees counter-clockwise, so negative for italics
};

// The glyphs are ids of the face; glyph 0 is kept in any case and stays 0.
Subset subset(const Fonts& fonts, Face face, const std::set<std::uint16_t>& glyphs);

// An OpenType file with these characters, for a data: address. Keeps kerning, marks and tabular
// figures.
std::string subset_for_web(const Fonts& fonts, Face face, const std::set<char32_t>& code_points);

}  // namespace mlsheet::typeset
