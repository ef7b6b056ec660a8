#pragma once
// A quantity as written in a sheet: exact decimals with the unit the author chose. Conversion to SI
// happens only where something is computed.
//
//   40 mA          Exact        value
//   -20..85 degC   Range        low, high; either may be missing (`..85 degC`, `>= 95 %`)
//   60 Hz..20 kHz  Range        in the first unit: 60 and 20 000; units a power of ten apart
//   208 ± 31 lx    Tolerance    value, low, high, spread (half the width, as written)
//   1.4 kg +- 20 % Tolerance    (relative: spread is in percent; low and high are resolved)
//   0.17 kg [0.08, 0.29]        Triangular  low, value (mode), high
//   ~ 2200 ms, about 40 mA      Exact, approximate
//   2/year         Exact        the same as `2 1/year`
//   lognormal(10000, 2)         Lognormal   value (median), spread (GSD squared)

#include <optional>
#include <string>
#include <string_view>

#include "quantity/unit.h"
#include "text/decimal.h"

namespace mlsheet::quantity {

enum class Form { Exact, Range, Tolerance, Triangular, Lognormal };

struct Quantity {
  Form form = Form::Exact;
  std::optional<text::Decimal> value;
  std::optional<text::Decimal> low;
  std::optional<text::Decimal> high;
  std::optional<text::Decimal> spread;
  bool approximate = false;  // written with `~`
  Unit unit;                 // dimensionless `1` when the text has none
  bool has_unit = false;
  bool relative = false;  // a tolerance in percent of the value

  // In coherent SI units. The central value: value, else the middle of a closed range, else the
  // bound that is there.
  double si() const;
  std::optional<double> si_low() const;
  std::optional<double> si_high() const;
};

enum class QuantityFault {
  None,
  Number,         // `decimal_fault` says what
  NoUnit,         // a bare number where a unit is due
  UnknownUnit,    // `unit_text` is no unit
  NoSpace,        // `3kg`: accepted by nobody's style guide; says how to write it
  ReversedRange,  // 85..-20
  TwoUnits,       // `60 Hz..20 kg`, `1 min..2 h`; `unit_text` is the first
  Shape,          // not of any form above
};

struct QuantityParse {
  std::optional<Quantity> quantity;
  QuantityFault fault = QuantityFault::None;
  text::DecimalFault decimal_fault = text::DecimalFault::NotANumber;
  std::size_t fault_begin = 0;  // bytes into the text: the part that is wrong
  std::size_t fault_end = 0;
  std::string unit_text;  // the unit as written
};

// The same decimal in another unit of the same kind; only powers of ten can be moved exactly.
std::optional<text::Decimal> in_unit(text::Decimal number, const Unit& from, const Unit& to);

// Does not check dimensions; a missing unit is a fault only if `unit_required`.
QuantityParse parse_quantity(std::string_view text, bool unit_required);

// The normal form for readers: `−20 to 85 °C`, `208 ± 31 lx`, `≥ 95 %`, `0.17 kg (0.08 to 0.29)`,
// `≈ 2200 ms`, `1.4 kg ± 20 %`, and `3.5 to 5.5 V, typically 5 V` for a range with a value. Digits
// exactly as written; a true minus sign; a no-break space before the unit, but `2/year`.
std::string to_text(const Quantity& quantity);

// What follows a number in the same style: a no-break space and `mA`, but `°` and, for `1/year`,
// `/year` alone; nothing for `1`.
std::string unit_suffix(std::string_view symbol);

// One decimal in the same style, without a unit.
std::string number_text(const text::Decimal& decimal);

}  // namespace mlsheet::quantity
