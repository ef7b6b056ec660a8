#pragma once
// Bytes inside the page: `data:image/png;base64,…` (RFC 2397, RFC 4648).

#include <string>
#include <string_view>

namespace mlsheet::html {

std::string data_url(std::string_view media_type, std::string_view bytes);

}  // namespace mlsheet::html
