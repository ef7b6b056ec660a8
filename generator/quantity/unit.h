#pragma once
// Units as data (quantity/units.def): symbol, dimension and an exact rational factor to the
// coherent SI unit. Prefixes are applied by rule. Case matters.

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "quantity/dimension.h"

namespace mlsheet::quantity {

// numerator/denominator x 10^power_of_ten, reduced; denominator > 0.
struct Ratio {
  std::int64_t numerator = 1;
  std::int64_t denominator = 1;
  int power_of_ten = 0;

  double to_double() const;
  friend bool operator==(const Ratio&, const Ratio&) = default;
};

struct Unit {
  std::string symbol;  // as printed: `µA`, `Ω`, `°C`, `kWh`, `%`
  Dimension dimension;
  Ratio scale;            // to the coherent SI unit (data: bit; angle: rad; money: its currency)
  Ratio offset{0, 1, 0};  // added after scaling: °C has 273.15 (K)
};

// A unit text as authors write it: `mA`, `uA`, `kWh`, `kg/kWh`, `km/h`, `m2`, `deg C`, `degC`,
// `1/s`, `USD`, `kb/s`. The accepted spellings of micro, ohm and degree all give the same unit.
std::optional<Unit> parse_unit(std::string_view text);

// Known unit symbols of one dimension in the order of units.def, for help texts: {"W", "mW", ...}.
std::vector<std::string> symbols_of(const Dimension& dimension);
// All symbols, or all of one dimension, for did-you-mean.
std::vector<std::string> all_symbols();
std::vector<std::string> all_symbols(const Dimension& dimension);

}  // namespace mlsheet::quantity
