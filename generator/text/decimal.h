#pragma once
// Numbers and text, locale-free: the exact decimals of the language and the only formatter through
// which a floating-point number ever reaches an output.

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace mlsheet::text {

// Exactly coefficient x 10^exponent. Trailing zeros are significant and kept: 3.30 is {330, -2}.
struct Decimal {
  std::int64_t coefficient = 0;
  int exponent = 0;

  double to_double() const;     // nearest double
  std::string to_text() const;  // plain notation for exponents in [-12, 15], else 1.2e-20
  int decimals() const { return exponent < 0 ? -exponent : 0; }
  friend bool operator==(const Decimal&, const Decimal&) = default;  // same digits, not same value
};

// Compares values, exactly: 3.3 and 3.30 are equal.
int compare(const Decimal& a, const Decimal& b);

// Exact; no value when the result needs more than the 64 bits of a coefficient.
std::optional<Decimal> add(const Decimal& a, const Decimal& b);
std::optional<Decimal> multiply(const Decimal& a, const Decimal& b);

enum class DecimalFault {
  NotANumber,
  LeadingZero,     // 010
  DecimalComma,    // 1,5
  DigitSeparator,  // 1_000
  NotFinite,       // .nan, inf, 1e999
  TooSmall,        // 1e-999: not zero, but no other double is near it
  TooManyDigits,   // more than 18 significant digits
};

struct DecimalParse {
  std::optional<Decimal> value;
  DecimalFault fault = DecimalFault::NotANumber;  // meaningful without a value
};

// The whole text must be one decimal: [+-−]? digits [. digits] [eE [+-] digits]. U+2212 is a minus.
DecimalParse parse_decimal(std::string_view text);

// Length in bytes of the longest prefix that looks like a number (sign, digits, point, exponent,
// and the characters of the faults above), 0 when there is none. `3 kg` gives 1, `-20..85` gives 3.
std::size_t number_prefix(std::string_view text);

// Rounds half away from zero on the shortest decimal that denotes the double; -0 prints as 0.
std::string format_fixed(double value, int decimals);
std::string format_significant(double value, int digits);  // plain notation, no exponent
// Reads back as the same double; plain from 1e-6 to 1e20, valid JSON when the value is finite.
std::string format_shortest(double value);

}  // namespace mlsheet::text
