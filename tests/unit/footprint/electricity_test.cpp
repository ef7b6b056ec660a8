#include "footprint/electricity.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "document/read_yaml.h"
#include "source/files.h"
#include "support/footprint_of.h"

namespace mlsheet::footprint {
namespace {

using ::testing::Contains;
using ::testing::IsEmpty;
using ::testing::SizeIs;

std::string code(std::string_view written) {
  return std::string(region_code(test::shipped_factors(), written).value_or("none"));
}

int year_of(std::string_view region, std::optional<int> year) {
  const auto record = electricity(test::shipped_factors(), region, year);
  return record ? record->year : 0;
}

FactorLibrary with_own(const std::string& rows) {
  source::MemoryFiles files;
  diagnostic::Report report;
  const std::string yaml =
      "table: site\nkind: electricity\nkey: [region]\n"
      "defaults: {source: S, attribution: A, licence: L, year: 2022, indicator: gwp100,\n"
      "  gwp_set: AR6, boundary: lifecycle, unit: g/kWh}\n"
      "columns: [region, value]\nrows: [" +
      rows + "]\n";
  FactorLibrary factors = test::shipped_factors();
  factors.add(
      read_factor_table(document::read_yaml(files, files.add("own.yaml", yaml), report), report));
  EXPECT_THAT(test::codes_in(report), IsEmpty());
  return factors;
}

TEST(RegionCode, OfACodeInAnyCase) {
  EXPECT_EQ(code("DEU"), "DEU");
  EXPECT_EQ(code("deu"), "DEU");
  EXPECT_EQ(code("us-ca"), "US-CA");
  EXPECT_EQ(code("eu27"), "EU27");
  EXPECT_EQ(code("oecd"), "OECD");
}

TEST(RegionCode, OfTwoLetters) {
  EXPECT_EQ(code("DE"), "DEU");
  EXPECT_EQ(code("us"), "USA");
  EXPECT_EQ(code("XK"), "XKX");
  EXPECT_EQ(code("ZW"), "ZWE");
  EXPECT_EQ(code("EU"), "EU27");
  EXPECT_EQ(code("UK"), "GBR");
  EXPECT_EQ(code("QQ"), "none");
}

TEST(RegionCode, OfAName) {
  EXPECT_EQ(code("Germany"), "DEU");
  EXPECT_EQ(code("united states"), "USA");
  EXPECT_EQ(code("World"), "WLD");
  EXPECT_EQ(code("global"), "WLD");
  EXPECT_EQ(code("European Union (27)"), "EU27");
  EXPECT_EQ(code("T\u00fcrkiye"), "TUR");
}

TEST(RegionCode, OfNothingElse) {
  EXPECT_EQ(code(""), "none");
  EXPECT_EQ(code("D"), "none");
  EXPECT_EQ(code("DEU:2024"), "none");
  EXPECT_EQ(code("avoided"), "none");
  EXPECT_EQ(code("A="), "none");
}

// Each country can be named in every way there is, and then has a factor.
TEST(RegionCode, EachHasElectricity) {
  const FactorLibrary& factors = test::shipped_factors();
  int countries = 0;
  for (const FactorRecord& record : factors.starting_with("grid:")) {
    EXPECT_EQ(region_code(factors, record.region), record.region);
    EXPECT_EQ(region_code(factors, record.name), record.region) << record.name;
    EXPECT_TRUE(electricity(factors, record.region)) << record.region;
    ++countries;
  }
  EXPECT_GT(countries, 2000);
}

TEST(RegionCode, OfTwoLettersIsOneOfTheTable) {
  int known = 0;
  for (char a = 'A'; a <= 'Z'; ++a) {
    for (char b = 'A'; b <= 'Z'; ++b) {
      const auto found = region_code(test::shipped_factors(), std::string{a, b});
      if (!found) continue;
      ++known;
      EXPECT_TRUE(electricity(test::shipped_factors(), *found)) << *found;
    }
  }
  EXPECT_EQ(known, 214);
}

TEST(NearestRegions, AreCodesAndNames) {
  EXPECT_THAT(nearest_regions(test::shipped_factors(), "Germny"), Contains("Germany"));
  EXPECT_THAT(nearest_regions(test::shipped_factors(), "US-CB"), Contains("US-CA"));
  EXPECT_THAT(nearest_regions(test::shipped_factors(), "US-CB"), SizeIs(3));
  EXPECT_THAT(nearest_regions(test::shipped_factors(), "nowhere at all"), IsEmpty());
  EXPECT_THAT(nearest_regions(with_own("[campus, 100]"), "campsu"), Contains("campus"));
}

TEST(Electricity, OfAYear) {
  const auto record = electricity(test::shipped_factors(), "USA", 2024);
  ASSERT_TRUE(record);
  EXPECT_EQ(record->id, "grid:USA:2024");
  EXPECT_EQ(record->value, 383.78);
}

TEST(Electricity, OfTheLastYearWithAFigure) {
  EXPECT_EQ(year_of("ABW", std::nullopt), 2022);
  EXPECT_EQ(year_of("ABW", 2024), 2022);
  EXPECT_EQ(year_of("ABW", 2021), 2021);
  EXPECT_EQ(year_of("US-CA", std::nullopt), 2023);
}

TEST(Electricity, IsNotThatOfALaterYear) {
  EXPECT_EQ(year_of("ABW", 2014), 0);
  EXPECT_EQ(year_of("US-CA", 2022), 0);
}

TEST(Electricity, OfARegionThatNobodyKnows) {
  EXPECT_EQ(year_of("", std::nullopt), 0);
  EXPECT_EQ(year_of("D", std::nullopt), 0);
  EXPECT_EQ(year_of("deu", std::nullopt), 0);
}

TEST(Electricity, OfAnOwnTableStandsInPlaceOfAllYears) {
  const FactorLibrary factors = with_own("[DEU, 50], [campus, 100]");
  EXPECT_EQ(electricity(factors, "DEU")->value, 50);
  EXPECT_EQ(electricity(factors, "DEU", 2024)->id, "site:DEU");
  EXPECT_TRUE(electricity(factors, "DEU")->is_own);
  EXPECT_EQ(region_code(factors, "Germany"), "DEU");
  EXPECT_EQ(region_code(factors, "Campus"), "campus");
  EXPECT_EQ(electricity(factors, "campus")->value, 100);
  EXPECT_FALSE(electricity(factors, "FRA")->is_own);
}

}  // namespace
}  // namespace mlsheet::footprint
