#include <gmock/gmock.h>

#include <nlohmann/json.hpp>
#include <set>

#include "json/read.h"
#include "unit/diagnostic/drawing.h"

namespace mlsheet::diagnostic {
namespace {

nlohmann::ordered_json drawn(const Drawing& drawing, const FormatOptions& options = {}) {
  return nlohmann::ordered_json::parse(format_gitlab(drawing.report, drawing.files, options));
}

TEST(Gitlab, TellsWhatTheReaderDemands) {
  Drawing drawing;
  const source::FileId file = drawing.add("./pd-1/s.yaml", "a\nb\n");
  drawing.report.add({file, 2, 3}, DuplicateKey, "b\n");
  drawing.report.add({file, 0, 1}, UnsafeLink, "z");
  drawing.report.add({file, 1, 1}, HtmlInProse, "y");
  const auto json = drawn(drawing);
  ASSERT_EQ(json.size(), 3u);
  EXPECT_EQ(json[0]["severity"], "minor");
  EXPECT_EQ(json[1]["severity"], "info");
  EXPECT_EQ(json[2]["severity"], "major");
  EXPECT_EQ(json[2]["description"], "duplicate key `b\\n`");
  EXPECT_EQ(json[2]["check_name"], "MS0104");
  EXPECT_EQ(json[2]["location"].dump(), R"({"path":"pd-1/s.yaml","lines":{"begin":2}})");
}

TEST(Gitlab, GivesEachFindingAFingerprintOfItsOwn) {
  Drawing drawing;
  for (const char* name : {"a/s.yaml", "b/s.yaml"}) {
    const source::FileId file = drawing.add(name, "x\nx\n");
    drawing.report.add({file, 0, 1}, DuplicateKey, "x");
    drawing.report.add({file, 2, 3}, DuplicateKey, "x");
  }
  std::set<std::string> fingerprints;
  for (const auto& issue : drawn(drawing)) fingerprints.insert(issue["fingerprint"]);
  EXPECT_EQ(fingerprints.size(), 4u);
}

TEST(Gitlab, IsAnArrayWithoutFindingsOrPlaces) {
  Drawing drawing;
  EXPECT_TRUE(drawn(drawing).is_array());
  EXPECT_TRUE(drawn(drawing).empty());
  drawing.report.add({}, Tag, "x");
  EXPECT_EQ(drawn(drawing)[0]["location"].dump(), R"({"path":"mlsheet","lines":{"begin":1}})");
}

TEST(Gitlab, SaysWhatItLeavesOut) {
  Drawing drawing;
  const source::FileId file = drawing.add("s", "abc");
  for (std::uint32_t i = 0; i < 3; ++i) drawing.report.add({file, i, i}, EmptyDocument);
  const auto json = drawn(drawing, {.error_limit = 1});
  ASSERT_EQ(json.size(), 2u);
  EXPECT_EQ(json[1]["description"], "and 2 more");
  EXPECT_EQ(json[1]["location"]["path"], "s");
}

}  // namespace
}  // namespace mlsheet::diagnostic
