#pragma once
// The letters and digits of ASCII, which keywords, units, codes and numbers are made of. The locale
// has no say in them, as it has in <cctype>.

#include <string>
#include <string_view>

namespace mlsheet::text {

constexpr bool is_digit(char c) { return c >= '0' && c <= '9'; }
constexpr bool is_lower(char c) { return c >= 'a' && c <= 'z'; }
constexpr bool is_upper(char c) { return c >= 'A' && c <= 'Z'; }
constexpr bool is_letter(char c) { return is_lower(c) || is_upper(c); }
constexpr bool is_letter_or_digit(char c) { return is_letter(c) || is_digit(c); }

constexpr char to_lower(char c) { return is_upper(c) ? static_cast<char>(c - 'A' + 'a') : c; }

inline std::string to_lower(std::string_view words) {
  std::string lowered(words);
  for (char& c : lowered) c = to_lower(c);
  return lowered;
}

// `DDR4 10nm` gives `ddr4_10nm`: the name that a table has for what an author spells freely.
inline std::string to_identifier(std::string_view words) {
  std::string identifier;
  for (const char c : words) {
    if (is_letter_or_digit(c)) {
      identifier += to_lower(c);
    } else if (!identifier.empty() && identifier.back() != '_') {
      identifier += '_';
    }
  }
  while (!identifier.empty() && identifier.back() == '_') identifier.pop_back();
  return identifier;
}

}  // namespace mlsheet::text
