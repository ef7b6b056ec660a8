#include "quantity/ratio.h"

#include <numeric>

#include "text/decimal.h"

namespace mlsheet::quantity {
namespace {

// Moves factors of ten out of a number, so that it stays small.
void strip_tens(std::int64_t& number, int& power, int sign) {
  while (number != 0 && number % 10 == 0) {
    number /= 10;
    power += sign;
  }
}

Ratio reduced(Ratio ratio) {
  const std::int64_t common = std::gcd(ratio.numerator, ratio.denominator);
  if (common > 1) {
    ratio.numerator /= common;
    ratio.denominator /= common;
  }
  strip_tens(ratio.numerator, ratio.power_of_ten, 1);
  strip_tens(ratio.denominator, ratio.power_of_ten, -1);
  return ratio;
}

}  // namespace

double Ratio::to_double() const {
  const text::Decimal top{numerator, power_of_ten};
  return top.to_double() / static_cast<double>(denominator);
}

std::optional<Ratio> multiply(const Ratio& a, const Ratio& b) {
  const Ratio left = reduced({a.numerator, b.denominator, a.power_of_ten});
  const Ratio right = reduced({b.numerator, a.denominator, b.power_of_ten});
  Ratio out{0, 1, left.power_of_ten + right.power_of_ten};
  if (__builtin_mul_overflow(left.numerator, right.numerator, &out.numerator)) return std::nullopt;
  if (__builtin_mul_overflow(left.denominator, right.denominator, &out.denominator)) {
    return std::nullopt;
  }
  return reduced(out);
}

std::optional<Ratio> inverse(const Ratio& ratio) {
  if (ratio.numerator == 0) return std::nullopt;
  const int sign = ratio.numerator < 0 ? -1 : 1;
  return reduced({sign * ratio.denominator, sign * ratio.numerator, -ratio.power_of_ten});
}

}  // namespace mlsheet::quantity
