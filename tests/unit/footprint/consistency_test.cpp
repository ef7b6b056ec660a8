#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "support/footprint_of.h"

namespace mlsheet::footprint {
namespace {

using test::FootprintOf;
using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::SizeIs;

// Two blocks of 2.30 kg in all, and a use stage of 0.01863252 kg.
std::string sheet(const std::string& rest, const std::string& before = {}) {
  return before +
         "environment:\n"
         "  blocks: {casing: [{hsl: 2, level: typical}], processing: [{hsl: 0, level: typical}]}\n"
         "  lifetime: 3 years\n"
         "  power: {average: 1 mW}\n"
         "  grid: {factor: 0.709 kg/kWh}\n" +
         rest;
}

std::vector<std::string> codes(const std::string& sections) {
  return FootprintOf(sections).codes();
}

diagnostic::Diagnostic only(const FootprintOf& footprint) {
  const std::vector<diagnostic::Diagnostic> found = footprint.report.sorted();
  if (found.size() != 1) throw std::logic_error("not one diagnostic");
  return found.front();
}

// Published arithmetic has no interval that digits could go beyond.
TEST(DeclaredTotal, WithinItsDigitsIsSilent) {
  for (const std::string total : {"2.32 kg", "2.319 kg", "2.3 kg", "2 kg", "2319 g", "~ 2.32 kg",
                                  "2.0..2.5 kg", "2.4 kg +- 5 %", "2.32 kg [1, 4]"}) {
    EXPECT_THAT(codes(sheet("  mode: tinyml\n  declared_total: " + total + "\n")), IsEmpty()) << total;
  }
}

TEST(DeclaredTotal, BeyondItsDigitsIsAWarningWithBothPlaces) {
  for (const std::string total : {"2.31 kg", "2.33 kg", "2.3187 kg", "3 kg", "2.4..3 kg"}) {
    EXPECT_THAT(codes(sheet("  mode: tinyml\n  declared_total: " + total + "\n")), ElementsAre("MS0505")) << total;
  }
  const FootprintOf footprint(sheet("  mode: tinyml\n  declared_total: 2.50 kg\n"));
  const diagnostic::Diagnostic found = only(footprint);
  EXPECT_EQ(found.level, diagnostic::Level::Warning);
  EXPECT_EQ(found.message, "`2.50 kg` is declared, but 2.32\u00A0kg is computed");
  ASSERT_THAT(found.labels, SizeIs(1));
  EXPECT_EQ(footprint.files.text(found.labels[0].span), "blocks");
}

TEST(DeclaredTotal, IsNoMoreExactThanItsInterval) {
  EXPECT_THAT(codes(sheet("  declared_total: 2.32 kg\n")), ElementsAre("MS0540"));
  EXPECT_THAT(codes(sheet("  declared_total: 2.3 kg\n")), IsEmpty());
}

TEST(DeclaredTotal, IsNotComparedWithHalfASum) {
  EXPECT_THAT(codes("environment:\n  blocks: {pcb: [{hsl: 0, level: low}]}\n"
                    "  declared_total: 9 kg\n"),
              ElementsAre("MS0504"));
}

TEST(DeclaredSlices, AreComparedLikeTheTotal) {
  const auto with_slice = [](const std::string& slice) {
    return codes(sheet("  declared_slices: [" + slice + "]\n"));
  };
  EXPECT_THAT(with_slice("{slice: casing, footprint: 2.13 kg, share: 91.9 %}"), IsEmpty());
  EXPECT_THAT(with_slice("{slice: use, footprint: 0.02 kg, share: 0.8 %}"), IsEmpty());
  EXPECT_THAT(with_slice("{slice: casing, footprint: 2.14 kg}"), ElementsAre("MS0505"));
  EXPECT_THAT(with_slice("{slice: casing, share: 91.8 %}"), ElementsAre("MS0505"));
  EXPECT_THAT(with_slice("{slice: unlabelled, footprint: not_disclosed}"), IsEmpty());
}

TEST(FunctionalUnit, WithheldIsAWarning) {
  const FootprintOf footprint(sheet("  functional_unit: not_disclosed\n"));
  EXPECT_EQ(test::codes_in(footprint.report), std::vector<std::string>{"MS0507"});
  EXPECT_EQ(footprint.marked(only(footprint)), "not_disclosed");
  EXPECT_THAT(codes(sheet("  functional_unit: {function: F}\n")), IsEmpty());
  EXPECT_THAT(codes(sheet("  functional_unit: {not_evaluated: early sample}\n")), IsEmpty());
}

std::string with_grid(const std::string& grid) {
  return "environment:\n  blocks: {pcb: [{hsl: 0, level: low}]}\n  lifetime: 3 years\n"
         "  power: {average: 1 mW}\n  grid: {factor: 0.4 kg/kWh, " +
         grid + "}\n";
}

TEST(GridFactor, MarginalForConsumptionIsAWarning) {
  EXPECT_THAT(codes(with_grid("factor_basis: marginal")), ElementsAre("MS0508"));
  EXPECT_THAT(codes(with_grid("factor_basis: delivered")), IsEmpty());
  EXPECT_THAT(codes(with_grid("factor_basis: generation")), IsEmpty());
}

TEST(GridFactor, LossBelongsToGeneration) {
  EXPECT_THAT(codes(with_grid("factor_basis: generation, loss: 5 %")), IsEmpty());
  EXPECT_THAT(codes(with_grid("factor_basis: delivered, loss: 5 %")), ElementsAre("MS0510"));
  EXPECT_THAT(codes(with_grid("loss: 5 %")), ElementsAre("MS0510"));
}

TEST(Transport, BlockAndLegsTogetherAreAnError) {
  const std::string legs = "  transport: [{mode: air, distance: 6775 km, mass: 46 g}]\n";
  const FootprintOf footprint(
      "environment:\n  blocks: {transport: [{hsl: 1, level: low}]}\n  lifetime: 3 years\n"
      "  power: {average: 1 mW}\n  grid: {factor: 0.4 kg/kWh}\n" +
      legs);
  EXPECT_THAT(footprint.codes(), ElementsAre("MS0509"));
  EXPECT_THAT(codes(sheet(legs)), IsEmpty());
}

std::string with_supply(const std::string& current, const std::string& voltages) {
  return sheet(
      "", "hardware:\n  power:\n    current: " + current + "\n    supplies: [" + voltages + "]\n");
}

// The case behind the rule: PA1 draws 40 mA, and its footprint assumes 1 mW.
TEST(UsePower, FarAboveTheAverageIsAWarning) {
  const FootprintOf footprint(with_supply("40 mA", "{voltage: 3.3 V}"));
  const diagnostic::Diagnostic found = only(footprint);
  EXPECT_EQ(diagnostic::row(found.code).code_text, "MS0506");
  EXPECT_EQ(found.level, diagnostic::Level::Warning);
  EXPECT_EQ(footprint.marked(found), "40 mA");
  EXPECT_EQ(found.message,
            "the declared supply of 132\u00A0mW is 132 times the 1\u00A0mW of the use stage");
  EXPECT_EQ(found.span_label, "40\u00A0mA at 3.3\u00A0V, the lowest supply voltage");
  ASSERT_THAT(found.labels, SizeIs(1));
  EXPECT_EQ(footprint.files.text(found.labels[0].span), "1 mW");
  EXPECT_THAT(found.notes, ElementsAre("at 132\u00A0mW the use stage would be 2.46\u00A0kg and the "
                                       "total 4.76\u00A0kg CO2e"));
}

// Declared current and voltage of PA1 with the factor of consumed electricity in the USA.
TEST(UsePower, TellsWhatTheFootprintOfPa1WouldBe) {
  const FootprintOf footprint(
      "hardware: {power: {current: 40 mA, supplies: [{voltage: 3.3 V}]}}\n"
      "environment:\n"
      "  mode: tinyml\n"
      "  blocks: {memory: [{hsl: 1, level: low}], others: [{hsl: 1, level: up}], pcb: [{hsl: 0}],\n"
      "    power_supply: [{hsl: 0}], processing: [{hsl: 0}], sensing: [{hsl: 3}],\n"
      "    transport: [{hsl: 1, level: low}], user_interface: [{hsl: 1}]}\n"
      "  training: {total: 0.10 kg}\n"
      "  lifetime: 3 years\n"
      "  power: {average: 1 mW}\n"
      "  grid: {factor: 0.433 kg/kWh}\n");
  EXPECT_THAT(only(footprint).notes, ElementsAre("at 132\u00A0mW the use stage would be "
                                                 "1.50\u00A0kg and the total 3.82\u00A0kg CO2e"));
}

TEST(UsePower, TakesTheLowestVoltageSoAsNotToOverstate) {
  const FootprintOf footprint(with_supply("40 mA", "{voltage: 3.5..5.5 V}, {voltage: 3.0..3.6 V}"));
  EXPECT_EQ(only(footprint).message,
            "the declared supply of 120\u00A0mW is 120 times the 1\u00A0mW of the use stage");
}

TEST(UsePower, StartsAtTwice) {
  EXPECT_THAT(codes(with_supply("1 mA", "{voltage: 2.0 V}")), IsEmpty());
  EXPECT_THAT(codes(with_supply("1 mA", "{voltage: 2.01 V}")), ElementsAre("MS0506"));
}

TEST(UsePower, FarBelowTheAverageIsAWarningToo) {
  EXPECT_THAT(codes(with_supply("0.1 mA", "{voltage: 3..5 V}")), IsEmpty());
  EXPECT_THAT(codes(with_supply("0.1 mA", "{voltage: 3..4.9 V}")), ElementsAre("MS0506"));
}

TEST(UsePower, HugeNumbersAreNoNumbers) {
  EXPECT_THAT(codes(with_supply("1e200 A", "{voltage: 1e200 V}")), IsEmpty());
}

TEST(UsePower, NeedsBothNumbers) {
  EXPECT_THAT(codes(with_supply("not_disclosed", "{voltage: 3.3 V}")), IsEmpty());
  EXPECT_THAT(codes(with_supply("40 mA", "{voltage: not_disclosed}")), IsEmpty());
  EXPECT_THAT(codes(sheet("", "hardware: {power: {current: 40 mA}}\n")), IsEmpty());
}

TEST(UsePower, ContradictionsAreErrorsUnderTheStrictProfile) {
  diagnostic::Policy strict;
  strict.profile = diagnostic::Profile::Strict;
  const test::LinkedSheet linked(with_supply("40 mA", "{voltage: 3.3 V}") +
                                 "  declared_total: 9 kg\n");
  diagnostic::Report report(strict);
  estimate(linked.linked, test::shipped_factors(), linked.files, report);
  EXPECT_THAT(test::codes_in(report), ::testing::UnorderedElementsAre("MS0505", "MS0506"));
  EXPECT_EQ(report.counts().errors, 2);
}

}  // namespace
}  // namespace mlsheet::footprint
