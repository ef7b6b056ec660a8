#pragma once
// What one document may cost. Each limit has its own diagnostic. Values: security review,
// section 3.

#include <cstddef>
#include <cstdint>

namespace mlsheet::document {

inline constexpr std::uint64_t kByteLimit = 4u << 20;   // bytes of one YAML file
inline constexpr std::size_t kDepthLimit = 64;          // nested collections
inline constexpr std::size_t kNodeLimit = 100'000;      // nodes, aliases expanded
inline constexpr std::size_t kAliasLimit = 10'000;      // nodes reached through aliases
inline constexpr std::size_t kScalarLimit = 64u << 10;  // bytes of one scalar
inline constexpr std::size_t kKeyLimit = 128;           // bytes of one key

}  // namespace mlsheet::document
