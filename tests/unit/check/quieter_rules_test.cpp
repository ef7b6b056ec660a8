// Rules that keep silent where a sheet may well be right: what they still find beside it. The
// silent sheets themselves are in tests/cases/regress/.

#include "unit/check/rule_case.h"

namespace mlsheet::check {
namespace {

class QuieterRule : public testing::TestWithParam<RuleCase> {};

TEST_P(QuieterRule, FindsExactlyThis) {
  EXPECT_EQ(sheet(GetParam().sections).found(), GetParam().found) << GetParam().sections;
}

RuleCase payload(const std::string& via, const std::string& interfaces,
                 std::vector<std::string> found) {
  return {"overview: {contract: {update_rate: 30 Hz" +
              (via.empty() ? "" : ", outputs: [{name: a, via: " + via + "}]") +
              "}}\nhardware: {interfaces: [" + interfaces + "]}\n",
          std::move(found)};
}

const std::string kSlow = "{bus: uart, rate: 115.2 kb/s, payload_size: 4 kB}";
const std::string kFast = "{bus: spi, rate: 4 Mb/s, payload_size: 4 kB}";

INSTANTIATE_TEST_SUITE_P(
    Payloads, QuieterRule,
    testing::Values(payload("", kSlow, {"MS1014 115.2 kb/s"}),
                    payload("UART", kSlow + ", " + kFast, {"MS1014 115.2 kb/s"}),
                    payload("SPI", kSlow + ", " + kFast, {}),
                    payload("Register 5", kSlow + ", " + kFast, {}),
                    payload("", kSlow + ", " + kSlow, {"MS1014 115.2 kb/s", "MS1014 115.2 kb/s"})));

RuleCase levels(const std::string& study, const std::string& results,
                std::vector<std::string> found) {
  return {"performance:\n  study: {distances: [" + study +
              "]}\n  sensitivity: [{id: d, factor: distance, " + results + "}]\n",
          std::move(found)};
}

INSTANTIATE_TEST_SUITE_P(
    Levels, QuieterRule,
    testing::Values(levels("1.5 m", "levels: [4.9 ft]", {}), levels("5 ft", "levels: [1.5 m]", {}),
                    levels("1.5 m", "levels: [6 ft]", {"MS1051 6 ft"}),
                    levels("1.5 m", "levels: [1 m]", {"MS1051 1 m"}),
                    levels("1.5 m", "levels: [150 cm]", {}),
                    levels("1.5 m, 4.6 m", "stated_range: 4.9..15 ft", {}),
                    levels("1.5 m, 4.6 m", "stated_range: 4.9..20 ft", {"MS1052 4.9..20 ft"}),
                    levels("1.5 m, 4.5 m", "stated_range: 1..5 m", {"MS1052 1..5 m"})));

RuleCase angle(const std::string& supported, const std::string& tested,
               std::vector<std::string> found) {
  return {"overview: {envelope: {angle: {supported: " + supported + ", tested: " + tested + "}}}\n",
          std::move(found)};
}

INSTANTIATE_TEST_SUITE_P(
    Angles, QuieterRule,
    testing::Values(angle("60 deg", "-30..30 deg", {}), angle("-30..30 deg", "60 deg", {}),
                    angle("-30..30 deg", "30 deg", {}),
                    angle("87 deg", "-30..30 deg", {"MS1063 87 deg"}),
                    angle("-60..60 deg", "45 deg", {"MS1063 -60..60 deg"}),
                    angle("87 deg", "60 deg", {"MS1063 87 deg"}),
                    angle("-60..60 deg", "-30..30 deg", {"MS1063 -60..60 deg"})));

RuleCase shares(const std::string& group, const std::string& buckets,
                std::vector<std::string> found) {
  return {"performance: {groups: [{id: g, " + group + "buckets: [" + buckets + "]}]}\n",
          std::move(found)};
}

INSTANTIATE_TEST_SUITE_P(
    Shares, QuieterRule,
    testing::Values(
        shares("attribute: Gender, ", "{share: 60 %}, {share: 60 %}", {"MS1006 buckets"}),
        shares("", "{share: 60 %}, {share: 60 %}", {}),
        shares("", "{share: 60 %}, {share: 45 %}", {"MS1006 buckets"}),
        shares("", "{share: 30 %, range: 1..3}, {share: 40 %, range: 4..9}", {"MS1006 buckets"}),
        shares("caveats: Some of them overlap., ", "{share: 60 %}, {share: 45 %}", {})));

RuleCase outputs(const std::string& model, std::vector<std::string> found) {
  return {"models: [{id: m, " + model + "}]\n", std::move(found)};
}

INSTANTIATE_TEST_SUITE_P(
    Outputs, QuieterRule,
    testing::Values(outputs("output: {count: 3, classes: [A, B]}", {"MS1071 3"}),
                    outputs("output: {count: 2, classes: [A, B, C]}", {"MS1071 2"}),
                    outputs("output: {count: 0, classes: [A, B]}", {"MS1071 0"}),
                    outputs("architecture: YOLOv5n, output: {count: 7, classes: [A, B]}", {}),
                    outputs("task: Person detection, output: {count: 3, classes: [A, B]}",
                            {"MS1071 3"})));

RuleCase format(const std::string& shape, const std::string& words,
                std::vector<std::string> found) {
  return outputs("input: {shape: " + shape + ", format: " + words + "}", std::move(found));
}

INSTANTIATE_TEST_SUITE_P(Formats, QuieterRule,
                         testing::Values(format("1 x 240 x 320 x 1", "QVGA", {}),
                                         format("1 x 320 x 320 x 1", "QVGA",
                                                {"MS1027 1 x 320 x 320 x 1"}),
                                         format("96 x 96", "Cropped from QVGA", {})));

RuleCase parts(const std::string& part, const std::string& listed, std::vector<std::string> found) {
  return {"hardware:\n  sensing: [{part: " + part + ", line: a}]\n  bom: [{id: a, part: " + listed +
              ", quantity: 1}]\n",
          std::move(found)};
}

INSTANTIATE_TEST_SUITE_P(
    Parts, QuieterRule,
    testing::Values(parts("Himax HM01B0", "HM01B0-MNA", {}), parts("HM01B0", "Himax HM01B0", {}),
                    parts("Himax HM01B0", "Himax HM0360", {"MS1025 Himax HM01B0"}),
                    parts("HM01B0", "OV7670", {"MS1025 HM01B0"})));

RuleCase version(const std::string& used, const std::string& artifact,
                 std::vector<std::string> found) {
  return {"sensor: {artifacts: {firmware: '" + artifact +
              "'}}\nperformance:\n  setup:\n    firmware: " + used + "\n",
          std::move(found)};
}

INSTANTIATE_TEST_SUITE_P(
    Versions, QuieterRule,
    testing::Values(version("v1.4.0", "1.4.0", {}), version("1.4.0+7a3f", "1.4.0", {}),
                    version("1.4", "1.4.0", {}), version("v1.4.1", "1.4.0", {"MS1016 v1.4.1"}),
                    version("1.4.0-rc.1", "1.4.0", {"MS1016 1.4.0-rc.1"}),
                    version("Rev. A", "B2", {"MS1016 Rev. A"}), version("Rev. b2", "B2", {}),
                    version("1.4.10", "1.4.1", {"MS1016 1.4.10"})));

RuleCase names(const std::string& label, std::vector<std::string> found) {
  return {
      "sensor: {name: PA1 Module, manufacturer: {name: Example Sensors, trademark: Sensa}}\n"
      "privacy_security: {label: {" +
          label + "}}\n",
      std::move(found)};
}

INSTANTIATE_TEST_SUITE_P(
    Names, QuieterRule,
    testing::Values(names("device: PA1\u2122 Module", {}), names("device: Sensa PA1 Module", {}),
                    names("device: Module PA1", {"MS1017 Module PA1"}),
                    names("device: PA2 Module", {"MS1017 PA2 Module"}),
                    names("company: Example Sensors Inc.", {}), names("company: Sensa", {}),
                    names("company: Example Optics", {"MS1017 Example Optics"}),
                    RuleCase{"hardware: {bom: [{id: a, manufacturer: Hirose}, {id: b, "
                             "manufacturer: Hirose\u00AE}, {id: c, manufacturer: Hirosa}]}\n",
                             {"MS1017 Hirosa"}}));

RuleCase changes(const std::string& rows, std::vector<std::string> found) {
  return {"sensor: {version: 2.0.0}\nmaintenance: {changes: [" + rows + "]}\n", std::move(found)};
}

INSTANTIATE_TEST_SUITE_P(
    Histories, QuieterRule,
    testing::Values(changes("{version: 1.4.1, date: 2024-03}, {version: 2.0.0, date: 2024-01}", {}),
                    changes("{version: 1.4.1}, {version: 2.0.0}", {"MS1015 1.4.1"}),
                    changes("{version: 1.4.1, date: 2023-03}, {version: 2.0.0, date: 2024-01}",
                            {"MS1015 1.4.1", "MS1015 2023-03"}),
                    changes("{version: 1.4.1, date: 2024-03}, {version: 1.4.0, date: 2024-01}",
                            {"MS1015 2.0.0"})));

RuleCase port(const std::string& row, const std::string& function, std::vector<std::string> found) {
  return {"hardware: {interfaces: [{id: d, bus: swd" + function +
              "}]}\nprivacy_security: {label: {security_mechanisms: {ports: " + row + "}}}\n",
          std::move(found)};
}

INSTANTIATE_TEST_SUITE_P(
    Ports, QuieterRule,
    testing::Values(port("None", "", {"MS1020 None"}),
                    port("No debug port", "", {"MS1020 No debug port"}),
                    port("No access to SWD", "", {}), port("None", ", function: Fused off", {}),
                    port("not_disclosed", ", function: Firmware", {"MS1020 not_disclosed"})));

RuleCase splits(const std::string& rows, std::vector<std::string> found) {
  return {"datasets: [{id: d, size: 100, splits: [" + rows + "]}]\n", std::move(found)};
}

INSTANTIATE_TEST_SUITE_P(
    Splits, QuieterRule,
    testing::Values(splits("{split: training, share: 80 %}, {split: test, share: 20 %}, "
                           "{split: validation, share: 10 %}",
                           {}),
                    splits("{split: training, share: 80 %}, {split: test, share: 30 %}, "
                           "{split: validation, share: 10 %}",
                           {"MS1061 splits"}),
                    splits("{split: training, share: 80 %}, {split: test, share: 20 %}, "
                           "{split: validation, share: 20 %}",
                           {"MS1060 20 %"}),
                    splits("{split: training, count: 80}, {split: test, count: 30}, "
                           "{split: validation, count: 10}",
                           {"MS1062 100"})));

RuleCase result(const std::string& value, const std::string& more, std::vector<std::string> found) {
  return {"performance:\n" + more + "  metrics: [{id: a, metric: accuracy, value: " + value +
              ", interval: 70..80 %, n: 40}]\n",
          std::move(found)};
}

INSTANTIATE_TEST_SUITE_P(
    WholeNumbers, QuieterRule,
    testing::Values(result("75.5 %", "", {"MS1050 75.5 %"}),
                    result("{value: 75.5 %, conditions: Mean of 5 runs}", "", {}),
                    result("{value: 75.5 %, conditions: int8 model}", "", {"MS1050 75.5 %"}),
                    result("75.5 %", "  setup: {configuration: Five-fold cross-validation.}\n",
                           {})));

RuleCase classes(const std::string& datasets, std::vector<std::string> found) {
  return {datasets +
              "performance: {metrics: [{id: p, metric: precision, value: 80 %, interval: 7..90 %}, "
              "{id: r, metric: recall, value: 78 %, interval: 7..90 %}, "
              "{id: f, metric: f1, value: 70 %, interval: 7..90 %}]}\n",
          std::move(found)};
}

INSTANTIATE_TEST_SUITE_P(
    Classes, QuieterRule,
    testing::Values(classes("", {}),
                    classes("datasets: [{id: d, classes: [A, B]}]\n", {"MS1074 70 %"}),
                    classes("datasets: [{id: d, classes: [A, B, C]}]\n", {}),
                    classes("datasets: [{id: d, counts: [{class: A}, {class: B}, {class: C}]}]\n",
                            {})));

}  // namespace
}  // namespace mlsheet::check
