#include "footprint/model/sensitivity.h"

#include <gmock/gmock.h>

#include <cmath>

#include "footprint/model/use.h"

namespace mlsheet::footprint {
namespace {

using quantity::Constant;
using quantity::Lognormal;
using quantity::Triangular;
using quantity::Uniform;

ParameterId id(std::size_t index) { return ParameterId(index); }

// What a range [low, high] spreads to: its 5 % and 95 % points are the two numbers.
Parameter between(std::string name, double low, double centre, double high) {
  const quantity::Triangular triangle =
      quantity::triangle_through(std::min(low, high), centre, std::max(low, high));
  return {.id = std::move(name), .distribution = triangle};
}

TEST(Sensitivity, TornadoOfARechargeableDevice) {
  const std::vector<Parameter> parameters = {
      between("active", 100, 132, 160),      between("duty", 0.005, 0.02, 0.08),
      between("sleep", 0.005, 0.05, 0.5),    between("life", 2, 3, 5),
      between("supply", 0.55, 0.7125, 0.85), between("factor", 0.044, 0.433, 0.709),
      between("pack", 0.045, 0.2, 0.58)};
  const Result result = [](const Values<double>& v) {
    return (v[id(2)] * (1 - v[id(1)]) + v[id(0)] * v[id(1)]) / 1e6 * v[id(3)] * kHoursPerYear /
               v[id(4)] * v[id(5)] +
           v[id(6)];
  };
  EXPECT_NEAR(result(central_values(parameters)), 0.24294565103157895, 1e-12);
  const std::vector<Swing> swings = tornado(parameters, result);
  std::vector<std::string> order;
  for (const Swing& swing : swings) {
    order.push_back(parameters[static_cast<std::size_t>(swing.parameter)].id);
  }
  EXPECT_THAT(
      order, ::testing::ElementsAre("pack", "duty", "factor", "life", "supply", "active", "sleep"));
  EXPECT_NEAR(swings[0].width(), 0.535, 1e-9);
  EXPECT_NEAR(swings[1].width(), 0.15805165452631578, 1e-9);
  EXPECT_NEAR(swings[2].low, 0.20436399225263158, 1e-9);
  EXPECT_NEAR(swings[6].width(), 0.007747465717894725, 1e-9);
}

TEST(Sensitivity, ConstantsDoNotSwing) {
  const std::vector<Parameter> parameters = {{.id = "a", .distribution = Constant{2}},
                                             {.id = "b", .distribution = Uniform{1, 3}}};
  const Result sum = [](const Values<double>& v) { return v[id(0)] + v[id(1)]; };
  EXPECT_EQ(tornado(parameters, sum).size(), 1u);
}

// Additive: first-order and total indices are shares of the variance.
TEST(Sensitivity, SobolOfASum) {
  const std::vector<Parameter> parameters = {{.id = "a", .distribution = Triangular{0, 1, 2}},
                                             {.id = "b", .distribution = Uniform{0, 4}}};
  const Result sum = [](const Values<double>& v) { return v[id(0)] + v[id(1)]; };
  const SobolIndices found = sobol(parameters, {.samples = 65536, .seed = 1}, sum);
  const double share = (1.0 / 6) / (1.0 / 6 + 16.0 / 12);
  EXPECT_NEAR(found.indices[0].first_order, share, 0.01);
  EXPECT_NEAR(found.indices[0].total, share, 0.01);
  EXPECT_NEAR(found.indices[1].first_order, 1 - share, 0.02);
}

TEST(Sensitivity, SobolOfAProductOfLognormals) {
  const std::vector<Parameter> parameters = {{.id = "x1", .distribution = Lognormal{1, 0.2}},
                                             {.id = "x2", .distribution = Lognormal{1, 0.4}}};
  const Result product = [](const Values<double>& v) { return v[id(0)] * v[id(1)]; };
  const SobolIndices found = sobol(parameters, {.samples = 65536, .seed = 1}, product);
  EXPECT_NEAR(found.indices[0].first_order, 0.1843282104140021, 0.02);
  EXPECT_NEAR(found.indices[1].first_order, 0.7836888412487027, 0.02);
  EXPECT_NEAR(found.indices[0].total, 0.21631115875129725, 0.02);
  EXPECT_NEAR(found.indices[1].total, 0.815671789585998, 0.02);
}

TEST(Sensitivity, SobolOfIshigami) {
  constexpr double kPi = 3.141592653589793;
  std::vector<Parameter> parameters;
  for (const char* name : {"x1", "x2", "x3"}) {
    parameters.push_back({.id = name, .distribution = Uniform{-kPi, kPi}});
  }
  const Result ishigami = [](const Values<double>& v) {
    const double sine = std::sin(v[id(1)]);
    return std::sin(v[id(0)]) + 7 * sine * sine +
           0.1 * v[id(2)] * v[id(2)] * v[id(2)] * v[id(2)] * std::sin(v[id(0)]);
  };
  const SobolIndices found = sobol(parameters, {.samples = 65536, .seed = 1}, ishigami);
  EXPECT_NEAR(found.variance, 13.844587940719254, 0.1);
  EXPECT_NEAR(found.indices[0].first_order, 0.31390519114781146, 0.02);
  EXPECT_NEAR(found.indices[1].first_order, 0.4424111447900409, 0.02);
  EXPECT_NEAR(found.indices[2].first_order, 0, 0.02);
  EXPECT_NEAR(found.indices[0].total, 0.5575888552099592, 0.02);
  EXPECT_NEAR(found.indices[2].total, 0.24368366406214773, 0.02);
}

}  // namespace
}  // namespace mlsheet::footprint
