#include <algorithm>
#include <cmath>

#include "text/decimal.h"
#include "text/digits.h"

namespace mlsheet::text {
namespace {

// ECMAScript's window for plain notation, so JSON numbers look as every browser writes them.
constexpr int kPlainLowest = -5;
constexpr int kPlainHighest = 21;
// The smallest double, 5e-324, still shows.
constexpr int kMostDecimals = 324;

std::string not_finite(double value) {
  if (std::isnan(value)) return "nan";
  return value < 0 ? "-inf" : "inf";
}

void drop_trailing_zeros(Digits& number) {
  const std::size_t last = number.digits.find_last_not_of('0');
  number.digits.resize(last == std::string::npos ? 1 : last + 1);
}

int decimals_of(const Digits& number) {
  return std::max(0, static_cast<int>(number.digits.size()) - number.point);
}

}  // namespace

std::string format_fixed(double value, int decimals) {
  if (!std::isfinite(value)) return not_finite(value);
  decimals = std::clamp(decimals, 0, kMostDecimals);
  Digits number = shortest_digits(value);
  round_to(number, number.point + decimals);
  return plain_notation(number, decimals);
}

std::string format_significant(double value, int digits) {
  if (!std::isfinite(value)) return not_finite(value);
  if (value == 0) return "0";
  digits = std::max(1, digits);
  Digits number = shortest_digits(value);
  round_to(number, digits);
  return plain_notation(number, std::max(0, digits - number.point));
}

std::string format_shortest(double value) {
  if (!std::isfinite(value)) return not_finite(value);
  if (value == 0) return "0";
  Digits number = shortest_digits(value);
  drop_trailing_zeros(number);
  if (number.point >= kPlainLowest && number.point <= kPlainHighest) {
    return plain_notation(number, decimals_of(number));
  }
  return scientific_notation(number);
}

}  // namespace mlsheet::text
