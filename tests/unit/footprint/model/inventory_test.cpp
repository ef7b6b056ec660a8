#include "footprint/model/inventory.h"

#include <gmock/gmock.h>

#include <stdexcept>

#include "footprint/model/fabrication.h"
#include "footprint/model/use.h"

namespace mlsheet::footprint {
namespace {

using quantity::Constant;
using quantity::Lognormal;
using quantity::Triangular;

// A board, a die and three years on the mains.
Inventory device(double power = 0.132) {
  Inventory inventory;
  const Expression area = inventory.parameter("board.area", Triangular{8, 8.1, 8.5});
  const Expression fr4 = inventory.parameter("factor:fr4", Triangular{0.01614, 0.0162, 0.0163});
  inventory.add({"board", "Board", Stage::Manufacturing, "E17", board(area, Expression(0.0), fr4)});
  const Expression die = inventory.parameter("die.area", Triangular{8, 10, 12});
  inventory.add(
      {"die", "Processor", Stage::Manufacturing, "E14", at_factor(die, Expression(0.0169))});
  const Expression grid = inventory.parameter("grid:USA", Lognormal{0.433, 0.1});
  inventory.add({"use", "Use", Stage::Use, "E32, E37",
                 energy(Expression(power), Expression(3 * kHoursPerYear)) * grid});
  return inventory;
}

TEST(Inventory, TotalsAreTheSumOfLinesAndOfStages) {
  const Assessment found = assess(device(), {});
  EXPECT_NEAR(found.total, 8.1 * 0.0162 + 0.169 + 0.132 * 26.28 * 0.433, 1e-12);
  double lines = 0;
  double shares = 0;
  for (const LineResult& line : found.lines) {
    lines += line.amount;
    shares += line.share;
  }
  EXPECT_NEAR(lines / found.total, 1, 1e-12);
  EXPECT_NEAR(shares, 1, 1e-12);
  EXPECT_NEAR(found.stages[1] + found.stages[4], found.total, 1e-12);
  EXPECT_NEAR(found.simulation.groups[4].p50, found.stages[4], 0.01);
}

TEST(Inventory, TheGridMovesItMost) {
  const Assessment found = assess(device(), {});
  ASSERT_EQ(found.swings.size(), 4u);
  EXPECT_EQ(static_cast<std::size_t>(found.swings[0].parameter), 3u);
  EXPECT_LE(found.simulation.total.p05, found.total);
  EXPECT_GE(found.simulation.total.p95, found.total);
}

// What is added later, or in another order, changes no bit of the rest.
TEST(Inventory, OrderDoesNotMatter) {
  Inventory other;
  const Expression grid = other.parameter("grid:USA", Lognormal{0.433, 0.1});
  other.add({"use", "Use", Stage::Use, "E32, E37",
             energy(Expression(0.132), Expression(3 * kHoursPerYear)) * grid});
  const Expression die = other.parameter("die.area", Triangular{8, 10, 12});
  other.add({"die", "Processor", Stage::Manufacturing, "E14", at_factor(die, Expression(0.0169))});
  const Expression area = other.parameter("board.area", Triangular{8, 8.1, 8.5});
  const Expression fr4 = other.parameter("factor:fr4", Triangular{0.01614, 0.0162, 0.0163});
  other.add({"board", "Board", Stage::Manufacturing, "E17", board(area, Expression(0.0), fr4)});
  const Assessment one = assess(device(), {});
  const Assessment two = assess(other, {});
  EXPECT_EQ(one.total, two.total);
  EXPECT_EQ(one.simulation.total.p05, two.simulation.total.p05);
  EXPECT_EQ(one.simulation.total.p95, two.simulation.total.p95);
  EXPECT_EQ(one.simulation.total.mean, two.simulation.total.mean);
}

TEST(Inventory, OneVariablePerId) {
  Inventory inventory;
  inventory.parameter("f", Constant{1});
  inventory.parameter("f", Constant{1});
  EXPECT_EQ(inventory.parameters().size(), 1u);
  EXPECT_THROW(inventory.parameter("f", Constant{2}), std::invalid_argument);
}

TEST(Inventory, OneLinePerId) {
  Inventory inventory;
  inventory.add({"a", "A", Stage::Use, "E32", Expression(1.0)});
  EXPECT_THROW(inventory.add({"a", "A", Stage::Use, "E32", Expression(1.0)}),
               std::invalid_argument);
}

TEST(Inventory, CorrelationSpreads) {
  Inventory inventory = device();
  const double before = assess(inventory, {}).simulation.groups[1].deviation;
  inventory.correlate("parts", 1, {"board.area", "die.area", "factor:fr4"});
  EXPECT_GT(assess(inventory, {}).simulation.groups[1].deviation, before);
  EXPECT_THROW(inventory.correlate("parts", 1.5, {}), std::invalid_argument);
}

TEST(Inventory, StandardErrorsAreSmallAgainstTheSpread) {
  const StandardErrors errors = standard_errors(device(), {.samples = 1024, .seed = 1});
  EXPECT_GT(errors.p05, 0);
  EXPECT_LT(errors.p95, 0.05);
}

TEST(Inventory, DesignsCompareOnCommonSamples) {
  EXPECT_EQ(probability_lower(device(0.1), device(0.132), {}), 1);
  EXPECT_EQ(probability_lower(device(), device(), {}), 0);
}

TEST(Inventory, SobolIndicesOfItsTotal) {
  const SobolIndices found = sobol(device(), {.samples = 4096, .seed = 1});
  ASSERT_EQ(found.indices.size(), 4u);
  EXPECT_NEAR(found.indices[3].total, 1, 0.1);
}

TEST(Inventory, OfNothing) {
  const Assessment found = assess(Inventory{}, {});
  EXPECT_EQ(found.total, 0);
  EXPECT_EQ(found.simulation.total.p95, 0);
}

}  // namespace
}  // namespace mlsheet::footprint
