#include "footprint/model.h"
#include "footprint/model/use.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace mlsheet::footprint {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

Term term(double value, std::string shown, evidence::Basis basis = evidence::Basis::Declared) {
  return {
      .value = value,
      .low = value,
      .high = value,
      .told = {
          .name = "input", .shown = std::move(shown), .pointer = {}, .source = {}, .basis = basis}};
}

Selection sensing() {
  return {.block = kBlockKinds[9],
          .number = 1,
          .hsl = 3,
          .level = Level::Typical,
          .low = 0.19,
          .typical = 0.77,
          .up = 1.47,
          .told = term(3, "").told,
          .table = "table",
          .source = "A source"};
}

UseStage three_years(double kg_per_kwh) {
  return {.power = term(0.001, "1 mW"),
          .lifetime = term(3 * kHoursPerYear, "3 years"),
          .intensity = term(kg_per_kwh, "f kg/kWh"),
          .loss = std::nullopt};
}

TEST(BlockContribution, IsTheCellOfTheTable) {
  const Contribution line = block_contribution(sensing());
  EXPECT_EQ(line.id, "blocks.sensing");
  EXPECT_EQ(line.label, "Sensing");
  EXPECT_EQ(line.stage, Stage::Manufacturing);
  EXPECT_EQ(line.amount, 0.77);
  EXPECT_EQ(line.low, 0.19);
  EXPECT_EQ(line.high, 1.47);
  EXPECT_EQ(line.equation, "E9");
  EXPECT_EQ(line.formula, "Sensing, HSL-3, typical: 0.77\u00A0kg");
  EXPECT_EQ(line.factor, "table/sensing/HSL-3");
  EXPECT_EQ(line.source, "A source");
  EXPECT_EQ(line.basis, evidence::Basis::Modelled);
}

TEST(BlockContribution, LevelsChooseTheCell) {
  Selection selection = sensing();
  selection.level = Level::Low;
  EXPECT_EQ(block_contribution(selection).amount, 0.19);
  selection.level = Level::Up;
  EXPECT_EQ(block_contribution(selection).amount, 1.47);
}

TEST(BlockContribution, FurtherSelectionsAreNumbered) {
  Selection selection = sensing();
  selection.number = 2;
  EXPECT_EQ(block_contribution(selection).id, "blocks.sensing#2");
}

TEST(BlockContribution, TransportIsDistribution) {
  Selection selection = sensing();
  selection.block = kBlockKinds[10];
  EXPECT_EQ(block_contribution(selection).stage, Stage::Distribution);
}

// The same load under eight factors; factors from US EPA, eGRID2023 and the Ember series for 2024.
TEST(UseContribution, OneMilliwattForThreeYears) {
  EXPECT_DOUBLE_EQ(energy(0.001, 3 * kHoursPerYear), 0.02628);
  constexpr double kFactors[][2] = {
      {0.433, 0.01137924},     {0.709, 0.01863252},     {0.349674358033, 0.009189442129107241},
      {0.38378, 0.0100857384}, {0.47184, 0.0123999552}, {0.21165, 0.005562162},
      {0.04083, 0.0010730124}, {0.70745, 0.018591786}};
  for (const auto& [factor, emissions] : kFactors) {
    EXPECT_NEAR(use_contribution(three_years(factor)).amount, emissions, 1e-12);
  }
}

TEST(UseContribution, TellsItsFormulaAndInputs) {
  const Contribution line = use_contribution(three_years(0.709));
  EXPECT_EQ(line.formula, "1 mW × 26280\u00A0h × f kg/kWh");
  EXPECT_EQ(line.equation, "E32, E37");
  EXPECT_EQ(line.inputs.size(), 3);
  EXPECT_FALSE(line.low.has_value());
}

TEST(UseContribution, GridLossRaisesTheFactor) {
  UseStage use = three_years(0.38378);
  use.power = term(10.0 * 1000 / (3 * kHoursPerYear), "10 kWh in all");
  EXPECT_NEAR(use_contribution(use).amount, 3.8378, 1e-12);
  use.loss = term(0.05, "5 %");
  EXPECT_DOUBLE_EQ(loss_surcharge(0.05), 0.052631578947368425);
  EXPECT_NEAR(use_contribution(use).amount, 4.03978947368421, 1e-12);
  EXPECT_THAT(use_contribution(use).formula, ::testing::EndsWith(" ÷ (1 − 5 %)"));
}

