#include "footprint/model/pedigree.h"

#include <cmath>

#include "quantity/elementary.h"

namespace mlsheet::footprint {
namespace {

constexpr int kWorst = 5;
using Factors = std::array<double, kWorst>;

// In the order of PedigreeScores.
constexpr std::array<Factors, 5> kFirst = {{{1, 1.05, 1.1, 1.2, 1.5},
                                            {1, 1.02, 1.05, 1.1, 1.2},
                                            {1, 1.03, 1.1, 1.2, 1.5},
                                            {1, 1.01, 1.02, 1.02, 1.1},
                                            {1, 1, 1.2, 1.5, 2}}};
constexpr std::array<Factors, 5> kSecond = {{{1, 1.54, 1.61, 1.69, 1.69},
                                             {1, 1.03, 1.04, 1.08, 1.08},
                                             {1, 1.03, 1.1, 1.19, 1.29},
                                             {1, 1.04, 1.08, 1.11, 1.11},
                                             {1, 1.18, 1.65, 2.08, 2.8}}};

double squared_log(double factor) {
  const double logarithm = quantity::log(factor);
  return logarithm * logarithm;
}

}  // namespace

std::optional<double> pedigree_sigma(const PedigreeScores& scores, double basic,
                                     PedigreeTable table) {
  const std::array<int, 5> given = {scores.reliability, scores.completeness, scores.temporal,
                                    scores.geographical, scores.technological};
  const auto& factors = table == PedigreeTable::First ? kFirst : kSecond;
  double sum = squared_log(basic);
  for (std::size_t i = 0; i < given.size(); ++i) {
    if (given[i] < 1 || given[i] > kWorst) return std::nullopt;
    sum += squared_log(factors[i][static_cast<std::size_t>(given[i] - 1)]);
  }
  return std::sqrt(sum) / 2;
}

double gsd_squared(double sigma) { return quantity::exp(2 * sigma); }

double combined_sigma(double one, double other) { return std::sqrt(one * one + other * other); }

}  // namespace mlsheet::footprint
