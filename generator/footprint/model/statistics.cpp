#include "footprint/model/statistics.h"

#include <algorithm>
#include <cmath>

namespace mlsheet::footprint {
namespace {

double mean_of(std::span<const double> values) {
  return sum_of(values) / static_cast<double>(values.size());
}

double deviation_of(std::span<const double> values, double mean) {
  if (values.size() < 2) return 0;
  Sum squares;
  for (const double value : values) squares.add((value - mean) * (value - mean));
  return std::sqrt(squares.value() / static_cast<double>(values.size() - 1));
}

// The ranks from `first` to before `last` stand already in those places, in any order.
double percentile_within(std::span<double> values, double p, std::size_t first, std::size_t last) {
  const double position = static_cast<double>(values.size() - 1) * p;
  const auto below = static_cast<std::size_t>(position);
  const auto place = [&](std::size_t rank) {
    return values.begin() + static_cast<std::ptrdiff_t>(rank);
  };
  std::nth_element(place(first), place(below), place(last));
  const double lower = values[below];
  if (below + 1 == values.size()) return lower;
  const auto next = place(below + 1);
  const double upper = *std::min_element(next, below + 1 < last ? place(last) : values.end());
  return lower + (position - static_cast<double>(below)) * (upper - lower);
}

}  // namespace

void Sum::add(double value) {
  const double sum = sum_ + value;
  const bool keeps_sum = std::fabs(sum_) >= std::fabs(value);
  compensation_ += keeps_sum ? (sum_ - sum) + value : (value - sum) + sum_;
  sum_ = sum;
}

double sum_of(std::span<const double> values) {
  Sum sum;
  for (const double value : values) sum.add(value);
  return sum.value();
}

double percentile(std::span<double> values, double p) {
  return percentile_within(values, p, 0, values.size());
}

Statistics statistics_of(std::span<double> values) {
  Statistics found;
  // Before the percentiles, which reorder: a sum depends on the order.
  found.mean = mean_of(values);
  found.deviation = deviation_of(values, found.mean);
  // The middle parts the others, each of which is then looked for in one half alone.
  found.p50 = percentile(values, 0.50);
  const std::size_t middle = (values.size() - 1) / 2;
  found.p05 = percentile_within(values, 0.05, 0, middle + 1);
  found.p95 = percentile_within(values, 0.95, middle, values.size());
  return found;
}

}  // namespace mlsheet::footprint
