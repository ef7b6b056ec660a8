#pragma once
// A place in an input: a half-open range of bytes in one file. Twelve bytes, copied freely. Lines
// and columns are made from it only when something is printed.

#include <compare>
#include <cstdint>

namespace mlsheet::source {

enum class FileId : std::uint32_t { None = 0xFFFFFFFF };

struct Span {
  FileId file = FileId::None;
  std::uint32_t begin = 0;
  std::uint32_t end = 0;

  friend auto operator<=>(const Span&, const Span&) = default;
};

}  // namespace mlsheet::source
