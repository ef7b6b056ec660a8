#include "text/format.h"

#include <gtest/gtest.h>

#include <vector>

namespace mlsheet::text {
namespace {

using Words = std::vector<std::string>;

TEST(Fill, PutsArgumentsWhereTheirNumbersStand) {
  EXPECT_EQ(fill("duplicate key `{0}`", Words{"name"}), "duplicate key `name`");
  EXPECT_EQ(fill("{1} before {0}, {1} again", Words{"a", "b"}), "b before a, b again");
  EXPECT_EQ(fill("nothing", Words{}), "nothing");
}

TEST(Fill, ArgumentsAreTextAndNeverPatterns) {
  EXPECT_EQ(fill("`{0}`", Words{"{1} {} {"}), "`{1} {} {`");
}

TEST(PlaceholderCount, CountsTheHighestNumber) {
  static_assert(placeholder_count("") == 0);
  static_assert(placeholder_count("{0} and {1}") == 2);
  static_assert(placeholder_count("{0} and {0}") == 1);
  static_assert(placeholder_count("{2}") == 3);
}

TEST(JoinWords, AsInASentence) {
  EXPECT_EQ(join_words(Words{}), "");
  EXPECT_EQ(join_words(Words{"a"}), "a");
  EXPECT_EQ(join_words(Words{"a", "b"}), "a and b");
  EXPECT_EQ(join_words(Words{"a", "b", "c"}, "or"), "a, b or c");
}

TEST(Humanise, KeysBecomeLabels) {
  EXPECT_EQ(humanise("on_device"), "On device");
  EXPECT_EQ(humanise("x"), "X");
  EXPECT_EQ(humanise(""), "");
  EXPECT_EQ(humanise("ältere_form"), "ältere form");
}

}  // namespace
}  // namespace mlsheet::text
