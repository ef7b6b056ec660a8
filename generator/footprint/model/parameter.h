#pragma once
// The uncertain numbers of a footprint. Uncertainty belongs to parameters and factors, not to
// lines: one random variable per id, shared by every line that uses it.

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include "footprint/model/lanes.h"
#include "quantity/distribution.h"

namespace mlsheet::footprint {

struct Parameter {
  std::string id;  // names its stream: `casing`, `factor:grid:USA:2024`, `environment.lifetime`
  quantity::Distribution distribution;
  std::string group = {};  // of parameters that rise and fall together; empty: none
  double correlation = 0;  // rho of the group, 0 to 1
};

// Where the sampler finds a parameter; its place in the list of all.
enum class ParameterId : std::uint32_t {};

// One value per parameter: a number, or Lanes of samples.
template <Real Number>
class Values {
 public:
  explicit Values(std::vector<Number> values) : values_(std::move(values)) {}
  const Number& operator[](ParameterId id) const { return values_[static_cast<std::size_t>(id)]; }
  Number& operator[](ParameterId id) { return values_[static_cast<std::size_t>(id)]; }

 private:
  std::vector<Number> values_;
};

// What a calculation without uncertainty uses.
Values<double> central_values(const std::vector<Parameter>& parameters);

}  // namespace mlsheet::footprint
