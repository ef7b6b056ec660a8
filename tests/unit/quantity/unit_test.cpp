#include "quantity/unit.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <random>
#include <set>

namespace mlsheet::quantity {
namespace {

using testing::Contains;
using testing::ElementsAre;

struct Expected {
  std::string_view text;
  std::string_view symbol;
  std::string_view dimension;
  double scale;
};

TEST(ParseUnit, SymbolsWithTheirExactFactors) {
  const Expected cases[] = {
      {"m", "m", "length", 1},
      {"km", "km", "length", 1000},
      {"nm", "nm", "length", 1e-9},
      {"in", "in", "length", 0.0254},
      {"ft", "ft", "length", 0.3048},
      {"mil", "mil", "length", 0.0000254},
      {"kg", "kg", "mass", 1},
      {"g", "g", "mass", 0.001},
      {"mg", "mg", "mass", 1e-6},
      {"t", "t", "mass", 1000},
      {"lb", "lb", "mass", 0.45359237},
      {"oz", "oz", "mass", 0.028349523125},
      {"s", "s", "time", 1},
      {"ms", "ms", "time", 1e-3},
      {"min", "min", "time", 60},
      {"h", "h", "time", 3600},
      {"days", "days", "time", 86400},
      {"weeks", "weeks", "time", 604800},
      {"months", "months", "time", 2628000},
      {"years", "years", "time", 31536000},
      {"Hz", "Hz", "frequency", 1},
      {"MHz", "MHz", "frequency", 1e6},
      {"rpm", "rpm", "frequency", 1.0 / 60},
      {"fps", "fps", "frequency", 1},
      {"FPS", "FPS", "frequency", 1},
      {"mA", "mA", "current", 1e-3},
      {"mAh", "mAh", "charge", 3.6},
      {"V", "V", "voltage", 1},
      {"mW", "mW", "power", 1e-3},
      {"kWh", "kWh", "energy", 3.6e6},
      {"mWh", "mWh", "energy", 3.6},
      {"mJ", "mJ", "energy", 1e-3},
      {"kΩ", "kΩ", "resistance", 1e3},
      {"pF", "pF", "capacitance", 1e-12},
      {"K", "K", "temperature", 1},
      {"lx", "lx", "illuminance", 1},
      {"klux", "klx", "illuminance", 1e3},
      {"lm", "lm", "luminous_flux", 1},
      {"cd", "cd", "luminous_intensity", 1},
      {"rad", "rad", "angle", 1},
      {"deg", "°", "angle", 0.017453292519943295},
      {"bit", "bit", "data", 1},
      {"b", "bit", "data", 1},
      {"B", "B", "data", 8},
      {"byte", "B", "data", 8},
      {"bytes", "B", "data", 8},
      {"kB", "kB", "data", 8e3},
      {"MB", "MB", "data", 8e6},
      {"KiB", "KiB", "data", 8192},
      {"MiB", "MiB", "data", 8388608},
      {"GiB", "GiB", "data", 8589934592},
      {"PiB", "PiB", "data", 9007199254740992},
      {"Mb", "Mbit", "data", 1e6},
      {"Kb", "Kb", "data", 1e3},
      {"%", "%", "fraction", 0.01},
      {"ppm", "ppm", "fraction", 1e-6},
      {"dB", "dB", "fraction", 1},
      {"px", "px", "fraction", 1},
      {"USD", "USD", "money", 1},
      {"EUR", "EUR", "money", 1},
      {"GBP", "GBP", "money", 1},
      {"tkm", "tkm", "mass_distance", 1e6},
      {"kg/kWh", "kg/kWh", "carbon_intensity", 1 / 3.6e6},
      {"km/h", "km/h", "speed", 1 / 3.6},
      {"m2", "m²", "area", 1},
      {"cm²", "cm²", "area", 1e-4},
      {"mm^2", "mm²", "area", 1e-6},
      {"m3", "m³", "volume", 1},
      {"1/s", "1/s", "frequency", 1},
      {"s-1", "s⁻¹", "frequency", 1},
      {"s⁻¹", "s⁻¹", "frequency", 1},
      {"kb/s", "kbit/s", "data_rate", 1e3},
      {"Kb/s", "Kb/s", "data_rate", 1e3},
      {"W/m2", "W/m²", "irradiance", 1},
      {"g/cm2", "g/cm²", "mass_per_area", 10},
      {"deg/s", "°/s", "angular_rate", 0.017453292519943295},
      {"V·A", "V·A", "power", 1},
      {"V*A", "V·A", "power", 1},
      {"m/s2", "m/s²", "acceleration", 1},
      {"m/s/s", "m/s/s", "acceleration", 1},
      {"gn", "gn", "acceleration", 9.80665},
      {"mgn", "mgn", "acceleration", 0.00980665},
      {"dps", "dps", "angular_rate", 0.017453292519943295},
      {"mdps", "mdps", "angular_rate", 0.000017453292519943295},
      {"dBm", "dBm", "fraction", 1},
      {"dBV", "dBV", "fraction", 1},
      {"dBFS", "dBFS", "fraction", 1},
      {"dBA", "dBA", "fraction", 1},
      {"dB(A)", "dBA", "fraction", 1},
      {"dB SPL", "dB SPL", "fraction", 1},
      {"dBSPL", "dB SPL", "fraction", 1},
      {"degF", "°F", "temperature", 5.0 / 9},
      {"°C/W", "°C/W", "thermal_resistance", 1},
      {"kg/year", "kg/year", "", 1 / 31536000.0},
  };
  for (const Expected& expected : cases) {
    const std::optional<Unit> unit = parse_unit(expected.text);
    ASSERT_TRUE(unit) << expected.text;
    EXPECT_EQ(unit->symbol, expected.symbol);
    EXPECT_DOUBLE_EQ(unit->scale.to_double(), expected.scale) << expected.text;
    if (expected.dimension.empty()) continue;
    EXPECT_EQ(unit->dimension, dimension_named(expected.dimension)) << expected.text;
  }
}

TEST(ParseUnit, SpellingsOfOneUnit) {
  const std::vector<std::string_view> groups[] = {
      {"µA", "\u03BCA", "uA"},    {"Ω", "\u2126", "ohm", "Ohm", "ohms"},
      {"kΩ", "k\u2126", "kohm"},  {"°C", "degC", "deg C", "° C"},
      {"°", "deg", "degrees"},    {"lx", "lux"},
      {"s", "sec", "seconds"},    {"m²", "m2", "m^2"},
      {"N·m", "N*m", "N\u22C5m"},
  };
  for (const auto& group : groups) {
    for (const std::string_view spelling : group) {
      const std::optional<Unit> unit = parse_unit(spelling);
      ASSERT_TRUE(unit) << spelling;
      EXPECT_EQ(unit->symbol, group.front()) << spelling;
    }
  }
}

TEST(ParseUnit, TheAuthorsWordForATimeIsKept) {
  for (const std::string_view word : {"d", "day", "days", "week", "month", "year", "years"}) {
    EXPECT_EQ(parse_unit(word)->symbol, word);
  }
  EXPECT_EQ(parse_unit("year")->scale, parse_unit("years")->scale);
}

TEST(ParseUnit, EmissionsAreMassesThatSaySo) {
  for (const std::string_view text : {"kg CO2e", "kgCO2e", "kg CO2-eq", "kg CO₂e", "kg CO2eq"}) {
    const std::optional<Unit> unit = parse_unit(text);
    ASSERT_TRUE(unit) << text;
    EXPECT_EQ(unit->symbol, "kg CO₂e");
    EXPECT_EQ(unit->dimension, dimension_named("mass"));
    EXPECT_EQ(unit->scale, Ratio{});
  }
  EXPECT_EQ(parse_unit("g CO2e/kWh")->symbol, "g CO₂e/kWh");
  EXPECT_EQ(parse_unit("gCO2e/kWh")->dimension, dimension_named("carbon_intensity"));
  EXPECT_EQ(parse_unit("kWh CO2e"), std::nullopt);
  EXPECT_EQ(parse_unit("CO2e"), std::nullopt);
}

TEST(ParseUnit, CelsiusHasAnOffsetOnlyAlone) {
  EXPECT_EQ(parse_unit("degC")->offset, (Ratio{27315, 1, -2}));
  EXPECT_EQ(parse_unit("deg F")->offset, (Ratio{45967, 18, -1}));
  EXPECT_EQ(parse_unit("K")->offset, (Ratio{0, 1, 0}));
  EXPECT_EQ(parse_unit("µV/°C")->offset, (Ratio{0, 1, 0}));
  EXPECT_EQ(parse_unit("°C/W")->offset, (Ratio{0, 1, 0}));
  EXPECT_EQ(parse_unit("1/°C")->offset, (Ratio{0, 1, 0}));
}

TEST(ParseUnit, ParenthesesHoldWhatIsDividedBy) {
  const std::optional<Unit> unit = parse_unit("W/(m2·K)");
  ASSERT_TRUE(unit);
  EXPECT_EQ(unit->symbol, "W/(m²·K)");
  EXPECT_EQ(unit->dimension, parse_unit("W/m2/K")->dimension);
  EXPECT_EQ(parse_unit("W/m2·K"), std::nullopt);  // read in two ways
}

TEST(ParseUnit, WhatIsNoUnit) {
  for (const std::string_view text :
       {"",         " ",      "1",      "kW h",     "Kg",       "KG",    "mw",    "HZ",
        "KB",       "mmA",    "kkg",    "mkg",      "mmin",     "kin",   "kdays", "mseconds",
        "m/",       "/s",     "m//s",   "m·",       "·m",       "m^",    "m^-",   "m-",
        "m9",       "m0",     "m22",    "m2s",      "(m)",      "m/(s",  "m/()",  "m/s)",
        "m/(s/m)",  "deg  C", "degC C", "kg  CO2e", "kg CO2ex", "kgCO2", "V V",   "m s",
        "\u0415UR",  // Cyrillic Ie
        "\u043Cm",   // Cyrillic em
        "\u0410",    // Cyrillic A
        "\uFF2D",    // full-width M
        "\u00BAC",   // ordinal indicator
        "m\u200B",  "\xFF",   "\xC2",   "\xCE",     "\xE2\x84"}) {
    EXPECT_EQ(parse_unit(text), std::nullopt) << text;
  }
  using std::string_literals::operator""s;
  EXPECT_EQ(parse_unit("m\0"s), std::nullopt);
}

TEST(ParseUnit, HugeCombinationsGiveNothing) {
  EXPECT_EQ(parse_unit("PiB4·PiB4·PiB4"), std::nullopt);
  EXPECT_EQ(parse_unit("1/lb4/lb4"), std::nullopt);
  std::string chain = "m";
  for (int i = 0; i < 10000; ++i) chain += "·m";
  EXPECT_EQ(parse_unit(chain), std::nullopt);
  EXPECT_EQ(parse_unit(std::string(100000, '(')), std::nullopt);
  EXPECT_EQ(parse_unit("m/" + std::string(100000, '(')), std::nullopt);
  EXPECT_EQ(parse_unit(std::string(100000, 'm')), std::nullopt);
}

// Random texts over the alphabet of units: nothing may crash, and what is read must be printed as a
// text that reads as the same unit.
TEST(ParseUnit, WhatIsPrintedReadsBack) {
  const std::string_view pieces[] = {
      "m", "k", "g", "s", "W", "h", "°C", "µ", "Ω",    "B",   "i",   "/", "/",    "·",  "2", "²",
      "⁻", "¹", "-", "^", "1", "(", ")",  " ", "CO2e", "deg", "bit", "%", "year", "in", "A", "K"};
  std::mt19937 random(5);
  std::size_t read = 0;
  for (int i = 0; i < 200000; ++i) {
    std::string text;
    for (std::size_t n = random() % 6 + 1; n > 0; --n) {
      text += pieces[random() % std::size(pieces)];
    }
    const std::optional<Unit> unit = parse_unit(text);
    if (!unit) continue;
    ++read;
    const std::optional<Unit> again = parse_unit(unit->symbol);
    ASSERT_TRUE(again) << text << " printed as " << unit->symbol;
    ASSERT_EQ(again->symbol, unit->symbol) << text;
    ASSERT_EQ(again->scale, unit->scale) << text;
    ASSERT_EQ(again->dimension, unit->dimension) << text;
  }
  EXPECT_GT(read, 1000u);
}

TEST(AllSymbols, EachIsReadAndNamesOneUnit) {
  std::set<std::string> seen;
  for (const std::string& symbol : all_symbols()) {
    EXPECT_TRUE(parse_unit(symbol)) << symbol;
    EXPECT_TRUE(seen.insert(symbol).second) << symbol << " is made in two ways";
  }
  EXPECT_THAT(seen, Contains("kWh"));
  EXPECT_THAT(seen, Contains("uA"));
  EXPECT_THAT(seen, Contains("years"));
}

TEST(SymbolsOf, TheUsualOnesFirst) {
  EXPECT_THAT(symbols_of(*dimension_named("power")), ElementsAre("W", "mW", "kW", "µW"));
  EXPECT_THAT(symbols_of(*dimension_named("speed")), ElementsAre("m/s", "km/h"));
  EXPECT_THAT(symbols_of(*dimension_named("mass")), ElementsAre("kg", "g", "mg", "t", "lb", "oz"));
  EXPECT_EQ(symbols_of(*dimension_named("time")).front(), "s");
  EXPECT_EQ(symbols_of(*dimension_named("temperature")).front(), "°C");
  const Dimension nameless = *dimension_named("mass") * *dimension_named("money");
  EXPECT_TRUE(symbols_of(nameless).empty());
}

TEST(SymbolsOf, EveryDimensionThatSchemasMayNameHasAUnit) {
  for (const std::string_view name : dimension_names()) {
    const Dimension dimension = *dimension_named(name);
    const std::vector<std::string> symbols = symbols_of(dimension);
    EXPECT_FALSE(symbols.empty()) << name << ": add a COMPOUND row to units.def";
    for (const std::string& symbol : symbols) {
      EXPECT_EQ(parse_unit(symbol)->dimension, dimension) << symbol;
    }
  }
}

}  // namespace
}  // namespace mlsheet::quantity
