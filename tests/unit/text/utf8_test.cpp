#include "text/utf8.h"

#include <gtest/gtest.h>

namespace mlsheet::text {
namespace {

std::string encoded(char32_t code_point) {
  std::string out;
  append_utf8(out, code_point);
  return out;
}

TEST(Utf8, EveryScalarValueIsReadAsItIsWritten) {
  for (char32_t code_point = 0; code_point <= 0x10FFFF; ++code_point) {
    if (code_point >= 0xD800 && code_point <= 0xDFFF) continue;
    const std::string bytes = encoded(code_point);
    const Decoded decoded = decode(bytes, 0);
    ASSERT_TRUE(decoded.well_formed) << static_cast<std::uint32_t>(code_point);
    ASSERT_EQ(decoded.code_point, code_point);
    ASSERT_EQ(decoded.length, bytes.size());
  }
}

TEST(Utf8, WhatIsNoScalarValueIsWrittenAsReplacement) {
  EXPECT_EQ(encoded(0xD800), "\uFFFD");
  EXPECT_EQ(encoded(0xDFFF), "\uFFFD");
  EXPECT_EQ(encoded(0x110000), "\uFFFD");
}

TEST(Utf8, MalformedBytesAreFoundWhereTheyStand) {
  const struct {
    std::string_view bytes;
    std::size_t at;
  } cases[] = {
      {"ab\x80", 2},            // continuation without a lead
      {"\xC0\xAF", 0},          // overlong slash
      {"\xC1\xBF", 0},          // overlong
      {"\xE0\x9F\xBF", 0},      // overlong
      {"\xED\xA0\x80", 0},      // surrogate
      {"x\xED\xBF\xBF", 1},     // surrogate
      {"\xF0\x8F\xBF\xBF", 0},  // overlong
      {"\xF4\x90\x80\x80", 0},  // above U+10FFFF
      {"\xF5\x80\x80\x80", 0},  // no lead byte
      {"\xFF", 0},              // never occurs
      {"\xC3", 0},              // cut off
      {"ok \xE2\x82", 3},       // cut off
      {"\xF0\x9F\x98", 0},      // cut off
      {"\xC3\x28", 0},          // broken off
      {"\xE2\x82\xAC\xE2\x28\xA1", 3},
  };
  for (const auto& example : cases) {
    EXPECT_EQ(first_malformed(example.bytes), example.at) << example.bytes.size();
  }
}

TEST(Utf8, WellFormedTextHasNoMalformedByte) {
  EXPECT_EQ(first_malformed(""), std::nullopt);
  EXPECT_EQ(first_malformed("plain"), std::nullopt);
  EXPECT_EQ(first_malformed("\uD7FF\uE000\U0010FFFF µΩ°"), std::nullopt);
}

TEST(CountLeadingAscii, StopsAtTheFirstOtherByte) {
  const std::string plain = "0123456789abcdefghij\t\n\x7F";
  for (std::size_t at = 0; at <= plain.size(); ++at) {
    const std::string before = plain.substr(0, at);
    EXPECT_EQ(count_leading_ascii(before), at);
    EXPECT_EQ(count_leading_ascii(before + "\xC2\xB5 and more of it"), at);
  }
}

TEST(Utf8, AMalformedByteIsTakenAlone) {
  const Decoded decoded = decode("\xE2\x82z", 0);
  EXPECT_FALSE(decoded.well_formed);
  EXPECT_EQ(decoded.length, 1);
  EXPECT_EQ(decoded.code_point, U'\uFFFD');
}

TEST(Utf8, ReadingBehindTheEndIsMalformed) {
  EXPECT_FALSE(decode("", 0).well_formed);
  EXPECT_FALSE(decode("a", 7).well_formed);
}

TEST(Utf8, CountsInCodePointsAndUtf16) {
  EXPECT_EQ(count_code_points("a\u00B5\u20AC\U0001F600"), 4u);
  EXPECT_EQ(count_utf16_units("a\u00B5\u20AC\U0001F600"), 5u);
  EXPECT_EQ(count_code_points("\xFF\xFE"
                              "a"),
            3u);
  EXPECT_EQ(count_utf16_units("\xFF\xFE"
                              "a"),
            3u);
  EXPECT_EQ(count_code_points(""), 0u);
}

TEST(CellWidth, LettersTakeOneCellAndIdeographsTwo) {
  EXPECT_EQ(cell_width("abc"), 3);
  EXPECT_EQ(cell_width("\u00B5\u03A9"), 2);
  EXPECT_EQ(cell_width("\u6F22\u5B57"), 4);
  EXPECT_EQ(cell_width("\uD55C"), 2);
  EXPECT_EQ(cell_width("\uFF21"), 2);  // full-width A
  EXPECT_EQ(cell_width("\U0001F600"), 2);
  EXPECT_EQ(cell_width("\U0001F9EA"), 2);
}

TEST(CellWidth, WhatJoinsToOthersTakesNone) {
  EXPECT_EQ(cell_width("e\u0301"), 1);
  EXPECT_EQ(cell_width("a\u200Bb"), 2);
  EXPECT_EQ(cell_width(U'\uFE0F'), 0);
  EXPECT_EQ(cell_width(U'\u0941'), 0);  // a Devanagari vowel sign
  EXPECT_EQ(cell_width(U'\u0BCD'), 0);  // the Tamil virama
  EXPECT_EQ(cell_width(U'\u05BF'), 0);  // a Hebrew point
  EXPECT_EQ(cell_width(U'\U000E0041'), 0);
}

TEST(CellWidth, TextSymbolsAreNarrow) {
  EXPECT_EQ(cell_width("±°×−→≤≥✓⚠"), 9);
  EXPECT_EQ(cell_width(U'\u303F'), 1);  // half fill space, narrow among the wide
}

TEST(CellWidth, MalformedBytesTakeOneCellEach) { EXPECT_EQ(cell_width("\xFF\xC3"), 2); }

TEST(CodePoints, ControlsWithoutTheOnesOfPlainText) {
  EXPECT_TRUE(is_control(0x00));
  EXPECT_TRUE(is_control(0x1B));
  EXPECT_TRUE(is_control(0x7F));
  EXPECT_TRUE(is_control(0x85));
  EXPECT_TRUE(is_control(0x9F));
  EXPECT_FALSE(is_control('\t'));
  EXPECT_FALSE(is_control('\n'));
  EXPECT_FALSE(is_control('\r'));
  EXPECT_FALSE(is_control(' '));
  EXPECT_FALSE(is_control(0xA0));
}

TEST(CodePoints, DirectionControls) {
  for (const char32_t code_point : {U'\u061C', U'\u200E', U'\u200F', U'\u202A', U'\u202E',
                                    U'\u2066', U'\u2067', U'\u2068', U'\u2069'}) {
    EXPECT_TRUE(is_bidi_control(code_point));
  }
  EXPECT_FALSE(is_bidi_control(0x2065));
  EXPECT_FALSE(is_bidi_control(0x2029));
  EXPECT_FALSE(is_bidi_control('a'));
}

TEST(CodePoints, ZeroWidth) {
  for (const char32_t code_point :
       {U'\u00AD', U'\u200B', U'\u200C', U'\u200D', U'\u2060', U'\u3164', U'\uFEFF'}) {
    EXPECT_TRUE(is_zero_width(code_point)) << static_cast<std::uint32_t>(code_point);
  }
  EXPECT_FALSE(is_zero_width(' '));
  EXPECT_FALSE(is_zero_width(0x0301));  // a mark is seen on its letter
}

}  // namespace
}  // namespace mlsheet::text
