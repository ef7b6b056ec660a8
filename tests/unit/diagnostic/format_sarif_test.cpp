#include <gmock/gmock.h>

#include <nlohmann/json.hpp>

#include "json/read.h"
#include "unit/diagnostic/drawing.h"

namespace mlsheet::diagnostic {
namespace {

// The only run of the document.
nlohmann::ordered_json drawn(const Drawing& drawing, const FormatOptions& options = {}) {
  const auto json =
      nlohmann::ordered_json::parse(format_sarif(drawing.report, drawing.files, options));
  EXPECT_EQ(json["version"], "2.1.0");
  EXPECT_EQ(json["runs"].size(), 1u);
  return json["runs"][0];
}

TEST(Sarif, TellsEverythingOfADiagnostic) {
  Drawing drawing;
  const source::FileId file = drawing.add("s.yaml", "a\n\U0001F600 x\n");
  drawing.report.add({file, 7, 8}, DuplicateKey, "x")
      .at_caret("again")
      .label({file, 0, 1}, "first")
      .note("so")
      .help("do")
      .fix({file, 7, 8}, "y")
      .fix({file, 7, 7}, "nowhere");
  const auto run = drawn(drawing);
  EXPECT_EQ(run["columnKind"], "utf16CodeUnits");
  const auto& result = run["results"].at(0);
  EXPECT_EQ(result["ruleId"], "MS0104");
  EXPECT_EQ(result["ruleIndex"], 0);
  EXPECT_EQ(result["level"], "error");
  EXPECT_EQ(result["message"]["text"], "duplicate key `x`\nhere: again\nnote: so\nhelp: do");
  EXPECT_EQ(result["locations"].dump(),
            R"([{"physicalLocation":{"artifactLocation":{"uri":"s.yaml","uriBaseId":"%SRCROOT%"},)"
            R"("region":{"startLine":2,"startColumn":4,"endLine":2,"endColumn":5}}}])");
  EXPECT_EQ(result["fixes"].dump(),
            R"([{"description":{"text":"write `y`"},"artifactChanges":[{"artifactLocation":)"
            R"({"uri":"s.yaml","uriBaseId":"%SRCROOT%"},"replacements":[{"deletedRegion":)"
            R"({"startLine":2,"startColumn":4,"endLine":2,"endColumn":5},)"
            R"("insertedContent":{"text":"y"}}]}]}])");
  EXPECT_EQ(result["relatedLocations"].at(0)["message"]["text"], "first");
  EXPECT_EQ(result["relatedLocations"].at(0)["physicalLocation"]["region"]["startLine"], 1);
}

TEST(Sarif, ListsEveryRuleOnceAndTheToolWithItsVersion) {
  Drawing drawing;
  const source::FileId file = drawing.add("s.yaml", "abc");
  drawing.report.add({file, 0, 1}, UnsafeLink, "z");
  drawing.report.add({file, 1, 2}, DuplicateKey, "x");
  drawing.report.add({file, 2, 3}, DuplicateKey, "y");
  const auto run = drawn(drawing, {.version = "1.2.3"});
  const auto& driver = run["tool"]["driver"];
  EXPECT_EQ(driver["name"], "mlsheet");
  EXPECT_EQ(driver["version"], "1.2.3");
  ASSERT_EQ(driver["rules"].size(), 2u);
  EXPECT_EQ(driver["rules"][0]["id"], "MS0104");
  EXPECT_EQ(driver["rules"][0]["name"], "DuplicateKey");
  EXPECT_EQ(driver["rules"][0]["shortDescription"]["text"], "duplicate key `…`");
  EXPECT_EQ(driver["rules"][1]["defaultConfiguration"]["level"], "warning");
  for (const auto& result : run["results"]) {
    EXPECT_EQ(driver["rules"][result["ruleIndex"].get<std::size_t>()]["id"], result["ruleId"]);
  }
}

TEST(Sarif, KeepsWhatIsAboutTheRunAsNotification) {
  Drawing drawing;
  const source::FileId line = drawing.add("command line", "mlsheet check x");
  drawing.report.add({line, 14, 15}, InputNotFound, "x");
  const auto run = drawn(drawing, {.command_line = line, .exit_code = 2});
  EXPECT_TRUE(run["results"].empty());
  const auto& invocation = run["invocations"].at(0);
  EXPECT_EQ(invocation["executionSuccessful"], false);
  EXPECT_EQ(invocation["exitCode"], 2);
  const auto& notification = invocation["toolConfigurationNotifications"].at(0);
  EXPECT_EQ(notification["descriptor"].dump(), R"({"id":"MS0810","index":0})");
  EXPECT_EQ(notification["message"]["text"], "there is no file `x`");
  EXPECT_EQ(run["tool"]["driver"]["notifications"].at(0)["id"], "MS0810");
}

TEST(Sarif, EncodesPathsAndKeepsTheProgramsOwnFilesApart) {
  const source::File embedded[] = {{"schemas/a.json", "{}"}};
  source::MemoryFiles files({}, embedded);
  const source::FileId sheets[] = {files.add("./ä b/a:b%.yaml", "a"),
                                   files.add("/tmp/s.yaml", "a")};
  Report report;
  report.add({sheets[0], 0, 1}, Tag, "t").label({files.embedded("schemas/a.json"), 0, 1}, "here");
  const auto json = nlohmann::ordered_json::parse(format_sarif(report, files, {.sheets = sheets}));
  const auto& run = json["runs"][0];
  EXPECT_EQ(run["artifacts"][0]["location"].dump(),
            R"({"uri":"%C3%A4%20b/a%3Ab%25.yaml","uriBaseId":"%SRCROOT%"})");
  EXPECT_EQ(run["artifacts"][1]["location"].dump(), R"({"uri":"file:///tmp/s.yaml"})");
  const auto& related = run["results"][0]["relatedLocations"][0]["physicalLocation"];
  EXPECT_EQ(related["artifactLocation"].dump(), R"({"uri":"mlsheet:schemas/a.json"})");
}

TEST(Sarif, LetsNoTextOfTheAuthorBecomeALinkOrAPlaceholder) {
  Drawing drawing;
  const source::FileId file = drawing.add("s", "ab");
  drawing.report.add({file, 0, 1}, DuplicateKey, "[a](https://b) {0}");
  drawing.report.add({file, 1, 2}, DuplicateKey, "[a]");
  const auto results = drawn(drawing)["results"];
  EXPECT_EQ(results[0]["message"]["text"], "duplicate key `\\[a\\](https://b) {{0}}`");
  EXPECT_EQ(results[1]["message"]["text"], "duplicate key `[a]`");
}

std::vector<std::string> fingerprints_of(const std::string& bytes,
                                         std::initializer_list<std::uint32_t> places) {
  Drawing drawing;
  const source::FileId file = drawing.add("s.yaml", bytes);
  for (const std::uint32_t place : places) {
    drawing.report.add({file, place, place + 3}, DuplicateKey, "k");
  }
  std::vector<std::string> fingerprints;
  const auto run = drawn(drawing);
  for (const auto& result : run["results"]) {
    fingerprints.push_back(result["partialFingerprints"]["mlsheet/v1"]);
  }
  return fingerprints;
}

TEST(Sarif, KeepsFingerprintsWhenTextMoves) {
  EXPECT_EQ(fingerprints_of("k v", {0}), fingerprints_of("# more\n\nk\tv", {8}));
  EXPECT_NE(fingerprints_of("k v", {0}), fingerprints_of("k w", {0}));
  const auto twice = fingerprints_of("k v\nk v", {0, 4});
  EXPECT_NE(twice[0], twice[1]);
}

TEST(Sarif, SaysWhatItLeavesOut) {
  Drawing drawing;
  const source::FileId file = drawing.add("s", "abc");
  for (std::uint32_t i = 0; i < 3; ++i) drawing.report.add({file, i, i}, EmptyDocument);
  const auto run = drawn(drawing, {.error_limit = 1});
  EXPECT_EQ(run["results"].size(), 1u);
  EXPECT_EQ(run["invocations"][0]["toolExecutionNotifications"][0]["message"]["text"],
            "and 2 more findings");
}

}  // namespace
}  // namespace mlsheet::diagnostic
