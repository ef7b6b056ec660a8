#include "quantity/distribution.h"

#include <gtest/gtest.h>

namespace mlsheet::quantity {
namespace {

const Triangular kTriangle{0.25, 1.36, 2.71};
const Lognormal kLognormal{10000, 0.34657359027997264};  // GSD² 2
const std::vector<Distribution> kAll = {Constant{3},   kTriangle,  Uniform{1, 2},
                                        Pert{1, 2, 5}, kLognormal, Sources{{0.17, 0.258, 0.283}}};

TEST(Distribution, Quantiles) {
  EXPECT_NEAR(quantile(kTriangle, 0.1), 0.7725514328752722, 1e-12);
  EXPECT_NEAR(quantile(kTriangle, 0.5), 1.4213961043051282, 1e-12);
  EXPECT_NEAR(quantile(kTriangle, 0.9), 2.133718818631044, 1e-12);
  EXPECT_NEAR(quantile(kLognormal, 0.1), 6413.679721849587, 1e-8);
  EXPECT_NEAR(quantile(kLognormal, 0.5), 10000, 1e-8);
  EXPECT_NEAR(quantile(kLognormal, 0.9), 15591.673475575712, 1e-8);
  EXPECT_NEAR(quantile(Uniform{1, 2}, 0.9), 1.9, 1e-15);
  EXPECT_NEAR(quantile(Triangular{1.12, 1.4, 1.68}, 0.1), 1.2452198067399882, 1e-12);
  EXPECT_EQ(quantile(Sources{{0.17, 0.258, 0.283}}, 0.1), 0.17);
  EXPECT_EQ(quantile(Sources{{0.17, 0.258, 0.283}}, 0.5), 0.258);
  EXPECT_EQ(quantile(Sources{{0.17, 0.258, 0.283}}, 0.9), 0.283);
  EXPECT_EQ(quantile(Constant{3}, 0.2), 3);
}

TEST(Distribution, CentralValues) {
  EXPECT_EQ(central(kTriangle), 1.36);
  EXPECT_EQ(central(kLognormal), 10000);
  EXPECT_EQ(central(Uniform{1, 2}), 1.5);
  EXPECT_EQ(central(Pert{1, 2, 5}), 2);
  EXPECT_EQ(central(Sources{{0.17, 0.258}}), 0.17);
}

TEST(Distribution, ATriangleOfOnePointIsThePoint) {
  EXPECT_EQ(quantile(Triangular{2, 2, 2}, 0.3), 2);
  EXPECT_TRUE(is_certain(Triangular{2, 2, 2}));
  EXPECT_FALSE(is_certain(kTriangle));
}

// The middles of many strata give mean and variance back.
TEST(Distribution, MomentsAreThoseOfTheQuantiles) {
  constexpr int kStrata = 20000;
  for (const Distribution& distribution : kAll) {
    double sum = 0;
    double squares = 0;
    for (int i = 0; i < kStrata; ++i) {
      const double value = quantile(distribution, (i + 0.5) / kStrata);
      sum += value;
      squares += (value - mean(distribution)) * (value - mean(distribution));
    }
    EXPECT_NEAR(sum / kStrata / mean(distribution), 1, 1e-4) << distribution.index();
    const double expected = variance(distribution);
    EXPECT_NEAR(squares / kStrata, expected, 1e-3 * expected + 1e-12) << distribution.index();
  }
}

TEST(Distribution, QuantilesRise) {
  for (const Distribution& distribution : kAll) {
    for (double u = 0.01; u < 0.98; u += 0.01) {
      EXPECT_LE(quantile(distribution, u), quantile(distribution, u + 0.01)) << u;
    }
  }
}

TEST(Distribution, OuterNumbersReadAsFiveAndNinetyFivePercentPoints) {
  const Triangular triangle = triangle_through(0.5, 1, 2);
  EXPECT_NEAR(quantile(triangle, 0.05), 0.5, 1e-12);
  EXPECT_NEAR(quantile(triangle, 0.95), 2, 1e-12);
  EXPECT_EQ(triangle.mode, 1);
  EXPECT_EQ(triangle_through(1, 1, 1).low, 1);
}

}  // namespace
}  // namespace mlsheet::quantity
