#include "sheet/front.h"

#include <gmock/gmock.h>

#include "unit/sheet/composed.h"

namespace mlsheet::sheet {
namespace {

using ::testing::Contains;
using ::testing::HasSubstr;
using ::testing::IsSupersetOf;
using ::testing::Not;

bool is_field(std::string_view pointer) {
  return embedded_schema().at(pointer) != schema::FieldId::None;
}

TEST(FrontView, NamesOnlyFieldsOfTheSchema) {
  namespace view = front_view;
  for (const std::string_view pointer :
       {view::kId, view::kName, view::kFunction, view::kSummary, view::kManufacturer,
        view::kVersion, view::kReleased, view::kUpdated, view::kMetrics, view::kEnvironment}) {
    EXPECT_TRUE(is_field(pointer)) << pointer;
  }
  for (const view::KeyFigure& figure : view::kKeyFigures) {
    EXPECT_TRUE(is_field(figure.pointer)) << figure.pointer;
  }
  for (const view::Panel& panel : view::kPanels) {
    EXPECT_TRUE(is_field(panel.list)) << panel.list;
    EXPECT_TRUE(panel.sentence.empty() || is_field(panel.sentence)) << panel.sentence;
  }
  for (const std::string_view pointer : view::kPrivacy) EXPECT_TRUE(is_field(pointer)) << pointer;
  for (const std::string_view pointer : view::kTechnical) EXPECT_TRUE(is_field(pointer)) << pointer;
  const std::string metric = std::string(view::kMetrics) + "/*/";
  EXPECT_TRUE(is_field(metric + std::string(view::kMetricName)));
  EXPECT_TRUE(is_field(metric + std::string(view::kMetricValue)));
  for (const std::string_view key : view::kMetricNotes) {
    EXPECT_TRUE(is_field(metric + std::string(key))) << key;
  }
}

TEST(Front, TakesTheTitleFromTheSheet) {
  const Sheet sheet = composed(
      "mlsheet: 1\nprofile: minimal\n"
      "sensor: {id: s-1, name: S, function: Watching, version: 2.0.0, released: 2024-01, "
      "updated: not_disclosed, manufacturer: {name: M}}\n"
      "overview: {summary: One line.}\n");
  EXPECT_EQ(sheet.id, "s-1");
  EXPECT_EQ(sheet.title.name, "S");
  EXPECT_EQ(sheet.title.function, "Watching");
  EXPECT_EQ(sheet.title.summary, "One line.");
  EXPECT_EQ(sheet.title.manufacturer, "M");
  EXPECT_EQ(sheet.title.version, "2.0.0");
  EXPECT_EQ(sheet.title.released, "2024-01");
  EXPECT_EQ(sheet.title.updated, "Not disclosed");
  EXPECT_EQ(sheet.title.document_date, "2024-01");
}

TEST(Front, ShowsKeyFiguresWithWhatTheyHoldFor) {
  const Sheet sheet = minimal(
      "hardware: {power: {current: 40 mA}}\n"
      "performance:\n"
      "  metrics:\n"
      "    - {id: a, metric: accuracy, value: {value: 91 %, basis: measured, n: 24}, split: test}\n"
      "  latency: {inference: ~ 20 ms}\n");
  const std::vector<std::string> lines = lines_of(sheet.front);
  EXPECT_THAT(lines, IsSupersetOf({"Accuracy = 91 % ~ n = 24 · Split: Test",
                                   "Inference time = ≈ 20 ms", "Operating current = 40 mA"}));
}

TEST(Front, SaysSoWhereABuyersFirstQuestionsStayOpen) {
  const std::vector<std::string> lines = lines_of(minimal("").front);
  EXPECT_THAT(lines,
              IsSupersetOf({"Core metrics = Not disclosed", "Operating current = Not disclosed",
                            "Carbon footprint = Not disclosed", "## What it is not for",
                            "- Not disclosed"}));
}

TEST(Front, SaysWhatTheSensorIsForAndNotFor) {
  const Sheet sheet = minimal(
      "overview: {intended_use: Watching doors, use_cases: [Shops], out_of_scope: [Safety]}\n");
  const std::vector<std::string> lines = lines_of(sheet.front);
  const auto uses = std::find(lines.begin(), lines.end(), "## What it is for");
  ASSERT_NE(uses, lines.end());
  EXPECT_THAT(std::vector<std::string>(uses, uses + 5),
              ::testing::ElementsAre("## What it is for", "- Watching doors", "- Shops",
                                     "## What it is not for", "- Safety"));
}

TEST(Front, ExplainsTheBadgesThatOccur) {
  const Sheet sheet = minimal("hardware: {power: {current: {value: 40 mA, basis: measured}}}\n");
  EXPECT_THAT(lines_of(sheet.front), Contains(HasSubstr("● measured: ")));
  EXPECT_THAT(lines_of(sheet.front), Not(Contains(HasSubstr("certified: "))));
}

TEST(Front, SaysHowCompleteTheSheetIs) {
  EXPECT_THAT(lines_of(minimal("").front),
              Contains(::testing::ContainsRegex("Completeness: 0 %; 1 of [0-9]+ required fields")));
}

}  // namespace
}  // namespace mlsheet::sheet
