#include "render/pdf/paginate.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace mlsheet::pdf {
namespace {

using testing::ElementsAre;

// A strip that can be found again: its anchor has the given name.
Strip named(std::string id, Length height) {
  Strip strip{.height = height};
  strip.boxes.push_back(AnchorBox{{}, std::move(id), 0, {}});
  return strip;
}

std::vector<std::string> names(const Page& page) {
  std::vector<std::string> found;
  for (const Box& box : page.boxes) {
    if (const AnchorBox* anchor = std::get_if<AnchorBox>(&box)) found.push_back(anchor->id);
  }
  return found;
}

std::vector<Page> paginate(Strips strips) {
  Paginator paginator;
  paginator.add(std::move(strips));
  return paginator.finish();
}

constexpr Length kHalf = kTheme.content_height() / 2;

TEST(PaginateTest, FillsOnePageAfterTheOther) {
  const std::vector<Page> pages =
      paginate({named("a", kHalf), named("b", kHalf), named("c", kHalf)});
  ASSERT_EQ(pages.size(), 2u);
  EXPECT_THAT(names(pages[0]), ElementsAre("a", "b"));
  EXPECT_THAT(names(pages[1]), ElementsAre("c"));
}

TEST(PaginateTest, GapsVanishOnTopOfAPage) {
  Strip second = named("b", kHalf);
  second.space_before = points(20);
  const std::vector<Page> pages = paginate({named("a", kHalf), second});
  ASSERT_EQ(pages.size(), 2u);
  EXPECT_EQ(std::get<AnchorBox>(pages[1].boxes[0]).at.y, kTheme.margin_top);
}

TEST(PaginateTest, KeepsChainsTogether) {
  Strip heading = named("heading", points(20));
  heading.keep_with_next = true;
  const std::vector<Page> pages = paginate({named("a", kHalf), heading, named("b", kHalf)});
  ASSERT_EQ(pages.size(), 2u);
  EXPECT_THAT(names(pages[1]), ElementsAre("heading", "b"));
}

TEST(PaginateTest, AChainLongerThanAPageStillEnds) {
  Strips strips;
  for (int i = 0; i < 100; ++i) {
    strips.push_back(named(std::to_string(i), points(40)));
    strips.back().keep_with_next = true;
  }
  EXPECT_GT(paginate(std::move(strips)).size(), 5u);
}

TEST(PaginateTest, RepeatsTheHeadOnEveryPage) {
  Strip head{.height = points(20)};
  head.boxes.push_back(FillBox{{0, 0, points(10), points(10)}});
  const auto repeated = std::make_shared<const Strip>(head);
  Strips strips = {head};
  for (int i = 0; i < 5; ++i) {
    strips.push_back(named(std::to_string(i), kHalf - points(20)));
    strips.back().repeated = repeated;
  }
  const std::vector<Page> pages = paginate(std::move(strips));
  ASSERT_EQ(pages.size(), 3u);
  for (const Page& page : pages) {
    EXPECT_TRUE(std::holds_alternative<FillBox>(page.boxes[0]));
  }
}

TEST(PaginateTest, WhatCannotBeCutStandsAlone) {
  const std::vector<Page> pages =
      paginate({named("a", points(10)), named("huge", 3 * kHalf), named("b", points(10))});
  ASSERT_EQ(pages.size(), 3u);
  EXPECT_THAT(names(pages[1]), ElementsAre("huge"));
}

TEST(PaginateTest, BeginningAPageTwiceLeavesNoEmptyOne) {
  Paginator paginator;
  paginator.begin_page();
  paginator.add({named("a", points(10))});
  paginator.begin_page();
  paginator.begin_page();
  paginator.add({named("b", points(10))});
  EXPECT_EQ(paginator.finish().size(), 2u);
}

}  // namespace
}  // namespace mlsheet::pdf
