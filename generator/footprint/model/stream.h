#pragma once
// The samples of one parameter: its stream of strata, put through the inverse of its distribution.
// docs/footprint.md, sampler and correlation.

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "footprint/model/parameter.h"

namespace mlsheet::footprint {

struct Sampling {
  std::uint32_t samples = 4096;
  std::uint64_t seed = 1;
};

// The value of every stratum of each parameter. Seeds only reorder them, so that whoever samples
// with several ones calculates each once. 8 bytes a sample and parameter.
class StrataValues {
 public:
  StrataValues(const std::vector<Parameter>& parameters, std::uint32_t samples);

  // Empty for parameters of one value, and for those of a group, which depend on two streams.
  std::span<const double> operator[](ParameterId id) const {
    return values_[static_cast<std::size_t>(id)];
  }

 private:
  std::vector<std::vector<double>> values_;
};

// Strata in the order they are drawn; 4 bytes a sample.
class Stream {
 public:
  // `suffix` tells a second, independent stream of the same parameter apart.
  Stream(const Parameter& parameter, const Sampling& sampling, std::string_view suffix = {});
  // The same samples, from values that were calculated before.
  Stream(const Parameter& parameter, const Sampling& sampling, std::span<const double> values);

  // Writes the samples from `first` on; `out` may reach behind the last one, which is repeated.
  void fill(std::uint32_t first, std::span<double> out) const;

 private:
  const Parameter& parameter_;
  std::vector<std::uint32_t> own_;
  std::span<const double> values_;     // by stratum; empty: to be calculated
  std::vector<std::uint32_t> common_;  // of its group; empty when it has none
};

}  // namespace mlsheet::footprint