TEST(UseContribution, RangesOfInputsBecomeARange) {
  UseStage use = three_years(0.5);
  use.power.low = 0.0005;
  use.power.high = 0.002;
  const Contribution line = use_contribution(use);
  EXPECT_DOUBLE_EQ(*line.low, line.amount / 2);
  EXPECT_DOUBLE_EQ(*line.high, line.amount * 2);
}

TEST(UseContribution, TakesTheWeakestBasis) {
  UseStage use = three_years(0.5);
  EXPECT_EQ(use_contribution(use).basis, evidence::Basis::Declared);
  use.intensity.told.basis = evidence::Basis::Assumed;
  EXPECT_EQ(use_contribution(use).basis, evidence::Basis::Assumed);
}

// 0.1 kg for one run; 99 other experiments and two retrainings in each of three years.
TEST(TrainingContribution, IsSharedByTheDevicesShipped) {
  TrainingRuns runs{.energy = term(0.25, "0.25 kWh"),
                    .intensity = term(0.4, "0.4 kg/kWh"),
                    .experiments = std::nullopt,
                    .retrainings = std::nullopt,
                    .units = std::nullopt,
                    .lifetime = term(3 * kHoursPerYear, "3 years")};
  EXPECT_NEAR(training_contribution(runs).amount, 0.1, 1e-15);
  runs.experiments = term(99, "99");
  runs.retrainings = term(2, "2/year");
  EXPECT_NEAR(training_contribution(runs).amount, 10.6, 1e-12);
  constexpr double kShares[][2] = {{1000, 0.0106}, {10000, 0.00106}, {1000000, 1.06e-05}};
  for (const auto& [devices, share] : kShares) {
    runs.units = term(devices, "n");
    EXPECT_NEAR(training_contribution(runs).amount, share, 1e-15);
  }
  EXPECT_EQ(training_contribution(runs).formula, "0.25 kWh × 0.4 kg/kWh × 106 runs ÷ n devices");
}

TEST(TrainingContribution, ADeclaredShareIsTaken) {
  const Contribution line = training_contribution(term(0.1, "0.10 kg"));
  EXPECT_EQ(line.amount, 0.1);
  EXPECT_EQ(line.formula, "0.10 kg for each device, as declared");
}

TEST(SumOf, LosesNothingToOrder) {
  std::vector<Contribution> lines(1001);
  lines[0].amount = 1e9;
  for (std::size_t i = 1; i < lines.size(); ++i) lines[i].amount = 1e-8;
  EXPECT_DOUBLE_EQ(sum_of(lines), 1e9 + 1e-5);
  std::swap(lines.front(), lines.back());
  EXPECT_DOUBLE_EQ(sum_of(lines), 1e9 + 1e-5);
}

TEST(Compute, AddsItsLines) {
  Model model;
  model.mode = "native";
  model.selections = {sensing()};
  model.use = three_years(0.709);
  model.training_share = term(0.1, "0.10 kg");
  const Ledger ledger = compute(model);
  EXPECT_TRUE(ledger.complete);
  EXPECT_NEAR(ledger.total, 0.77 + 0.01863252 + 0.1, 1e-12);
  EXPECT_EQ(ledger.contributions.size(), 3);
  EXPECT_THAT(ledger.sources, ElementsAre("A source"));
  EXPECT_EQ(ledger.not_selected.size(), 11);
  EXPECT_THAT(ledger.not_modelled, ElementsAre("installation", "cloud services", "end of life"));
  EXPECT_NEAR(share(ledger, ledger.contributions[0]), 77 / ledger.total, 1e-9);
}

TEST(Compute, WithoutOneOfItsPartsThereIsNoTotal) {
  Model model;
  model.use = three_years(0.709);
  EXPECT_FALSE(compute(model).complete);
  model.use.reset();
  model.selections = {sensing()};
  EXPECT_FALSE(compute(model).complete);
  model.use = three_years(0.709);
  EXPECT_TRUE(compute(model).complete);
  model.missing = {"environment.blocks.casing"};
  EXPECT_FALSE(compute(model).complete);
}

TEST(Compute, NothingGivesAnEmptyLedger) {
  const Ledger ledger = compute({});
  EXPECT_FALSE(ledger.complete);
  EXPECT_THAT(ledger.contributions, IsEmpty());
  EXPECT_EQ(share(ledger, {}), 0);
}

TEST(Stages, HaveNames) {
  EXPECT_EQ(to_text(Stage::Manufacturing), "Manufacturing");
  EXPECT_EQ(to_text(Stage::Training), "ML training");
  EXPECT_EQ(to_text(Stage::EndOfLife), "End of life");
}

}  // namespace
}  // namespace mlsheet::footprint
