#include "quantity/quantity.h"

#include <gtest/gtest.h>

#include <random>

namespace mlsheet::quantity {
namespace {

using text::Decimal;
using text::DecimalFault;

Quantity parsed(std::string_view text) {
  QuantityParse parse = parse_quantity(text, false);
  EXPECT_TRUE(parse.quantity) << text;
  return parse.quantity.value_or(Quantity{});
}

std::string printed(std::string_view text) { return to_text(parsed(text)); }

// ---- forms ----

TEST(ParseQuantity, ANumberAndItsUnit) {
  const Quantity quantity = parsed("40 mA");
  EXPECT_EQ(quantity.form, Form::Exact);
  EXPECT_EQ(quantity.value, (Decimal{40, 0}));
  EXPECT_EQ(quantity.unit.symbol, "mA");
  EXPECT_TRUE(quantity.has_unit);
  EXPECT_FALSE(quantity.approximate);
  EXPECT_EQ(quantity.low, std::nullopt);
}

TEST(ParseQuantity, ABareNumber) {
  const Quantity quantity = parsed("0.95");
  EXPECT_FALSE(quantity.has_unit);
  EXPECT_EQ(quantity.unit.dimension, Dimension{});
  EXPECT_EQ(quantity.unit.symbol, "1");
}

TEST(ParseQuantity, Ranges) {
  const Quantity closed = parsed("-20..85 degC");
  EXPECT_EQ(closed.form, Form::Range);
  EXPECT_EQ(closed.low, (Decimal{-20, 0}));
  EXPECT_EQ(closed.high, (Decimal{85, 0}));
  EXPECT_EQ(closed.value, std::nullopt);
  EXPECT_EQ(parsed("\u221220 .. 85 degC").low, (Decimal{-20, 0}));
  EXPECT_EQ(parsed("4.5..5.5 V").high, (Decimal{55, -1}));
  EXPECT_EQ(parsed("..85 degC").low, std::nullopt);
  EXPECT_EQ(parsed("..85 degC").high, (Decimal{85, 0}));
  EXPECT_EQ(parsed("5.. V").low, (Decimal{5, 0}));
  EXPECT_EQ(parsed("5.. V").high, std::nullopt);
  EXPECT_EQ(parsed(">= 95 %").low, (Decimal{95, 0}));
  EXPECT_EQ(parsed("≤ 12 mA").high, (Decimal{12, 0}));
  EXPECT_EQ(parsed("0..1").form, Form::Range);
  EXPECT_EQ(parsed("5..5 V").form, Form::Range);
}

TEST(ParseQuantity, RatesWithoutARepeatedOne) {
  for (const std::string_view text : {"2/year", "2 /year", "2 1/year"}) {
    const Quantity quantity = parsed(text);
    EXPECT_EQ(quantity.value, (Decimal{2, 0})) << text;
    EXPECT_EQ(quantity.unit.symbol, "1/year") << text;
    EXPECT_TRUE(quantity.has_unit) << text;
  }
  EXPECT_EQ(parsed("1/year").value, (Decimal{1, 0}));
  EXPECT_EQ(parsed("1..3/day").high, (Decimal{3, 0}));
  for (const std::string_view text : {"1/2", "24/7", "2/", "1/2 V", "2/nothing"}) {
    EXPECT_FALSE(parse_quantity(text, false).quantity) << text;
  }
}

TEST(ParseQuantity, RangeInTwoUnitsIsInTheFirst) {
  for (const std::string_view text : {"60 Hz..20 kHz", "60 Hz .. 20 kHz"}) {
    const Quantity quantity = parsed(text);
    EXPECT_EQ(quantity.form, Form::Range) << text;
    EXPECT_EQ(quantity.unit.symbol, "Hz") << text;
    EXPECT_EQ(quantity.low, (Decimal{60, 0})) << text;
    EXPECT_EQ(quantity.high, (Decimal{20, 3})) << text;
    EXPECT_EQ(to_text(quantity), "60 to 20000\u00A0Hz") << text;
  }
  EXPECT_EQ(parsed("5 V..7 V").high, (Decimal{7, 0}));
}

TEST(ParseQuantity, Tolerances) {
  for (const std::string_view text : {"208 ± 31 lx", "208 +- 31 lx", "208 +/- 31 lx", "208±31 lx",
                                      "208 lx ± 31 lx", "208 lux +- 31 lux"}) {
    const Quantity quantity = parsed(text);
    EXPECT_EQ(quantity.form, Form::Tolerance) << text;
    EXPECT_EQ(quantity.value, (Decimal{208, 0})) << text;
    EXPECT_EQ(quantity.low, (Decimal{177, 0})) << text;
    EXPECT_EQ(quantity.high, (Decimal{239, 0})) << text;
    EXPECT_EQ(quantity.spread, (Decimal{31, 0})) << text;
    EXPECT_FALSE(quantity.relative) << text;
  }
}

TEST(ParseQuantity, ToleranceInPercentOfAnotherUnitIsRelative) {
  const Quantity quantity = parsed("1.4 kg +- 20 %");
  EXPECT_EQ(quantity.form, Form::Tolerance);
  EXPECT_TRUE(quantity.relative);
  EXPECT_EQ(text::compare(*quantity.low, {112, -2}), 0);
  EXPECT_EQ(text::compare(*quantity.high, {168, -2}), 0);
  EXPECT_EQ(quantity.spread, (Decimal{20, 0}));
  EXPECT_TRUE(parsed("5 V ±5%").relative);
}

// 0.4 % of 75.5 % is another thing than 0.4 percentage points; the points are what is written.
TEST(ParseQuantity, ToleranceOfAPercentageIsInPoints) {
  for (const std::string_view text : {"75.5 % ± 0.4 %", "75.5 ± 0.4 %"}) {
    const Quantity quantity = parsed(text);
    EXPECT_FALSE(quantity.relative) << text;
    EXPECT_EQ(quantity.low, (Decimal{751, -1})) << text;
    EXPECT_EQ(quantity.high, (Decimal{759, -1})) << text;
  }
}

TEST(ParseQuantity, ToleranceOfANegativeValueKeepsItsOrder) {
  const Quantity quantity = parsed("-10 V ± 10 %");
  EXPECT_EQ(text::compare(*quantity.low, {-11, 0}), 0);
  EXPECT_EQ(text::compare(*quantity.high, {-9, 0}), 0);
}

TEST(ParseQuantity, Triangular) {
  for (const std::string_view text : {"0.17 kg [0.08, 0.29]", "0.17 kg [0.08,0.29]"}) {
    const Quantity quantity = parsed(text);
    EXPECT_EQ(quantity.form, Form::Triangular) << text;
    EXPECT_EQ(quantity.low, (Decimal{8, -2})) << text;
    EXPECT_EQ(quantity.value, (Decimal{17, -2})) << text;
    EXPECT_EQ(quantity.high, (Decimal{29, -2})) << text;
  }
}

TEST(ParseQuantity, Lognormal) {
  for (const std::string_view text : {"lognormal(10000, 2)", "lognormal(10000,2)"}) {
    const Quantity quantity = parsed(text);
    EXPECT_EQ(quantity.form, Form::Lognormal) << text;
    EXPECT_EQ(quantity.value, (Decimal{10000, 0})) << text;
    EXPECT_EQ(quantity.spread, (Decimal{2, 0})) << text;
  }
  EXPECT_EQ(parsed("lognormal(10000, 2) h").unit.symbol, "h");
}

TEST(ParseQuantity, Approximations) {
  for (const std::string_view text : {"~ 2200 ms", "~2200 ms", "≈ 2200 ms", "about 2200 ms"}) {
    EXPECT_TRUE(parsed(text).approximate) << text;
    EXPECT_EQ(parsed(text).value, (Decimal{2200, 0})) << text;
  }
}

TEST(ParseQuantity, BlanksAroundAndNoBreakSpacesInside) {
  EXPECT_EQ(parsed("  40 mA ").unit.symbol, "mA");
  EXPECT_EQ(parsed("40\u00A0mA").unit.symbol, "mA");
  EXPECT_EQ(parsed("40   mA").unit.symbol, "mA");
}

TEST(ParseQuantity, PercentAndDegreesMayTouchTheirNumber) {
  EXPECT_EQ(parsed("75.5%").unit.symbol, "%");
  EXPECT_EQ(parsed("87°").unit.symbol, "°");
  EXPECT_EQ(parsed("25°C").unit.symbol, "°C");
}

// ---- faults ----

struct Refused {
  std::string_view text;
  QuantityFault fault;
  std::string_view part;  // what is marked
};

TEST(ParseQuantity, SaysWhatIsWrongAndWhere) {
  const Refused cases[] = {
      {"", QuantityFault::Shape, ""},
      {"fast", QuantityFault::Shape, "fast"},
      {"NO", QuantityFault::Shape, "NO"},
      {"-", QuantityFault::Shape, "-"},
      {"..", QuantityFault::Shape, ".."},
      {"~", QuantityFault::Shape, "~"},
      {"3,3 V", QuantityFault::Number, "3,3"},
      {"010 V", QuantityFault::Number, "010"},
      {"1_000 m", QuantityFault::Number, "1_000"},
      {"inf V", QuantityFault::Number, "inf"},
      {".nan V", QuantityFault::Number, ".nan"},
      {"1e999 V", QuantityFault::Number, "1e999"},
      {".5 V", QuantityFault::Number, ".5"},
      {"3.3.3 V", QuantityFault::Number, "3.3.3"},
      {"0x22", QuantityFault::Number, "0x22"},
      {"0b11", QuantityFault::Number, "0b11"},
      {"190:20:30", QuantityFault::Number, "190:20:30"},
      {"12abc V", QuantityFault::Number, "12abc"},
      {"5..1_0 V", QuantityFault::Number, "1_0"},
      {"3 Volts", QuantityFault::UnknownUnit, "Volts"},
      {"3 kW h", QuantityFault::UnknownUnit, "kW h"},
      {"3 \u0410", QuantityFault::UnknownUnit, "\u0410"},  // Cyrillic A
      {"320 x 320", QuantityFault::UnknownUnit, "x 320"},
      {"60 Hz..20 kg", QuantityFault::TwoUnits, "20 kg"},
      {"1 min..2 h", QuantityFault::TwoUnits, "2 h"},
      {"60 Hz..20", QuantityFault::NoUnit, "20"},
      {"60 Hz..20 kHx", QuantityFault::UnknownUnit, "kHx"},
      {"60 kHz..20 Hz", QuantityFault::ReversedRange, "60 kHz..20 Hz"},
      {"60 Hz..", QuantityFault::Shape, "60 Hz.."},
      {"3kg", QuantityFault::NoSpace, "3kg"},
      {"5..7kg", QuantityFault::NoSpace, "5..7kg"},
      {"85..-20 degC", QuantityFault::ReversedRange, "85..-20"},
      {"0.17 kg [0.29, 0.08]", QuantityFault::ReversedRange, "0.17 kg [0.29, 0.08]"},
      {"0.5 kg [0.08, 0.29]", QuantityFault::ReversedRange, "0.5 kg [0.08, 0.29]"},
      {"3-5 V", QuantityFault::Shape, "3-5 V"},
      {"3 - 5 V", QuantityFault::Shape, "3 - 5 V"},
      {"3 \u2013 5 V", QuantityFault::Shape, "3 \u2013 5 V"},
      {"-40 \u2212 85", QuantityFault::Shape, "-40 \u2212 85"},
      {"3 to 5 V", QuantityFault::Shape, "3 to 5 V"},
      {"12 345 V", QuantityFault::Shape, "12 345 V"},
      {"5 ± -3 V", QuantityFault::Shape, "-3 V"},
      {"5 V ± 3 A", QuantityFault::Shape, "3 A"},
      {"5 V ± 3", QuantityFault::Shape, "3"},
      {"1..2 V ± 3 V", QuantityFault::Shape, "± 3 V"},
      {"1 V [0, 2", QuantityFault::Shape, "[0, 2"},
      {"1 V [0]", QuantityFault::Shape, "[0]"},
      {"1 V [0, 2] x", QuantityFault::Shape, "x"},
      {"lognormal(1)", QuantityFault::Shape, "lognormal(1)"},
      {"lognormal(1, 2", QuantityFault::Shape, "lognormal(1, 2"},
      {"lognormal(0, 2)", QuantityFault::Shape, "lognormal(0, 2)"},
      {"lognormal(5, 0.9)", QuantityFault::Shape, "lognormal(5, 0.9)"},
  };
  for (const Refused& refused : cases) {
    const QuantityParse parse = parse_quantity(refused.text, true);
    EXPECT_FALSE(parse.quantity) << refused.text;
    EXPECT_EQ(parse.fault, refused.fault) << refused.text;
    ASSERT_LE(parse.fault_begin, parse.fault_end) << refused.text;
    ASSERT_LE(parse.fault_end, refused.text.size()) << refused.text;
    EXPECT_EQ(refused.text.substr(parse.fault_begin, parse.fault_end - parse.fault_begin),
              refused.part)
        << refused.text;
  }
}

TEST(ParseQuantity, NumbersKeepTheirOwnFault) {
  EXPECT_EQ(parse_quantity("3,3 V", true).decimal_fault, DecimalFault::DecimalComma);
  EXPECT_EQ(parse_quantity("010 V", true).decimal_fault, DecimalFault::LeadingZero);
  EXPECT_EQ(parse_quantity("inf V", true).decimal_fault, DecimalFault::NotFinite);
  EXPECT_EQ(parse_quantity("0x22", true).decimal_fault, DecimalFault::NotANumber);
}

TEST(ParseQuantity, AUnitIsMissedOnlyWhereOneIsDue) {
  for (const std::string_view text : {"5", "1..2", "5 ± 1", ">= 5"}) {
    const QuantityParse parse = parse_quantity(text, true);
    EXPECT_EQ(parse.fault, QuantityFault::NoUnit) << text;
    EXPECT_EQ(parse.fault_begin, 0u);
    EXPECT_EQ(parse.fault_end, text.size());
    EXPECT_TRUE(parse_quantity(text, false).quantity) << text;
  }
}

TEST(ParseQuantity, TheUnitIsHandedBackAsWritten) {
  EXPECT_EQ(parse_quantity("3 Volts", true).unit_text, "Volts");
  EXPECT_EQ(parse_quantity("3kg", true).unit_text, "kg");
  EXPECT_EQ(parse_quantity("3 kg [1, 4]", true).unit_text, "kg");
  EXPECT_EQ(parse_quantity("3 lux", true).unit_text, "lux");
}

// ---- SI ----

TEST(Si, ConvertsExactlyWhereDoublesAllow) {
  EXPECT_EQ(parsed("0.1 mm").si(), 1e-4);
  EXPECT_EQ(parsed("3.3 mV").si(), 3.3e-3);
  EXPECT_EQ(parsed("20 degC").si(), 293.15);
  EXPECT_EQ(parsed("-273.15 degC").si(), 0.0);
  EXPECT_EQ(parsed("75.5 %").si(), 0.755);
  EXPECT_EQ(parsed("3 years").si(), 94608000.0);
  EXPECT_EQ(parsed("1.07 in").si(), 0.027178);
  EXPECT_EQ(parsed("60 rpm").si(), 1.0);
  EXPECT_EQ(parsed("2 MB").si(), 16e6);
  EXPECT_DOUBLE_EQ(parsed("0.433 kg/kWh").si(), 0.433 / 3.6e6);
  EXPECT_DOUBLE_EQ(parsed("90 km/h").si(), 25.0);
  EXPECT_DOUBLE_EQ(parsed("123456789012345678 kWh").si(), 123456789012345678e3 * 3600);
}

TEST(Si, TheCentreOfEachForm) {
  EXPECT_EQ(parsed("208 ± 31 lx").si(), 208);
  EXPECT_EQ(parsed("0.17 kg [0.08, 0.29]").si(), 0.17);
  EXPECT_EQ(parsed("-20..80 degC").si(), 303.15);
  EXPECT_EQ(parsed("..85 degC").si(), 358.15);
  EXPECT_EQ(parsed(">= 95 %").si(), 0.95);
  EXPECT_EQ(parsed("lognormal(10000, 2)").si(), 10000);
  EXPECT_EQ(Quantity{}.si(), 0);
}

TEST(Si, Ends) {
  EXPECT_EQ(parsed("-20..85 degC").si_low(), 253.15);
  EXPECT_EQ(parsed("-20..85 degC").si_high(), 358.15);
  EXPECT_EQ(parsed("5 V").si_low(), std::nullopt);
  EXPECT_EQ(parsed("1.4 kg +- 20 %").si_low(), 1.12);
  EXPECT_EQ(parsed(">= 95 %").si_high(), std::nullopt);
}

// ---- printing ----

TEST(ToText, TheNormalFormForReaders) {
  EXPECT_EQ(printed("40 mA"), "40\u00A0mA");
  EXPECT_EQ(printed("3.30 V"), "3.30\u00A0V");
  EXPECT_EQ(printed("-20..85 degC"), "\u221220 to 85\u00A0°C");
  EXPECT_EQ(printed("208 +- 31 lux"), "208 ± 31\u00A0lx");
  EXPECT_EQ(printed(">= 95 %"), "≥ 95\u00A0%");
  EXPECT_EQ(printed("..85 degC"), "≤ 85\u00A0°C");
  EXPECT_EQ(printed("0.17 kg [0.08, 0.29]"), "0.17\u00A0kg (0.08 to 0.29)");
  EXPECT_EQ(printed("~ 2200 ms"), "≈ 2200\u00A0ms");
  EXPECT_EQ(printed("1.4 kg +- 20 %"), "1.4\u00A0kg ± 20\u00A0%");
  EXPECT_EQ(printed("87 deg"), "87°");
  EXPECT_EQ(printed("0.95"), "0.95");
  EXPECT_EQ(printed("1 year"), "1\u00A0year");
  EXPECT_EQ(printed("3 years"), "3\u00A0years");
  EXPECT_EQ(printed("lognormal(10000, 2) h"), "lognormal, median 10000\u00A0h, GSD² 2");
  EXPECT_EQ(printed("6 uA"), "6\u00A0µA");
}

TEST(ToText, ATypicalValueInsideItsLimitsIsNotLost) {
  Quantity quantity = parsed("3.5..5.5 V");
  quantity.value = Decimal{5, 0};
  EXPECT_EQ(to_text(quantity), "3.5 to 5.5\u00A0V, typically 5\u00A0V");
}

TEST(ToText, SetsRatesWithoutARepeatedOne) {
  EXPECT_EQ(printed("2 1/year"), "2/year");
  EXPECT_EQ(printed("1/year"), "1/year");
  EXPECT_EQ(printed("1..3/day"), "1 to 3/day");
  EXPECT_EQ(printed("2/year ± 10 %"), "2/year ± 10\u00A0%");
}

TEST(NumberText, HasATrueMinus) {
  EXPECT_EQ(number_text({-405, -1}), "\u221240.5");
  EXPECT_EQ(number_text({330, -2}), "3.30");
}

// ---- hostile ----

TEST(ParseQuantity, SurvivesEverything) {
  const std::string_view pieces[] = {"5",
                                     "-",
                                     "+",
                                     "..",
                                     "±",
                                     "+-",
                                     " ",
                                     "kg",
                                     "%",
                                     "[",
                                     "]",
                                     ",",
                                     "(",
                                     ")",
                                     "~",
                                     ">=",
                                     "e9",
                                     ".",
                                     "\xFF",
                                     "µ",
                                     "\u2212",
                                     "lognormal(",
                                     "999999999999999999",
                                     "/",
                                     "2",
                                     "°C"};
  std::mt19937 random(9);
  for (int i = 0; i < 200000; ++i) {
    std::string text;
    for (std::size_t n = random() % 9; n > 0; --n) text += pieces[random() % std::size(pieces)];
    const QuantityParse parse = parse_quantity(text, random() % 2 == 0);
    ASSERT_EQ(parse.quantity.has_value(), parse.fault == QuantityFault::None) << text;
    ASSERT_LE(parse.fault_begin, parse.fault_end) << text;
    ASSERT_LE(parse.fault_end, text.size()) << text;
    if (!parse.quantity) continue;
    to_text(*parse.quantity);
    parse.quantity->si();
    parse.quantity->si_low();
    parse.quantity->si_high();
  }
}

TEST(ParseQuantity, ToleranceBeyondTheDigitsIsRefused) {
  EXPECT_EQ(parse_quantity("999999999999999999 ± 1e-300 V", true).fault, QuantityFault::Shape);
  EXPECT_EQ(parse_quantity("999999999999999999 kg ± 99.9999999999 %", true).fault,
            QuantityFault::Shape);
}

TEST(ParseQuantity, LongTextsAreRefusedWithoutHarm) {
  for (const std::string_view piece : {"5", "5 ", " ", "..", "±", "[", "kg/", "\u00A0"}) {
    std::string text;
    for (int i = 0; i < 20000; ++i) text += piece;
    EXPECT_FALSE(parse_quantity(text, true).quantity);
  }
}

}  // namespace
}  // namespace mlsheet::quantity
