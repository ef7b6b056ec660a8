#include <gmock/gmock.h>

#include <nlohmann/json.hpp>

#include "json/read.h"
#include "unit/diagnostic/drawing.h"

namespace mlsheet::diagnostic {
namespace {

nlohmann::ordered_json drawn(const Drawing& drawing, const FormatOptions& options = {}) {
  return nlohmann::ordered_json::parse(format_json(drawing.report, drawing.files, options));
}

TEST(Json, TellsEverythingOfADiagnostic) {
  Drawing drawing;
  const source::FileId file = drawing.add("s.yaml", "a\n\U0001F600\u202E x\n");
  drawing.report.add({file, 10, 11}, DuplicateKey, "x\u202E")
      .at_caret("again")
      .label({file, 0, 1}, "first")
      .note("so")
      .help("do")
      .fix({file, 10, 11}, "y");
  const source::FileId sheets[] = {file, drawing.add("t.yaml", "")};
  const auto json = drawn(drawing, {.command = "check", .sheets = sheets});
  EXPECT_EQ(json["format_version"], "1.0");
  EXPECT_EQ(json["tool"], "mlsheet");
  EXPECT_EQ(json["command"], "check");
  EXPECT_EQ(json["exit_code"], 1);
  EXPECT_EQ(json["summary"].dump(),
            R"({"files":2,"errors":1,"warnings":0,"notes":0,"suppressed":0,"left_out":0})");
  const auto& diagnostic = json["diagnostics"].at(0);
  EXPECT_EQ(diagnostic["code"], "MS0104");
  EXPECT_EQ(diagnostic["name"], "DuplicateKey");
  EXPECT_EQ(diagnostic["level"], "error");
  EXPECT_EQ(diagnostic["message"], "duplicate key `x\\u{202E}`");
  EXPECT_EQ(diagnostic["file"], "s.yaml");
  EXPECT_EQ(diagnostic["span"]["start"].dump(), R"({"byte":10,"line":2,"column":4,"utf16":5})");
  EXPECT_EQ(diagnostic["span"]["end"].dump(), R"({"byte":11,"line":2,"column":5,"utf16":6})");
  EXPECT_EQ(diagnostic["span_label"], "again");
  EXPECT_EQ(diagnostic["labels"].at(0)["text"], "first");
  EXPECT_EQ(diagnostic["labels"].at(0)["span"]["start"]["line"], 1);
  EXPECT_EQ(diagnostic["notes"].dump(), R"(["so"])");
  EXPECT_EQ(diagnostic["help"].dump(), R"(["do"])");
  EXPECT_EQ(diagnostic["fixes"].at(0)["text"], "y");
  EXPECT_EQ(diagnostic["fixes"].at(0)["span"]["start"]["byte"], 10);
}

TEST(Json, IsWellFormedWithoutFindingsOrPlaces) {
  Drawing drawing;
  auto json = drawn(drawing);
  EXPECT_TRUE(json["diagnostics"].empty());
  EXPECT_EQ(json["exit_code"], 0);
  EXPECT_FALSE(json.contains("command"));
  drawing.report.add({}, Tag, "x");
  json = drawn(drawing, {.exit_code = 2});
  EXPECT_TRUE(json["diagnostics"][0]["file"].is_null());
  EXPECT_TRUE(json["diagnostics"][0]["span"].is_null());
  EXPECT_EQ(json["exit_code"], 2);
}

TEST(Json, CountsWhatItLeavesOut) {
  Drawing drawing;
  const source::FileId file = drawing.add("s", "abc");
  for (std::uint32_t i = 0; i < 3; ++i) drawing.report.add({file, i, i}, EmptyDocument);
  const auto json = drawn(drawing, {.error_limit = 1});
  EXPECT_EQ(json["diagnostics"].size(), 1u);
  EXPECT_EQ(json["summary"]["errors"], 3);
  EXPECT_EQ(json["summary"]["left_out"], 2);
}

TEST(Formats, AreListed) {
  std::vector<std::string_view> names;
  for (const Format& format : formats()) names.push_back(format.name);
  EXPECT_THAT(names,
              testing::ElementsAre("human", "short", "json", "sarif", "junit", "github", "gitlab"));
}

TEST(Summary, CountsInWords) {
  EXPECT_EQ(summary({.errors = 2, .warnings = 1, .notes = 0}, 1), "1 sheet: 2 errors, 1 warning");
  EXPECT_EQ(summary({.errors = 1, .warnings = 0, .notes = 3}, 3),
            "3 sheets: 1 error, 0 warnings, 3 notes");
}

}  // namespace
}  // namespace mlsheet::diagnostic
