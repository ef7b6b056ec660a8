#include "typeset/find_breaks.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>

namespace mlsheet::typeset {
namespace {

// The text with `|` where a line may end, `-` within a word when it must, `!` where it has to.
std::string marked(std::string_view text) {
  std::string result;
  std::uint32_t begin = 0;
  for (const BreakAfter& at : find_breaks(text)) {
    result += text.substr(begin, at.end - begin);
    if (at.kind == BreakKind::WithinWord) result += '-';
    if (at.kind == BreakKind::Allowed) result += '|';
    if (at.kind == BreakKind::Forced) result += '!';
    begin = at.end;
  }
  return result;
}

TEST(FindBreaksTest, AfterTheLastOfSeveralSpaces) { EXPECT_EQ(marked("a  b c"), "a  |b |c"); }

TEST(FindBreaksTest, SpacesAreSwallowed) {
  EXPECT_TRUE(find_breaks("a b").at(1).space);
  EXPECT_FALSE(find_breaks("a b").at(0).space);
  EXPECT_FALSE(find_breaks("a\u00A0b").at(1).space);
}

TEST(FindBreaksTest, NoBreakCharactersHold) {
  EXPECT_EQ(marked("3\u00A0mW"), "3\u00A0mW");
  EXPECT_EQ(marked("3\u202FmW"), "3\u202FmW");
}

TEST(FindBreaksTest, JoiningSignsOnlyWithinWords) {
  EXPECT_EQ(marked("a/b_c"), "a/-b_-c");
  EXPECT_EQ(marked("https://x"), "https://-x");
  EXPECT_EQ(marked("1.8–3.3"), "1.8–-3.3");
  EXPECT_EQ(marked("v1.a,20,000"), "v1.-a,-20,000");
}

TEST(FindBreaksTest, EmDashAndZeroWidthSpaceAreFree) {
  EXPECT_EQ(marked("a—b"), "a—|b");
  EXPECT_EQ(marked("a\u200Bb"), "a\u200B|b");
}

TEST(FindBreaksTest, SignsHoldTheirNumbers) {
  EXPECT_EQ(marked("320 × 320 px"), "320 × 320 |px");
  EXPECT_EQ(marked("a ± 5 %"), "a |± 5 |%");
}

TEST(FindBreaksTest, LineFeedForces) { EXPECT_EQ(marked("a\nb\r\nc"), "a\n!b\r\n!c"); }

TEST(FindBreaksTest, IdeographsKeepTheirPunctuation) {
  EXPECT_EQ(marked("日本、「語」"), "日|本、|「語」");
}

TEST(FindBreaksTest, NeverBetweenLetterAndMark) { EXPECT_EQ(marked("a-\u0301b"), "a-\u0301-b"); }

}  // namespace
}  // namespace mlsheet::typeset
