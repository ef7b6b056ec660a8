#include "footprint/model/service_flow.h"

#include <gtest/gtest.h>

#include <array>

namespace mlsheet::footprint {
namespace {

TEST(ServiceFlow, DevicesForAService) {
  EXPECT_EQ(devices_needed(5, 3), 2);
  EXPECT_EQ(devices_needed(6, 3), 2);
  const double total = over_service(2, 2.0, 5 * 0.5);
  EXPECT_NEAR(total, 6.5, 1e-12);
  EXPECT_NEAR(per_million_inferences(total, 0.2, 43800), 0.20611364789446981, 1e-12);
}

TEST(ServiceFlow, CoverageAndGap) {
  EXPECT_EQ(coverage(8, 10), 0.8);
  EXPECT_FALSE(coverage(0, 0));
  EXPECT_NEAR(gap_fill(2.0, 0.8), 0.5, 1e-12);
  EXPECT_NEAR(by_cost(10, 0.269, 1), 2.69, 1e-12);
}

TEST(ServiceFlow, Indicators) {
  EXPECT_NEAR(weighted_score(2.34, 7553.08, 0.2106), 65.24543629883439, 1e-9);
  EXPECT_NEAR(characterised(std::array{2.0, 3.0}, std::array{0.5, 2.0}), 7, 1e-15);
  EXPECT_NEAR(electrical_waste(2, 0.085, 0.030, 4, 0.012), 0.146, 1e-12);
}

TEST(ServiceFlow, BreakEven) {
  const Benefit found = benefit(15, 0.433, 0.1, 0.50068656, 2.32);
  EXPECT_NEAR(found.gross, 6.495, 1e-12);
  EXPECT_NEAR(found.after_rebound, 5.8455, 1e-12);
  EXPECT_NEAR(found.net_of_own_use(), 5.34481344, 1e-12);
  EXPECT_NEAR(*break_even(found), 0.43406566497482835, 1e-12);
  EXPECT_NEAR(net_effect(found, 3), -13.71444032, 1e-9);
  EXPECT_NEAR(critical_rebound(found, 3), 0.8038460518347447, 1e-12);
}

TEST(ServiceFlow, NeverBreaksEvenWhenItSavesLessThanItUses) {
  EXPECT_FALSE(break_even(benefit(1, 0.4, 0.5, 0.2, 1)));
}

TEST(ServiceFlow, FleetWithSurvival) {
  const std::array sales = {100.0, 200.0, 300.0};
  const Survival survival{.shape = 2, .scale = 4};
  EXPECT_NEAR(fleet_year(sales, 0, 2, 0.5, survival), 250, 1e-9);
  EXPECT_NEAR(fleet_year(sales, 1, 2, 0.5, survival), 546.9706531406738, 1e-9);
  EXPECT_NEAR(fleet_year(sales, 2, 2, 0.5, survival), 882.8813454349179, 1e-9);
}

TEST(ServiceFlow, FleetThatIsSoldNoMore) {
  const std::array sales = {100.0};
  EXPECT_LT(fleet_year(sales, 3, 2, 0.5, {.shape = 2, .scale = 4}), 50);
}

TEST(ServiceFlow, InducedDemand) {
  EXPECT_NEAR(induced_demand(1e6, 10, 5, 0.5), 1414213.5623730952, 1e-6);
}

}  // namespace
}  // namespace mlsheet::footprint
