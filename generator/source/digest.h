#pragma once
// SHA-256 (FIPS 180-4) of bytes, as 64 lower-case hexadecimal digits.

#include <string>
#include <string_view>

namespace mlsheet::source {

std::string sha256(std::string_view bytes);

}  // namespace mlsheet::source
