#include <gmock/gmock.h>

#include "unit/diagnostic/drawing.h"

namespace mlsheet::diagnostic {
namespace {

std::string drawn(const Drawing& drawing, const FormatOptions& options = {}) {
  return format_github(drawing.report, drawing.files, options);
}

TEST(Github, GivesACommandPerFinding) {
  Drawing drawing;
  const source::FileId file = drawing.add("./pd-1/s.yaml", "a\nb cd\n");
  drawing.report.add({file, 4, 6}, DuplicateKey, "cd")
      .at_caret("again")
      .label({file, 0, 1}, "first")
      .help("remove one");
  drawing.report.add({file, 0, 1}, UnsafeLink, "z");
  drawing.report.add({file, 0, 1}, HtmlInProse, "y");
  EXPECT_EQ(
      drawn(drawing),
      "::warning file=pd-1/s.yaml,line=1,col=1,endLine=1,endColumn=2,title=MS0701::link to `z` "
      "is shown as text\n"
      "::notice file=pd-1/s.yaml,line=1,col=1,endLine=1,endColumn=2,title=MS0703::raw HTML `y` "
      "is shown as text\n"
      "::error file=pd-1/s.yaml,line=2,col=3,endLine=2,endColumn=5,title=MS0104::duplicate key "
      "`cd`%0Ahere: again%0Ahelp: remove one%0Aalso: ./pd-1/s.yaml:1:1: first\n");
}

TEST(Github, EscapesWhatTheRunnerWouldRead) {
  Drawing drawing;
  const source::FileId file = drawing.add("::error a,b:50%\n.yaml", "a");
  drawing.report.add({file, 0, 1}, DuplicateKey, "100%\r\n::error::gotcha\u202E");
  EXPECT_EQ(drawn(drawing),
            "::error file=%3A%3Aerror a%2Cb%3A50%25\\n.yaml,line=1,col=1,endLine=1,endColumn=2,"
            "title=MS0104::duplicate key `100%25\\r\\n::error::gotcha\\u{202E}`\n");
}

TEST(Github, NamesNoFileForWhatIsSaidOfTheRun) {
  Drawing drawing;
  const source::FileId line = drawing.add("command line", "mlsheet check x");
  drawing.report.add({line, 14, 15}, InputNotFound, "x");
  drawing.report.add({}, Tag, "t");
  EXPECT_EQ(drawn(drawing, {.command_line = line}),
            "::error title=MS0810::there is no file `x`\n"
            "::error title=MS0127::tag `t`\n");
}

TEST(Github, SaysFirstHowManyThereAreWhenThePageDropsSome) {
  Drawing drawing;
  const source::FileId sheets[] = {drawing.add("s", "abcdefghijklm")};
  for (std::uint32_t i = 0; i < 10; ++i) drawing.report.add({sheets[0], i, i}, EmptyDocument);
  EXPECT_THAT(drawn(drawing, {.sheets = sheets}), testing::StartsWith("::error"));
  EXPECT_THAT(
      drawn(drawing, {.error_limit = 4, .sheets = sheets}),
      testing::StartsWith("::notice title=mlsheet::1 sheet: 10 errors, 0 warnings; 6 of them "
                          "are not listed\n::error"));
  drawing.report.add({sheets[0], 11, 11}, EmptyDocument);
  EXPECT_THAT(
      drawn(drawing, {.sheets = sheets}),
      testing::StartsWith("::notice title=mlsheet::1 sheet: 11 errors, 0 warnings\n::error"));
}

}  // namespace
}  // namespace mlsheet::diagnostic
