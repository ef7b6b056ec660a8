#pragma once
// Making foreign text harmless for the place it goes to. One function per kind of place.

#include <functional>
#include <string>
#include <string_view>

namespace mlsheet::text {

// For terminals and logs: control, bidi and zero-width characters, and malformed bytes, become
// `\u{202E}` or `\x{FF}`; a newline becomes `\n`, a tab becomes `\t`.
std::string visible(std::string_view text);

// HTML text and double-quoted attribute values.
std::string html_escape(std::string_view text);

// `%0A` for each byte that does not stand for itself.
std::string percent_encoded(std::string_view text,
                            const std::function<bool(char)>& stands_for_itself);

// The inside of a JSON string, also safe inside <script>: `<`, `>`, `&`, U+2028 and U+2029 escaped.
void append_json_string(std::string& out, std::string_view text);  // with the quotes

}  // namespace mlsheet::text
