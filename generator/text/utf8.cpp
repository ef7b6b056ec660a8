#include "text/utf8.h"

#include <algorithm>
#include <iterator>

namespace mlsheet::text {
namespace {

struct Range {
  char32_t first;
  char32_t last;
};

template <std::size_t size>
bool in_ranges(const Range (&ranges)[size], char32_t code_point) {
  const Range* found =
      std::upper_bound(std::begin(ranges), std::end(ranges), code_point,
                       [](char32_t wanted, const Range& range) { return wanted < range.first; });
  return found != std::begin(ranges) && code_point <= std::prev(found)->last;
}

// Combining marks and other characters without width (Unicode 15: Mn, Me, Cf; main blocks).
constexpr Range kNoWidth[] = {
    {0x0300, 0x036F}, {0x0483, 0x0489},   {0x0591, 0x05BD},  {0x0610, 0x061A}, {0x064B, 0x065F},
    {0x06D6, 0x06DC}, {0x0900, 0x0902},   {0x093A, 0x093A},  {0x0941, 0x0948}, {0x0E31, 0x0E31},
    {0x0E34, 0x0E3A}, {0x1AB0, 0x1AFF},   {0x1DC0, 0x1DFF},  {0x200B, 0x200F}, {0x202A, 0x202E},
    {0x2060, 0x2064}, {0x2066, 0x206F},   {0x20D0, 0x20FF},  {0xFE00, 0xFE0F}, {0xFE20, 0xFE2F},
    {0xFEFF, 0xFEFF}, {0xE0001, 0xE007F}, {0xE0100, 0xE01EF}};

// East Asian wide and fullwidth, and emoji presented as pictures (Unicode 15, EastAsianWidth W, F).
constexpr Range kWide[] = {
    {0x1100, 0x115F},   {0x231A, 0x231B},   {0x2329, 0x232A},   {0x23E9, 0x23EC},
    {0x2614, 0x2615},   {0x2648, 0x2653},   {0x26A1, 0x26A1},   {0x2705, 0x2705},
    {0x274C, 0x274C},   {0x2E80, 0x303E},   {0x3041, 0x33FF},   {0x3400, 0x4DBF},
    {0x4E00, 0x9FFF},   {0xA000, 0xA4CF},   {0xA960, 0xA97F},   {0xAC00, 0xD7A3},
    {0xF900, 0xFAFF},   {0xFE30, 0xFE6F},   {0xFF00, 0xFF60},   {0xFFE0, 0xFFE6},
    {0x1F300, 0x1F64F}, {0x1F680, 0x1F6FF}, {0x1F900, 0x1F9FF}, {0x1FA70, 0x1FAFF},
    {0x20000, 0x3FFFD}};

struct Lead {
  std::uint8_t length;      // of the sequence; 0: no lead byte
  std::uint8_t second_min;  // bounds of the second byte shut out overlong forms and surrogates
  std::uint8_t second_max;
  std::uint8_t bits;  // payload of the lead byte
};

Lead lead_of(unsigned char byte) {
  const auto bits = [byte](int mask) { return static_cast<std::uint8_t>(byte & mask); };
  if (byte < 0x80) return {1, 0, 0, byte};
  if (byte < 0xC2) return {};
  if (byte < 0xE0) return {2, 0x80, 0xBF, bits(0x1F)};
  if (byte == 0xE0) return {3, 0xA0, 0xBF, bits(0x0F)};
  if (byte == 0xED) return {3, 0x80, 0x9F, bits(0x0F)};
  if (byte < 0xF0) return {3, 0x80, 0xBF, bits(0x0F)};
  if (byte == 0xF0) return {4, 0x90, 0xBF, bits(0x07)};
  if (byte < 0xF4) return {4, 0x80, 0xBF, bits(0x07)};
  if (byte == 0xF4) return {4, 0x80, 0x8F, bits(0x07)};
  return {};
}

unsigned char byte_at(std::string_view bytes, std::size_t at) {
  return static_cast<unsigned char>(bytes[at]);
}

}  // namespace

Decoded decode(std::string_view bytes, std::size_t at) {
  const Lead lead = lead_of(byte_at(bytes, at));
  if (lead.length == 0 || at + lead.length > bytes.size()) return {};
  char32_t code_point = lead.bits;
  for (std::size_t i = 1; i < lead.length; ++i) {
    const unsigned char byte = byte_at(bytes, at + i);
    const unsigned char low = i == 1 ? lead.second_min : 0x80;
    const unsigned char high = i == 1 ? lead.second_max : 0xBF;
    if (byte < low || byte > high) return {};
    code_point = (code_point << 6) | (byte & 0x3Fu);
  }
  return {code_point, lead.length, true};
}

std::optional<std::size_t> first_malformed(std::string_view bytes) {
  for (std::size_t at = 0; at < bytes.size();) {
    if (byte_at(bytes, at) < 0x80) {
      ++at;
      continue;
    }
    const Decoded decoded = decode(bytes, at);
    if (!decoded.well_formed) return at;
    at += decoded.length;
  }
  return std::nullopt;
}

void append_utf8(std::string& out, char32_t code_point) {
  const auto put = [&out](char32_t byte) { out += static_cast<char>(byte); };
  if (code_point < 0x80) {
    put(code_point);
  } else if (code_point < 0x800) {
    put(0xC0 | (code_point >> 6));
    put(0x80 | (code_point & 0x3F));
  } else if (code_point < 0x10000) {
    put(0xE0 | (code_point >> 12));
    put(0x80 | ((code_point >> 6) & 0x3F));
    put(0x80 | (code_point & 0x3F));
  } else {
    put(0xF0 | (code_point >> 18));
    put(0x80 | ((code_point >> 12) & 0x3F));
    put(0x80 | ((code_point >> 6) & 0x3F));
    put(0x80 | (code_point & 0x3F));
  }
}

std::size_t count_code_points(std::string_view bytes) {
  std::size_t count = 0;
  for (std::size_t at = 0; at < bytes.size(); at += decode(bytes, at).length) ++count;
  return count;
}

std::size_t count_utf16_units(std::string_view bytes) {
  std::size_t count = 0;
  for (std::size_t at = 0; at < bytes.size();) {
    const Decoded decoded = decode(bytes, at);
    count += decoded.code_point >= 0x10000 ? 2 : 1;
    at += decoded.length;
  }
  return count;
}

int cell_width(char32_t code_point) {
  if (code_point < 0x300) return 1;
  if (in_ranges(kNoWidth, code_point)) return 0;
  return in_ranges(kWide, code_point) ? 2 : 1;
}

int cell_width(std::string_view bytes) {
  int width = 0;
  for (std::size_t at = 0; at < bytes.size();) {
    const Decoded decoded = decode(bytes, at);
    width += cell_width(decoded.code_point);
    at += decoded.length;
  }
  return width;
}

bool is_control(char32_t code_point) {
  if (code_point == '\t' || code_point == '\n' || code_point == '\r') return false;
  return code_point < 0x20 || (code_point >= 0x7F && code_point < 0xA0);
}

bool is_bidi_control(char32_t code_point) {
  return code_point == 0x061C || code_point == 0x200E || code_point == 0x200F ||
         (code_point >= 0x202A && code_point <= 0x202E) ||
         (code_point >= 0x2066 && code_point <= 0x2069);
}

bool is_zero_width(char32_t code_point) {
  return (code_point >= 0x200B && code_point <= 0x200D) ||
         (code_point >= 0x2060 && code_point <= 0x2064) || code_point == 0xFEFF ||
         code_point == 0x00AD || code_point == 0x034F || code_point == 0x180E ||
         (code_point >= 0xE0000 && code_point <= 0xE007F);
}

}  // namespace mlsheet::text
