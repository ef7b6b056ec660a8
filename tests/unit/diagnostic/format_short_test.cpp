#include <gmock/gmock.h>

#include "unit/diagnostic/drawing.h"

namespace mlsheet::diagnostic {
namespace {

TEST(Short, GivesOneLineEach) {
  Drawing drawing;
  const source::FileId file = drawing.add("pd-1/s.yaml", "a\nb c\n");
  drawing.report.add({file, 4, 5}, DuplicateKey, "x\ny").help("not shown");
  drawing.report.add({file, 0, 1}, UnsafeLink, "z");
  drawing.report.add({}, Tag, "t");
  EXPECT_EQ(format_short(drawing.report, drawing.files, {}),
            "pd-1/s.yaml:1:1: warning[MS0701]: link to `z` is shown as text\n"
            "pd-1/s.yaml:2:3: error[MS0104]: duplicate key `x\\ny`\n"
            "error[MS0127]: tag `t`\n");
}

TEST(Short, LimitsToo) {
  Drawing drawing;
  const source::FileId file = drawing.add("s", "abc");
  for (std::uint32_t i = 0; i < 3; ++i) drawing.report.add({file, i, i}, EmptyDocument);
  EXPECT_EQ(format_short(drawing.report, drawing.files, {.error_limit = 1}),
            "s:1:1: error[MS0108]: the file has no content\nand 2 more\n");
}

TEST(Short, BeginsNoLineLikeACommand) {
  for (const char* name : {"::error file=x", "##vso[task]"}) {
    Drawing drawing;
    const source::FileId file = drawing.add(name, "a");
    drawing.report.add({file, 0, 1}, EmptyDocument);
    EXPECT_THAT(format_short(drawing.report, drawing.files, {}),
                testing::StartsWith(std::string("./") + name));
  }
}

}  // namespace
}  // namespace mlsheet::diagnostic
