#include "text/escape.h"

#include <gtest/gtest.h>

namespace mlsheet::text {
namespace {

using std::string_literals::operator""s;

std::string json_string(std::string_view text) {
  std::string out;
  append_json_string(out, text);
  return out;
}

TEST(Visible, OrdinaryTextStays) {
  EXPECT_EQ(visible("plain text, µ Ω ° 漢"), "plain text, µ Ω ° 漢");
  EXPECT_EQ(visible(""), "");
}

TEST(Visible, LineEndsAndTabsAreSpelledOut) {
  EXPECT_EQ(visible("a\nb\tc\rd"), "a\\nb\\tc\\rd");
  EXPECT_EQ(visible("a\u2028b\u2029"), "a\\u{2028}b\\u{2029}");
}

TEST(Visible, NothingCanSteerATerminal) {
  EXPECT_EQ(visible("\x1B[31m"), "\\u{001B}[31m");
  EXPECT_EQ(visible("\0"s), "\\u{0000}");
  EXPECT_EQ(visible("\u009B"), "\\u{009B}");
  EXPECT_EQ(visible("\x7F"), "\\u{007F}");
}

TEST(Visible, DirectionAndZeroWidthCharactersShow) {
  EXPECT_EQ(visible("\u202E"), "\\u{202E}");
  EXPECT_EQ(visible("a\u200Bb"), "a\\u{200B}b");
  EXPECT_EQ(visible("\U000E0041"), "\\u{0E0041}");
}

TEST(Visible, MalformedBytesShow) {
  EXPECT_EQ(visible("a\xFFz"), "a\\x{FF}z");
  EXPECT_EQ(visible("\xE2\x82"), "\\x{E2}\\x{82}");
}

TEST(HtmlEscape, WhatOpensMarkupOrClosesAnAttribute) {
  EXPECT_EQ(html_escape("<a href=\"x\">&'"), "&lt;a href=&quot;x&quot;&gt;&amp;&#39;");
  EXPECT_EQ(html_escape("µ 漢"), "µ 漢");
}

TEST(JsonString, QuotesAndControls) {
  EXPECT_EQ(json_string(""), "\"\"");
  EXPECT_EQ(json_string("a\"b\\c"), "\"a\\\"b\\\\c\"");
  EXPECT_EQ(json_string("a\nb\tc\rd"), "\"a\\nb\\tc\\rd\"");
  EXPECT_EQ(json_string("\0\x1F"s), "\"\\u0000\\u001F\"");
  EXPECT_EQ(json_string("µ 漢 \U0001F600"), "\"µ 漢 \U0001F600\"");
}

TEST(JsonString, CannotLeaveAScriptElement) {
  EXPECT_EQ(json_string("</script>"), "\"\\u003C/script\\u003E\"");
  EXPECT_EQ(json_string("<!--&"), "\"\\u003C!--\\u0026\"");
  EXPECT_EQ(json_string("\u2028\u2029"), "\"\\u2028\\u2029\"");
}

// JSON goes to the terminal too.
TEST(JsonString, CannotSteerATerminal) {
  EXPECT_EQ(json_string("\x7F\u009B"), "\"\\u007F\\u009B\"");
  EXPECT_EQ(json_string("\u202E\u2066"), "\"\\u202E\\u2066\"");
}

TEST(JsonString, MalformedBytesAreReplaced) { EXPECT_EQ(json_string("a\xFFz"), "\"a\uFFFDz\""); }

TEST(PercentEncoded, LeavesWhatStandsForItself) {
  const auto is_letter = [](char c) { return c >= 'a' && c <= 'z'; };
  EXPECT_EQ(percent_encoded("a b\nc%\xC3\xA4", is_letter), "a%20b%0Ac%25%C3%A4");
  EXPECT_EQ(percent_encoded("", is_letter), "");
}

}  // namespace
}  // namespace mlsheet::text
