#include "render/pdf/operand.h"

#include <array>
#include <charconv>

#include "text/utf8.h"

namespace mlsheet::pdf {
namespace {

constexpr std::string_view kHexDigits = "0123456789ABCDEF";

void append_unit(std::string& out, std::uint32_t unit) {
  out += static_cast<char>(unit >> 8);
  out += static_cast<char>(unit & 0xFF);
}

}  // namespace

void append_integer(std::string& out, std::int64_t value) {
  std::array<char, 24> digits{};
  const std::to_chars_result end =
      std::to_chars(digits.data(), digits.data() + digits.size(), value);
  out.append(digits.data(), end.ptr);
}

void append_thousandths(std::string& out, std::int64_t value) {
  if (value < 0) out += '-';
  const std::int64_t magnitude = value < 0 ? -value : value;
  append_integer(out, magnitude / 1000);
  std::int64_t rest = magnitude % 1000;
  if (rest == 0) return;
  out += '.';
  for (std::int64_t digit = 100; rest > 0; digit /= 10) {
    out += static_cast<char>('0' + rest / digit);
    rest %= digit;
  }
}

void append_hex16(std::string& out, std::uint32_t value) {
  for (int shift = 12; shift >= 0; shift -= 4) out += kHexDigits[(value >> shift) & 0xF];
}

std::string utf16(std::string_view text) {
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    const text::Decoded next = text::decode(text, at);
    at += next.length;
    std::uint32_t code_point = next.code_point;
    if (code_point >= 0x10000) {
      code_point -= 0x10000;
      append_unit(out, 0xD800 + (code_point >> 10));
      code_point = 0xDC00 + (code_point & 0x3FF);
    }
    append_unit(out, code_point);
  }
  return out;
}

std::string hex(std::string_view bytes) {
  std::string out;
  out.reserve(bytes.size() * 2);
  for (const char byte : bytes) {
    const unsigned value = static_cast<unsigned char>(byte);
    out += kHexDigits[value >> 4];
    out += kHexDigits[value & 0xF];
  }
  return out;
}

}  // namespace mlsheet::pdf
