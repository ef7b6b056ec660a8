#pragma once
// The uncertainty of one quantity: a distribution given by its inverse, which is all that sampling
// needs. The forms are those in which a sheet or a factor table may state it (docs/footprint.md,
// input forms); every parameter is in the unit of the quantity.

#include <span>
#include <variant>
#include <vector>

namespace mlsheet::quantity {

struct Constant {
  double value = 0;
  friend bool operator==(const Constant&, const Constant&) = default;
};
// `0.17 kg [0.08, 0.29]`, `1.4 kg ± 20 %`. With low = high it is the constant low.
struct Triangular {
  double low = 0, mode = 0, high = 0;
  friend bool operator==(const Triangular&, const Triangular&) = default;
};
struct Uniform {
  double low = 0, high = 0;
  friend bool operator==(const Uniform&, const Uniform&) = default;
};
// Beta over [low, high] with a = 1 + 4 (mode - low)/(high - low) and b = 1 + 4 (high - mode)/(high
// - low), as the program evaluation and review technique has it.
struct Pert {
  double low = 0, mode = 0, high = 0;
  friend bool operator==(const Pert&, const Pert&) = default;
};
// sigma is that of the logarithm: ln(GSD²)/2 for a geometric standard deviation GSD.
struct Lognormal {
  double median = 0, sigma = 0;
  friend bool operator==(const Lognormal&, const Lognormal&) = default;
};
// A choice among sources, each as likely; never empty.
struct Sources {
  std::vector<double> values;
  friend bool operator==(const Sources&, const Sources&) = default;
};

using Distribution = std::variant<Constant, Triangular, Uniform, Pert, Lognormal, Sources>;

// The value that fraction u of all cases does not exceed, 0 < u < 1.
double quantile(const Distribution& distribution, double u);

// The same for many: each number, a fraction, becomes its quantile.
void to_quantiles(const Distribution& distribution, std::span<double> fractions);

// What a calculation without uncertainty uses: mode, centre, median or first source.
double central(const Distribution& distribution);

double mean(const Distribution& distribution);
double variance(const Distribution& distribution);

bool is_certain(const Distribution& distribution);  // one value alone

// The triangle about `mode` whose 5 % and 95 % points are given.
Triangular triangle_through(double p05, double mode, double p95);

}  // namespace mlsheet::quantity
