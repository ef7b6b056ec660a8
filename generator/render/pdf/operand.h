#pragma once
// Numbers and strings as they are written into content streams, CMaps and metadata. All numbers are
// whole thousandths, so there is no rounding and no floating point.

#include <cstdint>
#include <string>
#include <string_view>

#include "render/pdf/theme.h"

namespace mlsheet::pdf {

void append_integer(std::string& out, std::int64_t value);

// 12300 is written as 12.3.
void append_thousandths(std::string& out, std::int64_t value);

// Four hexadecimal digits.
void append_hex16(std::string& out, std::uint32_t value);

// Big-endian UTF-16 without a byte order mark; malformed bytes become U+FFFD.
std::string utf16(std::string_view text);

std::string hex(std::string_view bytes);

}  // namespace mlsheet::pdf
