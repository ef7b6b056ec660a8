#include "quantity/elementary.h"

#include <array>
#include <bit>
#include <cmath>
#include <cstdint>
#include <limits>

#include "quantity/polynomial.h"

namespace mlsheet::quantity {
namespace {

// ln 2 in two parts: the first has 32 trailing zero bits, so that a whole multiple of it is exact.
constexpr double kLn2High = 0x1.62e42feep-1;
constexpr double kLn2Low = 0x1.a39ef35793c76p-33;
constexpr double kPerLn2 = 1.4426950408889634;

constexpr int kBias = 1023;
constexpr int kMantissaBits = 52;
constexpr double kLeastNormal = 0x1p-1022;

constexpr double kInfinity = std::numeric_limits<double>::infinity();
constexpr double kNaN = std::numeric_limits<double>::quiet_NaN();

// 2^k for a normal result.
double power_of_two(std::int64_t k) {
  return std::bit_cast<double>(static_cast<std::uint64_t>(k + kBias) << kMantissaBits);
}

// Beyond the normal numbers the factor itself would overflow: half of it twice.
double scaled(double value, std::int64_t k) {
  return value * power_of_two(k / 2) * power_of_two(k - k / 2);
}

struct Binary {
  double mantissa;  // in [sqrt(1/2), sqrt(2))
  double exponent;
};

Binary split(double x) {
  std::int64_t exponent = 0;
  if (x < kLeastNormal) {
    x *= 0x1p54;
    exponent = -54;
  }
  const auto bits = std::bit_cast<std::uint64_t>(x);
  exponent += static_cast<std::int64_t>(bits >> kMantissaBits) - kBias;
  constexpr std::uint64_t kMantissa = (std::uint64_t{1} << kMantissaBits) - 1;
  double mantissa = std::bit_cast<double>((bits & kMantissa) |
                                          (static_cast<std::uint64_t>(kBias) << kMantissaBits));
  if (mantissa > 1.4142135623730951) {
    mantissa /= 2;
    ++exponent;
  }
  return {mantissa, static_cast<double>(exponent)};
}

}  // namespace

// e^x = 2^k e^r with |r| <= ln(2)/2; the series of e^r to r^13, whose remainder is below 2^-57.
double exp(double x) {
  if (std::isnan(x)) return x;
  if (x > 709.79) return kInfinity;
  if (x < -745.14) return 0;
  const auto k = static_cast<std::int64_t>(x * kPerLn2 + (x < 0 ? -0.5 : 0.5));
  const double whole = static_cast<double>(k);
  const double r = (x - whole * kLn2High) - whole * kLn2Low;
  static constexpr std::array<double, 12> kSeries = {
      1.0 / 2,       1.0 / 6,        1.0 / 24,        1.0 / 120,
      1.0 / 720,     1.0 / 5040,     1.0 / 40320,     1.0 / 362880,
      1.0 / 3628800, 1.0 / 39916800, 1.0 / 479001600, 1.0 / 6227020800.0};
  const double value = 1 + (r + r * r * polynomial(kSeries, r));
  return scaled(value, k);
}

// ln m = 2 artanh((m - 1)/(m + 1)); |s| <= 0.172, so the series to s^21 leaves less than 2^-58.
double log(double x) {
  if (std::isnan(x) || x < 0) return kNaN;
  if (x == 0) return -kInfinity;
  if (x == kInfinity) return x;
  const Binary parts = split(x);
  const double s = (parts.mantissa - 1) / (parts.mantissa + 1);
  static constexpr std::array<double, 10> kSeries = {1.0 / 3,  1.0 / 5,  1.0 / 7,  1.0 / 9,
                                                     1.0 / 11, 1.0 / 13, 1.0 / 15, 1.0 / 17,
                                                     1.0 / 19, 1.0 / 21};
  const double square = s * s;
  const double tail = 2 * s * square * polynomial(kSeries, square);
  return parts.exponent * kLn2High + (2 * s + (tail + parts.exponent * kLn2Low));
}

double pow(double base, double exponent) {
  if (exponent == 0) return 1;
  return exp(exponent * log(base));
}

}  // namespace mlsheet::quantity
