#include "quantity/elementary.h"

#include <gtest/gtest.h>

#include <cmath>
#include <limits>

namespace mlsheet::quantity {
namespace {

// Distance in units in the last place of the reference.
double ulps(double value, double reference) {
  const double step = std::nextafter(std::fabs(reference), INFINITY) - std::fabs(reference);
  return std::fabs(value - reference) / step;
}

TEST(Elementary, ExponentialIsThatOfTheLibraryWithinThreeUnits) {
  for (double x = -700; x < 700; x += 0.37) EXPECT_LE(ulps(exp(x), std::exp(x)), 3) << x;
  for (double x = -1; x < 1; x += 0.003) EXPECT_LE(ulps(exp(x), std::exp(x)), 3) << x;
  EXPECT_EQ(exp(0), 1);
  EXPECT_EQ(exp(-800), 0);
  EXPECT_EQ(exp(-740), std::exp(-740));  // below the normal numbers
  EXPECT_TRUE(std::isinf(exp(710)));
  EXPECT_TRUE(std::isnan(exp(NAN)));
}

TEST(Elementary, LogarithmIsThatOfTheLibraryWithinThreeUnits) {
  for (double x = 1e-300; x < 1e300; x *= 1.7) EXPECT_LE(ulps(log(x), std::log(x)), 3) << x;
  for (double x = 0.5; x < 2; x += 0.0007) EXPECT_LE(ulps(log(x), std::log(x)), 3) << x;
  EXPECT_EQ(log(1), 0);
  EXPECT_LE(ulps(log(5e-324), std::log(5e-324)), 3);
  EXPECT_EQ(log(0), -INFINITY);
  EXPECT_TRUE(std::isnan(log(-1)));
  EXPECT_TRUE(std::isinf(log(INFINITY)));
}

TEST(Elementary, PowersOfOrdinaryNumbers) {
  EXPECT_NEAR(pow(2, 0.5), std::sqrt(2.0), 1e-15);
  EXPECT_NEAR(pow(10, -3), 1e-3, 1e-17);
  EXPECT_EQ(pow(0, 2), 0);
  EXPECT_EQ(pow(0, 0), 1);
}

TEST(Elementary, NormalQuantile) {
  EXPECT_NEAR(normal_quantile(1e-10), -6.361340902404056, 1e-14);
  EXPECT_NEAR(normal_quantile(0.001), -3.090232306167813, 1e-14);
  EXPECT_NEAR(normal_quantile(0.025), -1.9599639845400538, 1e-14);
  EXPECT_NEAR(normal_quantile(0.05), -1.6448536269514726, 1e-14);
  EXPECT_NEAR(normal_quantile(0.25), -0.6744897501960817, 1e-14);
  EXPECT_EQ(normal_quantile(0.5), 0);
  EXPECT_NEAR(normal_quantile(0.8), 0.8416212335729144, 1e-14);
  EXPECT_NEAR(normal_quantile(0.999), 3.090232306167813, 1e-14);
  EXPECT_EQ(normal_quantile(0), -INFINITY);
  EXPECT_EQ(normal_quantile(1), INFINITY);
  EXPECT_TRUE(std::isnan(normal_quantile(1.5)));
}

TEST(Elementary, NormalDistributionIsHalfTheComplementaryErrorFunction) {
  const auto reference = [](double z) { return std::erfc(-z / std::sqrt(2.0)) / 2; };
  for (double z = -3.5; z < 8; z += 0.01) {
    EXPECT_NEAR(normal_distribution(z), reference(z), 1e-15) << z;
  }
  for (double z = -37; z < -3.5; z += 0.01) {
    EXPECT_NEAR(normal_distribution(z) / reference(z), 1, 3e-13) << z;
  }
  EXPECT_EQ(normal_distribution(-40), 0);
  EXPECT_EQ(normal_distribution(40), 1);
}

TEST(Elementary, NormalDistributionAndQuantileAreInverse) {
  for (double u = 0.0005; u < 1; u += 0.0005) {
    EXPECT_NEAR(normal_distribution(normal_quantile(u)), u, 2e-16 * 20) << u;
  }
}

// With whole parameters the beta distribution is a polynomial.
TEST(Elementary, BetaDistribution) {
  for (double x = 0; x <= 1; x += 0.05) {
    EXPECT_NEAR(beta_distribution(x, 1, 1), x, 1e-14);
    EXPECT_NEAR(beta_distribution(x, 2, 3), x * x * (6 - 8 * x + 3 * x * x), 1e-14);
    EXPECT_NEAR(beta_distribution(x, 4, 1), x * x * x * x, 1e-14);
  }
  EXPECT_NEAR(beta_distribution(0.3, 2.5, 3.5) + beta_distribution(0.7, 3.5, 2.5), 1, 1e-14);
}

TEST(Elementary, BetaQuantileIsItsInverse) {
  for (double u = 0.01; u < 1; u += 0.07) {
    EXPECT_NEAR(beta_distribution(beta_quantile(u, 2.2, 3.8), 2.2, 3.8), u, 1e-13);
  }
  EXPECT_NEAR(beta_quantile(0.5, 3, 3), 0.5, 1e-15);
}

}  // namespace
}  // namespace mlsheet::quantity
