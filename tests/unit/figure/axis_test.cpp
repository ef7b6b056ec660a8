#include "figure/axis.h"

#include <gmock/gmock.h>

#include <limits>

namespace mlsheet::figure {
namespace {

using ::testing::ElementsAre;

std::vector<std::string> texts(const Axis& axis) {
  std::vector<std::string> out;
  for (const Tick& tick : axis.ticks) out.push_back(tick.text);
  return out;
}

TEST(Axis, ChoosesRoundSteps) {
  EXPECT_THAT(texts(linear_axis(0, 0.77, 6)), ElementsAre("0.0", "0.2", "0.4", "0.6", "0.8"));
  EXPECT_THAT(texts(linear_axis(0, 23, 5)), ElementsAre("0", "5", "10", "15", "20", "25"));
  EXPECT_THAT(texts(linear_axis(-3, 4, 5)), ElementsAre("-4", "-2", "0", "2", "4"));
}

TEST(Axis, CoversTheValues) {
  for (const double high : {1e-9, 0.0186, 1.0, 2.34, 999.0, 1e12}) {
    const Axis axis = linear_axis(0, high, 6);
    EXPECT_LE(axis.first, 0) << high;
    EXPECT_GE(axis.last, high) << high;
    EXPECT_LE(axis.ticks.size(), 7u) << high;
  }
}

TEST(Axis, PlacesValuesBetweenItsEnds) {
  const Axis axis = linear_axis(0, 10, 5);
  EXPECT_DOUBLE_EQ(axis.position(2.5), 0.25);
  EXPECT_DOUBLE_EQ(axis.position(-1), 0);
  EXPECT_DOUBLE_EQ(axis.position(11), 1);
}

TEST(Axis, TakesEmptyAndInfiniteRanges) {
  EXPECT_THAT(texts(linear_axis(0, 0, 1)), ElementsAre("0", "1"));
  const double infinite = std::numeric_limits<double>::infinity();
  EXPECT_EQ(linear_axis(0, infinite, 5).ticks.size(), linear_axis(0, 0, 5).ticks.size());
  EXPECT_GE(linear_axis(5, 1, 3).ticks.size(), 2u);
}

}  // namespace
}  // namespace mlsheet::figure
