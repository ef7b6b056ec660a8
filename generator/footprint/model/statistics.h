#pragma once
// Sums and sample statistics.

#include <span>
#include <vector>

namespace mlsheet::footprint {

// A sum that carries its rounding error along (Neumaier, ZAMM 54 (1974) 39-51).
class Sum {
 public:
  void add(double value);
  double value() const { return sum_ + compensation_; }

 private:
  double sum_ = 0;
  double compensation_ = 0;
};

double sum_of(std::span<const double> values);

struct Statistics {
  double mean = 0;
  double deviation = 0;  // of the sample, with count - 1
  double p05 = 0, p50 = 0, p95 = 0;
};

// Percentile by linear interpolation between the neighbours of (count - 1) p (type 7 of Hyndman and
// Fan, The American Statistician 50 (1996) 361-365). `values` is reordered; not empty; 0 <= p <= 1.
double percentile(std::span<double> values, double p);

// `values` is reordered; not empty.
Statistics statistics_of(std::span<double> values);

}  // namespace mlsheet::footprint
