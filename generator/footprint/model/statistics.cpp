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
  const double position = static_cast<double>(values.size() - 1) * p;
  const auto below = static_cast<std::ptrdiff_t>(position);
  const auto at = values.begin() + below;
  std::nth_element(values.begin(), at, values.end());
  const double lower = *at;
  if (at + 1 == values.end()) return lower;
  const double upper = *std::min_element(at + 1, values.end());
  return lower + (position - static_cast<double>(below)) * (upper - lower);
}

Statistics statistics_of(std::span<double> values) {
  Statistics found;
  // Before the percentiles, which reorder: a sum depends on the order.
  found.mean = mean_of(values);
  found.deviation = deviation_of(values, found.mean);
  found.p05 = percentile(values, 0.05);
  found.p50 = percentile(values, 0.50);
  found.p95 = percentile(values, 0.95);
  return found;
}

}  // namespace mlsheet::footprint
