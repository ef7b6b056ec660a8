#include <algorithm>

#include "prose/prose.h"
#include "text/ascii.h"
#include "text/utf8.h"

namespace mlsheet::prose {
namespace {

constexpr std::string_view kPrefixes[] = {"https://", "http://", "mailto:"};

bool starts_with_prefix(std::string_view target, std::string_view prefix) {
  return target.size() > prefix.size() &&
         std::equal(prefix.begin(), prefix.end(), target.begin(),
                    [](char wanted, char seen) { return wanted == text::to_lower(seen); });
}

bool is_anchor_character(char c) {
  return text::is_letter_or_digit(c) || c == '-' || c == '_' || c == '.';
}

bool is_anchor(std::string_view target) {
  return target.size() > 1 && target.front() == '#' &&
         std::all_of(target.begin() + 1, target.end(), is_anchor_character);
}

// What readers of addresses disagree about, or what would show another address than is opened.
bool has_unsafe_character(std::string_view target) {
  for (std::size_t at = 0; at < target.size();) {
    const text::Decoded decoded = text::decode(target, at);
    const char32_t c = decoded.code_point;
    if (!decoded.well_formed || c <= U' ' || c == U'"' || c == U'<' || c == U'>' || c == U'\\' ||
        c == U'`' || text::is_control(c) || text::is_bidi_control(c) || text::is_zero_width(c)) {
      return true;
    }
    at += decoded.length;
  }
  return false;
}

}  // namespace

bool is_safe_target(std::string_view target) {
  if (is_anchor(target)) return true;
  const bool known =
      std::any_of(std::begin(kPrefixes), std::end(kPrefixes),
                  [&](std::string_view prefix) { return starts_with_prefix(target, prefix); });
  return known && !has_unsafe_character(target);
}

}  // namespace mlsheet::prose
