// The grammar of units:
//
//   unit     = product { "/" ( factor | "(" product ")" ) }
//   product  = factor { ( "·" | "*" ) factor }
//   factor   = "1" | word [ power ] [ gas ]
//   power    = [ "^" ] [ "-" ] digit | superscript minus and digit
//   gas      = [ " " ] "CO2e"                         (after a mass; said, not computed with)

#include "quantity/unit.h"

#include <algorithm>
#include <cstdlib>

#include "quantity/ratio.h"
#include "quantity/unit_table.h"

namespace mlsheet::quantity {
namespace {

constexpr int kMostFactors = 6;
constexpr int kHighestPower = 4;
constexpr std::string_view kDots[] = {"·", "\u22C5", "\u2219", "*"};
constexpr std::string_view kMinusSigns[] = {"-", "\u2212", "\u207B"};
// Superscripts stand beside the digits they are read as.
constexpr std::string_view kDigits[] = {"1", "2", "3", "4", "\u00B9", "\u00B2", "\u00B3", "\u2074"};
constexpr std::string_view kGases[] = {"CO2-eq", "CO₂-eq", "CO2eq", "CO₂eq",
                                       "CO2 eq", "CO₂ eq", "CO2e",  "CO₂e"};
constexpr std::string_view kOhmSign = "\u2126";

struct LooseName {
  std::string_view written;
  std::string_view symbol;
};
constexpr LooseName kLooseNames[] = {{"deg C", "°C"},  {"° C", "°C"},        {"deg F", "°F"},
                                     {"° F", "°F"},    {"dB SPL", "dB SPL"}, {"dB(SPL)", "dB SPL"},
                                     {"dB(A)", "dBA"}, {"dB A", "dBA"}};

template <std::size_t size>
std::string_view starting_one_of(std::string_view text, const std::string_view (&known)[size]) {
  for (const std::string_view candidate : known) {
    if (text.starts_with(candidate)) return candidate;
  }
  return {};
}

bool ends_word(std::string_view rest) {
  return std::string_view(" /()^*0123456789-").find(rest.front()) != std::string_view::npos ||
         rest.starts_with("CO2") || rest.starts_with("CO₂") ||
         !starting_one_of(rest, kDots).empty() || !starting_one_of(rest, kMinusSigns).empty() ||
         !starting_one_of(rest, kDigits).empty();
}

std::string superscript(int power) {
  if (power == 1) return {};
  std::string out = power < 0 ? "\u207B" : "";
  return out.append(kDigits[static_cast<std::size_t>(std::abs(power)) + 3]);
}

bool is_plain_mass(const Unit& unit) { return unit.dimension == *dimension_named("mass"); }

std::optional<Unit> power_of(const Unit& unit, int power) {
  std::optional<Ratio> factor = power < 0 ? inverse(unit.scale) : std::optional(unit.scale);
  Unit out{unit.symbol + superscript(power), {}, {}};
  for (int i = 0; factor && i < std::abs(power); ++i) {
    const std::optional<Ratio> scale = multiply(out.scale, *factor);
    if (!scale) return std::nullopt;
    out.scale = *scale;
    out.dimension = power < 0 ? out.dimension / unit.dimension : out.dimension * unit.dimension;
  }
  return factor ? std::optional(std::move(out)) : std::nullopt;
}

enum class Operation { Multiply, Divide };

// In a combination a degree Celsius is a difference, so its offset is gone: `°C/W`.
bool combine(Unit& whole, const Unit& part, Operation operation) {
  const bool divide = operation == Operation::Divide;
  const std::optional<Ratio> factor = divide ? inverse(part.scale) : std::optional(part.scale);
  const std::optional<Ratio> scale = factor ? multiply(whole.scale, *factor) : std::nullopt;
  if (!scale) return false;
  whole.scale = *scale;
  whole.offset = {0, 1, 0};
  whole.dimension = divide ? whole.dimension / part.dimension : whole.dimension * part.dimension;
  whole.symbol.append(divide ? "/" : "·").append(part.symbol);
  return true;
}

class Reader {
 public:
  explicit Reader(std::string_view text) : rest_(text) {}

  std::optional<Unit> read() {
    std::optional<Unit> whole = product();
    while (whole && take("/")) {
      const std::optional<Unit> below = take("(") ? group() : factor();
      if (!below || !combine(*whole, *below, Operation::Divide)) return std::nullopt;
    }
    return rest_.empty() ? whole : std::nullopt;
  }

