#include "source/line_table.h"

#include <gtest/gtest.h>

#include <string>

namespace mlsheet::source {
namespace {

void expect_position(const LineTable& table, std::uint32_t byte, Position expected) {
  const Position position = table.position(byte);
  EXPECT_EQ(position.line, expected.line) << byte;
  EXPECT_EQ(position.column, expected.column) << byte;
  EXPECT_EQ(position.utf16_column, expected.utf16_column) << byte;
}

TEST(LineTable, AnEmptyTextHasOneEmptyLine) {
  const LineTable table("");
  EXPECT_EQ(table.line_count(), 1u);
  EXPECT_EQ(table.line(1), "");
  expect_position(table, 0, {1, 1, 1});
}

TEST(LineTable, EveryKindOfLineEnd) {
  const LineTable table("a\nbc\r\nd\r\re");
  EXPECT_EQ(table.line_count(), 5u);
  EXPECT_EQ(table.line(1), "a");
  EXPECT_EQ(table.line(2), "bc");
  EXPECT_EQ(table.line(3), "d");
  EXPECT_EQ(table.line(4), "");
  EXPECT_EQ(table.line(5), "e");
  EXPECT_EQ(table.line_begin(2), 2u);
  EXPECT_EQ(table.line_begin(5), 9u);
  expect_position(table, 1, {1, 2, 2});
  expect_position(table, 2, {2, 1, 1});
  expect_position(table, 5, {2, 4, 4});
  expect_position(table, 9, {5, 1, 1});
}

TEST(LineTable, AFinalLineEndOpensAnEmptyLine) {
  const LineTable table("a\n");
  EXPECT_EQ(table.line_count(), 2u);
  EXPECT_EQ(table.line(2), "");
  expect_position(table, 2, {2, 1, 1});
}

TEST(LineTable, ColumnsCountCodePointsAndUtf16Units) {
  const LineTable table("\u00B5\U0001F600\tx");
  expect_position(table, 2, {1, 2, 2});
  expect_position(table, 6, {1, 3, 4});
  expect_position(table, 7, {1, 4, 5});
}

TEST(LineTable, AByteOrderMarkIsNoPartOfTheLine) {
  const LineTable table("\uFEFFab\nc");
  EXPECT_EQ(table.line(1), "ab");
  EXPECT_EQ(table.line_begin(1), 3u);
  expect_position(table, 0, {1, 1, 1});
  expect_position(table, 3, {1, 1, 1});
  expect_position(table, 4, {1, 2, 2});
  EXPECT_EQ(LineTable("\uFEFF").line(1), "");
}

TEST(LineTable, BehindTheEndIsTheEnd) {
  const LineTable table("ab\nc");
  expect_position(table, 4, {2, 2, 2});
  expect_position(table, 4000000000u, {2, 2, 2});
}

TEST(LineTable, MalformedBytesCountOneEach) {
  expect_position(LineTable("\xFF\xFE"
                            "a"),
                  2, {1, 3, 3});
}

TEST(LineTable, EveryByteLiesOnTheLineThatHoldsIt) {
  const std::string text = "one\r\ntwo\n\n\rthree \u00B5\n";
  const LineTable table(text);
  for (std::uint32_t byte = 0; byte <= text.size(); ++byte) {
    const std::uint32_t line = table.position(byte).line;
    EXPECT_LE(table.line_begin(line), byte);
    EXPECT_TRUE(line == table.line_count() || table.line_begin(line + 1) > byte);
  }
}

// A line longer than the distance between the marks that columns are counted from.
TEST(LineTable, CountsColumnsOnALongLine) {
  std::string text = "short\n";
  for (int i = 0; i < 1000; ++i) text += "a\u00B5\U0001F600";  // 7 bytes, 3 characters, 4 units
  const LineTable table(text);
  for (std::uint32_t i = 0; i <= 1000; ++i) {
    const Position position = table.position(6 + 7 * i);
    EXPECT_EQ(position.line, 2u);
    EXPECT_EQ(position.column, 1 + 3 * i);
    EXPECT_EQ(position.utf16_column, 1 + 4 * i);
  }
}

}  // namespace
}  // namespace mlsheet::source
