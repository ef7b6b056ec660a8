#include "footprint/model/services.h"

#include <gtest/gtest.h>

namespace mlsheet::footprint {
namespace {

// 100 g by air and road, with the factors that the cells of Pirson and Bol imply, and of DESNZ
// 2025.
TEST(Services, Freight) {
  EXPECT_NEAR(freight(0.1, 6775.0, 0.581) + freight(0.1, 300.0, 0.306), 0.4028075, 1e-12);
  EXPECT_NEAR(freight(0.1, 6775.0, 0.5313) + freight(0.1, 300.0, 0.10163), 0.36300465, 1e-12);
  EXPECT_NEAR(freight(0.1, 6775.0, 0.5313 + 0.13516) + freight(0.1, 300.0, 0.10163 + 0.02359),
              0.45528325, 1e-12);
  EXPECT_NEAR(freight(0.1, 19000.0, 0.01612) + freight(0.1, 300.0, 0.10163), 0.0336769, 1e-12);
}

TEST(Services, Trips) {
  EXPECT_NEAR(trips(11.0, 20.0, 0.25561, 25.0), 2.249368, 1e-12);
  EXPECT_NEAR(trips(1.0, 20.0, 0.25561, 1.0), 5.1122, 1e-12);
}

TEST(Services, Cloud) {
  EXPECT_NEAR(sending(3.6, 0.059, 0.013) * 0.47184, 0.122300928, 1e-12);
  EXPECT_NEAR(keeping(2.0, 26280.0, 1.2, 1.135) * 0.47184, 0.0337774779648, 1e-12);
  EXPECT_NEAR(answering(1e6, 1e-6, 1.1), 1.1, 1e-12);
}

TEST(Services, TrainingHardware) {
  const double plug = hardware_energy(1.0, 10.0, 300.0, 0.8, 1.58);
  EXPECT_NEAR(plug, 3.792, 1e-12);
  EXPECT_NEAR(plug * 0.38355, 1.4544216, 1e-12);
}

// 10^18 operations at 30 % of 10^13 a second and 250 W: 92.6 h.
TEST(Services, TrainingCompute) {
  EXPECT_NEAR(compute_energy(1e18, 0.3, 1e13, 250.0, 1.0), 1e18 / 3e12 * 250 / 3.6e6, 1e-9);
}

TEST(Services, CampaignsShared) {
  EXPECT_NEAR(campaign(0.1, 0.0, 0.0), 0.1, 1e-15);
  EXPECT_NEAR(campaign(0.1, 99.0, 6.0), 10.6, 1e-12);
  EXPECT_NEAR(shared(campaign(0.1, 99.0, 6.0), 10000.0), 0.00106, 1e-15);
  EXPECT_NEAR(embodied_share(1500.0, 10.0, 35040.0, 0.125), 0.05351027397260274, 1e-15);
}

TEST(Services, EndOfLife) {
  EXPECT_NEAR(discarded(0.02, 0.00468568, 0.5, 0.00898311), 0.0001835447, 1e-15);
  EXPECT_NEAR(module_d(0.02, 0.5, 1.0, 9.11590131, 0.9950779), -0.0812082341, 1e-12);
}

TEST(Services, CircularFootprint) {
  EXPECT_NEAR(circular_footprint({.recycled_in = 0.3,
                                  .recycled_out = 0.5,
                                  .burnt = 0,
                                  .allocation = 0.2,
                                  .virgin = 9.11590131,
                                  .recycled_content = 0.9950779,
                                  .recycling = 0.9950779,
                                  .replaced = 9.11590131,
                                  .disposal = 0.00898311}),
              5.3848140964, 1e-9);
}

}  // namespace
}  // namespace mlsheet::footprint
