#include <gmock/gmock.h>

#include "text/utf8.h"
#include "unit/diagnostic/drawing.h"

namespace mlsheet::diagnostic {
namespace {

using testing::EndsWith;
using testing::HasSubstr;
using testing::Not;

TEST(Human, DrawsPlaceCaretLabelsInOtherFilesAndAdvice) {
  Drawing drawing;
  const source::FileId sheet =
      drawing.add("pd-1/sensor.yaml", std::string(40, '\n') + "    active: 12 mWh\n");
  const source::FileId schema =
      drawing.add("hardware.schema.json", std::string(117, '\n') + "  \"dimension\": \"power\"\n");
  drawing.report.add({sheet, 52, 58}, Tag, "12 mWh")
      .at_caret("energy, 43.2 J")
      .label({schema, 132, 139}, "dimension declared here")
      .note("12 mWh within the stated 1 h window is a mean of 12 mW")
      .help("write `12 mW`");
  EXPECT_EQ(drawing.human(), R"(error[MS0127]: tag `12 mWh`
  --> pd-1/sensor.yaml:41:13
   |
41 |     active: 12 mWh
   |             ^^^^^^ energy, 43.2 J
   |
  --> hardware.schema.json:118:16
    |
118 |   "dimension": "power"
    |                ------- dimension declared here
   = note: 12 mWh within the stated 1 h window is a mean of 12 mW
   = help: write `12 mW`
   = see: mlsheet explain MS0127

)");
}

TEST(Human, PutsPlacesOfOneFileInTheOrderOfItsLines) {
  Drawing drawing;
  const source::FileId file = drawing.add("s.yaml", "a: 1\nb: 2\nc: 3\nd: 4\na: 5\n");
  drawing.report.add({file, 20, 21}, DuplicateKey, "a")
      .at_caret("again")
      .label({file, 0, 1}, "first")
      .label({file, 5, 6}, "between")
      .label({file, 23, 24}, "its value");
  EXPECT_EQ(drawing.human(), R"(error[MS0104]: duplicate key `a`
 --> s.yaml:5:1
  |
1 | a: 1
  | - first
2 | b: 2
  | - between
...
5 | a: 5
  | ^ again
  |    - its value
  = see: mlsheet explain MS0104

)");
}

TEST(Human, AlignsTheCaretByTerminalCells) {
  Drawing drawing;
  const std::string text = "日本\te\u0301 x: y\n";
  const source::FileId file = drawing.add("s.yaml", text);
  const auto begin = static_cast<std::uint32_t>(text.find('x'));
  drawing.report.add({file, begin, begin + 1}, Tag, "x");
  EXPECT_THAT(drawing.human(), HasSubstr(" --> s.yaml:1:7\n"
                                         "  |\n"
                                         "1 | 日本    e\u0301 x: y\n"
                                         "  |           ^\n"));
}

TEST(Human, UnderlinesWideCharactersAndTabsWhole) {
  Drawing drawing;
  const source::FileId file = drawing.add("s.yaml", "日本\t|\n");
  drawing.report.add({file, 0, 7}, Tag, "x");
  EXPECT_THAT(drawing.human(), HasSubstr("1 | 日本    |\n  | ^^^^^^^^\n"));
}

TEST(Human, MakesControlsVisibleEverywhere) {
  Drawing drawing;
  const source::FileId file = drawing.add("a\x1B[31m.yaml", "x: \u202Ey\x08\xFF\r\n");
  drawing.report.add({file, 3, 6}, DuplicateKey, "\x1B]8;;\n")
      .at_caret("\u2066")
      .label({file, 7, 8}, "\x07")
      .note("\u200B")
      .help("\r");
  const std::string drawn = drawing.human();
  EXPECT_EQ(drawn, R"(error[MS0104]: duplicate key `\u{001B}]8;;\n`
 --> a\u{001B}[31m.yaml:1:4
  |
1 | x: \u{202E}y\u{0008}\x{FF}
  |    ^^^^^^^^ \u{2066}
  |             -------- \u{0007}
  = note: \u{200B}
  = help: \r
  = see: mlsheet explain MS0104

)");
}

TEST(Human, ShowsALongLineThroughAWindow) {
  Drawing drawing;
  const std::string line = std::string(100'000, 'a') + "HERE" + std::string(100'000, 'b');
  const source::FileId file = drawing.add("s.yaml", line);
  drawing.report.add({file, 100'000, 100'004}, Tag, "x").label({file, 5, 6}, "far away");
  const std::string drawn = drawing.human();
  EXPECT_THAT(drawn, HasSubstr("HERE"));
  EXPECT_THAT(drawn, HasSubstr("^^^^\n"));
  EXPECT_THAT(drawn, HasSubstr("- far away\n"));
  std::size_t longest = 0;
  for (std::size_t begin = 0; begin < drawn.size();) {
    const std::size_t end = drawn.find('\n', begin);
    longest = std::max(longest, end - begin);
    begin = end + 1;
  }
  EXPECT_EQ(longest, 120u + 4u);
}

TEST(Human, CutsALongLineBetweenCharacters) {
  Drawing drawing;
  std::string line;
  for (int i = 0; i < 400; ++i) line += "日";
  for (const std::uint32_t begin : {0u, 3u, 300u, 600u, 1197u, 1200u}) {
    Drawing one;
    const source::FileId file = one.add("s.yaml", line);
    one.report.add({file, begin, begin + 3}, Tag, "x");
    EXPECT_EQ(text::first_malformed(one.human()), std::nullopt) << begin;
    EXPECT_THAT(one.human(), Not(HasSubstr("\\x{"))) << begin;
  }
}

TEST(Human, StandsOddPlaces) {
  struct Odd {
    const char* bytes;
    std::uint32_t begin;
    std::uint32_t end;
    const char* snippet;
  };
  for (const Odd& odd : std::initializer_list<Odd>{
           {"", 0, 0, "1:1\n  |\n1 |\n  | ^\n"},
           {"ab", 2, 2, "1:3\n  |\n1 | ab\n  |   ^\n"},
           {"ab\n", 2, 3, "1:3\n  |\n1 | ab\n  |   ^ to line 2\n"},
           {"ab\n", 3, 3, "2:1\n  |\n2 |\n  | ^\n"},
           {"ab\r\ncd", 2, 5, "1:3\n  |\n1 | ab\n  |   ^ to line 2\n"},
           {"ab\rcd", 3, 5, "2:1\n  |\n2 | cd\n  | ^^\n"},
           {"ab\ncd\nef\n", 1, 7, "1:2\n  |\n1 | ab\n  |  ^ to line 3\n"},
           {"\xEF\xBB\xBF"
            "ab",
            3, 5, "1:1\n  |\n1 | ab\n  | ^^\n"},
           {"ab", 7, 9, "1:3\n  |\n1 | ab\n  |   ^\n"},
       }) {
    Drawing drawing;
    const source::FileId file = drawing.add("s", odd.bytes);
    drawing.report.add({file, odd.begin, odd.end}, Tag, "x");
    EXPECT_THAT(drawing.human(), HasSubstr(std::string(" --> s:") + odd.snippet)) << odd.bytes;
  }
}

TEST(Human, DrawsWhatHasNoPlaceWithoutOne) {
  Drawing drawing;
  drawing.report.add({}, Tag, "x").help("do");
  EXPECT_EQ(drawing.human(),
            "error[MS0127]: tag `x`\n  = help: do\n  = see: mlsheet explain MS0127\n\n");
}

TEST(Human, ColoursNothingButWhenAsked) {
  Drawing drawing;
  const source::FileId file = drawing.add("s", "x");
  drawing.report.add({file, 0, 1}, UnsafeLink, "x");
  EXPECT_THAT(drawing.human(), Not(HasSubstr("\x1b")));
  const std::string painted = drawing.human({.colour = Colour::Always});
  EXPECT_THAT(painted, HasSubstr("\x1b[1;33mwarning[MS0701]\x1b[0m"));
  EXPECT_THAT(painted, HasSubstr("\x1b[1;33m^\x1b[0m"));
  std::string plain = painted;
  for (std::size_t begin = plain.find('\x1b'); begin != std::string::npos;
       begin = plain.find('\x1b')) {
    plain.erase(begin, plain.find('m', begin) - begin + 1);
  }
  EXPECT_EQ(plain, drawing.human());
}

TEST(Human, LimitsEveryFileByItselfAndSaysSo) {
  Drawing drawing;
  const source::FileId first = drawing.add("first", std::string(200, 'x'));
  const source::FileId second = drawing.add("second", "x");
  for (std::uint32_t i = 0; i < 112; ++i) drawing.report.add({first, i, i + 1}, EmptyDocument);
  drawing.report.add({second, 0, 1}, EmptyDocument);
  const std::string drawn = drawing.human();
  EXPECT_THAT(drawn, HasSubstr("first:1:100\n"));
  EXPECT_THAT(drawn, Not(HasSubstr("first:1:101\n")));
  EXPECT_THAT(drawn, HasSubstr("\n\nand 12 more\n\n"));
  EXPECT_THAT(drawn, HasSubstr("second:1:1\n"));
  EXPECT_THAT(drawing.human({.error_limit = 5}), HasSubstr("and 107 more\n"));
  EXPECT_THAT(drawing.human({.error_limit = 0}), HasSubstr("first:1:112\n"));
  EXPECT_EQ(drawing.report.counts().errors, 113u);
}

TEST(Human, KeepsTheSizeOfALog) {
  Drawing drawing;
  const source::FileId file = drawing.add("s", std::string(100'000, '\x01'));
  for (std::uint32_t i = 0; i < 100; ++i) {
    drawing.report.add({file, 500 * i, 500 * i + 200}, DuplicateKey, std::string(500, '\x02'))
        .note(std::string(300, 'n'));
  }
  const std::string drawn = drawing.human();
  EXPECT_LT(drawn.size(), 60u << 10);
  EXPECT_THAT(drawn, EndsWith(" more\n\n"));
}

}  // namespace
}  // namespace mlsheet::diagnostic
