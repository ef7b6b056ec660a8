#include "footprint/factor_library.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <bit>
#include <filesystem>

#include "document/read_yaml.h"
#include "source/files.h"
#include "support/footprint_of.h"

namespace mlsheet::footprint {
namespace {

using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::SizeIs;

FactorTable table_of(const std::string& yaml) {
  source::MemoryFiles files;
  diagnostic::Report report;
  const document::Document document =
      document::read_yaml(files, files.add("own.yaml", yaml), report);
  FactorTable table = read_factor_table(document, report);
  EXPECT_THAT(test::codes_in(report), IsEmpty());
  return table;
}

FactorTable own_grid(const std::string& value) {
  return table_of(
      "table: grid\nkind: electricity\nkey: [region]\n"
      "defaults: {source: S, attribution: A, licence: L, year: 2024, indicator: gwp100,\n"
      "  gwp_set: AR6, boundary: lifecycle, unit: g/kWh}\n"
      "columns: [region, 2023, 2024]\nrows:\n  - [DEU, 300, " +
      value + "]\n");
}

bool is_same(std::optional<double> a, std::optional<double> b) {
  return a.has_value() == b.has_value() &&
         (!a || std::bit_cast<std::uint64_t>(*a) == std::bit_cast<std::uint64_t>(*b));
}

// What the build has flattened is what the tables say, to the last bit.
TEST(ShippedFactors, AreTheTables) {
  const std::filesystem::path folder =
      std::filesystem::path(MLSHEET_ROOT) / "generator/footprint/factors";
  std::size_t all = 0;
  for (const auto& entry : std::filesystem::directory_iterator(folder)) {
    const FactorTable table = table_of(test::text_of_file(entry.path()));
    all += table.records.size();
    for (const FactorRecord& record : table.records) {
      const std::optional<FactorRecord> found = shipped_factors().find(record.id);
      ASSERT_TRUE(found) << record.id;
      for (const auto member : kFactorTexts) EXPECT_EQ(*found.*member, record.*member);
      EXPECT_TRUE(is_same(found->value, record.value)) << record.id;
      EXPECT_TRUE(is_same(found->low, record.low)) << record.id;
      EXPECT_TRUE(is_same(found->high, record.high)) << record.id;
      EXPECT_EQ(found->year, record.year) << record.id;
      EXPECT_FALSE(found->is_own);
    }
  }
  EXPECT_EQ(shipped_factors().factors.size(), all);
}

TEST(ShippedFactors, KnowNothingElse) {
  for (const std::string_view id :
       {"", "grid", "grid:", "grid:DEU:2024x", "grid:DEU:", "zzz", "~"}) {
    EXPECT_FALSE(shipped_factors().find(id)) << id;
  }
}

TEST(BlockFactors, AreThoseOfTheSource) {
  const std::vector<BlockFactor> blocks = test::shipped_factors().blocks();
  EXPECT_THAT(blocks, SizeIs(46));  // twelve blocks at four levels, but for two of security
  EXPECT_FALSE(test::shipped_factors().block("security", 2));
  EXPECT_FALSE(test::shipped_factors().block("security", 3));
  EXPECT_FALSE(test::shipped_factors().block("pc", 1));
  EXPECT_FALSE(test::shipped_factors().block("pcb", 4));
  const std::optional<BlockFactor> pcb = test::shipped_factors().block("pcb", 2);
  ASSERT_TRUE(pcb);
  EXPECT_EQ(pcb->low, 1.12);
  EXPECT_EQ(pcb->typical, 1.6);
  EXPECT_EQ(pcb->up, 3.2);
  EXPECT_THAT(pcb->source, ::testing::HasSubstr("128966"));
}

// Column totals as printed in the source; they may differ from the sum of the rounded cells by half
// a unit of the last digit for each cell that is not zero, and for the total itself.
TEST(BlockFactors, AddUpToThePrintedTotals) {
  constexpr double kTotals[4][3] = {
      {0.46, 0.96, 1.33}, {1.49, 3.20, 6.47}, {6.89, 13.88, 24.36}, {16.62, 30.47, 46.80}};
  for (int hsl = 0; hsl < 4; ++hsl) {
    for (std::size_t column = 0; column < 3; ++column) {
      double sum = 0;
      int cells = 0;
      for (const BlockFactor& factor : test::shipped_factors().blocks()) {
        const std::optional<double> amounts[] = {factor.low, factor.typical, factor.up};
        if (factor.hsl != hsl) continue;
        sum += amounts[column].value_or(0);
        if (amounts[column].value_or(0) > 0) ++cells;
      }
      EXPECT_NEAR(sum, kTotals[hsl][column], 0.005 * (cells + 1) + 1e-9) << hsl << " " << column;
    }
  }
}

TEST(BlockFactors, AscendFromLowToUp) {
  for (const BlockFactor& factor : test::shipped_factors().blocks()) {
    EXPECT_LE(factor.low.value_or(0), factor.typical) << factor.block << factor.hsl;
    EXPECT_LE(factor.typical, factor.up) << factor.block << factor.hsl;
  }
}

TEST(FactorLibrary, IsEmptyWithoutTables) {
  const FactorLibrary none;
  EXPECT_FALSE(none.find("grid:DEU:2024"));
  EXPECT_THAT(none.starting_with(""), IsEmpty());
  EXPECT_THAT(none.blocks(), IsEmpty());
}

TEST(FactorLibrary, FindsOwnRecordsFirst) {
  FactorLibrary factors = test::shipped_factors();
  const double shipped = factors.find("grid:DEU:2024")->value;
  factors.add(own_grid("310"));
  EXPECT_EQ(factors.find("grid:DEU:2024")->value, 310);
  EXPECT_TRUE(factors.find("grid:DEU:2024")->is_own);
  EXPECT_FALSE(factors.find("grid:DEU:2022")->is_own);
  EXPECT_EQ(test::shipped_factors().find("grid:DEU:2024")->value, shipped);
  const FactorLibrary before = factors;
  factors.add(own_grid("320"));
  EXPECT_EQ(factors.find("grid:DEU:2024")->value, 320);
  EXPECT_EQ(before.find("grid:DEU:2024")->value, 310);
}

TEST(FactorLibrary, ListsEachIdOnce) {
  FactorLibrary factors = test::shipped_factors();
  const std::size_t years = factors.starting_with("grid:DEU:").size();
  factors.add(own_grid("310"));
  const std::vector<FactorRecord> found = factors.starting_with("grid:DEU:");
  EXPECT_EQ(found.size(), years);
  EXPECT_TRUE(std::ranges::is_sorted(found, {}, &FactorRecord::id));
  std::size_t own = 0;
  for (const FactorRecord& record : found) own += record.is_own ? 1 : 0;
  EXPECT_EQ(own, 2u);
}

TEST(FactorLibrary, KnowsWhatWasMeant) {
  const FactorLibrary& factors = test::shipped_factors();
  EXPECT_THAT(factors.nearest("material:alumnium", "material:"),
              Contains(::testing::HasSubstr("alumin")));
  EXPECT_THAT(factors.nearest("freight:raill", "freight:"), Contains("freight:rail"));
  EXPECT_THAT(factors.nearest("freight:rail", "material:"), IsEmpty());
}

}  // namespace
}  // namespace mlsheet::footprint
