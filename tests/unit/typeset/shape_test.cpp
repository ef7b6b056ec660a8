#include "typeset/shape.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "unit/typeset/embedded_fonts.h"

namespace mlsheet::typeset {
namespace {

using testing::ElementsAre;

Shaped shape_as(std::string_view text, Weight weight = Weight::Regular) {
  return shape(embedded_fonts(), text, {.weight = weight});
}

std::int64_t width_of(std::string_view text, Style style = {}) {
  return shape(embedded_fonts(), text, style).width;
}

std::vector<Face> faces(const Shaped& shaped) {
  std::vector<Face> found;
  for (const GlyphRun& run : shaped.runs) found.push_back(run.face);
  return found;
}

TEST(ShapeTest, WidthIsTheSumOfAdvances) {
  const Shaped shaped = shape_as("Sensor");
  std::int64_t sum = 0;
  for (const Glyph& glyph : shaped.runs.at(0).glyphs) sum += glyph.advance;
  EXPECT_EQ(shaped.width, sum);
  EXPECT_EQ(shaped.runs.at(0).glyphs.size(), 6u);
}

TEST(ShapeTest, PairsAreKerned) { EXPECT_LT(width_of("AV"), width_of("A") + width_of("V")); }

TEST(ShapeTest, HexadecimalStaysAsWritten) {
  // With contextual alternates Inter would draw a multiplication sign.
  const Shaped shaped = shape_as("0x22");
  EXPECT_EQ(shaped.runs.at(0).glyphs.at(1).id, embedded_fonts().glyph(Face::Sans, U'x'));
}

TEST(ShapeTest, CodeHasNoLigatures) {
  const Shaped shaped = shape_as("a != b -> c", Weight::Mono);
  EXPECT_EQ(shaped.runs.at(0).glyphs.size(), 11u);
  EXPECT_EQ(shaped.runs.at(0).glyphs.at(2).id, embedded_fonts().glyph(Face::Mono, U'!'));
  EXPECT_EQ(shaped.runs.at(0).glyphs.at(3).id, embedded_fonts().glyph(Face::Mono, U'='));
}

std::string all_pairs_without_accent() {
  std::string pairs;
  for (char first = '!'; first <= '~'; ++first) {
    for (char second = '!'; second <= '~'; ++second) {
      if (first != '`' && second != '`') pairs += {first, second, ' '};
    }
  }
  return pairs;
}

// A letter beyond ASCII switches composition on; it stands behind a space and touches no other.
TEST(ShapeTest, CompositionChangesNothingInAscii) {
  const std::string pairs = all_pairs_without_accent();
  for (const Weight weight : {Weight::Regular, Weight::Italic, Weight::Strong, Weight::Mono}) {
    const Shaped plain = shape_as(pairs + "a", weight);
    const Shaped composed = shape_as(pairs + "\u00E4", weight);
    const std::vector<Glyph>& glyphs = plain.runs.at(0).glyphs;
    const std::vector<Glyph>& others = composed.runs.at(0).glyphs;
    ASSERT_EQ(glyphs.size(), others.size());
    for (std::size_t i = 0; i < pairs.size(); ++i) {
      EXPECT_EQ(glyphs[i].id, others[i].id) << pairs.substr(i / 3 * 3, 2);
      if (i + 1 == pairs.size()) continue;  // kerned with the letter behind it
      EXPECT_EQ(glyphs[i].advance, others[i].advance) << pairs.substr(i / 3 * 3, 2);
    }
  }
}

TEST(ShapeTest, AnAccentBesideALetterIsComposed) {
  const auto accent = [](std::string_view text) {
    return shape_as(text, Weight::Mono).runs.at(0).glyphs.back().id;
  };
  EXPECT_NE(accent("A`"), accent("`"));
}

TEST(ShapeTest, TabularFiguresHaveOneWidth) {
  EXPECT_NE(width_of("1111"), width_of("8888"));
  EXPECT_EQ(width_of("1111", {.tabular = true}), width_of("8888", {.tabular = true}));
}

TEST(ShapeTest, FallsBackPerCharacter) {
  EXPECT_THAT(faces(shape_as("a☑b")), ElementsAre(Face::Sans, Face::Fallback, Face::Sans));
  EXPECT_THAT(faces(shape_as("☑", Weight::Strong)), ElementsAre(Face::FallbackStrong));
}

TEST(ShapeTest, MarkStaysWithItsLetter) {
  const Shaped shaped = shape_as("e\u0301");
  EXPECT_EQ(shaped.runs.size(), 1u);
  EXPECT_EQ(shaped.width, width_of("é"));
}

TEST(ShapeTest, CharacterWithoutFontIsOneGlyphZero) {
  const Shaped shaped = shape_as("a\U0001F469\u200D\U0001F4BBb");  // woman, joiner, laptop
  ASSERT_EQ(shaped.runs.size(), 3u);
  ASSERT_EQ(shaped.runs[1].glyphs.size(), 1u);
  EXPECT_EQ(shaped.runs[1].glyphs[0].id, 0);
  EXPECT_GT(shaped.runs[1].glyphs[0].advance, 0);
  EXPECT_EQ(shaped.runs[1].begin, 1u);
  EXPECT_EQ(shaped.runs[1].end, 12u);
}

TEST(ShapeTest, NoGlyphZeroBesideOtherGlyphs) {
  for (const char* text : {"a\u0301\u0F39", "x\U0001F600y", "\U0001E01Bz", "日本 text"}) {
    for (const GlyphRun& run : shape_as(text).runs) {
      for (const Glyph& glyph : run.glyphs) {
        EXPECT_EQ(glyph.id == 0, run.glyphs[0].id == 0) << text;
      }
    }
  }
}

TEST(ShapeTest, RightToLeftRunsStandInVisualOrder) {
  const Shaped shaped = shape_as("ab שלום");
  ASSERT_EQ(shaped.runs.size(), 2u);
  EXPECT_FALSE(shaped.runs[0].right_to_left);
  EXPECT_TRUE(shaped.runs[1].right_to_left);
  EXPECT_GT(shaped.runs[1].glyphs.front().cluster, shaped.runs[1].glyphs.back().cluster);
  EXPECT_TRUE(shaped.has_right_to_left());
}

TEST(ShapeTest, RightToLeftParagraphPutsItsFirstWordLast) {
  const Shaped shaped = shape_as("שלום ab");
  EXPECT_FALSE(shaped.runs.front().right_to_left);
  EXPECT_EQ(shaped.runs.back().begin, 0u);
}

TEST(ShapeTest, ControlsAreSetAsSpaces) {
  EXPECT_EQ(width_of("a\tb"), width_of("a b"));
  EXPECT_EQ(width_of(std::string_view("a\0b", 3)), width_of("a b"));
}

TEST(ShapeTest, InvisibleCharactersDrawNothing) {
  EXPECT_EQ(width_of("a\u200Bb\u2060c\u202E"), width_of("abc"));
}

TEST(ShapeTest, NoBreakSpacesAreSpaces) {
  EXPECT_EQ(width_of("a\u00A0b"), width_of("a b"));
  EXPECT_THAT(faces(shape_as("3\u202FmW")), ElementsAre(Face::Sans));
}

TEST(ShapeTest, MalformedBytesDoNoHarm) {
  EXPECT_GT(width_of("\xFF\xC3("), 0);
  EXPECT_EQ(width_of(""), 0);
}

TEST(ShapeTest, MeasuresInThousandthsOfAPoint) {
  EXPECT_EQ(measure(embedded_fonts(), "Sensor", {}, 10'000), width_of("Sensor") * 10);
}

TEST(ShapeTest, AppendedWordsKeepTheirPlaceInTheText) {
  Shaped shaped = shape_as("ab");
  append(shaped, shape_as("cd"));
  EXPECT_EQ(shaped.text, "abcd");
  ASSERT_EQ(shaped.runs.size(), 1u);
  EXPECT_EQ(shaped.runs[0].glyphs.at(2).cluster, 2u);
  EXPECT_EQ(shaped.runs[0].end, 4u);
  EXPECT_EQ(shaped.width, width_of("ab") + width_of("cd"));
}

TEST(ShaperTest, GivesTheSameObjectTwice) {
  Shaper shaper(embedded_fonts());
  const Shaped& first = shaper.shape("Sensor", {});
  EXPECT_EQ(&first, &shaper.shape("Sensor", {}));
  EXPECT_NE(&first, &shaper.shape("Sensor", {.tabular = true}));
  EXPECT_EQ(shaper.measure("Sensor", {}, 9'000), measure(embedded_fonts(), "Sensor", {}, 9'000));
}

}  // namespace
}  // namespace mlsheet::typeset
