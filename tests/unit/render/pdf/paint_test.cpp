#include "render/pdf/paint.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "unit/typeset/embedded_fonts.h"

namespace mlsheet::pdf {
namespace {

using testing::HasSubstr;
using testing::Not;
using typeset::embedded_fonts;

std::string painted(std::vector<Box> boxes) {
  Layout layout;
  layout.pages.push_back({std::move(boxes)});
  EmbeddedFonts fonts = collect_fonts(layout, embedded_fonts());
  ObjectWriter writer;
  for (auto& [face, font] : fonts) font.embed(writer);
  return paint(layout.pages[0], fonts, {});
}

TextBox text(std::string_view words) {
  return {{points(10), points(20)},
          typeset::shape(embedded_fonts(), words, {}),
          points(8),
          Colour::Ink,
          ElementId::Artifact};
}

TEST(PaintTest, TextStandsOnItsBaselineFromBelow) {
  EXPECT_EQ(painted({text("a")}),
            "0.086 0.129 0.169 rg\nBT\n10 821.89 Td\n/F0 8 Tf\n[<0001>] TJ\nET\n");
}

TEST(PaintTest, KerningMovesGlyphs) {
  EXPECT_THAT(painted({text("AV")}), testing::ContainsRegex("<0001>[0-9]+<0002>"));
  EXPECT_THAT(painted({text("nn")}), HasSubstr("[<00010001>] TJ"));
}

TEST(PaintTest, ColourAndFontAreSetOnce) {
  const std::string content = painted({text("a"), text("b")});
  EXPECT_EQ(content.find(" rg"), content.rfind(" rg"));
  EXPECT_EQ(content.find(" Tf"), content.rfind(" Tf"));
}

TEST(PaintTest, MissingCharacterSaysWhatItWas) {
  EXPECT_THAT(painted({text("\u65E5")}), HasSubstr("/ActualText <FEFF65E5>>> BDC"));
}

TEST(PaintTest, LettersNeedNoActualText) {
  EXPECT_THAT(painted({text("Zürich – Ωµ 3.3 V")}), Not(HasSubstr("ActualText")));
}

TEST(PaintTest, RaisedGlyphsAreLoweredAgain) {
  TextBox box = text("ab");
  box.shaped.runs[0].glyphs[0].y_offset = 250;
  EXPECT_THAT(painted({box}), HasSubstr("2 Ts\n[<0001>] TJ\n0 Ts\n[<0002>] TJ"));
}

TEST(PaintTest, ShiftedGlyphsLeaveTheRestInPlace) {
  TextBox box = text("ab");
  box.shaped.runs[0].glyphs[0].x_offset = 40;
  EXPECT_THAT(painted({box}), HasSubstr("[-40<0001>40<0002>] TJ"));
}

TEST(PaintTest, Rectangles) {
  EXPECT_EQ(painted({FillBox{{points(10), points(20), points(30), points(40)}, Colour::Paper}}),
            "1 1 1 rg\n10 781.89 30 40 re f\n");
}

TEST(PaintTest, DashesEndWithTheLine) {
  PathBox path{{{0, 0}, {points(10), 0}}, false, true, points(0.5), Colour::Paper};
  EXPECT_EQ(painted({path}), "1 1 1 RG\n0.5 w\n[2 2] 0 d\n0 841.89 m\n10 841.89 l\nS\n[] 0 d\n");
}

}  // namespace
}  // namespace mlsheet::pdf
