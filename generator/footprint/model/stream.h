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

// Strata in the order they are drawn; 4 bytes a sample.
class Stream {
 public:
  // `suffix` tells a second, independent stream of the same parameter apart.
  Stream(const Parameter& parameter, const Sampling& sampling, std::string_view suffix = {});

  // Writes the samples from `first` on; `out` may reach behind the last one, which is repeated.
  void fill(std::uint32_t first, std::span<double> out) const;

 private:
  const Parameter& parameter_;
  std::vector<std::uint32_t> own_;
  std::vector<std::uint32_t> common_;  // of its group; empty when it has none
};

}  // namespace mlsheet::footprint
