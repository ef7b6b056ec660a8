#include "check/rules/rule.h"
#include "unit/check/sheet.h"

namespace mlsheet::check {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

std::vector<std::string> history(const std::string& head, const std::string& rows) {
  return sheet("sensor: {" + head + "}\nmaintenance:\n  changes:\n" + rows).found();
}

constexpr const char* kTwo =
    "    - {version: 2.1.0, date: 2024-01-15}\n    - {version: 2.0.0, date: 2023-06-01}\n";

TEST(History, BeginsWithThisVersion) {
  EXPECT_THAT(history("version: 2.1.0, updated: 2024-01", kTwo), IsEmpty());
  EXPECT_THAT(history("version: 3.0.0", kTwo), ElementsAre("MS1015 3.0.0"));
  EXPECT_THAT(history("updated: 2024-02-01", kTwo), ElementsAre("MS1015 2024-02-01"));
}

TEST(History, RunsFromNewToOld) {
  EXPECT_THAT(history("id: a", "    - {version: 2.9.0}\n    - {version: 2.10.0}\n"),
              ElementsAre("MS1015 2.9.0"));
  EXPECT_THAT(history("id: a", "    - {date: 2023-06}\n    - {date: 2024-01}\n"),
              ElementsAre("MS1015 2023-06"));
  EXPECT_THAT(history("id: a", "    - {date: 2024}\n    - {date: 2024-01}\n"), IsEmpty());
}

TEST(History, IsOwedByALaterVersion) {
  EXPECT_THAT(sheet("sensor: {version: 3}\nmaintenance: {changes: not_disclosed}\n").found(),
              ElementsAre("MS1015 3"));
  EXPECT_THAT(sheet("sensor: {version: 1.0.0}\nmaintenance: {changes: not_disclosed}\n").found(),
              IsEmpty());
}

TEST(Versions, OfResultsAreThoseOfTheSheet) {
  const std::string sensor = "sensor: {artifacts: {firmware: 0.2, model: 1.4.0}}\n";
  EXPECT_THAT(sheet(sensor + "performance: {setup: {firmware: 0.2}}\n").found(), IsEmpty());
  EXPECT_THAT(sheet(sensor + "performance: {setup: {firmware: 0.1}}\n").found(),
              ElementsAre("MS1016 0.1"));
  EXPECT_THAT(sheet(sensor + "performance: {setup: {model: person-detector}}\n").found(),
              IsEmpty());
  EXPECT_THAT(sheet(sensor + "models: [{id: a, version: 1.3.0}]\n").found(),
              ElementsAre("MS1016 1.3.0"));
  EXPECT_THAT(
      sheet(sensor + "models: [{id: a, version: 1.3.0}, {id: b, version: 1.4.0}]\n").found(),
      IsEmpty());
  EXPECT_THAT(
      sheet(sensor + "performance: {setup: {firmware: not_disclosed}, metrics: [{id: a}]}\n")
          .found(),
      ElementsAre("MS1016 not_disclosed"));
}

TEST(Dates, AreComparedWithTheDayOfIssue) {
  const std::string issue = "sensor: {released: 2023-01, updated: 2024-01-15}\n";
  EXPECT_THAT(
      sheet(issue + "evidence: [{id: a, date: 2024-01-10, valid_until: 2026-01}]\n").found(),
      IsEmpty());
  EXPECT_THAT(sheet(issue + "evidence: [{id: a, date: 2024-02}]\n").found(),
              ElementsAre("MS1005 2024-01-15"));
  EXPECT_THAT(sheet(issue + "evidence: [{id: a, valid_until: 2023-12}]\n").found(),
              ElementsAre("MS1005 2023-12"));
  EXPECT_THAT(
      sheet("sensor: {released: 2024-01}\nmaintenance: {support: {end: 2023-12}}\n").found(),
      ElementsAre("MS1005 2023-12"));
}

TEST(BomLines, CountPieces) {
  const auto line = [](const std::string& rest) {
    return sheet("hardware: {bom: [{id: a, quantity: " + rest + "}]}\n").found();
  };
  EXPECT_THAT(line("0"), ElementsAre("MS1025 0"));
  EXPECT_THAT(line("0, description: A header"), ElementsAre("MS1025 0"));
  EXPECT_THAT(line("0, description: A header (DNF)"), IsEmpty());
  EXPECT_THAT(line("1.5"), IsEmpty());
  EXPECT_THAT(line("2"), IsEmpty());
}

TEST(BomLines, AreThoseOfTheParts) {
  const std::string bom = "hardware:\n  bom: [{id: cam, part: HM01B0, datasheet_title: MNA}]\n";
  EXPECT_THAT(sheet(bom + "  sensing: [{part: HM01B0-MWA, line: cam}]\n").found(), IsEmpty());
  EXPECT_THAT(sheet(bom + "  sensing: [{part: OV7670, line: cam}]\n").found(),
              ElementsAre("MS1025 OV7670"));
  EXPECT_THAT(sheet(bom + "  sensing: [{line: cam, datasheet_title: MWA}]\n").found(),
              ElementsAre("MS1025 MWA"));
  EXPECT_THAT(sheet(bom + "  memory: {part: W25Q16}\n").found(), ElementsAre("MS1025 W25Q16"));
}

TEST(BomLines, AgreeWithTheCoverage) {
  const std::string bom =
      "hardware: {bom: [{id: a, group: power, covered: false}, {id: b, group: other, covered: "
      "true}]}\nenvironment:\n  ";
  EXPECT_THAT(sheet(bom + "coverage: {parts: 2, covered: 1}\n").found(), IsEmpty());
  EXPECT_THAT(sheet(bom + "coverage: {parts: 3, covered: 2}\n").found(),
              ElementsAre("MS1025 3", "MS1025 2"));
  EXPECT_THAT(sheet("hardware: {bom: [{id: a}]}\nenvironment: {coverage: {covered: 9}}\n").found(),
              IsEmpty());
}

TEST(Callouts, AreBoughtOrConnected) {
  const std::string bom =
      "hardware:\n  bom: [{id: a, description: Qwiic connector}]\n"
      "  drawings: [{view: back, callouts: [{kind: ";
  EXPECT_THAT(sheet(bom + "connector, label: QWIIC}]}]\n").found(), IsEmpty());
  EXPECT_THAT(sheet(bom + "button, label: RST}]}]\n").found(), ElementsAre("MS1025 RST"));
  EXPECT_THAT(sheet(bom + "hole, label: Mounting hole}]}]\n").found(), IsEmpty());
  EXPECT_THAT(sheet(bom + "debug, label: JTAG}]}]\n  interfaces: [{bus: jtag}]\n").found(),
              IsEmpty());
}

std::vector<std::string> figure(const std::string& of, const std::string& hardware) {
  return sheet("overview: {key_figures: [{" + of + "}]}\nhardware: {" + hardware + "}\n").found();
}

TEST(KeyFigures, RepeatTheValue) {
  const std::string of = "of: /hardware/power/current, value: ";
  EXPECT_THAT(figure(of + "40 mA", "power: {current: 0.040 A}"), IsEmpty());
  EXPECT_THAT(figure(of + "40 mA", "power: {current: 45 mA}"), ElementsAre("MS1026 40 mA"));
  EXPECT_THAT(figure("of: /hardware/interfaces/0/name, words: I2C/Qwiic",
                     "interfaces: [{name: i2c Qwiic}]"),
              IsEmpty());
  EXPECT_THAT(figure("of: /hardware/sensing/0/color_filter, words: Monochrome",
                     "sensing: [{color_filter: \"Bayer, Monochrome\"}]"),
              ElementsAre("MS1026 Monochrome"));
  EXPECT_THAT(figure("of: /hardware/sensing/0/field_of_view, size: 320 x 320",
                     "sensing: [{field_of_view: 87 deg}]"),
              ElementsAre("MS1026 320 x 320"));
}

TEST(SameValue, HoldsForPartsAndTools) {
  EXPECT_THAT(sheet("hardware: {power: {regulator: {line: r, output: 3.3 V}}, bom: [{id: r, value: "
                    "2.8 V}]}\n")
                  .found(),
              ElementsAre("MS1026 3.3 V"));
  const std::string tools = "software: {toolchain: [{name: EON Tuner, role: Compiler}]}\n";
  EXPECT_THAT(
      sheet(tools + "models: [{id: m, variants: [{id: v, compiler: EON-Tuner}]}]\n").found(),
      IsEmpty());
  EXPECT_THAT(
      sheet(tools + "models: [{id: m, variants: [{id: v, compiler: EON Compiler}]}]\n").found(),
      ElementsAre("MS1026 EON Compiler"));
}

TEST(NamedFormats, HaveTheirSize) {
  const std::string model = "models: [{id: m, input: {format: QVGA grayscale, shape: ";
  EXPECT_THAT(sheet(model + "320 x 240 x 1}}]\n").found(), IsEmpty());
  EXPECT_THAT(sheet(model + "240 x 320}}]\n").found(), IsEmpty());
  const Sheet given = sheet(model + "320 x 320}}]\n");
  EXPECT_EQ(given.only().message, "`320 x 320` is called QVGA, which is 320 x 240");
}

}  // namespace
}  // namespace mlsheet::check
