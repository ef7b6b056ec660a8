#include "footprint/model/sampler.h"

#include <numeric>
#include <string>
#include <utility>

namespace mlsheet::footprint {
namespace {

// The upper 64 bits of a x b, of 32-bit halves: a wider integer type is no part of the standard.
// `b` has 32 bits.
std::uint64_t upper_product(std::uint64_t a, std::uint32_t b) {
  const std::uint64_t low = (a & 0xFFFFFFFF) * b;
  return ((a >> 32) * b + (low >> 32)) >> 32;
}

}  // namespace

std::uint64_t stream_key(std::uint64_t seed, std::string_view id) {
  std::uint64_t key = 0xCBF29CE484222325;
  for (const char byte : std::to_string(seed) + "/" + std::string(id)) {
    key = (key ^ static_cast<unsigned char>(byte)) * 0x100000001B3;
  }
  return key;
}

std::vector<std::uint32_t> permutation(std::uint64_t key, std::uint32_t count) {
  std::vector<std::uint32_t> order(count);
  std::iota(order.begin(), order.end(), 0u);
  SplitMix random(key);
  for (std::uint32_t i = count; i-- > 1;) {
    std::swap(order[i], order[upper_product(random.next(), i + 1)]);
  }
  return order;
}

}  // namespace mlsheet::footprint
