#include "render/pdf/embed_fonts.h"

#include <gtest/gtest.h>

#include "unit/typeset/embedded_fonts.h"

namespace mlsheet::pdf {
namespace {

using typeset::embedded_fonts;
using typeset::Shaped;

Shaped shaped(std::string_view text, typeset::Style style = {}) {
  return typeset::shape(embedded_fonts(), text, style);
}

// Whether the glyphs of `text` still say all of it when `before` was set first.
bool says(std::string_view text, std::string_view before = {}, typeset::Style style = {}) {
  const Shaped first = shaped(before);
  const Shaped second = shaped(text, style);
  bool all = true;
  for (const typeset::GlyphRun& run : second.runs) {
    EmbeddedFont font(embedded_fonts(), run.face);
    for (const typeset::GlyphRun& other : first.runs) {
      if (other.face == run.face) font.use(first, other);
    }
    font.use(second, run);
    for (const Cluster& cluster : clusters_of(second, run)) all = all && font.says(run, cluster);
  }
  return all;
}

TEST(ClustersTest, CoverTheTextInVisualOrder) {
  const Shaped text = shaped("aé");
  const std::vector<Cluster> clusters = clusters_of(text, text.runs.at(0));
  ASSERT_EQ(clusters.size(), 2u);
  EXPECT_EQ(clusters[0].text, U"a");
  EXPECT_EQ(clusters[1].text, U"é");
}

TEST(ClustersTest, RightToLeftRunsGoBackwards) {
  const Shaped text = shaped("שלום");
  const std::vector<Cluster> clusters = clusters_of(text, text.runs.at(0));
  ASSERT_EQ(clusters.size(), 4u);
  EXPECT_EQ(clusters.front().text, U"ם");
  EXPECT_EQ(clusters.back().text, U"ש");
}

TEST(ClustersTest, InvisibleCharactersAreLeftOutAndBlanksAreSpaces) {
  const Shaped text = shaped("a\u200Bb\u00A0c");
  std::u32string all;
  for (const Cluster& cluster : clusters_of(text, text.runs.at(0))) all += cluster.text;
  EXPECT_EQ(all, U"ab c");
}

TEST(EmbeddedFontTest, LettersAndFiguresSayThemselves) {
  EXPECT_TRUE(says("Sensor 3.3 mW ± 5 % – Ω × µ"));
  EXPECT_TRUE(says("0123456789", {}, {.tabular = true}));
  EXPECT_TRUE(says("a != b -> c", {}, {.weight = typeset::Weight::Mono}));
}

TEST(EmbeddedFontTest, ComposedLettersSayBothCharacters) { EXPECT_TRUE(says("e\u0301")); }

TEST(EmbeddedFontTest, AGlyphOfTwoMeaningsNeedsHelp) {
  EXPECT_FALSE(says("e\u0301", "é"));
  EXPECT_TRUE(says("é", "é"));
}

TEST(EmbeddedFontTest, MissingCharactersNeedHelp) { EXPECT_FALSE(says("\u65E5")); }

TEST(EmbeddedFontTest, WidthIsTheAdvanceWithoutKerning) {
  const Shaped text = shaped("A");
  EmbeddedFont font(embedded_fonts(), typeset::Face::Sans);
  font.use(text, text.runs[0]);
  EXPECT_EQ(font.width(text.runs[0].glyphs[0]), text.runs[0].glyphs[0].advance);
}

TEST(EmbeddedFontTest, CharacterIdsAreNeverZero) {
  const Shaped text = shaped("ab\u65E5");
  ObjectWriter writer;
  for (const typeset::GlyphRun& run : text.runs) {
    EmbeddedFont font(embedded_fonts(), run.face);
    font.use(text, run);
    font.embed(writer);
    for (const typeset::Glyph& glyph : run.glyphs) EXPECT_GT(font.character_id(glyph), 0);
  }
}

}  // namespace
}  // namespace mlsheet::pdf
