#include "text/decimal.h"

#include <gtest/gtest.h>

#include <charconv>
#include <cmath>
#include <limits>
#include <random>
#include <string>

namespace mlsheet::text {
namespace {

Decimal parsed(std::string_view text) {
  const DecimalParse parse = parse_decimal(text);
  EXPECT_TRUE(parse.value.has_value()) << text;
  return parse.value.value_or(Decimal{});
}

TEST(ParseDecimal, KeepsTheDigitsAsWritten) {
  EXPECT_EQ(parsed("0"), (Decimal{0, 0}));
  EXPECT_EQ(parsed("3.30"), (Decimal{330, -2}));
  EXPECT_EQ(parsed("0.005"), (Decimal{5, -3}));
  EXPECT_EQ(parsed("0.00"), (Decimal{0, -2}));
  EXPECT_EQ(parsed("+7"), (Decimal{7, 0}));
  EXPECT_EQ(parsed("-40"), (Decimal{-40, 0}));
  EXPECT_EQ(parsed("\u221240.5"), (Decimal{-405, -1}));
  EXPECT_EQ(parsed("1e3"), (Decimal{1, 3}));
  EXPECT_EQ(parsed("1.25E-6"), (Decimal{125, -8}));
  EXPECT_EQ(parsed("2e+05"), (Decimal{2, 5}));
  EXPECT_EQ(parsed("-0"), (Decimal{0, 0}));
}

TEST(ParseDecimal, TakesEighteenSignificantDigits) {
  EXPECT_EQ(parsed("123456789012345678"), (Decimal{123456789012345678, 0}));
  EXPECT_EQ(parsed("-999999999999999999"), (Decimal{-999999999999999999, 0}));
  EXPECT_EQ(parsed("0.000000123456789012345678"), (Decimal{123456789012345678, -24}));
}

struct Refused {
  std::string_view text;
  DecimalFault fault;
};

TEST(ParseDecimal, SaysWhyATextIsNoNumber) {
  const Refused cases[] = {
      {"", DecimalFault::NotANumber},
      {"-", DecimalFault::NotANumber},
      {"--1", DecimalFault::NotANumber},
      {"+-1", DecimalFault::NotANumber},
      {".5", DecimalFault::NotANumber},
      {"5.", DecimalFault::NotANumber},
      {"1..2", DecimalFault::NotANumber},
      {"1.2.3", DecimalFault::NotANumber},
      {"1e", DecimalFault::NotANumber},
      {"1e+", DecimalFault::NotANumber},
      {"1e1.5", DecimalFault::NotANumber},
      {"0x22", DecimalFault::NotANumber},
      {"0b11", DecimalFault::NotANumber},
      {"0x1p3", DecimalFault::NotANumber},
      {"190:20:30", DecimalFault::NotANumber},
      {"NO", DecimalFault::NotANumber},
      {" 1", DecimalFault::NotANumber},
      {"1 ", DecimalFault::NotANumber},
      {"\uFF11", DecimalFault::NotANumber},  // full-width one
      {"\u0661", DecimalFault::NotANumber},  // Arabic-Indic one
      {"1\u22122", DecimalFault::NotANumber},
      {"information", DecimalFault::NotANumber},
      {"010", DecimalFault::LeadingZero},
      {"00", DecimalFault::LeadingZero},
      {"-01.5", DecimalFault::LeadingZero},
      {"1,5", DecimalFault::DecimalComma},
      {"-3,3", DecimalFault::DecimalComma},
      {"1_000", DecimalFault::DigitSeparator},
      {"1'000", DecimalFault::DigitSeparator},
      {".nan", DecimalFault::NotFinite},
      {".NaN", DecimalFault::NotFinite},
      {"nan", DecimalFault::NotFinite},
      {"inf", DecimalFault::NotFinite},
      {"-.INF", DecimalFault::NotFinite},
      {"+inf", DecimalFault::NotFinite},
      {"Infinity", DecimalFault::NotFinite},
      {"1e999", DecimalFault::NotFinite},
      {"-1e99999999999999999999", DecimalFault::NotFinite},
      {"1e-999", DecimalFault::TooSmall},
      {"-1e-400", DecimalFault::TooSmall},
      {"1234567890123456789", DecimalFault::TooManyDigits},
      {"1.000000000000000000", DecimalFault::TooManyDigits},
  };
  for (const Refused& refused : cases) {
    const DecimalParse parse = parse_decimal(refused.text);
    EXPECT_FALSE(parse.value.has_value()) << refused.text;
    EXPECT_EQ(parse.fault, refused.fault) << refused.text;
  }
}

TEST(ParseDecimal, LongTextsAreRefusedWithoutHarm) {
  const std::string zeros(100000, '0');
  EXPECT_FALSE(parse_decimal("1" + zeros).value);
  EXPECT_FALSE(parse_decimal("0." + zeros + "1").value);
  EXPECT_FALSE(parse_decimal("1e" + zeros + "999999999999").value);
  EXPECT_FALSE(parse_decimal(std::string(100000, '-')).value);
  EXPECT_FALSE(parse_decimal("0e" + std::string(100000, '9')).value &&
               parse_decimal("0e" + std::string(100000, '9')).value->to_double() != 0);
}

TEST(ParseDecimal, TextRoundTripsDigitForDigit) {
  std::mt19937_64 random(7);
  for (int i = 0; i < 20000; ++i) {
    const std::int64_t bound = static_cast<std::int64_t>(std::pow(10, random() % 19));
    const std::int64_t coefficient = static_cast<std::int64_t>(random()) % bound;
    const Decimal decimal{coefficient, -static_cast<int>(random() % 13)};
    ASSERT_EQ(parsed(decimal.to_text()), decimal) << decimal.to_text();
  }
}

TEST(ParseDecimal, NearestDouble) {
  for (const double value : {0.1, 3.3, 1e22, 1e23, 5e-324, 2.2250738585072014e-308,
                             1.7976931348623157e308, 123456.789, -0.7}) {
    EXPECT_EQ(parsed(format_shortest(value)).to_double(), value) << format_shortest(value);
  }
  EXPECT_EQ((Decimal{std::numeric_limits<std::int64_t>::min(), 0}.to_double()), -0x1p63);
}

TEST(DecimalText, PlainWithinItsWindowElseWithExponent) {
  EXPECT_EQ((Decimal{330, -2}.to_text()), "3.30");
  EXPECT_EQ((Decimal{-5, -3}.to_text()), "-0.005");
  EXPECT_EQ((Decimal{12, 3}.to_text()), "12000");
  EXPECT_EQ((Decimal{0, -2}.to_text()), "0.00");
  EXPECT_EQ((Decimal{0, 0}.to_text()), "0");
  EXPECT_EQ((Decimal{1, -12}.to_text()), "0.000000000001");
  EXPECT_EQ((Decimal{999'999'999'999'999'999, -18}.to_text()), "0.999999999999999999");
  EXPECT_EQ((Decimal{1, 15}.to_text()), "1000000000000000");
  EXPECT_EQ((Decimal{1, 16}.to_text()), "1e16");
  EXPECT_EQ((Decimal{12, -21}.to_text()), "1.2e-20");
  EXPECT_EQ((Decimal{-120, -21}.to_text()), "-1.20e-19");
  EXPECT_EQ((Decimal{std::numeric_limits<std::int64_t>::min(), 0}.to_text()),
            "-9223372036854775808");
}

TEST(CompareDecimals, ByValueNotByDigits) {
  EXPECT_EQ(compare(parsed("3.3"), parsed("3.30")), 0);
  EXPECT_EQ(compare(parsed("1e3"), parsed("1000.00")), 0);
  EXPECT_EQ(compare(parsed("0"), parsed("0.000")), 0);
  EXPECT_LT(compare(parsed("-1"), parsed("0.5")), 0);
  EXPECT_LT(compare(parsed("-2"), parsed("-1.99")), 0);
  EXPECT_GT(compare(parsed("10"), parsed("9.99")), 0);
  EXPECT_LT(compare(parsed("1e-300"), parsed("1e300")), 0);
  EXPECT_GT(compare(parsed("0.1"), parsed("0")), 0);
  EXPECT_LT(compare(parsed("-0.1"), parsed("0")), 0);
  EXPECT_GT(compare(parsed("0.100000000000000001"), parsed("0.1")), 0);  // one double, two decimals
}

TEST(CompareDecimals, IsAnOrder) {
  std::mt19937_64 random(11);
  const auto any = [&random] {
    return Decimal{static_cast<std::int64_t>(random() % 2000) - 1000,
                   static_cast<int>(random() % 7) - 3};
  };
  for (int i = 0; i < 20000; ++i) {
    const Decimal a = any();
    const Decimal b = any();
    ASSERT_EQ(compare(a, b), -compare(b, a));
    const double difference = a.to_double() - b.to_double();
    ASSERT_EQ(compare(a, b), difference < 0 ? -1 : (difference > 0 ? 1 : 0))
        << a.to_text() << " and " << b.to_text();
  }
}

TEST(NumberPrefix, TakesWhatLooksLikeANumber) {
  const struct {
    std::string_view text;
    std::size_t length;
  } cases[] = {
      {"3 kg", 1},    {"-20..85", 3}, {"3.30 V", 4},   {"1e3 m", 3}, {"1.5e-6 F", 6},
      {"1,5 V", 3},   {"1_000 m", 5}, {"5..8", 1},     {"..85", 0},  {"kg", 0},
      {"", 0},        {"-", 0},       {"- 5", 0},      {"3kg", 1},   {"3eV", 1},
      {"3e V", 1},    {"1, 2", 1},    {"0x22", 1},     {".5 V", 2},  {"\u22125 V", 4},
      {"+7", 2},      {"010 V", 3},   {"3.3.3 V", 5},  {"nan V", 3}, {"-.inf V", 5},
      {"1e999 V", 5}, {"1'000 m", 5}, {"infinite", 0}, {"10]", 2},   {"12 345", 2},
  };
  for (const auto& example : cases) {
    EXPECT_EQ(number_prefix(example.text), example.length) << example.text;
  }
}

TEST(FormatFixed, RoundsTheWrittenDecimalHalfAwayFromZero) {
  const struct {
    double value;
    int decimals;
    std::string_view text;
  } cases[] = {
      {2.675, 2, "2.68"},
      {1.005, 2, "1.01"},
      {0.5, 0, "1"},
      {1.5, 0, "2"},
      {2.5, 0, "3"},
      {-2.5, 0, "-3"},
      {-0.5, 0, "-1"},
      {0.49, 0, "0"},
      {-0.49, 0, "0"},
      {-0.001, 2, "0.00"},
      {-0.0, 1, "0.0"},
      {0.0, 0, "0"},
      {0.05, 1, "0.1"},
      {0.04, 1, "0.0"},
      {0.005, 2, "0.01"},
      {0.0049, 2, "0.00"},
      {9.995, 2, "10.00"},
      {99.5, 0, "100"},
      {0.95, 1, "1.0"},
      {2.34, 2, "2.34"},
      {1e21, 0, "1000000000000000000000"},
      {123456.789, 1, "123456.8"},
      {1e-10, 3, "0.000"},
      {5e-324, 2, "0.00"},
      {0.1, 5, "0.10000"},
      {1.45, 1, "1.5"},
      {1234.5, 0, "1235"},
      {8.345, 2, "8.35"},
      {1.0 / 3, 4, "0.3333"},
      {2.0 / 3, 4, "0.6667"},
  };
  for (const auto& example : cases) {
    EXPECT_EQ(format_fixed(example.value, example.decimals), example.text) << example.value;
  }
}

// Rounding the shortest text by integer arithmetic must give the same.
TEST(FormatFixed, AgreesWithIntegersOnEveryThousandth) {
  for (int thousandths = -20000; thousandths <= 20000; ++thousandths) {
    const int away = thousandths < 0 ? -5 : 5;
    const int hundredths = (thousandths + away) / 10;
    const int whole = std::abs(hundredths) / 100;
    const int rest = std::abs(hundredths) % 100;
    const std::string expected = std::string(hundredths < 0 ? "-" : "") + std::to_string(whole) +
                                 "." + (rest < 10 ? "0" : "") + std::to_string(rest);
    ASSERT_EQ(format_fixed(thousandths / 1000.0, 2), expected) << thousandths;
  }
}

TEST(FormatSignificant, KeepsSoManyDigits) {
  const struct {
    double value;
    int digits;
    std::string_view text;
  } cases[] = {
      {1234.5, 2, "1200"},
      {0.00012345, 2, "0.00012"},
      {9.99, 2, "10"},
      {0.999, 2, "1.0"},
      {99.99, 3, "100"},
      {9.996, 3, "10.0"},
      {-2.345, 3, "-2.35"},
      {5, 2, "5.0"},
      {0, 3, "0"},
      {-0.0, 2, "0"},
      {150, 1, "200"},
      {1e6, 1, "1000000"},
      {2.675, 3, "2.68"},
      {0.096, 1, "0.1"},
      {1e-7, 2, "0.00000010"},
      {3, 0, "3"},
  };
  for (const auto& example : cases) {
    EXPECT_EQ(format_significant(example.value, example.digits), example.text) << example.value;
  }
}

TEST(FormatShortest, IsPlainWhereBrowsersAreAndReadsBack) {
  EXPECT_EQ(format_shortest(0), "0");
  EXPECT_EQ(format_shortest(-0.0), "0");
  EXPECT_EQ(format_shortest(0.1), "0.1");
  EXPECT_EQ(format_shortest(100000), "100000");
  EXPECT_EQ(format_shortest(-2.5), "-2.5");
  EXPECT_EQ(format_shortest(26280), "26280");
  EXPECT_EQ(format_shortest(0.000001), "0.000001");
  EXPECT_EQ(format_shortest(1e-7), "1e-7");
  EXPECT_EQ(format_shortest(1e20), "100000000000000000000");
  EXPECT_EQ(format_shortest(1e21), "1e21");
  EXPECT_EQ(format_shortest(1.5e-300), "1.5e-300");
}

TEST(FormatShortest, RoundTripsEveryDouble) {
  std::mt19937_64 random(3);
  for (int i = 0; i < 50000; ++i) {
    const std::uint64_t bits = random();
    double value = 0;
    static_assert(sizeof value == sizeof bits);
    std::copy_n(reinterpret_cast<const unsigned char*>(&bits), sizeof value,
                reinterpret_cast<unsigned char*>(&value));
    if (!std::isfinite(value)) continue;
    const std::string text = format_shortest(value);
    double read = 0;
    std::from_chars(text.data(), text.data() + text.size(), read);
    ASSERT_EQ(read, value) << text;
  }
}

TEST(FormatNumbers, WhatIsNotFiniteStillHasAName) {
  const double infinite = std::numeric_limits<double>::infinity();
  EXPECT_EQ(format_fixed(std::numeric_limits<double>::quiet_NaN(), 2), "nan");
  EXPECT_EQ(format_significant(infinite, 2), "inf");
  EXPECT_EQ(format_shortest(-infinite), "-inf");
}

}  // namespace
}  // namespace mlsheet::text
