#include "text/utf8.h"

#include <algorithm>
#include <cstring>

namespace mlsheet::text {
namespace {

constexpr std::uint8_t byte_at(std::string_view bytes, std::size_t at) {
  return static_cast<std::uint8_t>(bytes[at]);
}

// What a lead byte announces: how many bytes follow and which second bytes are allowed. The
// narrower ranges after E0, ED, F0 and F4 shut out overlong forms, surrogates and the space above
// U+10FFFF.
struct Lead {
  std::uint8_t following = 0;
  std::uint8_t second_low = 0x80;
  std::uint8_t second_high = 0xBF;
};

constexpr Lead lead_of(std::uint8_t byte) {
  if (byte >= 0xC2 && byte <= 0xDF) return {1};
  if (byte == 0xE0) return {2, 0xA0};
  if (byte == 0xED) return {2, 0x80, 0x9F};
  if (byte >= 0xE1 && byte <= 0xEF) return {2};
  if (byte == 0xF0) return {3, 0x90};
  if (byte == 0xF4) return {3, 0x80, 0x8F};
  if (byte >= 0xF1 && byte <= 0xF3) return {3};
  return {};
}

template <typename Count>
std::size_t count_over(std::string_view bytes, Count count) {
  std::size_t total = 0;
  for (std::size_t at = 0; at < bytes.size();) {
    const std::size_t ascii = count_leading_ascii(bytes.substr(at));
    total += ascii;
    at += ascii;
    if (at == bytes.size()) break;
    const Decoded decoded = decode(bytes, at);
    total += count(decoded);
    at += decoded.length;
  }
  return total;
}

}  // namespace

Decoded decode(std::string_view bytes, std::size_t at) {
  if (at >= bytes.size()) return {};
  const std::uint8_t first = byte_at(bytes, at);
  if (first < 0x80) return {first, 1, true};
  const Lead lead = lead_of(first);
  if (lead.following == 0 || bytes.size() - at <= lead.following) return {};
  char32_t code_point = first & (0x3FU >> lead.following);
  for (std::size_t i = 1; i <= lead.following; ++i) {
    const std::uint8_t next = byte_at(bytes, at + i);
    const std::uint8_t low = i == 1 ? lead.second_low : 0x80;
    const std::uint8_t high = i == 1 ? lead.second_high : 0xBF;
    if (next < low || next > high) return {};
    code_point = (code_point << 6) | (next & 0x3FU);
  }
  return {code_point, static_cast<std::uint8_t>(lead.following + 1), true};
}

std::size_t count_leading_ascii(std::string_view bytes) {
  constexpr std::uint64_t kHighBits = 0x8080808080808080;
  std::size_t at = 0;
  for (std::uint64_t eight = 0; bytes.size() - at >= sizeof eight; at += sizeof eight) {
    std::memcpy(&eight, bytes.data() + at, sizeof eight);
    if ((eight & kHighBits) != 0) break;
  }
  while (at < bytes.size() && byte_at(bytes, at) < 0x80) ++at;
  return at;
}

std::optional<std::size_t> first_malformed(std::string_view bytes) {
  std::size_t at = count_leading_ascii(bytes);
  while (at < bytes.size()) {
    const Decoded decoded = decode(bytes, at);
    if (!decoded.well_formed) return at;
    at += decoded.length;
    at += count_leading_ascii(bytes.substr(at));
  }
  return std::nullopt;
}

void append_utf8(std::string& out, char32_t code_point) {
  const bool surrogate = code_point >= 0xD800 && code_point <= 0xDFFF;
  if (surrogate || code_point > 0x10FFFF) code_point = 0xFFFD;
  const auto put = [&out](char32_t byte) { out.push_back(static_cast<char>(byte)); };
  const auto put_following = [&](int shift) { put(0x80 | ((code_point >> shift) & 0x3F)); };
  if (code_point < 0x80) return put(code_point);
  if (code_point < 0x800) {
    put(0xC0 | (code_point >> 6));
  } else if (code_point < 0x10000) {
    put(0xE0 | (code_point >> 12));
    put_following(6);
  } else {
    put(0xF0 | (code_point >> 18));
    put_following(12);
    put_following(6);
  }
  put_following(0);
}

std::size_t count_code_points(std::string_view bytes) {
  return count_over(bytes, [](const Decoded&) { return std::size_t{1}; });
}

std::size_t count_utf16_units(std::string_view bytes) {
  return count_over(bytes, [](const Decoded& decoded) {
    return decoded.code_point >= 0x10000 ? std::size_t{2} : std::size_t{1};
  });
}

bool is_control(char32_t code_point) {
  if (code_point == '\t' || code_point == '\n' || code_point == '\r') return false;
  return code_point < 0x20 || (code_point >= 0x7F && code_point <= 0x9F);
}

bool is_bidi_control(char32_t code_point) {
  return code_point == 0x061C || code_point == 0x200E || code_point == 0x200F ||
         (code_point >= 0x202A && code_point <= 0x202E) ||
         (code_point >= 0x2066 && code_point <= 0x2069);
}

// Characters that take no room and leave no trace: joiners, invisible operators, fillers, tags.
bool is_zero_width(char32_t code_point) {
  static constexpr struct {
    char32_t first;
    char32_t last;
  } kRanges[] = {{0x00AD, 0x00AD},   {0x034F, 0x034F},  {0x115F, 0x1160}, {0x17B4, 0x17B5},
                 {0x180E, 0x180E},   {0x200B, 0x200D},  {0x2060, 0x2064}, {0x206A, 0x206F},
                 {0x3164, 0x3164},   {0xFEFF, 0xFEFF},  {0xFFA0, 0xFFA0}, {0xFFF9, 0xFFFB},
                 {0xE0001, 0xE0001}, {0xE0020, 0xE007F}};
  return std::any_of(std::begin(kRanges), std::end(kRanges), [code_point](const auto& range) {
    return code_point >= range.first && code_point <= range.last;
  });
}

}  // namespace mlsheet::text
