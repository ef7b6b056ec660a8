#include "document/suppression.h"

#include <gmock/gmock.h>

#include "unit/document/reading.h"

namespace mlsheet::document {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

// `MS1104 because so: <the text it holds for>`
std::vector<std::string> read(const std::string& text) {
  Reading reading(text);
  std::vector<std::string> found;
  for (const diagnostic::Suppression& suppression :
       read_suppressions(reading.document, reading.bytes(), reading.report)) {
    const std::string code(diagnostic::row(suppression.code).code_text);
    const source::Span& place = suppression.place;
    EXPECT_EQ(reading.files.text(suppression.named_at), code);
    const std::string_view held = reading.bytes().substr(place.begin, place.end - place.begin);
    found.push_back(code + " because " + suppression.reason + ": " + std::string(held));
  }
  EXPECT_THAT(reading.faults(), IsEmpty());
  return found;
}

TEST(Suppression, HoldsForItsLineBehindSomething) {
  EXPECT_THAT(read("x: 1\na: [b,   # mlsheet: allow[MS1104] reason=\"so\"\n  c]\n"),
              ElementsAre("MS1104 because so: a: [b,   # mlsheet: allow[MS1104] reason=\"so\""));
}

TEST(Suppression, HoldsForTheNextEntryWithAllThatIsNestedInIt) {
  const std::string comment = "# mlsheet: allow[MS1104] reason=\"so\"\n";
  EXPECT_THAT(read("x: 1\n" + comment + "\n# other\na:\n  b: 1\n  c: [2]\nd: 3\n"),
              ElementsAre("MS1104 because so: a:\n  b: 1\n  c: [2]"));
  EXPECT_THAT(read("x:\n  - a: 1\n  " + comment + "  - b: 2\n    c: 3\n  - d\n"),
              ElementsAre("MS1104 because so: b: 2\n    c: 3"));
  EXPECT_THAT(read("x:\n  y: 1\n  " + comment + "z: 1\n"), ElementsAre("MS1104 because so: z: 1"));
  EXPECT_THAT(read("x: {\n " + comment + " a: 1, b: 2}\n"), ElementsAre("MS1104 because so: a: 1"));
  EXPECT_THAT(read("x: 1\n" + comment), ElementsAre("MS1104 because so: "));
}

TEST(Suppression, HoldsForTheFileInTheLinesItBeginsWith) {
  const std::string comment = "# mlsheet: allow[MS1104] reason=\"so\"";
  for (const std::string before : {"", "\xEF\xBB\xBF", "\n\n", "# other\n", "# other\r\n  "}) {
    const std::string text = before + comment + "\na: 1\n";
    EXPECT_THAT(read(text), ElementsAre("MS1104 because so: " + text));
  }
  EXPECT_THAT(read("# other\n\n" + comment + "\na: 1\nb: 2\n"),
              ElementsAre("MS1104 because so: a: 1"));
  EXPECT_THAT(read("---\n" + comment + "\na: 1\nb: 2\n"), ElementsAre("MS1104 because so: a: 1"));
}

TEST(Suppression, NamesSeveralCodesAndIsWrittenLoosely) {
  EXPECT_THAT(read("#mlsheet:allow[ MS1104,MS1106 ]   reason=\" so \"  \r\na: 1"),
              ElementsAre(testing::StartsWith("MS1104 because so: "),
                          testing::StartsWith("MS1106 because so: ")));
}

TEST(Suppression, IsReadInCommentsOnly) {
  EXPECT_THAT(read("# mlsheet\n# see mlsheet: alow[]\na: '# mlsheet: alow'\n"
                   "b: \"x\n  # mlsheet: alow\"\nc: |\n  # mlsheet: alow\nd: x#mlsheet\n"),
              IsEmpty());
  EXPECT_THAT(read("x: 1\na: | # mlsheet: allow[MS1104] reason=\"so\"\n  text\n"),
              ElementsAre("MS1104 because so: a: | # mlsheet: allow[MS1104] reason=\"so\""));
}

struct Wrong {
  const char* comment;  // the part at fault between « and »
  const char* code;
  const char* help;
};

class Suppressions : public testing::TestWithParam<Wrong> {};

TEST_P(Suppressions, SayWhatIsWrongWhereItIs) {
  const Marked marked = unmark(std::string("a: 1 ") + GetParam().comment + "\n");
  Reading reading(marked.text);
  const auto read = read_suppressions(reading.document, reading.bytes(), reading.report);
  EXPECT_THAT(read, IsEmpty());
  const std::string place = std::to_string(marked.begin) + ".." + std::to_string(marked.end);
  ASSERT_THAT(reading.faults(), ElementsAre(std::string(GetParam().code) + " " + place));
  EXPECT_THAT(reading.report.sorted().front().helps,
              ElementsAre(testing::HasSubstr(GetParam().help)));
}

INSTANTIATE_TEST_SUITE_P(
    All, Suppressions,
    testing::Values(
        Wrong{"# mlsheet: «alow»[MS1104] reason=\"so\"", "MS1501", "did you mean `allow`?"},
        Wrong{"# mlsheet: «hide»[MS1104] reason=\"so\"", "MS1501", "write `# mlsheet: allow["},
        Wrong{"«# mlsheet:»", "MS1501", "write `# mlsheet: allow["},
        Wrong{"«# mlsheet: allow»", "MS1501", "write `# mlsheet: allow["},
        Wrong{"# mlsheet: allow «MS1104»", "MS1501", "write `# mlsheet: allow["},
        Wrong{"# mlsheet: allow«[]» reason=\"so\"", "MS1501", "several codes"},
        Wrong{"# mlsheet: allow«[MS1104,]» reason=\"so\"", "MS1501", "several codes"},
        Wrong{"# mlsheet: allow«[MS1104 reason=\"so\"»", "MS1501", "several codes"},
        Wrong{"# mlsheet: allow[MS1104] «reson»=\"so\"", "MS1501", "did you mean `reason`?"},
        Wrong{"# mlsheet: allow[MS1104] reason=«so»", "MS1501", "several codes"},
        Wrong{"# mlsheet: allow[MS1104] reason=«\"so»", "MS1501", "several codes"},
        Wrong{"# mlsheet: allow[MS1104] reason=\"so\" «etc.»", "MS1501", "several codes"},
        Wrong{"# mlsheet: «allow[MS1104]»  ", "MS1502", "reason="},
        Wrong{"# mlsheet: «allow[MS1104]» reason=\" \"", "MS1502", "reason="},
        Wrong{"# mlsheet: allow[«MS1140»] reason=\"so\"", "MS1503", "did you mean `MS1104`?"},
        Wrong{"# mlsheet: allow[«everything»] reason=\"so\"", "MS1503", "explain --list"},
        Wrong{"# mlsheet: allow[«MS0104»] reason=\"so\"", "MS1504", "mlsheet explain MS0104"},
        Wrong{"# mlsheet: allow[«MS1501»] reason=\"so\"", "MS1504", "mlsheet explain MS1501"}));

}  // namespace
}  // namespace mlsheet::document
