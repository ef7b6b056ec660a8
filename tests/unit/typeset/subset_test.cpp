#include "typeset/subset.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <array>

#include "typeset/shape.h"
#include "unit/typeset/embedded_fonts.h"

namespace mlsheet::typeset {
namespace {

std::set<std::uint16_t> glyphs_of(std::string_view text, Weight weight) {
  std::set<std::uint16_t> glyphs;
  for (const GlyphRun& run : shape(embedded_fonts(), text, {.weight = weight}).runs) {
    for (const Glyph& glyph : run.glyphs) glyphs.insert(glyph.id);
  }
  return glyphs;
}

TEST(SubsetTest, CompactFontForInter) {
  const Subset found = subset(embedded_fonts(), Face::Sans, glyphs_of("Sensor", Weight::Regular));
  EXPECT_EQ(found.format, FontFormat::CompactFont);
  EXPECT_EQ(found.postscript_name, "Inter-Regular");
  EXPECT_EQ(found.program.substr(0, 2), std::string("\1\0", 2));  // CFF version 1.0
  EXPECT_LT(found.program.size(), 3'000u);
  EXPECT_LT(found.bounding_box[0], 0);
  EXPECT_GT(found.bounding_box[3], 900);
  EXPECT_EQ(found.italic_angle, 0);
}

TEST(SubsetTest, TrueTypeForMonospaced) {
  const Subset found = subset(embedded_fonts(), Face::Mono, glyphs_of("Sensor", Weight::Mono));
  EXPECT_EQ(found.format, FontFormat::TrueType);
  EXPECT_EQ(found.program.substr(0, 4), std::string("\0\1\0\0", 4));
  EXPECT_LT(found.program.size(), 4'000u);
}

TEST(SubsetTest, GlyphsAreNumberedFromOne) {
  const std::set<std::uint16_t> glyphs = glyphs_of("Sensor", Weight::Regular);
  const Subset found = subset(embedded_fonts(), Face::Sans, glyphs);
  std::set<std::uint16_t> numbers;
  for (const auto& [old_id, new_id] : found.new_glyphs) numbers.insert(new_id);
  EXPECT_THAT(numbers, testing::ElementsAre(1, 2, 3, 4, 5, 6));
}

TEST(SubsetTest, ItalicsLean) {
  const Subset found = subset(embedded_fonts(), Face::SansItalic, glyphs_of("a", Weight::Italic));
  EXPECT_LT(found.italic_angle, -5);
}

TEST(SubsetTest, SameBytesTwice) {
  const std::set<std::uint16_t> glyphs = glyphs_of("Sensor 3.3 mW", Weight::Regular);
  EXPECT_EQ(subset(embedded_fonts(), Face::Sans, glyphs).program,
            subset(embedded_fonts(), Face::Sans, glyphs).program);
}

TEST(SubsetForWebTest, KernsAndHasTabularFigures) {
  std::set<char32_t> code_points;
  for (char32_t c = 0x20; c < 0x7F; ++c) code_points.insert(c);
  std::array<std::string_view, kFaceCount> bytes = {};
  const std::string web = subset_for_web(embedded_fonts(), Face::Sans, code_points);
  bytes[0] = web;
  const Fonts fonts(bytes);
  EXPECT_EQ(web.substr(0, 4), "OTTO");
  EXPECT_LT(web.size(), 30'000u);
  EXPECT_FALSE(fonts.has(Face::Sans, U'Ω'));
  for (const bool tabular : {false, true}) {
    const Style style{.tabular = tabular};
    EXPECT_EQ(shape(fonts, "AV 1117", style).width,
              shape(embedded_fonts(), "AV 1117", style).width);
  }
}

}  // namespace
}  // namespace mlsheet::typeset
