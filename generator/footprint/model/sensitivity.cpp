#include "footprint/model/sensitivity.h"

#include <algorithm>
#include <cmath>

#include "footprint/model/statistics.h"

namespace mlsheet::footprint {
namespace {

std::vector<ParameterId> varying(const std::vector<Parameter>& parameters) {
  std::vector<ParameterId> ids;
  for (std::size_t i = 0; i < parameters.size(); ++i) {
    if (!quantity::is_certain(parameters[i].distribution)) ids.push_back(ParameterId(i));
  }
  return ids;
}

// All samples of each parameter; constants have one.
class Matrix {
 public:
  Matrix(const std::vector<Parameter>& parameters, const Sampling& sampling,
         std::string_view suffix)
      : columns_(parameters.size()) {
    for (const ParameterId id : varying(parameters)) {
      std::vector<double>& column = columns_[static_cast<std::size_t>(id)];
      column.resize(sampling.samples);
      Stream(parameters[static_cast<std::size_t>(id)], sampling, suffix).fill(0, column);
    }
  }

  double at(ParameterId id, std::size_t sample) const {
    return columns_[static_cast<std::size_t>(id)][sample];
  }
  void take(Values<double>& values, const std::vector<ParameterId>& ids, std::size_t sample) const {
    for (const ParameterId id : ids) values[id] = at(id, sample);
  }

 private:
  std::vector<std::vector<double>> columns_;
};

// The sums of one parameter over all samples.
struct Products {
  Sum first_order;
  Sum total;
};

}  // namespace

double Swing::width() const { return std::fabs(high - low); }

std::vector<Swing> tornado(const std::vector<Parameter>& parameters, const Result& result) {
  std::vector<Swing> swings;
  Values<double> values = central_values(parameters);
  for (const ParameterId id : varying(parameters)) {
    const quantity::Distribution& spread = parameters[static_cast<std::size_t>(id)].distribution;
    const double centre = values[id];
    values[id] = quantity::quantile(spread, 0.05);
    const double low = result(values);
    values[id] = quantity::quantile(spread, 0.95);
    swings.push_back({id, low, result(values)});
    values[id] = centre;
  }
  std::stable_sort(swings.begin(), swings.end(), [](const Swing& one, const Swing& other) {
    return one.width() > other.width();
  });
  return swings;
}

SobolIndices sobol(const std::vector<Parameter>& parameters, const Sampling& sampling,
                   const Result& result) {
  const std::vector<ParameterId> ids = varying(parameters);
  const Matrix a(parameters, sampling, "");
  const Matrix b(parameters, sampling, "#B");
  Values<double> values = central_values(parameters);
  std::vector<double> of_a;
  std::vector<Products> products(ids.size());
  for (std::size_t sample = 0; sample < sampling.samples; ++sample) {
    b.take(values, ids, sample);
    const double at_b = result(values);
    a.take(values, ids, sample);
    const double at_a = result(values);
    of_a.push_back(at_a);
    for (std::size_t i = 0; i < ids.size(); ++i) {
      values[ids[i]] = b.at(ids[i], sample);
      const double mixed = result(values);
      values[ids[i]] = a.at(ids[i], sample);
      products[i].first_order.add(at_b * (mixed - at_a));
      products[i].total.add((at_a - mixed) * (at_a - mixed));
    }
  }
  const double deviation = statistics_of(of_a).deviation;
  SobolIndices found{.variance = deviation * deviation, .indices = {}};
  const double scale = static_cast<double>(sampling.samples) * found.variance;
  for (std::size_t i = 0; i < ids.size(); ++i) {
    found.indices.push_back(
        {ids[i], products[i].first_order.value() / scale, products[i].total.value() / (2 * scale)});
  }
  return found;
}

}  // namespace mlsheet::footprint
