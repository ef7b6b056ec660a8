#pragma once
// UTF-8 reading: decoding, strict validation, and the widths a terminal gives to characters.
// Knows nothing of files or spans; offsets are bytes into the given text.

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace mlsheet::text {

struct Decoded {
  char32_t code_point = 0xFFFD;
  std::uint8_t length = 1;  // bytes taken, at least 1, also when malformed
  bool well_formed = false;
};

// Strict: no overlong forms, surrogates, or code points above U+10FFFF (Unicode 15, table 3-7).
Decoded decode(std::string_view bytes, std::size_t at);

std::size_t count_leading_ascii(std::string_view bytes);

std::optional<std::size_t> first_malformed(std::string_view bytes);

void append_utf8(std::string& out, char32_t code_point);

// Malformed bytes count one each.
std::size_t count_code_points(std::string_view bytes);
std::size_t count_utf16_units(std::string_view bytes);

// Terminal cells: 0 for combining and zero-width, 2 for wide East Asian and emoji, 1 otherwise.
int cell_width(char32_t code_point);
int cell_width(std::string_view bytes);

bool is_control(char32_t code_point);       // C0 except TAB, LF, CR; DEL; C1
bool is_bidi_control(char32_t code_point);  // U+061C, 200E/F, 202A..E, 2066..9
bool is_zero_width(char32_t code_point);    // U+200B..D, 2060, FEFF and the like

}  // namespace mlsheet::text
