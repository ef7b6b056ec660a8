// Holds the footprint against a collection of worked examples kept beside the repository, where it
// is there. The same numbers, as far as they are published, stand in the other tests of this
// folder.

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include "footprint/model.h"
#include "footprint/model/use.h"
#include "json/read.h"
#include "support/footprint_of.h"
#include "text/decimal.h"

namespace mlsheet::footprint {
namespace {

using test::FootprintOf;

std::filesystem::path collection() {
  return std::filesystem::path(MLSHEET_ROOT).parent_path() /
         "shared/reference/facts/worked_examples.json";
}

class WorkedExamples : public ::testing::Test {
 protected:
  void SetUp() override {
    if (!std::filesystem::exists(collection())) {
      GTEST_SKIP() << "no worked examples at " << collection();
    }
    json::Fault fault;
    const std::optional<json::Value> read = json::read(test::text_of_file(collection()), fault);
    ASSERT_TRUE(read.has_value()) << fault.message;
    for (const json::Value& example : read->at("examples")) {
      examples_[example.at("id").get<std::string>()] = example;
    }
  }

  const json::Value& inputs(const std::string& id) { return examples_.at(id).at("inputs"); }
  const json::Value& expected(const std::string& id) { return examples_.at(id).at("expected"); }
  double expected(const std::string& id, const std::string& name) {
    return expected(id).at(name).at("value").get<double>();
  }

  std::map<std::string, json::Value> examples_;
};

std::string written(const json::Value& number) {
  return text::format_shortest(number.get<double>());
}

// The selections of an example as a sheet.
std::string sheet_of(const json::Value& inputs, const std::string& watts,
                     const std::string& factor) {
  std::string sheet =
      "environment:\n  mode: tinyml\n  lifetime: 3 years\n  power: {average: " + watts +
      " W}\n  grid: {factor: " + factor +
      " kg/kWh}\n  training: {total: " + written(inputs.at("ml_training_kg")) + " kg}\n  blocks:\n";
  for (const json::Value& selection : inputs.at("selections")) {
    sheet += "    " + selection.at("block").get<std::string>() +
             ": [{hsl: " + std::to_string(selection.at("hsl").get<int>()) +
             ", level: " + selection.at("level").get<std::string>() + "}]\n";
  }
  return sheet;
}

void expect_blocks(const FootprintOf& footprint, const json::Value& inputs,
                   const json::Value& expected) {
  for (const json::Value& selection : inputs.at("selections")) {
    const std::string block = selection.at("block").get<std::string>();
    EXPECT_NEAR(footprint.line("blocks." + block).amount,
                expected.at(block).at("value").get<double>(), 1e-9)
        << block;
  }
  EXPECT_NEAR(footprint.line("training").amount,
              expected.at("ml_training").at("value").get<double>(), 1e-9);
}

TEST_F(WorkedExamples, Applications) {
  for (const std::string id : {"tinyml-kws-low", "tinyml-kws-typical", "tinyml-ad-typical",
                               "tinyml-ic-typical", "tinyml-ic-up"}) {
    const FootprintOf footprint(sheet_of(inputs(id), "0.001", "0.433"));
    expect_blocks(footprint, inputs(id), expected(id));
    EXPECT_NEAR(footprint.ledger.total, expected(id, "total_with_unrounded_use_stage"), 1e-9) << id;
    EXPECT_NEAR(footprint.ledger.total - footprint.line("use").amount + 0.01, expected(id, "total"),
                1e-9)
        << id;
  }
}

TEST_F(WorkedExamples, Pa1) {
  const std::string id = "pa1-datasheet";
  const json::Value& use = inputs(id).at("use");
  const FootprintOf footprint(
      sheet_of(inputs(id), written(use.at("power_W")), written(use.at("factor_kg_per_kwh"))));
  expect_blocks(footprint, inputs(id), expected(id));
  EXPECT_NEAR(footprint.line("use").amount, expected(id, "use_stage"), 1e-9);
  EXPECT_NEAR(footprint.ledger.total, expected(id, "total"), 1e-9);
  for (const Contribution& line : footprint.ledger.contributions) {
    const std::string slice = line.id == "use"        ? "use_stage"
                              : line.id == "training" ? "ml_training"
                                                      : line.id.substr(line.id.find('.') + 1);
    EXPECT_NEAR(share(footprint.ledger, line), expected(id, "share_" + slice), 1e-6) << slice;
  }
}

TEST_F(WorkedExamples, OneMilliwattUnderManyFactors) {
  const std::string id = "use-1mw-3-years";
  EXPECT_DOUBLE_EQ(energy(0.001, 3 * kHoursPerYear), expected(id, "energy"));
  for (const auto& [name, factor] : inputs(id).at("factors_kg_per_kwh").items()) {
    const FootprintOf footprint(
        "environment:\n  blocks: {pcb: [{hsl: 0, level: low}]}\n  lifetime: 3 years\n"
        "  power: {average: 1 mW}\n  grid: {factor: " +
        written(factor) + " kg/kWh}\n");
    EXPECT_NEAR(footprint.line("use").amount, expected(id, name), 1e-9) << name;
  }
}

TEST_F(WorkedExamples, GridLoss) {
  const std::string id = "grid-loss-basis";
  const double loss = inputs(id).at("loss").get<double>();
  EXPECT_NEAR(loss_surcharge(loss), expected(id, "lambda"), 1e-12);
}

TEST_F(WorkedExamples, ColumnSums) {
  constexpr std::string_view kColumns[] = {"low", "typical", "up"};
  for (int hsl = 0; hsl < 4; ++hsl) {
    for (std::size_t column = 0; column < 3; ++column) {
      double sum = 0;
      for (const BlockFactor& factor : test::shipped_factors().blocks) {
        const std::optional<double> amounts[] = {factor.low, factor.typical, factor.up};
        if (factor.hsl == hsl) sum += amounts[column].value_or(0);
      }
      const std::string name = "HSL-" + std::to_string(hsl) + " " + std::string(kColumns[column]);
      EXPECT_NEAR(sum, expected("pirson-bol-column-sums", name), 1e-9) << name;
    }
  }
}

}  // namespace
}  // namespace mlsheet::footprint
