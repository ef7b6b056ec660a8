#include "quantity/unit.h"

#include <algorithm>
#include <iterator>
#include <utility>

#include "quantity/ratio.h"
#include "text/utf8.h"

namespace mlsheet::quantity {
namespace {

struct Row {
  std::string_view symbol;
  std::string_view dimension;
  Ratio scale;
  Ratio offset;
  std::string_view prefixes;
  std::string_view spellings;
};

constexpr Row kRows[] = {
#define UNIT(symbol, dimension, numerator, denominator, power, prefixes, spellings) \
  {symbol, dimension, {numerator, denominator, power}, {0, 1, 0}, prefixes, spellings},
#define UNIT_WITH_OFFSET(symbol, dimension, numerator, denominator, power, offset, offset_power, \
                         spellings)                                                              \
  {symbol, dimension, {numerator, denominator, power}, {offset, 1, offset_power}, "", spellings},
#include "quantity/units.def"
#undef UNIT
#undef UNIT_WITH_OFFSET
};

struct Prefix {
  std::string_view sign;
  std::string_view selector;  // in a row's `prefixes`
  Ratio factor;
};

constexpr Prefix kPrefixes[] = {
    {"p", "p", {1, 1, -12}},
    {"n", "n", {1, 1, -9}},
    {"µ", "µ", {1, 1, -6}},
    {"m", "m", {1, 1, -3}},
    {"c", "c", {1, 1, -2}},
    {"h", "h", {1, 1, 2}},
    {"k", "k", {1, 1, 3}},
    {"M", "M", {1, 1, 6}},
    {"G", "G", {1, 1, 9}},
    {"T", "T", {1, 1, 12}},
    {"P", "P", {1, 1, 15}},
    {"Ki", "i", {1024, 1, 0}},
    {"Mi", "i", {1048576, 1, 0}},
    {"Gi", "i", {1073741824, 1, 0}},
    {"Ti", "i", {1099511627776, 1, 0}},
};

// A spelling of one unit, with or without a prefix.
struct Spelling {
  std::string text;
  std::uint16_t row;
  std::uint16_t prefix;  // kNoPrefix: none
};
constexpr std::uint16_t kNoPrefix = 0xFFFF;

void add_spellings(std::vector<Spelling>& out, std::string_view word, std::uint16_t row,
                   bool with_prefixes) {
  out.push_back({std::string(word), row, kNoPrefix});
  if (!with_prefixes) return;
  for (std::uint16_t i = 0; i < std::size(kPrefixes); ++i) {
    if (kRows[row].prefixes.find(kPrefixes[i].selector) == std::string_view::npos) continue;
    out.push_back({std::string(kPrefixes[i].sign) + std::string(word), row, i});
  }
}

// Words such as `volts` take no prefix; symbols such as `b` do.
bool takes_prefix(std::string_view spelling) {
  return text::count_code_points(spelling) <= 2 || spelling == "bit" || spelling == "ohm" ||
         spelling == "lux" || spelling == "bps" || spelling == "bar" || spelling == "baud" ||
         spelling == "rad";
}

std::vector<Spelling> make_spellings() {
  std::vector<Spelling> out;
  for (std::uint16_t row = 0; row < std::size(kRows); ++row) {
    add_spellings(out, kRows[row].symbol, row, true);
    std::string_view rest = kRows[row].spellings;
    while (!rest.empty()) {
      const std::string_view word = rest.substr(0, rest.find(' '));
      add_spellings(out, word, row, takes_prefix(word));
      rest.remove_prefix(std::min(rest.size(), word.size() + 1));
    }
  }
  // Rows keep their order among equal spellings, so that the earlier row wins: `min` is minutes.
  std::stable_sort(out.begin(), out.end(),
                   [](const Spelling& a, const Spelling& b) { return a.text < b.text; });
  return out;
}

const std::vector<Spelling>& spellings() {
  static const std::vector<Spelling> table = make_spellings();
  return table;
}

// Signs that mean the same are read as one: micro, ohm, and blanks inside `deg C`.
std::string normalised(std::string_view text) {
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    const text::Decoded decoded = text::decode(text, at);
    switch (decoded.code_point) {
      case 0x03BC:
        out += "µ";
        break;  // Greek mu
      case 0x2126:
        out += "Ω";
        break;  // ohm sign
      case 0x22C5:
      case 0x2219:
        out += "·";
        break;  // dots
      default:
        out += text.substr(at, decoded.length);
    }
    at += decoded.length;
  }
  return out;
}

const Spelling* find_spelling(const std::string& word) {
  const auto& table = spellings();
  const auto found = std::lower_bound(
      table.begin(), table.end(), word,
      [](const Spelling& entry, const std::string& key) { return entry.text < key; });
  return found != table.end() && found->text == word ? &*found : nullptr;
}

std::optional<Unit> simple_unit(const std::string& word) {
  const Spelling* found = find_spelling(word);
  // `u` is a micro sign that every keyboard has.
  if (found == nullptr && word.size() > 1 && word[0] == 'u') {
    found = find_spelling("µ" + word.substr(1));
  }
  if (found == nullptr) return std::nullopt;
  const Row& row = kRows[found->row];
  Unit unit{std::string(row.symbol), *dimension_named(row.dimension), row.scale, row.offset};
  if (found->prefix != kNoPrefix) {
    const auto scale = multiply(unit.scale, kPrefixes[found->prefix].factor);
    if (!scale) return std::nullopt;
    unit.scale = *scale;
    unit.symbol.insert(0, kPrefixes[found->prefix].sign);
  }
  return unit;
}

