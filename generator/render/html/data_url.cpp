#include "render/html/data_url.h"

#include <algorithm>
#include <cstdint>

namespace mlsheet::html {
namespace {

constexpr std::string_view kAlphabet =
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

void append_base64(std::string& out, std::string_view bytes) {
  for (std::size_t at = 0; at < bytes.size(); at += 3) {
    const std::size_t count = std::min<std::size_t>(3, bytes.size() - at);
    std::uint32_t group = 0;
    for (std::size_t i = 0; i < 3; ++i) {
      const std::uint32_t byte = i < count ? static_cast<unsigned char>(bytes[at + i]) : 0u;
      group = group << 8 | byte;
    }
    for (std::size_t i = 0; i < 4; ++i) {
      out += i <= count ? kAlphabet[group >> (18 - 6 * i) & 63] : '=';
    }
  }
}

}  // namespace

std::string data_url(std::string_view media_type, std::string_view bytes) {
  std::string out = "data:";
  out.reserve(bytes.size() / 3 * 4 + media_type.size() + 32);
  out.append(media_type).append(";base64,");
  append_base64(out, bytes);
  return out;
}

}  // namespace mlsheet::html
