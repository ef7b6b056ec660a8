#include "typeset/grapheme.h"

#include <hb.h>

#include "text/utf8.h"

namespace mlsheet::typeset {
namespace {

constexpr char32_t kZeroWidthJoiner = 0x200D;

bool is_mark(char32_t code_point) {
  const hb_unicode_general_category_t category =
      hb_unicode_general_category(hb_unicode_funcs_get_default(), code_point);
  return category == HB_UNICODE_GENERAL_CATEGORY_NON_SPACING_MARK ||
         category == HB_UNICODE_GENERAL_CATEGORY_SPACING_MARK ||
         category == HB_UNICODE_GENERAL_CATEGORY_ENCLOSING_MARK;
}

bool in(char32_t code_point, char32_t first, char32_t last) {
  return code_point >= first && code_point <= last;
}

bool is_regional_indicator(char32_t code_point) { return in(code_point, 0x1F1E6, 0x1F1FF); }
bool is_emoji_modifier(char32_t code_point) { return in(code_point, 0x1F3FB, 0x1F3FF); }
bool is_tag(char32_t code_point) { return in(code_point, 0xE0020, 0xE007F); }
bool is_hangul_vowel_or_final(char32_t code_point) { return in(code_point, 0x1160, 0x11FF); }

bool extends(char32_t code_point) {
  if (code_point < 0x300) return false;
  return code_point == kZeroWidthJoiner || is_emoji_modifier(code_point) || is_tag(code_point) ||
         is_hangul_vowel_or_final(code_point) || is_mark(code_point);
}

struct Segmenter {
  char32_t previous = 0;
  int indicators = 0;  // regional indicators directly before

  bool joins(char32_t code_point) const {
    if (previous == 0) return false;
    if (previous == '\r' && code_point == '\n') return true;
    if (extends(code_point)) return true;
    if (previous == kZeroWidthJoiner && code_point >= 0x2190) return true;
    return is_regional_indicator(code_point) && indicators % 2 == 1;
  }
  void take(char32_t code_point) {
    indicators = is_regional_indicator(code_point) ? indicators + 1 : 0;
    previous = code_point;
  }
};

}  // namespace

std::vector<std::uint32_t> grapheme_ends(std::string_view text) {
  std::vector<std::uint32_t> ends;
  Segmenter segmenter;
  for (std::size_t at = 0; at < text.size();) {
    const text::Decoded next = text::decode(text, at);
    if (at > 0 && !segmenter.joins(next.code_point)) ends.push_back(static_cast<std::uint32_t>(at));
    segmenter.take(next.code_point);
    at += next.length;
  }
  if (!text.empty()) ends.push_back(static_cast<std::uint32_t>(text.size()));
  return ends;
}

bool is_invisible(char32_t code_point) {
  return code_point == 0xAD || code_point == 0x34F || code_point == 0x61C ||
         in(code_point, 0x180B, 0x180E) || in(code_point, 0x200B, 0x200F) ||
         in(code_point, 0x202A, 0x202E) || in(code_point, 0x2060, 0x206F) ||
         in(code_point, 0xFE00, 0xFE0F) || code_point == 0xFEFF || in(code_point, 0xE0000, 0xE0FFF);
}

}  // namespace mlsheet::typeset
