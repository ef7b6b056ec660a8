#pragma once
// A number as a row of decimal digits and the place of its point: the common ground of everything
// that writes numbers. The value is 0.d1d2d3... x 10^point. Private to text/.

#include <string>

namespace mlsheet::text {

struct Digits {
  bool negative = false;
  std::string digits;  // at least one; the first is zero only if the value is
  int point = 0;
};

// The shortest decimal that denotes this double and no other. The value must be finite.
Digits shortest_digits(double value);

// Rounds to `count` digits, half away from zero; a negative count gives 0. Zeros stay.
void round_to(Digits& number, int count);

// With exactly this many decimals; digits beyond them must be gone already. -0 is 0.
std::string plain_notation(const Digits& number, int decimals);

// `1.25e-20`, every digit kept.
std::string scientific_notation(const Digits& number);

}  // namespace mlsheet::text
