#include <gmock/gmock.h>

#include "unit/diagnostic/drawing.h"

namespace mlsheet::diagnostic {
namespace {

constexpr std::string_view kHead = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";

std::string drawn(const Drawing& drawing, const FormatOptions& options = {}) {
  return format_junit(drawing.report, drawing.files, options);
}

TEST(Junit, FailsForErrorsAndPassesForTheRest) {
  Drawing drawing;
  const source::FileId file = drawing.add("s.yaml", "a\nb c\n");
  drawing.report.add({file, 4, 5}, DuplicateKey, "c").label({file, 0, 1}, "first").help("remove");
  drawing.report.add({file, 0, 1}, UnsafeLink, "z");
  const source::FileId sheets[] = {file};
  EXPECT_EQ(
      drawn(drawing, {.sheets = sheets}),
      std::string(kHead) +
          R"(<testsuites name="mlsheet" tests="2" failures="1" errors="0" skipped="0" time="0">
  <testsuite name="s.yaml" tests="2" failures="1" errors="0" skipped="0" time="0">
    <testcase classname="s.yaml" name="MS0701: link to `z` is shown as text" file="s.yaml" line="1" time="0">
      <system-out>s.yaml:1:1: warning[MS0701]: link to `z` is shown as text</system-out>
    </testcase>
    <testcase classname="s.yaml" name="MS0104: duplicate key `c`" file="s.yaml" line="2" time="0">
      <failure message="duplicate key `c`" type="MS0104">s.yaml:2:3: error[MS0104]: duplicate key `c`
help: remove
also: s.yaml:1:1: first</failure>
    </testcase>
  </testsuite>
</testsuites>
)");
}

TEST(Junit, HasOnePassedCaseForAFileWithoutFindings) {
  Drawing drawing;
  const source::FileId sheets[] = {drawing.add("a.yaml", ""), drawing.add("b.yaml", "")};
  drawing.report.add({sheets[0], 0, 0}, EmptyDocument);
  EXPECT_THAT(
      drawn(drawing, {.sheets = sheets}),
      testing::HasSubstr(
          "  <testsuite name=\"b.yaml\" tests=\"1\" failures=\"0\" errors=\"0\" skipped=\"0\" "
          "time=\"0\">\n"
          "    <testcase classname=\"b.yaml\" name=\"no findings\" time=\"0\"/>\n"));
}

TEST(Junit, HoldsOnlyCharactersOfXml) {
  Drawing drawing;
  const source::FileId file = drawing.add("<&\">.yaml", "a");
  drawing.report.add({file, 0, 1}, DuplicateKey, "]]>\x01\x1B\n\uFFFE\uFFFF'<\xFF");
  const std::string text = drawn(drawing);
  EXPECT_THAT(text, testing::HasSubstr("name=\"&lt;&amp;&quot;&gt;.yaml\""));
  EXPECT_THAT(text,
              testing::HasSubstr("duplicate key `]]&gt;\\u{0001}\\u{001B}\\n\uFFFD\uFFFD&#39;&lt;"
                                 "\\x{FF}`"));
}

TEST(Junit, KeepsASuiteForTheRunItself) {
  Drawing drawing;
  drawing.report.add({}, Tag, "t");
  const source::FileId line = drawing.add("command line", "mlsheet check x");
  drawing.report.add({line, 14, 15}, InputNotFound, "x");
  const std::string text = drawn(drawing, {.command_line = line});
  EXPECT_THAT(text, testing::HasSubstr("<testsuite name=\"mlsheet\" tests=\"1\""));
  EXPECT_THAT(text, testing::HasSubstr("<testsuite name=\"command line\" tests=\"1\""));
  EXPECT_THAT(text, testing::Not(testing::HasSubstr(" file=")));
  EXPECT_EQ(
      drawn(Drawing()),
      std::string(kHead) +
          "<testsuites name=\"mlsheet\" tests=\"0\" failures=\"0\" errors=\"0\" skipped=\"0\" "
          "time=\"0\">\n</testsuites>\n");
}

TEST(Junit, SaysWhatItLeavesOut) {
  Drawing drawing;
  const source::FileId file = drawing.add("s", "abc");
  for (std::uint32_t i = 0; i < 3; ++i) drawing.report.add({file, i, i}, EmptyDocument);
  EXPECT_THAT(drawn(drawing, {.error_limit = 1}),
              testing::HasSubstr("<system-out>and 2 more</system-out>"));
}

}  // namespace
}  // namespace mlsheet::diagnostic
