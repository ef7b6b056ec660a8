#include "quantity/ratio.h"

#include <gtest/gtest.h>

#include <limits>

namespace mlsheet::quantity {
namespace {

constexpr std::int64_t kLargest = std::numeric_limits<std::int64_t>::max();

TEST(Ratio, MultipliesAndReduces) {
  EXPECT_EQ(multiply({3600, 1, 0}, {1, 1, 3}), (Ratio{36, 1, 5}));
  EXPECT_EQ(multiply({1, 60, 0}, {60, 1, 0}), (Ratio{1, 1, 0}));
  EXPECT_EQ(multiply({254, 1, -4}, {254, 1, -4}), (Ratio{64516, 1, -8}));
  EXPECT_EQ(multiply({2, 3, 1}, {3, 4, -1}), (Ratio{1, 2, 0}));
}

TEST(Ratio, InvertsAndComesBack) {
  EXPECT_EQ(inverse({3600, 1, 0}), (Ratio{1, 36, -2}));
  EXPECT_EQ(inverse({1, 60, 0}), (Ratio{6, 1, 1}));
  EXPECT_EQ(inverse({-2, 3, 1}), (Ratio{-3, 2, -1}));
  EXPECT_EQ(inverse({0, 1, 0}), std::nullopt);
}

TEST(Ratio, CommonFactorsCancelBeforeTheyOverflow) {
  EXPECT_EQ(multiply({kLargest, 1, 0}, {1, kLargest, 0}), (Ratio{1, 1, 0}));
}

TEST(Ratio, WhatDoesNotFitGivesNothing) {
  EXPECT_EQ(multiply({kLargest, 1, 0}, {3, 1, 0}), std::nullopt);
  EXPECT_EQ(multiply({1, kLargest, 0}, {1, 3, 0}), std::nullopt);
}

TEST(Ratio, ToDouble) {
  EXPECT_EQ((Ratio{254, 1, -4}.to_double()), 0.0254);
  EXPECT_EQ((Ratio{1, 60, 0}.to_double()), 1.0 / 60);
  EXPECT_EQ((Ratio{}.to_double()), 1.0);
}

}  // namespace
}  // namespace mlsheet::quantity
