#include "sheet/cell.h"

#include <gmock/gmock.h>

#include "unit/sheet/composed.h"

namespace mlsheet::sheet {
namespace {

using ::testing::Contains;
using ::testing::ElementsAre;

const Facts::Row* fact(const Sheet& sheet, const std::string& label) {
  for (const Section& section : sheet.sections) {
    for (const Block& block : section.blocks) {
      const auto* facts = std::get_if<Facts>(&block);
      if (facts == nullptr) continue;
      for (const Facts::Row& row : facts->rows) {
        if (row.label == label) return &row;
      }
    }
  }
  return nullptr;
}

std::string fact_words(const Sheet& sheet, const std::string& label) {
  const Facts::Row* row = fact(sheet, label);
  return row == nullptr ? "no fact " + label : spaced(words(row->value));
}

TEST(Cell, HasABadgeOnlyForWhatIsNotPlainDeclared) {
  EXPECT_EQ(fact_words(minimal("hardware: {power: {current: 40 mA}}\n"), "Operating current"),
            "40 mA");
  EXPECT_EQ(fact_words(minimal("hardware: {power: {current: {value: 40 mA, basis: measured}}}\n"),
                       "Operating current"),
            "40 mA [● measured]");
}

TEST(Cell, ShowsConditionsCountAndEvidenceBesideTheValue) {
  const Sheet sheet = minimal(
      "hardware:\n"
      "  power:\n"
      "    current: {value: 40 mA, conditions: at 3.3 V, n: 12, evidence: [log]}\n"
      "evidence: [{id: log, title: Log}]\n");
  EXPECT_EQ(fact_words(sheet, "Operating current"), "40 mA {at 3.3 V} {n = 12} {evidence: log}");
}

TEST(Cell, ShowsTheLabelOfAWord) {
  const Sheet sheet = minimal(
      "privacy_security: {data: {processing: on_device}}\n"
      "software: {defaults: {quantization: int8}}\n");
  EXPECT_EQ(fact_words(sheet, "Processing"), "On the device");
  EXPECT_EQ(fact_words(sheet, "Quantization"), "int8");
}

TEST(Cell, LinksAddressesWithoutTheirScheme) {
  const Sheet sheet = composed(
      "mlsheet: 1\nprofile: minimal\n"
      "sensor: {name: S, repository: \"https://example.com/a/\", "
      "manufacturer: {contact: a@example.com}}\n");
  const Facts::Row* link = fact(sheet, "Repository");
  ASSERT_NE(link, nullptr);
  EXPECT_EQ(link->value.blocks[0].runs[0].text, "example.com/a");
  EXPECT_EQ(link->value.blocks[0].runs[0].target, "https://example.com/a/");
  const Facts::Row* mail = fact(sheet, "Contact e-mail");
  ASSERT_NE(mail, nullptr);
  EXPECT_EQ(mail->value.blocks[0].runs[0].target, "mailto:a@example.com");
}

TEST(Cell, NamesAnAddressByTheTitleBesideIt) {
  const Sheet sheet = minimal(
      "hardware:\n"
      "  sensing:\n"
      "    - {part: A, datasheet: \"https://example.com/a\", datasheet_title: Part A}\n"
      "    - {part: B, datasheet: \"https://www.example.com/b\"}\n");
  EXPECT_THAT(section_lines(sheet, "hardware"),
              ::testing::IsSupersetOf(
                  {"|| Part || Part datasheet ", "| A | Part A ", "| B | example.com "}));
  EXPECT_THAT(node_at(sheet.resolved, "/hardware/sensing/1/datasheet")->shown,
              ElementsAre("example.com"));
}

TEST(Cell, KeepsAnUnsafeAddressAsText) {
  const Sheet sheet = composed(
      "mlsheet: 1\nprofile: minimal\n"
      "sensor: {name: S, repository: \"javascript:alert(1)\"}\n");
  const Facts::Row* link = fact(sheet, "Repository");
  if (link == nullptr || link->value.muted) return;  // refused before
  EXPECT_EQ(link->value.blocks[0].runs[0].kind, prose::RunKind::Text);
}

TEST(Cell, LinksReferencesToWhatTheyMean) {
  const Sheet sheet = minimal(
      "datasets: [{id: faces, name: Faces}]\n"
      "models: [{id: m, training: {dataset: faces}}]\n");
  const Facts::Row* row = fact(sheet, "Dataset");
  ASSERT_NE(row, nullptr);
  EXPECT_EQ(row->value.blocks[0].runs[0].text, "faces");
  EXPECT_EQ(row->value.blocks[0].runs[0].target, "#datasets-0");
}

TEST(Cell, NamesWhatAPointerMeans) {
  const Sheet sheet = minimal(
      "hardware: {power: {current: 40 mA}}\n"
      "claims: [{id: low, statement: Low power, of: /hardware/power/current}]\n");
  EXPECT_THAT(section_lines(sheet, "claims"),
              Contains("About: Power requirements › Operating current"));
}

}  // namespace
}  // namespace mlsheet::sheet
