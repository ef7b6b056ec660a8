#include "typeset/grapheme.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace mlsheet::typeset {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

TEST(GraphemeTest, LettersStandAlone) {
  EXPECT_THAT(grapheme_ends("abc"), ElementsAre(1u, 2u, 3u));
  EXPECT_THAT(grapheme_ends(""), IsEmpty());
}

TEST(GraphemeTest, MarksBelongToTheirBase) {
  EXPECT_THAT(grapheme_ends("e\u0301\u0323x"), ElementsAre(5u, 6u));
}

TEST(GraphemeTest, EmojiSequencesAreOne) {
  EXPECT_THAT(grapheme_ends("\U0001F469\u200D\U0001F4BB"), ElementsAre(11u));
  EXPECT_THAT(grapheme_ends("\U0001F44D\U0001F3FE!"), ElementsAre(8u, 9u));
}

TEST(GraphemeTest, FlagsArePairs) {
  EXPECT_THAT(grapheme_ends("\U0001F1E9\U0001F1EA\U0001F1EB\U0001F1F7"), ElementsAre(8u, 16u));
}

TEST(GraphemeTest, CarriageReturnAndLineFeedAreOne) {
  EXPECT_THAT(grapheme_ends("\r\na"), ElementsAre(2u, 3u));
}

}  // namespace
}  // namespace mlsheet::typeset
