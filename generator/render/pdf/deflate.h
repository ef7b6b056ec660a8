#pragma once
// Compression of streams as PDF's FlateDecode wants it: zlib format (RFC 1950). The only door to
// libdeflate, which takes half the time of zlib for the same size.

#include <string>
#include <string_view>

namespace mlsheet::pdf {

std::string deflated(std::string_view bytes);

}  // namespace mlsheet::pdf
