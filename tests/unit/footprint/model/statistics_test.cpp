#include "footprint/model/statistics.h"

#include <gtest/gtest.h>

namespace mlsheet::footprint {
namespace {

TEST(Statistics, SumCarriesWhatRoundingLost) {
  EXPECT_EQ(sum_of(std::vector<double>{1, 1e100, 1, -1e100}), 2);
  EXPECT_EQ(sum_of(std::vector<double>(10, 0.1)), 1);
  EXPECT_EQ(sum_of(std::vector<double>{}), 0);
}

TEST(Statistics, PercentilesBetweenNeighbours) {
  std::vector<double> sample = {3.0, 1.0, 4.0, 1.5, 9.0, 2.6, 5.0};
  EXPECT_NEAR(percentile(sample, 0.05), 1.15, 1e-12);
  EXPECT_NEAR(percentile(sample, 0.5), 3.0, 1e-12);
  EXPECT_NEAR(percentile(sample, 0.95), 7.8, 1e-12);
  EXPECT_EQ(percentile(sample, 0), 1);
  EXPECT_EQ(percentile(sample, 1), 9);
}

TEST(Statistics, OfOneValue) {
  std::vector<double> one = {4};
  const Statistics found = statistics_of(one);
  EXPECT_EQ(found.mean, 4);
  EXPECT_EQ(found.deviation, 0);
  EXPECT_EQ(found.p95, 4);
}

TEST(Statistics, DeviationOfASampleDividesByOneLess) {
  std::vector<double> sample = {1, 2, 3, 4};
  EXPECT_NEAR(statistics_of(sample).deviation, 1.2909944487358056, 1e-15);
}

}  // namespace
}  // namespace mlsheet::footprint
