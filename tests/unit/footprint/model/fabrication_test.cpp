#include "footprint/model/fabrication.h"

#include <gtest/gtest.h>

namespace mlsheet::footprint {
namespace {

struct Fab {
  double energy, gas_95, gas_99, materials;  // kWh/cm², g/cm²
};
// Rows of ACT's table of fabs.
const Fab k28nm{0.9, 175, 100, 500};

double per_area(const Fab& fab, double intensity, double abatement, double yield) {
  return carbon_per_area(intensity, fab.energy, abated_gas(fab.gas_95, fab.gas_99, abatement),
                         fab.materials, yield);
}

// kg/cm² at a yield of 0.875.
TEST(Fabrication, CarbonPerAreaOf28nm) {
  EXPECT_NEAR(per_area(k28nm, 583, 0.97, 0.875) / 1000, 1.3282285714285715, 1e-9);
  EXPECT_NEAR(per_area(k28nm, 635.19, 0.97, 0.875) / 1000, 1.3819097142857142, 1e-9);
  EXPECT_NEAR(per_area(k28nm, 820, 0.95, 0.875) / 1000, 1.614857142857143, 1e-9);
}

TEST(Fabrication, LargeDieOf10nm) {
  const Fab n10{1.475, 240, 150, 500};
  EXPECT_NEAR(dies(1.0, 1.45, per_area(n10, 583, 0.95, 0.943543), 0.15), 2.6087022001117066, 1e-9);
}

TEST(Fabrication, OneDieOfTwoSources) {
  const double act = dies(1.0, 0.1, per_area(k28nm, 583, 0.97, 0.875), 0.15);
  EXPECT_NEAR(act, 0.28282285714285715, 1e-9);
  EXPECT_NEAR(at_factor(10.0, 0.0169), 0.169, 1e-12);  // 90 nm, Pirson and Bol, per mm²
}

TEST(Fabrication, YieldOfSmallAndLargeDies) {
  const auto yield = [](YieldModel model, double area) { return die_yield(model, area, 0.15); };
  EXPECT_NEAR(yield(YieldModel::Poisson, 0.05), 0.9925280548191384, 1e-12);
  EXPECT_NEAR(yield(YieldModel::Murphy, 0.05), 0.9925327073031226, 1e-12);
  EXPECT_NEAR(yield(YieldModel::Seeds, 0.05), 0.9925558312655086, 1e-12);
  EXPECT_NEAR(yield(YieldModel::NegativeBinomial, 0.05), 0.9925308449132559, 1e-12);
  EXPECT_NEAR(yield(YieldModel::Poisson, 1), 0.8607079764250578, 1e-12);
  EXPECT_NEAR(yield(YieldModel::Murphy, 1), 0.8623230147378779, 1e-12);
  EXPECT_NEAR(yield(YieldModel::Seeds, 1), 0.8695652173913044, 1e-12);
  EXPECT_NEAR(yield(YieldModel::NegativeBinomial, 1), 0.8616672317221843, 1e-12);
}

TEST(Fabrication, YieldWithoutDefectsIsOne) {
  for (const YieldModel model :
       {YieldModel::Poisson, YieldModel::Murphy, YieldModel::Seeds, YieldModel::NegativeBinomial}) {
    EXPECT_EQ(die_yield(model, 0.1, 0.0), 1) << to_text(model);
    EXPECT_EQ(yield_model_named(to_text(model)), model);
  }
  EXPECT_FALSE(yield_model_named("Murphy's"));
}

// Where the quotient of Murphy's model loses its digits a series takes over.
TEST(Fabrication, YieldOfFewDefectsRunsOn) {
  EXPECT_NEAR(mean_survival(0.99e-4), mean_survival(1.01e-4) + 1e-6, 1e-10);
}

TEST(Fabrication, DiesOnAWafer) {
  EXPECT_EQ(dies_per_wafer(10), 6857);
  EXPECT_NEAR(*area_with_edge_loss(10), 10.308565656376016, 1e-9);
  EXPECT_FALSE(dies_per_wafer(80000));
}

TEST(Fabrication, NodesBetweenTheAnchors) {
  EXPECT_NEAR(*die_factor_of_node(180), 0.9330440244261053, 1e-9);
  EXPECT_NEAR(*die_factor_of_node(65), 1.8750561638108427, 1e-9);
  EXPECT_NEAR(*die_factor_of_node(55), 1.9777906220444585, 1e-9);
  EXPECT_NEAR(*die_factor_of_node(40), 2.1894826961544522, 1e-9);
  EXPECT_NEAR(*die_factor_of_node(28), 2.4535957109472957, 1e-9);
  EXPECT_NEAR(*die_factor_of_node(14), 2.98, 1e-12);
  EXPECT_NEAR(*die_factor_of_node(250), 0.87, 1e-12);
  EXPECT_FALSE(die_factor_of_node(10));
  EXPECT_FALSE(die_factor_of_node(350));
}

TEST(Fabrication, Boards) {
  EXPECT_EQ(board_factor_of_layers(4), 0.0162);
  EXPECT_EQ(board_factor_of_layers(8), 0.0320);
  EXPECT_NEAR(board_factor_of_layers(2), 0.008, 1e-15);
  EXPECT_NEAR(board(8.1, 0.0, 0.0162), 0.13122, 1e-12);
  EXPECT_NEAR(board(8.5, 0.15, 0.0162), 0.162, 1e-12);
}

TEST(Fabrication, MaterialsAndBatteries) {
  EXPECT_NEAR(material(0.25, 0.0, 0.0, 1.89, 0.0), 0.4725, 1e-12);
  EXPECT_NEAR(material(1.0, 0.1, 0.5, 2.0, 1.0), 1.65, 1e-12);
  EXPECT_NEAR(at_factor(1.0e-3, 87.0), 0.087, 1e-15);                           // 1 Wh
  EXPECT_NEAR(memory(3.0, 65.0, 0.875, 0.0, 0.0), 0.22285714285714286, 1e-12);  // DDR4, 10 nm
  EXPECT_NEAR(assembly(0.2, 0.5), 0.1, 1e-15);
}

// An equation is written once: each lane is what the double is.
TEST(Fabrication, LanesAreDoublesSideBySide) {
  Lanes area;
  for (std::size_t i = 0; i < Lanes::kCount; ++i) area.values[i] = 0.01 * static_cast<double>(i);
  for (const YieldModel model :
       {YieldModel::Poisson, YieldModel::Murphy, YieldModel::Seeds, YieldModel::NegativeBinomial}) {
    const Lanes together = die_yield(model, area, Lanes(0.15));
    for (std::size_t i = 0; i < Lanes::kCount; ++i) {
      EXPECT_EQ(together.values[i], die_yield(model, area.values[i], 0.15));
    }
  }
}

}  // namespace
}  // namespace mlsheet::footprint
