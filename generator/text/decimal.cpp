#include "text/decimal.h"

#include <algorithm>
#include <charconv>
#include <cmath>

#include "text/digits.h"

namespace mlsheet::text {
namespace {

constexpr int kPlainLowest = -12;
constexpr int kPlainHighest = 15;

std::uint64_t magnitude(std::int64_t value) {
  const std::uint64_t bits = static_cast<std::uint64_t>(value);
  return value < 0 ? 0 - bits : bits;
}

int sign(const Decimal& decimal) {
  return decimal.coefficient < 0 ? -1 : (decimal.coefficient > 0 ? 1 : 0);
}

Digits digits_of(const Decimal& decimal) {
  Digits result;
  result.negative = decimal.coefficient < 0;
  result.digits = std::to_string(magnitude(decimal.coefficient));
  result.point = static_cast<int>(result.digits.size()) + decimal.exponent;
  return result;
}

// Compares two positive numbers: first by where they begin, then digit by digit.
int compare_magnitudes(Digits a, Digits b) {
  if (a.point != b.point) return a.point < b.point ? -1 : 1;
  const std::size_t length = std::max(a.digits.size(), b.digits.size());
  a.digits.resize(length, '0');
  b.digits.resize(length, '0');
  const int order = a.digits.compare(b.digits);
  return order < 0 ? -1 : (order > 0 ? 1 : 0);
}

// The coefficient of the same value with a lower exponent.
std::optional<std::int64_t> coefficient_at(const Decimal& decimal, int exponent) {
  std::int64_t coefficient = decimal.coefficient;
  for (int i = decimal.exponent; i > exponent && coefficient != 0; --i) {
    if (__builtin_mul_overflow(coefficient, 10, &coefficient)) return std::nullopt;
  }
  return coefficient;
}

}  // namespace

double Decimal::to_double() const {
  // Powers of ten up to 10^22 and integers up to 2^53 are doubles: one operation rounds once.
  static constexpr double kPowers[] = {1e0,  1e1,  1e2,  1e3,  1e4,  1e5,  1e6,  1e7,
                                       1e8,  1e9,  1e10, 1e11, 1e12, 1e13, 1e14, 1e15,
                                       1e16, 1e17, 1e18, 1e19, 1e20, 1e21, 1e22};
  const bool exact = magnitude(coefficient) <= (std::uint64_t{1} << 53);
  if (exact && exponent <= 0 && exponent >= -22) {
    return static_cast<double>(coefficient) / kPowers[-exponent];
  }
  const std::string text = std::to_string(coefficient) + "e" + std::to_string(exponent);
  double value = 0;
  const auto read = std::from_chars(text.data(), text.data() + text.size(), value);
  if (read.ec == std::errc::result_out_of_range && coefficient != 0 && exponent > 0) {
    return coefficient < 0 ? -HUGE_VAL : HUGE_VAL;
  }
  return value;
}

std::string Decimal::to_text() const {
  const Digits digits = digits_of(*this);
  const bool has_leading_zeros = digits.point < 0;
  const bool plain = (exponent >= kPlainLowest || !has_leading_zeros) && exponent <= kPlainHighest;
  return plain ? plain_notation(digits, decimals()) : scientific_notation(digits);
}

int compare(const Decimal& a, const Decimal& b) {
  if (sign(a) != sign(b)) return sign(a) < sign(b) ? -1 : 1;
  if (sign(a) == 0) return 0;
  return sign(a) * compare_magnitudes(digits_of(a), digits_of(b));
}

std::optional<Decimal> add(const Decimal& a, const Decimal& b) {
  const int exponent = std::min(a.exponent, b.exponent);
  const std::optional<std::int64_t> first = coefficient_at(a, exponent);
  const std::optional<std::int64_t> second = coefficient_at(b, exponent);
  std::int64_t sum = 0;
  if (!first || !second || __builtin_add_overflow(*first, *second, &sum)) return std::nullopt;
  return Decimal{sum, exponent};
}

std::optional<Decimal> multiply(const Decimal& a, const Decimal& b) {
  Decimal product;
  if (__builtin_mul_overflow(a.coefficient, b.coefficient, &product.coefficient) ||
      __builtin_add_overflow(a.exponent, b.exponent, &product.exponent)) {
    return std::nullopt;
  }
  return product;
}

}  // namespace mlsheet::text