// A trailing power: `m2`, `cm²`, `s^2`, `s-1`. Returns the power and shortens the word.
int take_power(std::string& word) {
  for (const auto& [sign, power] : {std::pair("²", 2), std::pair("³", 3), std::pair("^2", 2),
                                    std::pair("^3", 3), std::pair("2", 2), std::pair("3", 3)}) {
    if (word.size() > std::string_view(sign).size() && word.ends_with(sign)) {
      word.resize(word.size() - std::string_view(sign).size());
      return power;
    }
  }
  return 1;
}

std::string power_sign(int power) { return power == 2 ? "²" : power == 3 ? "³" : ""; }

std::optional<Unit> raised(const Unit& unit, int power) {
  if (power == 1) return unit;
  if (unit.offset.numerator != 0) return std::nullopt;
  Unit out = unit;
  out.symbol += power_sign(power);
  for (int i = 1; i < power; ++i) {
    const auto scale = multiply(out.scale, unit.scale);
    if (!scale) return std::nullopt;
    out.scale = *scale;
    out.dimension = out.dimension * unit.dimension;
  }
  return out;
}

std::optional<Unit> factor_unit(std::string word) {
  if (word == "1") return Unit{"1", {}, {}, {0, 1, 0}};
  if (auto unit = simple_unit(word)) return unit;  // before powers: `CO2` is no square
  const int power = take_power(word);
  const auto unit = simple_unit(word);
  return unit && power > 1 ? raised(*unit, power) : std::nullopt;
}

// What is counted, not measured, may follow a mass: `kg CO2e`.
bool is_gas(const Unit& unit) { return unit.symbol == "CO2e"; }

bool combine(Unit& product, const Unit& factor, char operation) {
  if (product.offset.numerator != 0 || factor.offset.numerator != 0) return false;
  const auto scale = operation == '/' ? inverse(factor.scale) : std::optional(factor.scale);
  const auto combined_scale = scale ? multiply(product.scale, *scale) : std::nullopt;
  if (!combined_scale) return false;
  product.scale = *combined_scale;
  product.dimension = operation == '/' ? product.dimension / factor.dimension
                                       : product.dimension * factor.dimension;
  product.symbol += operation == '/' ? "/" : is_gas(factor) ? " " : "·";
  product.symbol += factor.symbol;
  return true;
}

// One factor, and the operation in front of it.
struct Factor {
  std::string word;
  char operation = '*';
};

std::vector<Factor> factors_of(const std::string& text) {
  std::vector<Factor> factors(1);
  for (std::size_t at = 0; at < text.size();) {
    const std::string_view rest = std::string_view(text).substr(at);
    const std::size_t dot = rest.starts_with("·") ? 2 : rest.starts_with("*") ? 1 : 0;
    if (dot > 0 || rest[0] == '/' || rest[0] == ' ') {
      factors.push_back({"", dot > 0 ? '*' : rest[0]});
      at += std::max<std::size_t>(dot, 1);
    } else {
      factors.back().word += text[at++];
    }
  }
  return factors;
}

}  // namespace

std::optional<Unit> parse_unit(std::string_view written) {
  const std::string text = normalised(written);
  if (text == "deg C" || text == "° C") return simple_unit("°C");
  if (text == "tkm") return parse_unit("t·km");
  std::vector<Factor> factors = factors_of(text);
  if (factors.size() > 6) return std::nullopt;
  auto product = factor_unit(factors.front().word);
  for (std::size_t i = 1; product && i < factors.size(); ++i) {
    const auto factor = factor_unit(factors[i].word);
    // A blank joins only what is counted to its unit: `kg CO2e`.
    if (!factor || (factors[i].operation == ' ' && !is_gas(*factor))) return std::nullopt;
    if (!combine(*product, *factor, factors[i].operation)) return std::nullopt;
  }
  if (product && product->symbol == "CO2e") return std::nullopt;
  return product;
}

std::vector<std::string> symbols_of(const Dimension& dimension) {
  std::vector<std::string> symbols;
  for (const Row& row : kRows) {
    if (*dimension_named(row.dimension) != dimension || row.symbol == "CO2e") continue;
    symbols.emplace_back(row.symbol);
    for (const Prefix& prefix : kPrefixes) {
      const bool common = prefix.sign == "m" || prefix.sign == "k" || prefix.sign == "M";
      if (common && row.prefixes.find(prefix.selector) != std::string_view::npos) {
        symbols.push_back(std::string(prefix.sign) + std::string(row.symbol));
      }
    }
  }
  if (symbols.empty()) {
    if (const auto named = name_of(dimension); named == "area")
      symbols = {"m2", "cm2", "mm2"};
    else if (named == "speed")
      symbols = {"m/s", "km/h"};
    else if (named == "carbon intensity")
      symbols = {"kg/kWh", "g/kWh"};
    else if (named == "angular rate")
      symbols = {"deg/s", "rad/s"};
    else if (named == "irradiance")
      symbols = {"W/m2"};
    else if (named == "mass per area")
      symbols = {"kg/cm2", "g/cm2"};
  }
  return symbols;
}

std::vector<std::string> all_symbols() {
  std::vector<std::string> symbols;
  for (const Spelling& spelling : spellings()) symbols.push_back(spelling.text);
  return symbols;
}

}  // namespace mlsheet::quantity
