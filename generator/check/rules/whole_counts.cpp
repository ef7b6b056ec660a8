#include "check/rules/whole_counts.h"

#include <algorithm>
#include <cmath>

#include "check/look_up.h"

namespace mlsheet::check {
namespace {

// With more samples rounding hides what is impossible, and the search takes longer.
constexpr double kMostSamples = 10000;
constexpr double kSlack = 1e-9;

// Whole numbers from `first` to `last`.
struct Whole {
  double first;
  double last;
};

Whole share_of(const Reach& rate, double whole) {
  return {std::max(0.0, std::ceil(rate.low * whole - kSlack)),
          std::min(whole, std::floor(rate.high * whole + kSlack))};
}

Whole common(const Whole& a, const Whole& b) {
  return {std::max(a.first, b.first), std::min(a.last, b.last)};
}

struct Rates {
  Reach recall;
  Reach specificity;
  std::optional<Reach> accuracy;
  std::optional<Reach> precision;
};

// True negatives that give the accuracy and the precision along with these true positives.
bool has_true_negatives(const Rates& rates, double samples, double positives,
                        double true_positives) {
  const double negatives = samples - positives;
  Whole found = share_of(rates.specificity, negatives);
  if (rates.accuracy) {
    const Whole right = share_of(*rates.accuracy, samples);
    found = common(found, {right.first - true_positives, right.last - true_positives});
  }
  if (rates.precision && true_positives > 0 && rates.precision->low > 0) {
    const double most = std::floor(true_positives / rates.precision->low + kSlack);
    const double least = std::ceil(true_positives / rates.precision->high - kSlack);
    found =
        common(found, {negatives - (most - true_positives), negatives - (least - true_positives)});
  }
  return found.first <= found.last;
}

// Both classes have samples, or one of the rates would be none.
bool has_matrix(const Rates& rates, double samples, std::int64_t& trials) {
  for (double positives = 1; positives < samples; ++positives) {
    const Whole right = share_of(rates.recall, positives);
    for (double hits = right.first; hits <= right.last; ++hits) {
      if (--trials < 0) return true;
      if (has_true_negatives(rates, samples, positives, hits)) return true;
    }
  }
  return false;
}

}  // namespace

bool may_be_counted(const Checking& checking, const MetricSet& set, std::int64_t& trials) {
  const quantity::Quantity* samples = quantity_of(checking, set.samples);
  const auto recall = set.recall(checking);
  const auto specificity = set.specificity(checking);
  if (samples == nullptr || samples->si() > kMostSamples || !recall || !specificity) return true;
  const Rates rates = {*recall, *specificity, set.rate(checking, "accuracy"),
                       set.rate(checking, "precision")};
  return has_matrix(rates, samples->si(), trials);
}

}  // namespace mlsheet::check
