#include "footprint/model/pedigree.h"

#include <gtest/gtest.h>

namespace mlsheet::footprint {
namespace {

constexpr PedigreeScores kScores{
    .reliability = 2, .completeness = 3, .temporal = 4, .geographical = 3, .technological = 4};

TEST(Pedigree, SpreadOfTwoTables) {
  const double first = *pedigree_sigma(kScores, 1.05, PedigreeTable::First);
  EXPECT_NEAR(first, 0.22648216727361142, 1e-12);
  EXPECT_NEAR(gsd_squared(first), 1.5729680848947845, 1e-12);
  const double second = *pedigree_sigma(kScores, 1.05);
  EXPECT_NEAR(second, 0.4367208164972488, 1e-12);
  EXPECT_NEAR(gsd_squared(second), 2.395139877189751, 1e-12);
}

TEST(Pedigree, TogetherWithTheChoiceOfModel) {
  const double sigma = combined_sigma(*pedigree_sigma(kScores, 1.05), 0.77);
  EXPECT_NEAR(sigma, 0.8852260002745196, 1e-12);
  EXPECT_NEAR(gsd_squared(sigma), 5.873507590136512, 1e-12);
}

TEST(Pedigree, ScoresAreOneToFive) {
  EXPECT_FALSE(pedigree_sigma({.reliability = 0}, 1.05));
  EXPECT_FALSE(pedigree_sigma({.technological = 6}, 1.05));
}

TEST(Pedigree, PerfectDataHaveTheSpreadOfTheFlowAlone) {
  EXPECT_NEAR(gsd_squared(*pedigree_sigma({}, 1.05)), 1.05, 1e-12);
}

}  // namespace
}  // namespace mlsheet::footprint
