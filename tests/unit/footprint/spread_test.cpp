#include "footprint/spread.h"

#include <gtest/gtest.h>

#include "support/footprint_of.h"

namespace mlsheet::footprint {
namespace {

using test::FootprintOf;

// The image classification device of Prakash et al. (Communications of the ACM 66(11), 2023):
// typical blocks, training of 0.10 kg, a use stage of 0.01 kg.
const std::string kBlocks =
    "    casing: [{hsl: 1, level: typical}]\n"
    "    others: [{hsl: 0, level: typical}]\n"
    "    pcb: [{hsl: 0, level: typical}]\n"
    "    power_supply: [{hsl: 2, level: typical}]\n"
    "    processing: [{hsl: 0, level: typical}]\n"
    "    sensing: [{hsl: 3, level: typical}]\n"
    "    transport: [{hsl: 1, level: typical}]\n"
    "    user_interface: [{hsl: 1, level: typical}]\n";

std::string sheet(const std::string& mode, const std::string& more = "") {
  return "environment:\n  mode: " + mode +
         "\n  lifetime: 1 year\n  power: {average: 2.636379933985046 mW}\n"
         "  grid: {factor: 0.433 kg/kWh, factor_basis: delivered}\n"
         "  training: {total: 0.10 kg}\n" +
         more + "  blocks:\n" + kBlocks;
}

TEST(Spread, ImageClassificationFromASheet) {
  const FootprintOf device(sheet("native"));
  ASSERT_TRUE(device.ledger.complete);
  EXPECT_NEAR(device.ledger.total, 3.41, 1e-6);
  const std::optional<Spread> spread = spread_of(device.ledger);
  ASSERT_TRUE(spread);
  EXPECT_NEAR(spread->total.mean, 3.8466664438770692, 1e-6);
  EXPECT_NEAR(spread->total.p05, 2.849324136093526, 1e-6);
  EXPECT_NEAR(spread->total.p50, 3.838669975013021, 1e-6);
  EXPECT_NEAR(spread->total.p95, 4.913269803097526, 1e-6);
  EXPECT_EQ(spread->sampling.samples, 4096u);
  EXPECT_GT(spread->errors.p95, 0);
}

TEST(Spread, SamplesSeedAndGroupsAreThoseOfTheSheet) {
  const FootprintOf device(sheet("native", "  uncertainty: {samples: 256, seed: 1}\n"));
  EXPECT_NEAR(spread_of(device.ledger).value().total.p95, 4.931231994571523, 1e-6);
  const FootprintOf together(
      sheet("native",
            "  uncertainty: {groups: [{group: all, rho: 1, members: [casing, others, pcb, "
            "power_supply, processing, sensing, transport, user_interface]}]}\n"));
  EXPECT_GT(spread_of(together.ledger).value().total.p95, 6);
}

TEST(Spread, PublishedArithmeticHasNone) {
  EXPECT_FALSE(spread_of(FootprintOf(sheet("tinyml")).ledger));
}

TEST(Spread, NoTotalHasNone) {
  EXPECT_FALSE(
      spread_of(FootprintOf("environment:\n  mode: native\n  blocks:\n" + kBlocks).ledger));
}

// The lines of the inventory are those of the ledger, quantity by quantity.
TEST(Spread, InventoryAddsUpToTheLedger) {
  const FootprintOf device(
      "environment:\n  mode: native\n  lifetime: 3 years\n  power: {average: 1 W ± 10 %}\n"
      "  grid: {factor: '0.4 kg/kWh [0.3, 0.6]', factor_basis: generation, loss: 3..7 %}\n"
      "  training: {energy: 2 kWh, other_experiments: 99, retrains: 2/year,\n"
      "    units_shipped: 'lognormal(10000, 2)'}\n  blocks:\n" +
      kBlocks);
  const Assessment found = assess(device.ledger.inventory, {});
  EXPECT_NEAR(found.total, device.ledger.total, 1e-9);
  for (const LineResult& line : found.lines) {
    EXPECT_NEAR(line.amount, device.line(line.id).amount, 1e-9) << line.id;
  }
  EXPECT_EQ(found.lines.size(), device.ledger.contributions.size());
}

}  // namespace
}  // namespace mlsheet::footprint
