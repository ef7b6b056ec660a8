#include "typeset/break_lines.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "unit/typeset/embedded_fonts.h"

namespace mlsheet::typeset {
namespace {

using testing::ElementsAre;

constexpr std::int64_t kSize = 10'000;

std::vector<std::string> texts(const std::vector<Line>& lines) {
  std::vector<std::string> found;
  for (const Line& line : lines) {
    std::string text;
    for (const Piece& piece : line.pieces) text += piece.shaped.text;
    found.push_back(text);
  }
  return found;
}

std::vector<Line> break_text(std::string_view text, std::int64_t width) {
  Shaper shaper(embedded_fonts());
  const Stretch paragraph[] = {{text, {}, kSize}};
  return break_lines(shaper, paragraph, width);
}

std::vector<std::string> broken(std::string_view text, std::string_view as_wide_as) {
  return texts(break_text(text, measure(embedded_fonts(), as_wide_as, {}, kSize)));
}

TEST(BreakLinesTest, ShortTextIsOneLine) {
  EXPECT_THAT(broken("one line", "one line"), ElementsAre("one line"));
  EXPECT_THAT(broken("", "wide"), ElementsAre(""));
}

TEST(BreakLinesTest, BreaksAtSpacesAndDropsThem) {
  EXPECT_THAT(broken("aaa bbb  ccc ", "aaa bbb"), ElementsAre("aaa bbb", "ccc"));
}

TEST(BreakLinesTest, KeepsSpacesWithinALine) {
  EXPECT_THAT(broken("a  b", "wide enough"), ElementsAre("a  b"));
  EXPECT_THAT(broken("  a", "wide enough"), ElementsAre("  a"));
}

TEST(BreakLinesTest, NoBreakSpaceHolds) {
  EXPECT_THAT(broken("about 3\u00A0mW", "about 3"), ElementsAre("about", "3\u00A0mW"));
}

TEST(BreakLinesTest, LineFeedsForceABreak) {
  EXPECT_THAT(broken("a\nb\n\nc", "wide"), ElementsAre("a", "b", "", "c"));
}

TEST(BreakLinesTest, HyphenatedWordMovesAsOne) {
  EXPECT_THAT(broken("the person-detection", "the person-"),
              ElementsAre("the", "person-", "detection"));
  EXPECT_THAT(broken("the person-detection", "person-detection"),
              ElementsAre("the", "person-detection"));
}

TEST(BreakLinesTest, WideWordsBreakAfterJoiningSigns) {
  EXPECT_THAT(broken("https://example.org/a/b", "https://example"),
              ElementsAre("https://", "example.org/a/", "b"));
}

TEST(BreakLinesTest, LastResortIsTheGrapheme) {
  EXPECT_THAT(broken("wwwwwww", "wwww"), ElementsAre("wwww", "www"));
  EXPECT_THAT(broken("e\u0301e\u0301e\u0301", "ee"), ElementsAre("e\u0301e\u0301", "e\u0301"));
}

TEST(BreakLinesTest, NarrowerThanAGraphemeStillEnds) {
  EXPECT_EQ(break_text("wide", 1).size(), 4u);
  EXPECT_EQ(break_text("wide", 0).size(), 4u);
}

TEST(BreakLinesTest, IdeographsBreakAnywhereButBeforeAComma) {
  EXPECT_THAT(broken("日本語、文", "日本"), ElementsAre("日本", "語、", "文"));
}

TEST(BreakLinesTest, StretchesShareALine) {
  Shaper shaper(embedded_fonts());
  const Stretch paragraph[] = {
      {"plain ", {}, kSize}, {"strong", {.weight = Weight::Strong}, kSize}, {"er", {}, kSize}};
  const std::vector<Line> lines = break_lines(shaper, paragraph, 1'000'000);
  ASSERT_EQ(lines.size(), 1u);
  ASSERT_EQ(lines[0].pieces.size(), 3u);
  EXPECT_EQ(lines[0].pieces[1].x, lines[0].pieces[0].width);
  EXPECT_EQ(lines[0].pieces[2].stretch, 2u);
}

TEST(BreakLinesTest, AWordMayRunAcrossStretches) {
  Shaper shaper(embedded_fonts());
  const Stretch paragraph[] = {{"a very stro", {}, kSize},
                               {"ng", {.weight = Weight::Strong}, kSize}};
  const std::int64_t width = shaper.measure("a very stro", {}, kSize);
  EXPECT_THAT(texts(break_lines(shaper, paragraph, width)), ElementsAre("a very", "strong"));
}

TEST(BreakLinesTest, NothingIsLostAndNoLineIsTooWide) {
  const std::string url = "https://example.org/" + std::string(5'000, 'x') + "?a=b&c=d";
  const std::string text = "Before " + url + " between עברית and after.";
  const std::int64_t width = 120'000;
  std::string joined;
  for (const Line& line : break_text(text, width)) {
    EXPECT_LE(line.width, width);
    for (const Piece& piece : line.pieces) joined += piece.shaped.text;
  }
  std::erase(joined, ' ');
  std::string expected = text;
  std::erase(expected, ' ');
  EXPECT_EQ(joined, expected);
}

TEST(BreakLinesTest, RightToLeftLineIsShapedAsAWhole) {
  const std::vector<Line> lines = break_text("שלום עולם", 1'000'000);
  ASSERT_EQ(lines.size(), 1u);
  const Shaped& shaped = lines[0].pieces.at(0).shaped;
  EXPECT_EQ(shaped.runs.front().glyphs.front().cluster, 15u);  // the last letter stands leftmost
  EXPECT_EQ(shaped.runs.back().glyphs.back().cluster, 0u);
}

TEST(ExtentTest, WidestWordAndWidestLine) {
  Shaper shaper(embedded_fonts());
  const Stretch paragraph[] = {{"some-compound word\nnext", {}, kSize}};
  const Extent found = extent(shaper, paragraph);
  EXPECT_EQ(found.widest_part, shaper.measure("compound", {}, kSize));
  EXPECT_EQ(found.widest_word, shaper.measure("some-compound", {}, kSize));
  EXPECT_EQ(found.widest_line, shaper.measure("some-compound", {}, kSize) +
                                   shaper.measure(" ", {}, kSize) +
                                   shaper.measure("word", {}, kSize));
  EXPECT_EQ(break_lines(shaper, paragraph, found.widest_line).size(), 2u);
}

}  // namespace
}  // namespace mlsheet::typeset
