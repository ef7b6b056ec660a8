#include "footprint/model/use.h"

#include <gtest/gtest.h>

namespace mlsheet::footprint {
namespace {

constexpr double kHours = 3 * kHoursPerYear;

// A camera sensor: 132 mW for 200 ms of each 10 s, 30 mW of radio for 50 ms of each 5 minutes.
double load() {
  const double sensing = 0.2 / 10;
  const double sending = 0.05 / 300;
  return asleep(5e-5, sensing + sending) + in_state(0.132, sensing) + in_state(0.03, sending);
}

TEST(Use, LoadOfADutyCycle) {
  EXPECT_NEAR(load(), 0.0026939916666666665, 1e-15);
  EXPECT_NEAR(energy(load(), kHours), 0.070798101, 1e-12);
  EXPECT_NEAR(inferring(0.1, 0.0264), 0.00264, 1e-15);
}

TEST(Use, Regulators) {
  EXPECT_NEAR(through_linear_regulator(0.132, 5.0, 3.3), 0.2, 1e-15);
  EXPECT_NEAR(through_converter(0.09, 0.9), 0.1, 1e-15);
}

TEST(Use, PrimaryCells) {
  const double life = hours_of_set(7.5, 0.85, load(), 0.02);
  EXPECT_NEAR(life, 2351.431092879234, 1e-9);
  EXPECT_EQ(sets(kHours, life), 12);
  EXPECT_EQ(sets(12.0000000000001 * life, life), 12);
}

TEST(Use, RechargeableBattery) {
  EXPECT_NEAR(charged(energy(load(), kHours), 0.95, 0.75, 0.0, 0.0), 0.0993657557894737, 1e-12);
  const double full = cycles(energy(load(), kHours), 7.2, 0.8);
  EXPECT_NEAR(full, 12.291336979166665, 1e-11);
  EXPECT_EQ(packs(full, 500.0, 3.0, 8.0), 1);
  EXPECT_EQ(packs(1200.0, 500.0, 3.0, 8.0), 3);
  EXPECT_EQ(packs(full, 500.0, 17.0, 8.0), 3);
  EXPECT_NEAR(charged(1.0, 1.0, 1.0, 0.1, 8760.0), 1.876, 1e-12);
}

TEST(Use, Mains) {
  const double drawn = energy(from_mains(0.1, load(), 0.67), kHours);
  EXPECT_NEAR(drawn, 2.7336688074626867, 1e-12);
  EXPECT_NEAR(drawn * 0.433, 1.1836785936313434, 1e-12);
}

TEST(Use, LegalLimitsOfExternalSupplies) {
  EXPECT_NEAR(supply_limits(0.5).efficiency, 0.41, 1e-12);
  EXPECT_NEAR(supply_limits(1).efficiency, 0.66, 1e-12);
  EXPECT_NEAR(supply_limits(2.5).efficiency, 0.731556641963065, 1e-12);
  EXPECT_NEAR(supply_limits(5).efficiency, 0.7772700917828211, 1e-12);
  EXPECT_NEAR(supply_limits(10).efficiency, 0.8194835416025773, 1e-12);
  EXPECT_NEAR(supply_limits(60).efficiency, 0.88, 1e-12);
  EXPECT_NEAR(supply_limits(1, true).efficiency, 0.604, 1e-12);
  EXPECT_NEAR(supply_limits(5, true).efficiency, 0.736227121897004, 1e-12);
  EXPECT_NEAR(supply_limits(60, true).efficiency, 0.87, 1e-12);
  EXPECT_EQ(supply_limits(5).no_load, 0.10);
}

TEST(Use, GridLosses) {
  EXPECT_NEAR(loss_surcharge(0.05), 0.052631578947368425, 1e-15);
  EXPECT_NEAR(10 * (1 + loss_surcharge(0.05)) * 0.38378, 4.03978947368421, 1e-12);
  EXPECT_EQ(loss_surcharge(0.0), 0);
}

double path_of_germany(double share, double rate) {
  double sum = 0;
  for (int year = 2026; year < 2036; ++year) sum += projected(0.33836, share, rate, year - 2024);
  return sum;
}

TEST(Use, GridPaths) {
  EXPECT_NEAR(path_of_germany(0, -0.0415), 3.3836, 1e-9);
  EXPECT_NEAR(path_of_germany(0.5, -0.0415), 2.9619287432052475, 1e-9);
  EXPECT_NEAR(path_of_germany(1, -0.0415), 2.602010050470496, 1e-9);
  EXPECT_NEAR(path_of_germany(0.5, -0.04186420409869887), 2.958517454103648, 1e-9);
}

TEST(Use, SpreadOfTheGridAhead) {
  EXPECT_NEAR(spread_ahead(0.026, 3), 0.045033320996790804, 1e-15);
  EXPECT_NEAR(spread_ahead(0.2149, 9), 0.6447, 1e-15);
}

}  // namespace
}  // namespace mlsheet::footprint
