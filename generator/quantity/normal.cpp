// The normal and the beta distribution of quantity/elementary.h.

#include <array>
#include <cmath>
#include <limits>

#include "quantity/elementary.h"
#include "quantity/polynomial.h"

namespace mlsheet::quantity {
namespace {

constexpr double kInfinity = std::numeric_limits<double>::infinity();
constexpr double kNaN = std::numeric_limits<double>::quiet_NaN();
constexpr double kPerRootTwoPi = 0.3989422804014327;

double density(double z) { return kPerRootTwoPi * exp(-z * z / 2); }

// Numerator and denominator of a ratio of polynomials, lowest power first.
struct Rational {
  std::array<double, 8> above;
  std::array<double, 8> below;

  double at(double x) const { return polynomial(above, x) / polynomial(below, x); }
};

// Wichura, M. J.: The percentage points of the normal distribution. Applied Statistics 37 (1988),
// 477-484, algorithm AS 241, routine PPND16.
constexpr Rational kMiddle = {
    {3.3871328727963666080e0, 1.3314166789178437745e2, 1.9715909503065514427e3,
     1.3731693765509461125e4, 4.5921953931549871457e4, 6.7265770927008700853e4,
     3.3430575583588128105e4, 2.5090809287301226727e3},
    {1.0, 4.2313330701600911252e1, 6.8718700749205790830e2, 5.3941960214247511077e3,
     2.1213794301586595867e4, 3.9307895800092710610e4, 2.8729085735721942674e4,
     5.2264952788528545610e3}};
constexpr Rational kShoulder = {
    {1.42343711074968357734e0, 4.63033784615654529590e0, 5.76949722146069140550e0,
     3.64784832476320460504e0, 1.27045825245236838258e0, 2.41780725177450611770e-1,
     2.27238449892691845833e-2, 7.74545014278341407640e-4},
    {1.0, 2.05319162663775882187e0, 1.67638483018380384940e0, 6.89767334985100004550e-1,
     1.48103976427480074590e-1, 1.51986665636164571966e-2, 5.47593808499534494600e-4,
     1.05075007164441684324e-9}};
constexpr Rational kTail = {
    {6.65790464350110377720e0, 5.46378491116411436990e0, 1.78482653991729133580e0,
     2.96560571828504891230e-1, 2.65321895265761230930e-2, 1.24266094738807843860e-3,
     2.71155556874348757815e-5, 2.01033439929228813265e-7},
    {1.0, 5.99832206555887937690e-1, 1.36929880922735805310e-1, 1.48753612908506148525e-2,
     7.86869131145613259100e-4, 1.84631831751005468180e-5, 1.42151175831644588870e-7,
     2.04426310338993978564e-15}};

// Logarithm of the gamma function for x > 0: Stirling's series (Abramowitz and Stegun 6.1.41) from
// 10 upward, the recurrence (6.1.15) below.
double log_gamma(double x) {
  double product = 1;
  for (; x < 10; ++x) product *= x;
  constexpr double kHalfLogTwoPi = 0.9189385332046727;
  const double inverse = 1 / x;
  const double square = inverse * inverse;
  const double series =
      inverse *
      (1.0 / 12 - square * (1.0 / 360 -
                            square * (1.0 / 1260 -
                                      square * (1.0 / 1680 -
                                                square * (1.0 / 1188 - square * (691.0 / 360360 -
                                                                                 square / 156))))));
  return (x - 0.5) * log(x) - x + kHalfLogTwoPi + series - log(product);
}

// The continued fraction of the incomplete beta function (Abramowitz and Stegun 26.5.8), by Lentz's
// method. Converges fast for x < (a + 1)/(a + b + 2).
double beta_fraction(double x, double a, double b) {
  constexpr double kTiny = 1e-300;
  constexpr int kMostTerms = 500;
  const auto guarded = [](double value) { return std::fabs(value) < kTiny ? kTiny : value; };
  double c = 1;
  double d = 1 / guarded(1 - (a + b) * x / (a + 1));
  double fraction = d;
  for (int m = 1; m <= kMostTerms; ++m) {
    const double even = m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m));
    d = 1 / guarded(1 + even * d);
    c = guarded(1 + even / c);
    fraction *= d * c;
    const double odd = -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1));
    d = 1 / guarded(1 + odd * d);
    c = guarded(1 + odd / c);
    fraction *= d * c;
    if (std::fabs(d * c - 1) < 1e-16) break;
  }
  return fraction;
}

}  // namespace

// Abramowitz and Stegun 26.2.11, and the continued fraction 26.2.14 in the tails.
double normal_distribution(double z) {
  if (std::isnan(z)) return z;
  const double distance = std::fabs(z);
  if (distance > 38.5) return z < 0 ? 0 : 1;
  if (distance > 3.5) {
    double fraction = distance;
    for (int term = 60; term >= 1; --term) fraction = distance + term / fraction;
    const double tail = density(distance) / fraction;
    return z < 0 ? tail : 1 - tail;
  }
  double term = z;
  double sum = z;
  for (int odd = 3; std::fabs(term) > 1e-18 * std::fabs(sum); odd += 2) {
    term *= z * z / odd;
    sum += term;
  }
  return 0.5 + density(z) * sum;
}

double normal_quantile(double probability) {
  if (!(probability >= 0 && probability <= 1)) return kNaN;
  if (probability == 0) return -kInfinity;
  if (probability == 1) return kInfinity;
  const double q = probability - 0.5;
  if (std::fabs(q) <= 0.425) return q * kMiddle.at(0.180625 - q * q);
  const double tail = q < 0 ? probability : 1 - probability;
  const double r = std::sqrt(-log(tail));
  const double distance = r <= 5 ? kShoulder.at(r - 1.6) : kTail.at(r - 5);
  return q < 0 ? -distance : distance;
}

double beta_distribution(double x, double a, double b) {
  if (x <= 0) return 0;
  if (x >= 1) return 1;
  const double front =
      exp(log_gamma(a + b) - log_gamma(a) - log_gamma(b) + a * log(x) + b * log(1 - x));
  if (x < (a + 1) / (a + b + 2)) return front * beta_fraction(x, a, b) / a;
  return 1 - front * beta_fraction(1 - x, b, a) / b;
}

// Bisection: the distribution rises monotonically, and 60 halvings leave less than 2^-60.
double beta_quantile(double probability, double a, double b) {
  double low = 0;
  double high = 1;
  for (int i = 0; i < 60; ++i) {
    const double middle = (low + high) / 2;
    (beta_distribution(middle, a, b) < probability ? low : high) = middle;
  }
  return (low + high) / 2;
}

}  // namespace mlsheet::quantity
