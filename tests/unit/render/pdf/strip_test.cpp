#include "render/pdf/strip.h"

#include <gtest/gtest.h>

namespace mlsheet::pdf {
namespace {

TextBox text_at(Length x, Length baseline, std::string text) {
  TextBox box{{x, baseline}, {}, points(8), Colour::Ink, ElementId{1}};
  box.shaped.text = std::move(text);
  box.shaped.width = 5'000;  // 40 points
  return box;
}

Strip two_columns() {
  Strip strip{.height = points(60), .divisible = true};
  strip.boxes.push_back(FillBox{{0, 0, points(100), points(60)}});
  for (int line = 1; line <= 3; ++line) {
    strip.boxes.push_back(text_at(0, line * points(18), "left " + std::to_string(line)));
  }
  strip.boxes.push_back(text_at(points(50), points(12), "right"));
  return strip;
}

std::vector<std::string> texts(const Strip& strip) {
  std::vector<std::string> found;
  for (const Box& box : strip.boxes) {
    if (const TextBox* text = std::get_if<TextBox>(&box)) found.push_back(text->shaped.text);
  }
  return found;
}

TEST(DivideTest, CutsBetweenLines) {
  Strip strip = two_columns();
  const std::optional<Strip> rest = divide(strip, points(30));
  ASSERT_TRUE(rest);
  EXPECT_EQ(strip.height + rest->height, points(60));
  EXPECT_LE(strip.height, points(30));
  EXPECT_EQ(texts(*rest), (std::vector<std::string>{"left 2", "left 3"}));
}

TEST(DivideTest, UnfinishedCellIsReadLast) {
  Strip strip = two_columns();
  divide(strip, points(30));
  EXPECT_EQ(texts(strip), (std::vector<std::string>{"right", "left 1"}));
}

TEST(DivideTest, CutsFillsInTwo) {
  Strip strip = two_columns();
  const std::optional<Strip> rest = divide(strip, points(30));
  const Length upper = area_of(strip.boxes[0]).height;
  const Length lower = area_of(rest->boxes[0]).height;
  EXPECT_EQ(upper, strip.height);
  EXPECT_EQ(upper + lower, points(60));
  EXPECT_EQ(area_of(rest->boxes[0]).y, 0);
}

TEST(DivideTest, NothingAboveTheFirstLine) {
  Strip strip = two_columns();
  EXPECT_FALSE(divide(strip, points(5)));
  EXPECT_EQ(strip.height, points(60));
}

TEST(DivideTest, NothingBelowTheLastLine) {
  Strip strip = two_columns();
  EXPECT_FALSE(divide(strip, points(60)));
}

TEST(StackTest, LeavesOutTheFirstGap) {
  Strips strips(2, Strip{.space_before = points(3), .height = points(10)});
  strips[1].boxes.push_back(text_at(0, points(7), "second"));
  const Stack found = stack(std::move(strips));
  EXPECT_EQ(found.height, points(23));
  EXPECT_EQ(std::get<TextBox>(found.boxes.at(0)).start.y, points(20));
}

TEST(KeepEdgesTogetherTest, FirstTwoAndLastTwo) {
  Strips strips(4);
  keep_edges_together(strips);
  EXPECT_TRUE(strips[0].keep_with_next);
  EXPECT_FALSE(strips[1].keep_with_next);
  EXPECT_TRUE(strips[2].keep_with_next);
  EXPECT_FALSE(strips[3].keep_with_next);
}

}  // namespace
}  // namespace mlsheet::pdf
