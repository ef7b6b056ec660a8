#include "footprint/model/simulation.h"

#include <gmock/gmock.h>

#include <cmath>

#include "support/image_classification.h"

namespace mlsheet::footprint {
namespace {

using quantity::Constant;
using quantity::Lognormal;
using quantity::Triangular;

Expression parameter(std::size_t index) { return Expression(ParameterId(index)); }

// Transport is a stage of its own.
struct Device {
  std::vector<Parameter> parameters = test::image_classification();
  std::vector<Addend> addends = [] {
    std::vector<Addend> lines;
    for (std::size_t i = 0; i < test::image_classification().size(); ++i) {
      lines.push_back({i == test::kTransportBlock ? 1u : 0u, parameter(i)});
    }
    lines.push_back({2, Expression(test::kTrainingAndUse)});
    return lines;
  }();

  Simulation simulated(std::uint32_t samples = 4096) const {
    return simulate(parameters, addends, {.samples = samples, .seed = 1});
  }
};

TEST(Simulation, ImageClassification) {
  const Simulation found = Device().simulated();
  EXPECT_NEAR(found.total.mean, 3.8466664438770692, 1e-6);
  EXPECT_NEAR(found.total.deviation, 0.6306789379889929, 1e-6);
  EXPECT_NEAR(found.total.p05, 2.849324136093526, 1e-6);
  EXPECT_NEAR(found.total.p50, 3.838669975013021, 1e-6);
  EXPECT_NEAR(found.total.p95, 4.913269803097526, 1e-6);
  EXPECT_NEAR(found.groups.at(2).mean, 0.11, 1e-15);
  EXPECT_EQ(found.groups.at(2).deviation, 0);
  double sum = 0;
  for (const Statistics& group : found.groups) sum += group.mean;
  EXPECT_NEAR(sum, found.total.mean, 1e-12);
}

// Not a multiple of the lanes.
TEST(Simulation, OfAnyNumberOfSamples) {
  for (const std::uint32_t samples : {1u, 5u, 127u, 129u, 1000u}) {
    EXPECT_NEAR(Device().simulated(samples).total.p50, 3.84, 0.5) << samples;
  }
}

// A line of zero, and the order of lines, change nothing.
TEST(Simulation, ALineOfZeroChangesNoBit) {
  Device device;
  const Statistics before = device.simulated().total;
  device.parameters.push_back({.id = "z", .distribution = Triangular{0, 0, 0}});
  device.addends.push_back({0, parameter(8)});
  const Statistics after = device.simulated().total;
  EXPECT_EQ(before.mean, after.mean);
  EXPECT_EQ(before.p05, after.p05);
  EXPECT_EQ(before.p95, after.p95);
}

TEST(Simulation, IsLinearInAQuantity) {
  Device device;
  const Statistics once = device.simulated().total;
  for (Addend& addend : device.addends) addend.amount = addend.amount * Expression(2);
  const Statistics twice = device.simulated().total;
  EXPECT_NEAR(twice.mean, 2 * once.mean, 1e-12);
  EXPECT_NEAR(twice.p95, 2 * once.p95, 1e-12);
}

TEST(Simulation, ASharedFactorSpreadsMoreThanTwoOfTheirOwn) {
  const std::vector<Parameter> parameters = {{.id = "f", .distribution = Lognormal{1, 0.3}},
                                             {.id = "g", .distribution = Lognormal{1, 0.3}}};
  const std::vector<Addend> shared = {{0, parameter(0)}, {0, parameter(0) * Expression(2)}};
  const std::vector<Addend> own = {{0, parameter(0)}, {0, parameter(1) * Expression(2)}};
  const Sampling sampling{.samples = 4096, .seed = 1};
  EXPECT_GT(simulate(parameters, shared, sampling).total.deviation,
            simulate(parameters, own, sampling).total.deviation);
  EXPECT_NEAR(simulate(parameters, shared, sampling).total.mean, 3 * std::exp(0.045), 1e-3);
}

// A factor that two groups share has the same samples in both.
TEST(Simulation, GroupsShareTheirFactors) {
  const std::vector<Parameter> parameters = {{.id = "f", .distribution = Lognormal{1, 0.3}}};
  const std::vector<Addend> both = {{0, parameter(0)}, {1, -parameter(0)}};
  const Statistics total = simulate(parameters, both, {.samples = 512, .seed = 1}).total;
  EXPECT_EQ(total.p05, 0);
  EXPECT_EQ(total.p95, 0);
}

TEST(Simulation, DesignsAreComparedOnCommonSamples) {
  const std::vector<Parameter> parameters = {{.id = "f", .distribution = Lognormal{1, 0.5}},
                                             {.id = "g", .distribution = Lognormal{1, 0.5}}};
  const Sampling sampling{.samples = 1024, .seed = 1};
  const std::vector<Addend> one = {{0, parameter(0)}};
  const std::vector<Addend> slightly_more = {{0, parameter(0) * Expression(1.001)}};
  const std::vector<Addend> other = {{0, parameter(1)}};
  const std::vector<double> base = totals(parameters, one, sampling);
  EXPECT_EQ(probability_of_less(base, totals(parameters, slightly_more, sampling)), 1);
  EXPECT_NEAR(probability_of_less(base, totals(parameters, other, sampling)), 0.5, 0.05);
}

}  // namespace
}  // namespace mlsheet::footprint
