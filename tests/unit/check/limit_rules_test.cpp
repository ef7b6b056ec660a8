#include "check/rules/bounds.h"
#include "check/rules/rule.h"
#include "unit/check/sheet.h"

namespace mlsheet::check {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

quantity::Quantity read(std::string_view text) {
  return *quantity::parse_quantity(text, false).quantity;
}

std::vector<std::string> tables(const std::string& rating, const std::string& recommended) {
  return sheet("hardware:\n  absolute_maximum:\n    - " + rating + "\n  recommended:\n    - " +
               recommended + "\n")
      .found();
}

TEST(Bounds, CompareExactlyAcrossPrefixes) {
  EXPECT_FALSE(overreach(read("3.5..5.5 V"), read("0..5500 mV")));
  EXPECT_TRUE(overreach(read("3.5..5.51 V"), read("0..5500 mV")).above);
  EXPECT_TRUE(overreach(read("-1..5 V"), read("-0.3..6 V")).below);
  EXPECT_FALSE(overreach(read("<= 5 V"), read("-0.3..6 V")));
  EXPECT_FALSE(overreach(read("5 A"), read("0..3 V")));
}

TEST(Bounds, AllowHalfADigitAcrossOtherUnits) {
  EXPECT_FALSE(overreach(read("1.07 in"), read("<= 27.2 mm")));
  EXPECT_TRUE(overreach(read("1.09 in"), read("<= 27.2 mm")).above);
}

TEST(Bounds, DifferOnlyBeyondRounding) {
  EXPECT_FALSE(differ(read("75.5 %"), read("76 %")));
  EXPECT_TRUE(differ(read("75.4 %"), read("76.0 %")));
  EXPECT_FALSE(differ(read("0.1..10 klx"), read("100..10000 lx")));
  EXPECT_TRUE(differ(read("0.1..10 klx"), read("10..10000 lx")));
  EXPECT_FALSE(differ(read("3.3 V"), read("3..3.6 V")));
  EXPECT_TRUE(differ(read("3.7 V"), read("3..3.6 V")));
}

TEST(Limits, RecommendedLiesInsideTheRating) {
  EXPECT_THAT(tables("{parameter: Supply voltage, limits: -0.3..6 V}",
                     "{parameter: supply  voltage, limits: 3.5..6 V}"),
              IsEmpty());
  EXPECT_THAT(tables("{parameter: Supply voltage, limits: -0.3..6 V}",
                     "{parameter: Supply voltage, limits: 3.5..6500 mV}"),
              ElementsAre("MS1009 3.5..6500 mV"));
  EXPECT_THAT(tables("{parameter: Input, symbol: VIN, limits: -0.3..6 V}",
                     "{parameter: Supply voltage, symbol: VIN, limits: 3.5..7 V}"),
              ElementsAre("MS1009 3.5..7 V"));
}

TEST(Limits, AreSilentWhereRowsAreNotTheSame) {
  EXPECT_THAT(tables("{parameter: Supply voltage, symbol: VDD, limits: -0.3..4 V}",
                     "{parameter: Supply voltage, symbol: VIN, limits: 3.5..5.5 V}"),
              IsEmpty());
  EXPECT_THAT(tables("{parameter: Supply voltage, conditions: Regulator disabled, limits: 0..4 V}",
                     "{parameter: Supply voltage, conditions: Regulator enabled, limits: 4..5 V}"),
              IsEmpty());
}

TEST(Limits, HoldTheOperatingPoint) {
  const std::string table =
      "hardware:\n  recommended: [{parameter: Supply voltage, limits: 3.5..5.5 V}]\n";
  EXPECT_THAT(sheet(table + "  power: {supplies: [{voltage: 3.5..5.5 V}]}\n").found(), IsEmpty());
  EXPECT_THAT(sheet(table + "  power: {supplies: [{voltage: 3.0..3.6 V}]}\n").found(),
              ElementsAre("MS1009 3.0..3.6 V"));
  EXPECT_THAT(sheet("hardware:\n  absolute_maximum:\n"
                    "    - {parameter: Storage temperature, limits: -40..125 degC}\n"
                    "    - {parameter: Operating temperature, limits: -40..85 degC}\n"
                    "  thermal: {operating: -40..105 degC, storage: -40..125 degC}\n")
                  .found(),
              ElementsAre("MS1009 -40..105 degC"));
}

TEST(Limits, OfTemperatureHoldForVariants) {
  const std::string thermal = "hardware:\n  thermal: {operating: -20..85 degC}\n";
  EXPECT_THAT(sheet(thermal + "  ordering: [{part: A, temperature: 0..70 degC}]\n").found(),
              IsEmpty());
  EXPECT_THAT(sheet(thermal + "  ordering: [{part: A, temperature: -40..70 degC}]\n").found(),
              ElementsAre("MS1009 -40..70 degC"));
  EXPECT_THAT(
      sheet(thermal + "overview: {envelope: {temperature: {supported: 0..90 degC}}}\n").found(),
      ElementsAre("MS1009 0..90 degC"));
}

TEST(Limits, OfTableRowsHoldTheirTypicalValue) {
  const std::string row = "hardware: {electrical: [{parameter: Supply current, values: ";
  EXPECT_THAT(sheet(row + "{min: 30 mA, typ: 40 mA, max: 50 mA}}]}\n").found(), IsEmpty());
  EXPECT_THAT(sheet(row + "{min: 30 mA, typ: 60 mA, max: 50 mA}}]}\n").found(),
              ElementsAre("MS1001 60 mA"));
}

TEST(Limits, ShowBothPlaces) {
  const Sheet given = sheet(
      "hardware:\n  absolute_maximum: [{parameter: Supply, limits: 0..6 V}]\n"
      "  recommended: [{parameter: Supply, limits: 3..7 V}]\n");
  EXPECT_EQ(given.only().message, "`3..7 V` reaches above the absolute maximum rating, `0..6 V`");
  EXPECT_EQ(given.label_text(), "0..6 V");
}

TEST(Limits, OfStressHaveNoTypicalValue) {
  const Sheet given = sheet(
      "hardware: {absolute_maximum: [{parameter: Supply, limits: {min: 0 V, typ: 5 V, max: 6 "
      "V}}]}\n");
  EXPECT_THAT(given.found(), ElementsAre("MS1010 5 V"));
  EXPECT_EQ(given.label_text(), "absolute_maximum");
  EXPECT_THAT(
      sheet("hardware: {recommended: [{parameter: S, limits: {min: 0 V, typ: 5 V, max: 6 V}}]}\n")
          .found(),
      IsEmpty());
}

}  // namespace
}  // namespace mlsheet::check
