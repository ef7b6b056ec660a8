#include "footprint/estimate.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cmath>

#include "footprint/block_kind.h"
#include "support/footprint_of.h"
#include "text/decimal.h"

namespace mlsheet::footprint {
namespace {

using test::FootprintOf;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;

constexpr double kTolerance = 1e-9;

const std::string kUse =
    "  lifetime: 3 years\n"
    "  power: {average: 1 mW}\n"
    "  grid: {factor: 0.709 kg/kWh}\n";
constexpr double kUseAmount = 0.01863252;

// The PA1 Person Detection Module, datasheet revision 3 (January 2024): levels that reproduce its
// chart, and the use stage that fits its printed shares.
const std::string kPa1 =
    "environment:\n"
    "  mode: tinyml\n"
    "  blocks:\n"
    "    memory: [{hsl: 1, level: low}]\n"
    "    others: [{hsl: 1, level: up}]\n"
    "    pcb: [{hsl: 0, level: typical}]\n"
    "    power_supply: [{hsl: 0, level: typical}]\n"
    "    processing: [{hsl: 0, level: typical}]\n"
    "    sensing: [{hsl: 3, level: typical}]\n"
    "    transport: [{hsl: 1, level: low}]\n"
    "    user_interface: [{hsl: 1, level: typical}]\n"
    "  training: {total: 0.10 kg}\n" +
    kUse;

std::string with_pcb(const std::string& rest) {
  return "environment:\n  blocks: {pcb: [{hsl: 0, level: typical}]}\n" + rest;
}
constexpr double kPcb = 0.16;

TEST(Estimate, ReproducesPa1) {
  const FootprintOf pa1(kPa1);
  EXPECT_THAT(pa1.codes(), IsEmpty());
  EXPECT_TRUE(pa1.ledger.complete);
  EXPECT_EQ(pa1.ledger.mode, "tinyml");
  EXPECT_NEAR(pa1.ledger.total, 2.33863252, kTolerance);
  EXPECT_EQ(text::format_fixed(pa1.ledger.total, 2), "2.34");
}

// As printed in the chart: kilograms where it names them, shares with one decimal.
TEST(Estimate, ReproducesTheSlicesOfPa1) {
  const FootprintOf pa1(kPa1);
  constexpr std::tuple<std::string_view, double, std::string_view> kSlices[] = {
      {"training", 0.1, "4.3"},
      {"blocks.memory", 0.05, "2.1"},
      {"blocks.others", 0.31, "13.3"},
      {"blocks.pcb", 0.16, "6.8"},
      {"blocks.power_supply", 0.52, "22.2"},
      {"blocks.processing", 0.17, "7.3"},
      {"blocks.sensing", 0.77, "32.9"},
      {"blocks.transport", 0.18, "7.7"},
      {"blocks.user_interface", 0.06, "2.6"},
      {"use", kUseAmount, "0.8"}};
  EXPECT_EQ(pa1.ledger.contributions.size(), std::size(kSlices));
  for (const auto& [id, kilograms, percent] : kSlices) {
    EXPECT_NEAR(pa1.line(id).amount, kilograms, kTolerance) << id;
    EXPECT_EQ(text::format_fixed(share(pa1.ledger, pa1.line(id)), 1), percent) << id;
  }
}

TEST(Estimate, TellsFormulasInputsAndPlaces) {
  const FootprintOf pa1(kPa1);
  EXPECT_EQ(pa1.line("use").formula, "0.001\u00A0W × 26280\u00A0h / 1000 × 0.709\u00A0kg/kWh");
  std::vector<std::string> places;
  for (const LedgerInput& input : pa1.line("use").inputs) places.push_back(input.pointer);
  EXPECT_THAT(places, ElementsAre("/environment/lifetime", "/environment/power/average",
                                  "/environment/grid/factor"));
  EXPECT_EQ(pa1.line("blocks.sensing").formula, "Sensing, HSL-3, typical: 0.77\u00A0kg");
  EXPECT_EQ(pa1.line("blocks.sensing").inputs[0].pointer, "/environment/blocks/sensing/0");
  EXPECT_THAT(pa1.line("blocks.sensing").source, HasSubstr("Pirson"));
  EXPECT_EQ(pa1.line("blocks.sensing").basis, evidence::Basis::Modelled);
  EXPECT_EQ(pa1.line("blocks.transport").stage, Stage::Distribution);
  EXPECT_THAT(pa1.ledger.not_selected,
              ElementsAre("Actuators", "Casing", "Connectivity", "Security"));
}

// Totals of the TinyML-Footprint README (Prakash et al., Is TinyML Sustainable?), whose use stage
// of 1 mW for 3 years at 0.433 kg/kWh is rounded to 0.01 kg there.
struct Application {
  std::string name;
  std::string casing_level, sensing_hsl;
  std::string printed;
  double exact;
};

class Applications : public ::testing::TestWithParam<Application> {};

TEST_P(Applications, AreReproduced) {
  const Application& app = GetParam();
  std::string blocks;
  for (const std::string block :
       {"casing: [{hsl: 1", "others: [{hsl: 0", "pcb: [{hsl: 0", "power_supply: [{hsl: 2",
        "processing: [{hsl: 0", "transport: [{hsl: 1", "user_interface: [{hsl: 1",
        "actuators: [{hsl: 0", "connectivity: [{hsl: 0", "memory: [{hsl: 0",
        "security: [{hsl: 0"}) {
    blocks += "    " + block + ", level: " + app.casing_level + "}]\n";
  }
  const FootprintOf footprint(
      "environment:\n  mode: tinyml\n  lifetime: 3 years\n  power: {average: 1 mW}\n"
      "  grid: {factor: 0.433 kg/kWh}\n  training: {total: 0.1 kg}\n  blocks:\n" +
      blocks + "    sensing: [{hsl: " + app.sensing_hsl + ", level: " + app.casing_level + "}]\n");
  EXPECT_NEAR(footprint.ledger.total, app.exact, kTolerance);
  const double as_printed =
      footprint.ledger.total - footprint.line("use").amount + 0.01;  // rounded there
  EXPECT_EQ(text::format_fixed(as_printed, 2), app.printed);
}

INSTANTIATE_TEST_SUITE_P(
    TinymlReadme, Applications,
    ::testing::Values(Application{"KeywordLow", "low", "1", "0.89", 0.89137924},
                      Application{"KeywordTypical", "typical", "1", "2.66", 2.66137924},
                      Application{"AnomalyTypical", "typical", "2", "2.67", 2.67137924},
                      Application{"ImageTypical", "typical", "3", "3.41", 3.41137924},
                      Application{"ImageUp", "up", "3", "7.06", 7.06137924}),
    [](const auto& parameters) { return parameters.param.name; });

// Presets of the TinyML-Footprint calculator (source of December 2022), which count the use stage
// as 0.01 kg and print no total: the sum of their bars.
TEST(Estimate, ReproducesTheCalculatorPresets) {
  const auto total = [](const std::string& training, const std::string& sensing) {
    const FootprintOf footprint("environment:\n  mode: tinyml\n" + kUse +
                                "  training: {total: " + training +
                                "}\n  blocks:\n"
                                "    casing: [{hsl: 1, level: low}]\n"
                                "    others: [{hsl: 0, level: typical}]\n"
                                "    pcb: [{hsl: 0, level: typical}]\n"
                                "    power_supply: [{hsl: 0, level: typical}]\n"
                                "    processing: [{hsl: 0, level: typical}]\n"
                                "    sensing: [{" +
                                sensing +
                                "}]\n"
                                "    transport: [{hsl: 1, level: typical}]\n"
                                "    user_interface: [{hsl: 1, level: typical}]\n");
    return footprint.ledger.total - footprint.line("use").amount + 0.01;
  };
  EXPECT_NEAR(total("1.0 kg", "hsl: 3, level: typical"), 3.24, kTolerance);  // vision
  EXPECT_NEAR(total("0.1 kg", "hsl: 1, level: up"), 1.61, kTolerance);       // anomaly
}

// Every cell of the table, chosen in a sheet, is what the total changes by.
TEST(Estimate, EveryCellEntersTheTotal) {
  for (const BlockFactor& factor : test::shipped_factors().blocks()) {
    if (!factor.typical) continue;
    const std::optional<double> amounts[] = {factor.low, factor.typical, factor.up};
    for (std::size_t level = 0; level < 3; ++level) {
      const std::string word(to_text(static_cast<Level>(level)));
      const std::string selection =
          "[{hsl: " + std::to_string(factor.hsl) + ", level: " + word + "}]";
      const FootprintOf footprint("environment:\n  blocks: {" + factor.block + ": " + selection +
                                  "}\n" + kUse);
      EXPECT_NEAR(footprint.ledger.total, *amounts[level] + kUseAmount, kTolerance)
          << factor.block << " " << selection;
      const bool is_a_device = factor.block != "transport";  // which is nothing made
      EXPECT_EQ(footprint.ledger.complete, is_a_device) << factor.block;
    }
  }
}

TEST(Estimate, EveryInputOfTheUseStageEntersTheTotal) {
  const auto total = [](const std::string& life, const std::string& power,
                        const std::string& factor) {
    return FootprintOf(with_pcb("  lifetime: " + life + "\n  power: {average: " + power +
                                "}\n  grid: {factor: " + factor + "}\n"))
        .ledger.total;
  };
  EXPECT_NEAR(total("3 years", "1 mW", "0.709 kg/kWh"), kPcb + kUseAmount, kTolerance);
  EXPECT_NEAR(total("6 years", "1 mW", "0.709 kg/kWh"), kPcb + 2 * kUseAmount, kTolerance);
  EXPECT_NEAR(total("3 years", "2 mW", "0.709 kg/kWh"), kPcb + 2 * kUseAmount, kTolerance);
  EXPECT_NEAR(total("3 years", "1 mW", "1.418 kg/kWh"), kPcb + 2 * kUseAmount, kTolerance);
  EXPECT_NEAR(total("36 months", "1000 uW", "709 g/kWh"), kPcb + kUseAmount, kTolerance);
}

TEST(Estimate, TrainingEntersTheTotal) {
  const auto total = [](const std::string& training) {
    return FootprintOf(with_pcb(kUse + "  training: " + training + "\n")).ledger.total;
  };
  EXPECT_NEAR(total("{total: 0.10 kg}"), kPcb + kUseAmount + 0.1, kTolerance);
  EXPECT_NEAR(total("{total: 250 g}"), kPcb + kUseAmount + 0.25, kTolerance);
  EXPECT_NEAR(
      total("{energy: 2 kWh, other_experiments: 3, retrains: 2 1/year, units_shipped: 100}"),
      kPcb + kUseAmount + 2 * 0.709 * 10 / 100, kTolerance);
}

TEST(Estimate, SeveralSelectionsInABlockAdd) {
  const FootprintOf footprint(
      "environment:\n  blocks: {sensing: [{hsl: 1, level: typical}, {hsl: 2, level: up}]}\n" +
      kUse);
  EXPECT_NEAR(footprint.line("blocks.sensing").amount, 0.02, kTolerance);
  EXPECT_NEAR(footprint.line("blocks.sensing#2").amount, 0.04, kTolerance);
  EXPECT_NEAR(footprint.ledger.total, 0.06 + kUseAmount, kTolerance);
}

TEST(Estimate, AMissingVariabilityIsTypicalByDefault) {
  const FootprintOf footprint("environment:\n  blocks: {pcb: [{hsl: 2}]}\n" + kUse);
  EXPECT_NEAR(footprint.line("blocks.pcb").amount, 1.60, kTolerance);
  EXPECT_EQ(footprint.line("blocks.pcb").basis, evidence::Basis::Default);
}

TEST(Estimate, TheWeakestBasisIsTold) {
  const FootprintOf footprint(
      with_pcb("  lifetime: 3 years\n  power: {average: {value: 1 mW, basis: assumed}}\n"
               "  grid: {factor: 0.709 kg/kWh}\n"));
  EXPECT_EQ(footprint.line("use").basis, evidence::Basis::Assumed);
  EXPECT_EQ(footprint.ledger.basis, evidence::Basis::Assumed);
}

TEST(Estimate, GridLossAppliesToGeneration) {
  const FootprintOf footprint(
      with_pcb("  lifetime: 1 year\n  power: {average: 1 W}\n"
               "  grid: {factor: 0.38378 kg/kWh, factor_basis: generation, loss: 5 %}\n"));
  EXPECT_THAT(footprint.codes(), IsEmpty());
  EXPECT_NEAR(footprint.line("use").amount, 8.76 * 0.38378 / 0.95, kTolerance);
}

TEST(Estimate, TheSourceOfTheFactorIsKept) {
  const FootprintOf footprint(
      with_pcb("  lifetime: 1 year\n  power: {average: 1 W}\n"
               "  grid: {factor: 0.433 kg/kWh, source: US EPA}\n"));
  EXPECT_EQ(footprint.line("use").source, "US EPA");
  EXPECT_EQ(footprint.ledger.sources.back(), "US EPA");
}

TEST(Estimate, WithoutEnvironmentThereIsNothing) {
  const FootprintOf footprint("");
  EXPECT_THAT(footprint.codes(), IsEmpty());
  EXPECT_THAT(footprint.ledger.contributions, IsEmpty());
  EXPECT_FALSE(footprint.ledger.complete);
}

TEST(Estimate, WithoutBlocksNothingIsAskedFor) {
  const FootprintOf footprint("environment: {lifetime: 3 years}\n");
  EXPECT_THAT(footprint.codes(), IsEmpty());
  EXPECT_FALSE(footprint.ledger.complete);
}

TEST(Estimate, MissingInputsAreNamedTogether) {
  const FootprintOf footprint(with_pcb("  lifetime: 3 years\n  grid: {factor: not_disclosed}\n"));
  ASSERT_THAT(footprint.codes(), ElementsAre("MS0504"));
  const diagnostic::Diagnostic missing = footprint.report.sorted().front();
  EXPECT_EQ(missing.message,
            "there is no total footprint without `environment.power.average` and "
            "`environment.grid.factor`");
  EXPECT_EQ(footprint.marked(missing), "blocks");
  EXPECT_THAT(missing.notes, ElementsAre("`environment.grid.factor` is not disclosed"));
  EXPECT_FALSE(footprint.ledger.complete);
  EXPECT_THAT(footprint.ledger.missing,
              ElementsAre("environment.power.average", "environment.grid.factor"));
  EXPECT_EQ(footprint.ledger.contributions.size(), 1);
}

TEST(Estimate, PackagingAloneIsNoDevice) {
  const FootprintOf footprint("environment:\n  packaging: [{material: cardboard, mass: 40 g}]\n");
  ASSERT_THAT(footprint.codes(), ElementsAre("MS0504"));
  EXPECT_EQ(footprint.marked(footprint.report.sorted().front()), "environment");
  EXPECT_FALSE(footprint.ledger.complete);
}

TEST(Estimate, APoisonedInputIsNotSpokenOfAgain) {
  const FootprintOf footprint(
      with_pcb("  lifetime: 3 years\n  power: {average: 1 mV}\n  grid: {factor: 0.4 kg/kWh}\n"));
  EXPECT_THAT(footprint.codes(), ElementsAre("MS0312"));
  EXPECT_FALSE(footprint.ledger.complete);
  EXPECT_THAT(footprint.ledger.missing, ElementsAre("environment.power.average"));
}

TEST(Estimate, AnImpossibleInputIsNotUsed) {
  const std::pair<std::string, std::string> kInputs[] = {
      {"lifetime: 300 years", "300 years"},     {"lifetime: 1e300 years", "1e300 years"},
      {"power: {average: 0..2 MW}", "0..2 MW"}, {"grid: {factor: 709 kg/kWh}", "709 kg/kWh"},
      {"grid: {factor: 0 kg/kWh}", "0 kg/kWh"},
  };
  const std::pair<std::string, std::string> kSound[] = {{"lifetime", "lifetime: 3 years"},
                                                        {"power", "power: {average: 1 mW}"},
                                                        {"grid", "grid: {factor: 0.4 kg/kWh}"}};
  for (const auto& [line, written] : kInputs) {
    std::string rest = "  " + line + "\n";
    for (const auto& [key, sound] : kSound) {
      if (line.substr(0, key.size()) != key) rest += "  " + sound + "\n";
    }
    const FootprintOf footprint(with_pcb(rest));
    ASSERT_THAT(footprint.codes(), ElementsAre("MS0514")) << line;
    EXPECT_EQ(footprint.marked(footprint.report.sorted().front()), written);
    EXPECT_FALSE(footprint.ledger.complete);
    EXPECT_EQ(footprint.ledger.missing.size(), 1);
  }
}

TEST(Estimate, ImpossibleTrainingLeavesNoTotal) {
  const std::pair<std::string, std::string> kTrainings[] = {
      {"{energy: 1 kWh, units_shipped: 0}", "MS0514"}, {"{total: -1 kg}", "MS0308"}};
  for (const auto& [training, code] : kTrainings) {
    const FootprintOf footprint(with_pcb(kUse + "  training: " + training + "\n"));
    EXPECT_THAT(footprint.codes(), ElementsAre(code)) << training;
    EXPECT_TRUE(std::isfinite(footprint.ledger.total));
    EXPECT_FALSE(footprint.ledger.complete);
  }
}

TEST(Estimate, AFaultyInputIsNotTakenForOneLeftOut) {
  for (const std::string faulty :
       {"  training: {total: 0.1 mW}\n", "  training: {totl: 0.1 kg}\n"}) {
    const FootprintOf footprint(with_pcb(kUse + faulty));
    EXPECT_THAT(footprint.codes(), ::testing::SizeIs(1)) << faulty;
    EXPECT_FALSE(footprint.ledger.complete) << faulty;
  }
  for (const std::string blocks : {"pcb: 3", "pcb: [{hsl: 0, level: tall}]", "pcb: [{hsl: 9}]"}) {
    const FootprintOf footprint("environment:\n  blocks: {casing: [{hsl: 0}], " + blocks + "}\n" +
                                kUse);
    EXPECT_THAT(footprint.codes(), ::testing::SizeIs(1)) << blocks;
    EXPECT_FALSE(footprint.ledger.complete) << blocks;
  }
}

TEST(Estimate, AWithheldBlockLeavesNoTotal) {
  const FootprintOf footprint(
      "environment:\n  blocks: {pcb: [{hsl: 0, level: typical}], casing: not_disclosed}\n" + kUse);
  EXPECT_THAT(footprint.codes(), ElementsAre("MS0504"));
  EXPECT_FALSE(footprint.ledger.complete);
  const FootprintOf without(
      "environment:\n  blocks: {pcb: [{hsl: 0, level: typical}], casing: {not_applicable: "
      "none}}\n" +
      kUse);
  EXPECT_THAT(without.codes(), IsEmpty());
  EXPECT_TRUE(without.ledger.complete);
}

TEST(Estimate, ALevelWithoutFactorIsAnError) {
  for (const std::string hsl : {"2", "3"}) {
    const FootprintOf footprint("environment:\n  blocks: {security: [{hsl: " + hsl +
                                ", level: low}], pcb: [{hsl: 0, level: typical}]}\n" + kUse);
    ASSERT_THAT(footprint.codes(), ElementsAre("MS0503"));
    const diagnostic::Diagnostic found = footprint.report.sorted().front();
    EXPECT_EQ(found.message, "`Security` has no emission factor at hardware level " + hsl);
    EXPECT_THAT(found.helps, ElementsAre("the nearest level with a factor is 1"));
    EXPECT_EQ(footprint.marked(found), hsl);
    EXPECT_FALSE(footprint.ledger.complete);
  }
}

TEST(Estimate, WhatTheMaterialOfPackagingEmitsEntersTheTotal) {
  const FootprintOf footprint(
      with_pcb(kUse + "  packaging: [{material: Cardboard, mass: 40 g}]\n"));
  EXPECT_THAT(footprint.codes(), IsEmpty());
  EXPECT_NEAR(footprint.line("packaging.cardboard").amount, 0.04 * 1.19972542, kTolerance);
  EXPECT_TRUE(footprint.ledger.complete);
}

// The author said that it is there; a reader sees that it is not counted. Beside blocks nobody knows
// what share of the device it is.
TEST(Estimate, APartThatNothingIsKnownOfIsAGap) {
  const FootprintOf footprint(with_pcb(kUse + "  parts: [{id: mcu, mass: 1 g}]\n"));
  EXPECT_THAT(footprint.codes(), ElementsAre("MS0518"));
  EXPECT_THAT(footprint.ledger.coverage.gaps, ElementsAre("mcu"));
  EXPECT_FALSE(footprint.ledger.coverage.lines);
  EXPECT_TRUE(footprint.ledger.complete);
}

TEST(Estimate, BlocksAreNoneOfAct) {
  const FootprintOf footprint(with_pcb("  mode: act\n" + kUse));
  EXPECT_THAT(footprint.codes(), ElementsAre("MS0512"));
  EXPECT_FALSE(footprint.ledger.complete);
}

TEST(Estimate, ActKnowsThePlacesOfItsOwnTable) {
  const auto act = [](const std::string& grid) {
    return FootprintOf(
        "environment:\n  mode: act\n  lifetime: 1 year\n  power: {average: 1 W}\n"
        "  grid: {" +
        grid + "}\n  parts: [{id: all, footprint: 1 kg}]\n");
  };
  EXPECT_NEAR(act("region: Taiwan, year: 2022").line("use").amount, 8.766 * 0.583, kTolerance);
  EXPECT_NEAR(act("region: Taiwan").line("use").amount, 8.766 * 0.642, kTolerance);
  EXPECT_NEAR(act("region: coal").line("use").amount, 8.766 * 0.820, kTolerance);
  const FootprintOf unknown = act("region: Tawian");
  EXPECT_THAT(unknown.codes(), ElementsAre("MS0515"));
  EXPECT_THAT(unknown.report.sorted().front().helps, ElementsAre(HasSubstr("taiwan")));
  EXPECT_FALSE(unknown.ledger.complete);
}

TEST(Estimate, SumsLoseNothingToOrder) {
  const std::string small =
      "{id: a, footprint: 1e-8 kg}, {id: c, footprint: 1e-8 kg}, {id: d, footprint: 1e-8 kg}";
  const auto total = [](const std::string& parts) {
    return FootprintOf("environment:\n  parts: [" + parts + "]\n" + kUse).ledger.total;
  };
  EXPECT_EQ(total("{id: b, footprint: 900 kg}, " + small),
            total(small + ", {id: z, footprint: 900 kg}"));
}

TEST(Estimate, StagesHaveNames) {
  EXPECT_EQ(to_text(Stage::Manufacturing), "Manufacturing");
  EXPECT_EQ(to_text(Stage::Training), "ML training");
  EXPECT_EQ(to_text(Stage::EndOfLife), "End of life");
}

TEST(Estimate, ASharedTrainingIsToldWithItsRuns) {
  const FootprintOf footprint(
      with_pcb(kUse + "  training: {energy: 1 kWh, other_experiments: 99, units_shipped: 1000}\n"));
  EXPECT_EQ(footprint.line("training").equation, "E45, E48, E50");
  EXPECT_NEAR(footprint.line("training").amount, 0.0709, kTolerance);
}

TEST(Estimate, TrainingWithoutDevicesIsChargedInFull) {
  const FootprintOf footprint(with_pcb(kUse + "  training: {energy: 1 kWh}\n"));
  EXPECT_THAT(footprint.codes(), ElementsAre("MS0513"));
  EXPECT_NEAR(footprint.line("training").amount, 0.709, kTolerance);
}

}  // namespace
}  // namespace mlsheet::footprint