 private:
  bool take(std::string_view word) {
    if (word.empty() || !rest_.starts_with(word)) return false;
    rest_.remove_prefix(word.size());
    return true;
  }

  std::optional<Unit> product() {
    std::optional<Unit> whole = factor();
    while (whole && take(starting_one_of(rest_, kDots))) {
      const std::optional<Unit> next = factor();
      if (!next || !combine(*whole, *next, Operation::Multiply)) return std::nullopt;
    }
    return whole;
  }

  std::optional<Unit> group() {
    std::optional<Unit> inner = product();
    if (!inner || !take(")")) return std::nullopt;
    inner->symbol.insert(0, "(").append(")");
    return inner;
  }

  std::optional<Unit> factor() {
    if (++factors_ > kMostFactors) return std::nullopt;
    if (rest_.starts_with("1/") && take("1")) return Unit{"1", {}, {}};
    std::optional<Unit> unit = named_unit(word());
    if (!unit) return std::nullopt;
    const std::optional<int> power = read_power();
    if (!power) return std::nullopt;
    if (*power != 1) return power_of(*unit, *power);
    if (is_plain_mass(*unit)) read_gas(*unit);
    return unit;
  }

  // The longest run of characters that belong to a name, but for the few with a blank or a bracket.
  std::string_view word() {
    for (const LooseName& name : kLooseNames) {
      if (take(name.written)) return name.symbol;
    }
    std::size_t length = 0;
    while (length < rest_.size() && !ends_word(rest_.substr(length))) ++length;
    const std::string_view found = rest_.substr(0, length);
    rest_.remove_prefix(length);
    return found;
  }

  // The ohm sign is read as the Greek letter it looks like.
  static std::optional<Unit> named_unit(std::string_view word) {
    const std::size_t sign = word.find(kOhmSign);
    if (sign == std::string_view::npos) return unit_of(find_unit(word));
    std::string letters(word);
    return unit_of(find_unit(letters.replace(sign, kOhmSign.size(), "Ω")));
  }

  static std::optional<Unit> unit_of(const std::optional<Named>& named) {
    if (!named) return std::nullopt;
    Unit unit{std::string(named->printed), *dimension_named(named->row->dimension),
              named->row->scale, named->row->offset};
    if (named->prefix == nullptr) return unit;
    const std::optional<Ratio> scale = multiply(unit.scale, named->prefix->factor);
    if (!scale) return std::nullopt;
    unit.scale = *scale;
    unit.symbol.insert(0, named->prefix->printed);
    return unit;
  }

  // 1 when none is written; no value for a broken one.
  std::optional<int> read_power() {
    const bool caret = take("^");
    const bool negative = take(starting_one_of(rest_, kMinusSigns));
    for (std::size_t i = 0; i < std::size(kDigits); ++i) {
      if (!take(kDigits[i])) continue;
      const int power = static_cast<int>(i % kHighestPower) + 1;
      return negative ? -power : power;
    }
    return caret || negative ? std::nullopt : std::optional(1);
  }

  void read_gas(Unit& mass) {
    const std::string_view before = rest_;
    take(" ");
    if (take(starting_one_of(rest_, kGases))) {
      mass.symbol += " CO₂e";
    } else {
      rest_ = before;
    }
  }

  std::string_view rest_;
  int factors_ = 0;
};

}  // namespace

std::optional<Unit> parse_unit(std::string_view text) { return Reader(text).read(); }

std::vector<std::string> symbols_of(const Dimension& dimension) {
  std::vector<std::string> symbols;
  for (const UnitRow& row : unit_rows()) {
    if (*dimension_named(row.dimension) != dimension) continue;
    symbols.emplace_back(row.symbol);
    for (const Prefix& prefix : prefixes()) {
      if (offered_in_help(row, prefix)) {
        symbols.push_back(std::string(prefix.printed).append(row.symbol));
      }
    }
  }
  for (const std::string_view compound : usual_compounds()) {
    if (parse_unit(compound)->dimension == dimension) symbols.emplace_back(compound);
  }
  return symbols;
}

std::vector<std::string> all_symbols() {
  std::vector<std::string> symbols = all_spellings();
  symbols.insert(symbols.end(), usual_compounds().begin(), usual_compounds().end());
  return symbols;
}

std::vector<std::string> all_symbols(const Dimension& dimension) {
  std::vector<std::string> symbols = all_symbols();
  std::erase_if(symbols, [&dimension](const std::string& symbol) {
    const std::optional<Unit> unit = parse_unit(symbol);
    return !unit || unit->dimension != dimension;
  });
  return symbols;
}

}  // namespace mlsheet::quantity
