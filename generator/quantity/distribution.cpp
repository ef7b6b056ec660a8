#include "quantity/distribution.h"

#include <algorithm>
#include <cmath>
#include <numeric>

#include "quantity/elementary.h"

namespace mlsheet::quantity {
namespace {

template <class... Cases>
struct Either : Cases... {
  using Cases::operator()...;
};
template <class... Cases>
Either(Cases...) -> Either<Cases...>;

double square(double x) { return x * x; }

double quantile_of(const Constant& constant, double) { return constant.value; }

double quantile_of(const Uniform& range, double u) {
  return range.low + u * (range.high - range.low);
}

double quantile_of(const Lognormal& spread, double u) {
  return spread.median * exp(spread.sigma * normal_quantile(u));
}

// Both sides by one square root and without a branch: which side it is cannot be foreseen.
double quantile_of(const Triangular& shape, double u) {
  const double width = shape.high - shape.low;
  const double left = shape.mode - shape.low;
  const bool rises = u * width < left;
  const double distance =
      std::sqrt(width * (rises ? u * left : (1 - u) * (shape.high - shape.mode)));
  return rises ? shape.low + distance : shape.high - distance;
}

struct Shape {
  double a;
  double b;
};

Shape shape_of(const Pert& pert) {
  const double width = pert.high - pert.low;
  return {1 + 4 * (pert.mode - pert.low) / width, 1 + 4 * (pert.high - pert.mode) / width};
}

double quantile_of(const Pert& pert, double u) {
  const double width = pert.high - pert.low;
  if (width <= 0) return pert.low;
  const Shape shape = shape_of(pert);
  return pert.low + width * beta_quantile(u, shape.a, shape.b);
}

double quantile_of(const Sources& sources, double u) {
  const auto count = static_cast<double>(sources.values.size());
  const auto index = static_cast<std::size_t>(u * count);
  return sources.values[std::min(index, sources.values.size() - 1)];
}

double mean_of(const std::vector<double>& values) {
  return std::accumulate(values.begin(), values.end(), 0.0) / static_cast<double>(values.size());
}

double variance_of(const std::vector<double>& values) {
  const double centre = mean_of(values);
  return std::accumulate(
             values.begin(), values.end(), 0.0,
             [centre](double sum, double value) { return sum + square(value - centre); }) /
         static_cast<double>(values.size());
}

double variance_of(const Triangular& shape) {
  const auto [a, c, b] = shape;
  return (a * a + b * b + c * c - a * b - a * c - b * c) / 18;
}

double variance_of(const Pert& pert) {
  const double width = pert.high - pert.low;
  if (width <= 0) return 0;
  const auto [a, b] = shape_of(pert);
  return square(width) * a * b / (square(a + b) * (a + b + 1));
}

// How far the side of a triangle reaches whose 5 % point lies `distance` from the mode, when the
// whole is `width` wide: reach - distance = sqrt(0.05 width reach).
double reach(double distance, double width) {
  const double s = std::sqrt(0.05 * width);
  return square((s + std::sqrt(square(s) + 4 * distance)) / 2);
}

}  // namespace

double quantile(const Distribution& distribution, double u) {
  return std::visit([u](const auto& form) { return quantile_of(form, u); }, distribution);
}

void to_quantiles(const Distribution& distribution, std::span<double> fractions) {
  std::visit(
      [fractions](const auto& form) {
        for (double& u : fractions) u = quantile_of(form, u);
      },
      distribution);
}

double central(const Distribution& distribution) {
  return std::visit(
      Either{[](const Constant& constant) { return constant.value; },
             [](const Triangular& shape) { return shape.mode; },
             [](const Uniform& range) { return range.low + (range.high - range.low) / 2; },
             [](const Pert& pert) { return pert.mode; },
             [](const Lognormal& spread) { return spread.median; },
             [](const Sources& sources) { return sources.values.front(); }},
      distribution);
}

double mean(const Distribution& distribution) {
  return std::visit(
      Either{[](const Constant& constant) { return constant.value; },
             [](const Triangular& shape) { return (shape.low + shape.mode + shape.high) / 3; },
             [](const Uniform& range) { return (range.low + range.high) / 2; },
             [](const Pert& pert) { return (pert.low + 4 * pert.mode + pert.high) / 6; },
             [](const Lognormal& spread) { return spread.median * exp(square(spread.sigma) / 2); },
             [](const Sources& sources) { return mean_of(sources.values); }},
      distribution);
}

double variance(const Distribution& distribution) {
  return std::visit(Either{[](const Constant&) { return 0.0; },
                           [](const Uniform& range) { return square(range.high - range.low) / 12; },
                           [](const Lognormal& spread) {
                             const double factor = exp(square(spread.sigma));
                             return square(spread.median) * factor * (factor - 1);
                           },
                           [](const Sources& sources) { return variance_of(sources.values); },
                           [](const auto& other) { return variance_of(other); }},
                    distribution);
}

bool is_certain(const Distribution& distribution) { return variance(distribution) == 0; }

// The width of the triangle is the sum of its two sides, which grow slower than it: bisection.
Triangular triangle_through(double p05, double mode, double p95) {
  const double left = mode - p05;
  const double right = p95 - mode;
  double narrow = left + right;
  double wide = 4 * narrow;
  for (int i = 0; i < 60; ++i) {
    const double width = (narrow + wide) / 2;
    (reach(left, width) + reach(right, width) > width ? narrow : wide) = width;
  }
  return {mode - reach(left, wide), mode, mode + reach(right, wide)};
}

}  // namespace mlsheet::quantity
