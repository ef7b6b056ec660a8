#include "render/pdf/column_widths.h"

#include <gtest/gtest.h>

#include <numeric>

namespace mlsheet::pdf {
namespace {

Length sum(const std::vector<Length>& widths) {
  return std::accumulate(widths.begin(), widths.end(), Length{0});
}

// Part, word and line in points.
typeset::Extent column(Length part, Length word, Length line) {
  return {part * points(1), word * points(1), line * points(1)};
}

TEST(ColumnWidthsTest, NeverWiderThanTheRoom) {
  const typeset::Extent columns[] = {column(20, 20, 40), column(25, 30, 120)};
  for (const Length room : {points(20), points(48), points(90), points(400), points(4'000)}) {
    EXPECT_LE(sum(column_widths(columns, room)), room);
  }
}

TEST(ColumnWidthsTest, WithRoomEnoughEverythingStaysOnOneLine) {
  const typeset::Extent columns[] = {column(20, 20, 40), column(30, 30, 120)};
  const std::vector<Length> widths = column_widths(columns, points(200));
  EXPECT_EQ(widths[0], points(60));
  EXPECT_EQ(widths[1], points(140));
}

TEST(ColumnWidthsTest, FewShortColumnsDoNotDriftApart) {
  const typeset::Extent columns[] = {column(20, 20, 20), column(20, 20, 20)};
  EXPECT_LT(sum(column_widths(columns, points(480))), points(200));
}

TEST(ColumnWidthsTest, NarrowRoomGoesToWhoLacksMost) {
  const typeset::Extent columns[] = {column(30, 30, 40), column(30, 30, 400)};
  const std::vector<Length> widths = column_widths(columns, points(200));
  EXPECT_GE(widths[0], points(30));
  EXPECT_GT(widths[1], points(150));
}

TEST(ColumnWidthsTest, WordsAreBrokenAtTheirSeamsFirst) {
  const typeset::Extent columns[] = {column(40, 40, 40), column(30, 90, 90)};
  const std::vector<Length> widths = column_widths(columns, points(100));
  EXPECT_EQ(widths[0], points(40));
  EXPECT_EQ(widths[1], points(60));
}

TEST(ColumnWidthsTest, TooNarrowForAnyPartBreaksTheWidest) {
  const typeset::Extent columns[] = {column(20, 20, 20), column(900, 900, 900)};
  const std::vector<Length> widths = column_widths(columns, points(100));
  EXPECT_EQ(widths[0], points(20));
  EXPECT_EQ(widths[1], points(80));
}

TEST(ColumnGroupsTest, AllColumnsInOneWhereTheyFit) {
  const std::vector<typeset::Extent> columns(4, column(50, 50, 90));
  const std::vector<ColumnGroup> groups = column_groups(columns, points(10), points(300));
  ASSERT_EQ(groups.size(), 1u);
  EXPECT_EQ(groups[0].begin, 1u);
  EXPECT_EQ(groups[0].end, 4u);
}

TEST(ColumnGroupsTest, EveryColumnIsInOneGroup) {
  const std::vector<typeset::Extent> columns(57, column(50, 50, 90));
  std::size_t next = 1;
  for (const ColumnGroup& group : column_groups(columns, points(10), points(300))) {
    EXPECT_EQ(group.begin, next);
    EXPECT_GT(group.end, group.begin);
    next = group.end;
  }
  EXPECT_EQ(next, 57u);
}

TEST(ColumnGroupsTest, OneColumnIsAGroupOfItsOwn) {
  const std::vector<typeset::Extent> columns(1, column(50, 50, 90));
  EXPECT_EQ(column_groups(columns, points(10), points(300)).size(), 1u);
}

}  // namespace
}  // namespace mlsheet::pdf
