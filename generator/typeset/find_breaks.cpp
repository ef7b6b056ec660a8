#include "typeset/find_breaks.h"

#include <algorithm>
#include <array>

#include "text/utf8.h"
#include "typeset/grapheme.h"

namespace mlsheet::typeset {
namespace {

constexpr char32_t kEnd = 0xFFFFFFFF;  // no character: the text is over
constexpr char32_t kLineSeparator = 0x2028;
constexpr char32_t kParagraphSeparator = 0x2029;
constexpr char32_t kZeroWidthSpace = 0x200B;
constexpr char32_t kEmDash = 0x2014;
constexpr char32_t kMultiplication = 0xD7;

template <std::size_t kSize>
bool one_of(const std::array<char32_t, kSize>& set, char32_t code_point) {
  return std::find(set.begin(), set.end(), code_point) != set.end();
}

bool in(char32_t code_point, char32_t first, char32_t last) {
  return code_point >= first && code_point <= last;
}

bool is_digit(char32_t code_point) { return in(code_point, '0', '9'); }

bool ends_line(char32_t code_point) {
  return code_point == '\n' || code_point == kLineSeparator || code_point == kParagraphSeparator;
}

// Not the no-break spaces U+00A0, U+2007 and U+202F.
bool is_space(char32_t code_point) {
  return code_point == ' ' || in(code_point, '\t', '\r') || ends_line(code_point) ||
         in(code_point, 0x2000, 0x2006) || in(code_point, 0x2008, 0x200A) || code_point == 0x205F ||
         code_point == 0x3000;
}

bool is_ideographic(char32_t code_point) {
  return in(code_point, 0x2E80, 0xA4CF) || in(code_point, 0xAC00, 0xD7AF) ||
         in(code_point, 0xF900, 0xFAFF) || in(code_point, 0xFE30, 0xFE4F) ||
         in(code_point, 0xFF01, 0xFFEF) || in(code_point, 0x20000, 0x3FFFF);
}

bool opens(char32_t code_point) {
  static constexpr std::array<char32_t, 12> kOpening = {
      '(', '[', '{', 0x3008, 0x300A, 0x300C, 0x300E, 0x3010, 0x3014, 0x3016, 0xFF08, 0xFF3B};
  return one_of(kOpening, code_point);
}

bool closes(char32_t code_point) {
  static constexpr std::array<char32_t, 24> kClosing = {
      ')',    ']',    '}',    '.',    ',',    ';',    ':',    '!',
      '?',    0x3001, 0x3002, 0x3009, 0x300B, 0x300D, 0x300F, 0x3011,
      0x3015, 0x3017, 0x30FC, 0xFF01, 0xFF09, 0xFF0C, 0xFF1A, 0xFF1F};
  return one_of(kClosing, code_point);
}

bool joins_words(char32_t code_point) {
  static constexpr std::array<char32_t, 21> kJoining = {'-', '/', '.', '_',  ',',    ';',    ':',
                                                        '?', '&', '=', '@',  '|',    '+',    '#',
                                                        '%', ')', ']', '\\', 0x2010, 0x2013, 0xB7};
  return one_of(kJoining, code_point);
}

// Signs that belong to the number behind their space: `320 × 320`, `± 5`.
bool holds_next(char32_t code_point) {
  static constexpr std::array<char32_t, 6> kHolding = {kMultiplication, 0xB1,   0x2248,
                                                       0x2264,          0x2265, 0x2212};
  return one_of(kHolding, code_point);
}

BreakKind kind_between(char32_t here, char32_t next) {
  if (ends_line(here)) return BreakKind::Forced;
  if (next == kEnd) return BreakKind::None;
  if (is_space(here)) return is_space(next) ? BreakKind::None : BreakKind::Allowed;
  if (is_space(next)) return BreakKind::None;
  if (here == kZeroWidthSpace || here == kEmDash) return BreakKind::Allowed;
  if ((is_ideographic(here) || is_ideographic(next)) && !opens(here) && !closes(next)) {
    return BreakKind::Allowed;
  }
  return joins_words(here) && !joins_words(next) ? BreakKind::WithinWord : BreakKind::None;
}

}  // namespace

std::vector<BreakAfter> find_breaks(std::string_view text) {
  std::vector<BreakAfter> breaks;
  std::uint32_t begin = 0;
  char32_t previous = kEnd;
  for (const std::uint32_t end : grapheme_ends(text)) {
    const bool line_feed = text[end - 1] == '\n';  // also when it is the second half of CR LF
    const char32_t here = line_feed ? U'\n' : text::decode(text, begin).code_point;
    const char32_t next = end < text.size() ? text::decode(text, end).code_point : kEnd;
    const bool held = here == ' ' && (holds_next(previous) || next == kMultiplication);
    const bool in_number = (here == '.' || here == ',') && is_digit(previous) && is_digit(next);
    const BreakKind kind = held || in_number ? BreakKind::None : kind_between(here, next);
    breaks.push_back({end, kind, is_space(here)});
    begin = end;
    previous = here;
  }
  return breaks;
}

}  // namespace mlsheet::typeset
