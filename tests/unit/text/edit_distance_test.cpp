#include "text/edit_distance.h"

#include <gtest/gtest.h>

namespace mlsheet::text {
namespace {

using Words = std::vector<std::string>;

TEST(EditDistance, CountsSingleSlips) {
  EXPECT_EQ(edit_distance("", ""), 0u);
  EXPECT_EQ(edit_distance("", "abc"), 3u);
  EXPECT_EQ(edit_distance("abc", ""), 3u);
  EXPECT_EQ(edit_distance("voltage", "voltage"), 0u);
  EXPECT_EQ(edit_distance("voltage", "votlage"), 1u);  // swapped neighbours
  EXPECT_EQ(edit_distance("voltage", "volage"), 1u);
  EXPECT_EQ(edit_distance("voltage", "voltaage"), 1u);
  EXPECT_EQ(edit_distance("voltage", "voltige"), 1u);
  EXPECT_EQ(edit_distance("kitten", "sitting"), 3u);
  EXPECT_EQ(edit_distance("ca", "abc"), 3u);  // optimal string alignment, not the full metric
}

TEST(EditDistance, IsSymmetric) {
  const Words words = {"power", "powre", "tower", "", "active_power", "p"};
  for (const std::string& a : words) {
    for (const std::string& b : words) EXPECT_EQ(edit_distance(a, b), edit_distance(b, a));
  }
}

TEST(Closest, NearestFirstThenByName) {
  const Words known = {"sensing", "sensor", "sensors", "senses", "hardware"};
  EXPECT_EQ(closest("sensr", known), (Words{"sensor"}));
  EXPECT_EQ(closest("sensos", known), (Words{"senses", "sensor", "sensors"}));
}

TEST(Closest, AnotherCaseComesFirst) {
  EXPECT_EQ(closest("KWH", Words{"KWh_", "Wh", "kWh"}).front(), "kWh");
  EXPECT_EQ(closest("mw", Words{"m", "MW", "mW"}).front(), "MW");
}

TEST(Closest, SharesAtLeastSomething) {
  EXPECT_TRUE(closest("q", Words{"A", "V", "W"}).empty());
  EXPECT_TRUE(closest("completely", Words{"different", "words"}).empty());
}

TEST(Closest, GivesNoMoreThanAskedFor) {
  const Words known = {"aa", "ab", "ac", "ad"};
  EXPECT_EQ(closest("ax", known, 2), (Words{"aa", "ab"}));
}

TEST(Closest, HostileWordsHaveNoNeighbours) {
  const std::string lengthy(60000, 'a');
  EXPECT_TRUE(closest(lengthy, Words{lengthy + "b", "a"}).empty());
  EXPECT_TRUE(closest("short", Words{lengthy}).empty());
  EXPECT_TRUE(closest("", Words{"a"}).empty());
}

}  // namespace
}  // namespace mlsheet::text
