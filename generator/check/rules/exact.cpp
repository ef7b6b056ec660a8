#include "check/rules/exact.h"

#include <algorithm>

namespace mlsheet::check {
namespace {

// The coefficient of the same value at a smaller exponent.
std::optional<std::int64_t> coefficient_at(const text::Decimal& number, int exponent) {
  std::int64_t coefficient = number.coefficient;
  for (int e = number.exponent; e > exponent; --e) {
    if (__builtin_mul_overflow(coefficient, 10, &coefficient)) return std::nullopt;
  }
  return coefficient;
}

}  // namespace

std::optional<text::Decimal> plus(const text::Decimal& a, const text::Decimal& b) {
  const int exponent = std::min(a.exponent, b.exponent);
  const auto left = coefficient_at(a, exponent);
  const auto right = coefficient_at(b, exponent);
  std::int64_t sum = 0;
  if (!left || !right || __builtin_add_overflow(*left, *right, &sum)) return std::nullopt;
  return text::Decimal{sum, exponent};
}

std::optional<text::Decimal> times(const text::Decimal& a, const text::Decimal& b) {
  std::int64_t product = 0;
  if (__builtin_mul_overflow(a.coefficient, b.coefficient, &product)) return std::nullopt;
  return text::Decimal{product, a.exponent + b.exponent};
}

}  // namespace mlsheet::check
