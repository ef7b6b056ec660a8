#pragma once
// Values of polynomials. Neighbouring terms are joined in pairs, then the pairs, so that a
// processor may work on several at once (Estrin, Proc. Western Joint Computer Conference 1960).

#include <array>
#include <cstddef>

namespace mlsheet::quantity {

// `coefficients` from the lowest power up.
template <std::size_t count>
constexpr double polynomial(const std::array<double, count>& coefficients, double x) {
  if constexpr (count == 1) {
    return coefficients[0];
  } else {
    std::array<double, (count + 1) / 2> pairs{};
    for (std::size_t i = 0; i < count / 2; ++i) {
      pairs[i] = coefficients[2 * i] + coefficients[2 * i + 1] * x;
    }
    if constexpr (count % 2 == 1) pairs[count / 2] = coefficients[count - 1];
    return polynomial(pairs, x * x);
  }
}

}  // namespace mlsheet::quantity
