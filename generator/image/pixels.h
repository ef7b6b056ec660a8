#pragma once
// A picture: its size, and its pixels as 8-bit RGB or RGBA rows, top to bottom, as a PNG, or as
// both; nothing else of the file it came from (no metadata).

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace mlsheet::image {

struct Pixels {
  std::uint32_t width = 0;
  std::uint32_t height = 0;
  bool has_alpha = false;
  // Width x height x (has_alpha ? 4 : 3); empty when only checked.
  std::vector<std::uint8_t> bytes = {};
  // The PNG it was read from, without its metadata: a picture that came compressed need not be
  // compressed again. Empty for pictures made by the program.
  std::string png = {};
};

// 16 MiB of file, 16,384 a side, 16 megapixels; see docs/threat-model.md.
inline constexpr std::uint64_t kFileLimit = 16u << 20;
inline constexpr std::uint32_t kSideLimit = 16'384;
inline constexpr std::uint64_t kPixelLimit = 16'000'000;

struct Decoded {
  std::optional<Pixels> pixels;
  std::string fault;  // why not, as the rest of a sentence: `has a damaged chunk`
};

Decoded decode_png(std::string_view bytes);
// Finds the same faults, but keeps no pixels: most pictures go into the outputs as they came.
Decoded check_png(std::string_view bytes);
std::string encode_png(const Pixels& pixels);  // the same bytes for the same picture

}  // namespace mlsheet::image
