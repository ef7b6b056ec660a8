#include "document/scan.h"

#include <gmock/gmock.h>

#include "unit/document/reading.h"

namespace mlsheet::document {
namespace {

using namespace std::string_literals;
using testing::ElementsAre;
using testing::IsEmpty;

std::vector<std::string> faults(const std::string& text) { return Reading(text).faults(); }

std::string message(const std::string& text) { return Reading(text).report.sorted().at(0).message; }

TEST(Scan, NamesOtherEncodings) {
  EXPECT_EQ(message("\xFF\xFE"
                    "a\0"s),
            "the file is written in UTF-16, not in UTF-8");
  EXPECT_EQ(message("\xFE\xFF\0a"s), "the file is written in UTF-16, not in UTF-8");
  EXPECT_EQ(message("\xFF\xFE\0\0a\0\0\0"s), "the file is written in UTF-32, not in UTF-8");
  EXPECT_EQ(message("\0\0\xFE\xFF\0\0\0a"s), "the file is written in UTF-32, not in UTF-8");
  EXPECT_EQ(message("a\0:\0"s), "the file is written in UTF-16, not in UTF-8");
  EXPECT_EQ(message("\0a\0:"s), "the file is written in UTF-16, not in UTF-8");
  EXPECT_EQ(message("a\0\0\0:\0\0\0"s), "the file is written in UTF-32, not in UTF-8");
  EXPECT_THAT(faults("a\0:\0"s), ElementsAre("MS0101 0..0"));
}

TEST(Scan, SaysOnceThatAFileIsWrittenInOneByteACharacter) {
  const std::string text =
      "name: Z\xFCrich\nsize: gr\xF6\xDF"
      "er \x96 5\n";
  EXPECT_THAT(faults(text), ElementsAre("MS0101 0..0"));
  EXPECT_EQ(message(text), "the file is written in Latin-1 or Windows-1252, not in UTF-8");
  EXPECT_THAT(faults("a: \xFC, \xE4\n"), ElementsAre("MS0102 3..4", "MS0102 6..7"));
  EXPECT_THAT(faults("a: \xFC \xE4 \xF6 \xC3\xBC\n"),
              ElementsAre("MS0102 3..4", "MS0102 5..6", "MS0102 7..8"));
}

TEST(Scan, FindsEveryMalformedRun) {
  EXPECT_THAT(faults("a: caf\xE9\nb: \xC0\xAF x \xED\xA0\x80\nc: \xF4\x90\x80\x80\n"),
              ElementsAre("MS0102 6..7", "MS0102 11..13", "MS0102 16..19", "MS0102 23..27"));
  EXPECT_EQ(message("a: \xF8\x88\x80\x80\x80\n"), "not UTF-8: 0xF8 0x88 0x80 0x80 …");
}

TEST(Scan, FindsControlCharacters) {
  EXPECT_THAT(faults("a: x\x08y\n# \x1B[31m\nb: \x7F\xC2\x9F\nc: d\0\n"s),
              ElementsAre("MS0103 4..5", "MS0103 9..10", "MS0103 18..19", "MS0103 19..21",
                          "MS0103 26..27"));
  EXPECT_EQ(message("a: \x1B\n"), "control character U+001B");
}

TEST(Scan, FindsForeignLineEnds) {
  EXPECT_THAT(faults("a: x\u0085y\u2028z\u2029w\n"),
              ElementsAre("MS0109 4..6", "MS0109 7..10", "MS0109 11..14"));
}

TEST(Scan, FindsTheFirstLoneCarriageReturn) {
  EXPECT_THAT(faults("a: 1\rb: 2\r"), ElementsAre("MS0110 4..5"));
  EXPECT_EQ(Reading("a: 1\rb: 2\r").text("/b"), "2");
  EXPECT_THAT(faults("a: \"x\ry\"\n"), ElementsAre("MS0110 5..6"));
  EXPECT_THAT(faults("a: 1\r\n\r\nb: 2\r\n"), IsEmpty());
}

TEST(Scan, FindsDirectionControlsButNotMarks) {
  EXPECT_THAT(faults("a: b\u202Ec\u2066d\u2069\n"),
              ElementsAre("MS0111 4..7", "MS0111 8..11", "MS0111 12..15"));
  EXPECT_THAT(faults("a: \u05D0\u200F \u0627\u061C\n"), IsEmpty());
}

TEST(Scan, SkipsAByteOrderMarkOnlyInFront) {
  EXPECT_THAT(faults("\uFEFF"
                     "a: 1\n"),
              IsEmpty());
  EXPECT_THAT(faults("a: \uFEFFb\n"), ElementsAre("MS0105 3..6"));
  EXPECT_THAT(faults("\uFEFF"), ElementsAre("MS0108 0..0"));
}

TEST(Scan, TakesEveryOtherCharacter) {
  EXPECT_THAT(faults("a: \uE000 \uFFFD \U0010FFFD \u200B\u00A0\t\n"), IsEmpty());
}

TEST(Scan, LetsTheParserFindWhatElseIsWrong) {
  const Reading reading("a: caf\xE9\nb: !t 1\nc: \x02 d\n");
  EXPECT_THAT(reading.faults(), ElementsAre("MS0102 6..7", "MS0127 11..13", "MS0103 19..20"));
  EXPECT_EQ(reading.text("/b"), "1");
  EXPECT_EQ(reading.text("/c"), "d");
}

TEST(Scan, TellsAFileOfBytesOnce) {
  const std::string picture =
      "\x89PNG\r\n\x1A\n\0\0\0\rIHDR\0\0\0\x10\0\0\0\x10\b\x06\0\0\0\x1F\xF3\xFF"s;
  EXPECT_EQ(message(picture), "the file is written in a binary format, not in UTF-8");
  EXPECT_THAT(faults(picture), ElementsAre("MS0101 0..0"));
  EXPECT_THAT(faults("a\x01"), ElementsAre("MS0103 1..2"));
}

TEST(Scan, GivesUpOnWhatIsNoText) {
  std::string text;
  for (int i = 0; i < 500; ++i) text += "some words\x01\n";
  const Reading reading(text);
  EXPECT_EQ(reading.report.counts().errors, 100u);
  EXPECT_FALSE(reading.document.is_complete());
}

TEST(Scan, NamesCodePointsAndBytes) {
  EXPECT_EQ(code_point_name(0x9), "U+0009");
  EXPECT_EQ(code_point_name(0x1F600), "U+1F600");
  EXPECT_EQ(byte_name(0xE9), "0xE9");
}

}  // namespace
}  // namespace mlsheet::document
