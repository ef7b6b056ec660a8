#include "footprint/factor.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "support/footprint_of.h"

namespace mlsheet::footprint {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::SizeIs;

constexpr std::string_view kHead =
    "table: own\n"
    "defaults: {source: S, licence: L, year: 2021}\n"
    "rows:\n";

struct Loaded {
  explicit Loaded(std::string table)
      : text(std::move(table)),
        embedded{{std::string(test::kBlockTable), text}},
        files({}, embedded),
        factors(load_factors(files, report)) {}

  // `MS0501 x`: each diagnostic as its code and the marked text.
  std::vector<std::string> found() const {
    std::vector<std::string> found;
    for (const diagnostic::Diagnostic& diagnostic : report.sorted()) {
      found.push_back(std::string(diagnostic::row(diagnostic.code).code_text) + " " +
                      std::string(files.text(diagnostic.span)));
    }
    return found;
  }

  std::string text;
  source::File embedded[1];
  source::MemoryFiles files;
  diagnostic::Report report;
  Factors factors;
};

std::vector<std::string> faults_of_row(const std::string& row) {
  return Loaded(std::string(kHead) + "  - " + row + "\n").found();
}

TEST(ShippedFactors, AreFortyEightRowsWithSource) {
  const Factors& factors = test::shipped_factors();
  EXPECT_THAT(factors.blocks, SizeIs(48));
  EXPECT_EQ(factors.blocks_source.id, "pirson_bol_blocks");
  EXPECT_EQ(factors.blocks_source.year, 2021);
  EXPECT_THAT(factors.blocks_source.citation, ::testing::HasSubstr("128966"));
  EXPECT_FALSE(factors.blocks_source.licence.empty());
}

TEST(ShippedFactors, KnowNothingOfTwoSecurityLevels) {
  std::vector<std::string> without;
  for (const BlockFactor& factor : test::shipped_factors().blocks) {
    if (!factor.typical) without.push_back(factor.block + std::to_string(factor.hsl));
  }
  EXPECT_THAT(without, ElementsAre("security2", "security3"));
}

// Column totals as printed in the source; they may differ from the sum of the rounded cells by half
// a unit of the last digit for each cell that is not zero, and for the total itself.
TEST(ShippedFactors, AddUpToThePrintedTotals) {
  constexpr double kTotals[4][3] = {
      {0.46, 0.96, 1.33}, {1.49, 3.20, 6.47}, {6.89, 13.88, 24.36}, {16.62, 30.47, 46.80}};
  for (int hsl = 0; hsl < 4; ++hsl) {
    for (std::size_t column = 0; column < 3; ++column) {
      double sum = 0;
      int cells = 0;
      for (const BlockFactor& factor : test::shipped_factors().blocks) {
        const std::optional<double> amounts[] = {factor.low, factor.typical, factor.up};
        if (factor.hsl != hsl) continue;
        sum += amounts[column].value_or(0);
        if (amounts[column].value_or(0) > 0) ++cells;
      }
      EXPECT_NEAR(sum, kTotals[hsl][column], 0.005 * (cells + 1) + 1e-9) << hsl << " " << column;
    }
  }
}

TEST(Factors, FindARowByBlockAndLevel) {
  const Loaded loaded(std::string(kHead) + "  - [pcb, 2, 1.12, 1.60, 3.20]\n");
  EXPECT_THAT(loaded.found(), IsEmpty());
  ASSERT_NE(loaded.factors.block("pcb", 2), nullptr);
  EXPECT_EQ(loaded.factors.block("pcb", 2)->typical, 1.6);
  EXPECT_EQ(loaded.factors.block("pcb", 1), nullptr);
  EXPECT_EQ(loaded.factors.block("pc", 2), nullptr);
}

TEST(Factors, BrokenRowsAreLocated) {
  EXPECT_THAT(faults_of_row("[pcb, 0, 1, 2]"), ElementsAre("MS0501 [pcb, 0, 1, 2]"));
  EXPECT_THAT(faults_of_row("[pcb, 4, 1, 2, 3]"), ElementsAre("MS0501 4"));
  EXPECT_THAT(faults_of_row("[pcb, x, 1, 2, 3]"), ElementsAre("MS0501 x"));
  EXPECT_THAT(faults_of_row("[pcb, 0, 1, two, 3]"), ElementsAre("MS0501 two"));
  EXPECT_THAT(faults_of_row("[pcb, 0, -1, 2, 3]"), ElementsAre("MS0501 -1"));
  EXPECT_THAT(faults_of_row("[pcb, 0, 1, [2], 3]"), ElementsAre("MS0501 [2]"));
  EXPECT_THAT(faults_of_row("[pcb, 0, 2, 1, 3]"), ElementsAre("MS0501 [pcb, 0, 2, 1, 3]"));
  EXPECT_THAT(faults_of_row("[pcb, 0, 1, 2, 3]\n  - [pcb, 0, 1, 2, 3]"),
              ElementsAre("MS0501 [pcb, 0, 1, 2, 3]"));
  EXPECT_THAT(faults_of_row("pcb"), ElementsAre("MS0501 pcb"));
  EXPECT_THAT(faults_of_row("[pcb, 0, none, none, none]"), IsEmpty());
}

TEST(Factors, ABrokenRowIsNotUsed) {
  const Loaded loaded(std::string(kHead) + "  - [pcb, 0, 1, x, 3]\n  - [casing, 0, 1, 2, 3]\n");
  EXPECT_THAT(loaded.factors.blocks, SizeIs(1));
}

TEST(Factors, ATableNeedsItsSource) {
  EXPECT_THAT(Loaded("table: own\ndefaults: {source: S}\nrows: [[pcb, 0, 1, 2, 3]]\n").found(),
              ElementsAre("MS0501 ", "MS0501 "));
  EXPECT_THAT(Loaded(std::string(kHead.substr(0, kHead.find("rows")))).found(),
              ElementsAre("MS0501 "));
}

TEST(Factors, AMissingTableIsReported) {
  const source::MemoryFiles files;
  diagnostic::Report report;
  EXPECT_THAT(load_factors(files, report).blocks, IsEmpty());
  EXPECT_THAT(test::codes_in(report), ElementsAre("MS0501"));
}

}  // namespace
}  // namespace mlsheet::footprint
