#pragma once
// Many samples of one number, calculated side by side: an equation written for a `Real` takes a
// double, these, or an Expression. Each lane is calculated exactly as the double would be.

#include <algorithm>
#include <array>
#include <cmath>
#include <concepts>
#include <cstddef>

#include "quantity/elementary.h"

namespace mlsheet::footprint {

struct Lanes {
  static constexpr std::size_t kCount = 128;
  std::array<double, kCount> values;

  Lanes() = default;
  Lanes(double value) { values.fill(value); }  // NOLINT: a constant is the same in each lane
};

class Expression;

template <class Number>
concept Real =
    std::same_as<Number, double> || std::same_as<Number, Lanes> || std::same_as<Number, Expression>;

// Whole steps, as in packs and visits: 12.0000000000001 is 12.
inline double whole_steps(double x) { return std::ceil(x - 1e-12); }
using quantity::exp;
using quantity::log;
inline double larger(double a, double b) { return std::max(a, b); }
inline double smaller(double a, double b) { return std::min(a, b); }

// (1 - e^-x)/x, which is 1 at 0: the share of a population that outlives an even risk (E11).
inline double mean_survival(double x) {
  if (x < 1e-4) return 1 - x / 2 * (1 - x / 3 * (1 - x / 4));
  return (1 - exp(-x)) / x;
}

template <class Operation>
Lanes each(const Lanes& a, Operation operation) {
  Lanes result;
  for (std::size_t i = 0; i < Lanes::kCount; ++i) result.values[i] = operation(a.values[i]);
  return result;
}

template <class Operation>
Lanes each(const Lanes& a, const Lanes& b, Operation operation) {
  Lanes result;
  for (std::size_t i = 0; i < Lanes::kCount; ++i) {
    result.values[i] = operation(a.values[i], b.values[i]);
  }
  return result;
}

inline Lanes operator+(const Lanes& a, const Lanes& b) {
  return each(a, b, [](double x, double y) { return x + y; });
}
inline Lanes operator-(const Lanes& a, const Lanes& b) {
  return each(a, b, [](double x, double y) { return x - y; });
}
inline Lanes operator*(const Lanes& a, const Lanes& b) {
  return each(a, b, [](double x, double y) { return x * y; });
}
inline Lanes operator/(const Lanes& a, const Lanes& b) {
  return each(a, b, [](double x, double y) { return x / y; });
}
inline Lanes operator-(const Lanes& a) {
  return each(a, [](double x) { return -x; });
}
inline Lanes& operator+=(Lanes& a, const Lanes& b) { return a = a + b; }

inline Lanes whole_steps(const Lanes& x) {
  return each(x, [](double value) { return whole_steps(value); });
}
inline Lanes exp(const Lanes& x) {
  return each(x, [](double value) { return quantity::exp(value); });
}
inline Lanes log(const Lanes& x) {
  return each(x, [](double value) { return quantity::log(value); });
}
inline Lanes mean_survival(const Lanes& x) {
  return each(x, [](double value) { return mean_survival(value); });
}
inline Lanes larger(const Lanes& a, const Lanes& b) {
  return each(a, b, [](double x, double y) { return larger(x, y); });
}
inline Lanes smaller(const Lanes& a, const Lanes& b) {
  return each(a, b, [](double x, double y) { return smaller(x, y); });
}

}  // namespace mlsheet::footprint
