#pragma once
// The keyed Latin hypercube, version 1 (docs/footprint.md, sampler). The samples of a parameter
// depend on the seed, its own id and their number alone, so that adding or deleting a line of a
// ledger changes no other stream.

#include <cstdint>
#include <string_view>
#include <vector>

namespace mlsheet::footprint {

// FNV-1a, 64 bit, of `<seed>/<id>` (Fowler, Noll, Vo; offset and prime of draft-eastlake-fnv).
std::uint64_t stream_key(std::uint64_t seed, std::string_view id);

// SplitMix64 (Steele, Lea, Flood: Fast splittable pseudorandom number generators, OOPSLA 2014).
class SplitMix {
 public:
  explicit SplitMix(std::uint64_t key) : state_(key) {}

  std::uint64_t next() {
    std::uint64_t z = state_ += 0x9E3779B97F4A7C15;
    z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
    z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
    return z ^ (z >> 31);
  }

 private:
  std::uint64_t state_;
};

// The order in which the strata 0 .. count-1 are drawn: Fisher and Yates, from the last one down.
std::vector<std::uint32_t> permutation(std::uint64_t key, std::uint32_t count);

// The middle of a stratum, in (0, 1).
inline double stratum_middle(std::uint32_t stratum, std::uint32_t count) {
  return (stratum + 0.5) / count;
}

}  // namespace mlsheet::footprint
