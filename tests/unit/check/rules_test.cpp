#include "check/rules/exact.h"
#include "check/rules/rule.h"
#include "unit/check/sheet.h"

namespace mlsheet::check {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

TEST(Rules, LookAtPathsOfTheSchema) {
  for (const Rule& rule : rules()) {
    for (const std::string_view path : rule.paths) {
      EXPECT_NE(test::shipped_schema().at(path), schema::FieldId::None) << rule.name << " " << path;
    }
  }
}

struct Case {
  const char* sections;
  std::vector<std::string> found;
};

class RuleOf : public testing::TestWithParam<Case> {};

TEST_P(RuleOf, FindsExactlyThis) {
  EXPECT_EQ(sheet(GetParam().sections).found(), GetParam().found) << GetParam().sections;
}

INSTANTIATE_TEST_SUITE_P(
    Ids, RuleOf,
    testing::Values(Case{"evidence: [{id: a}, {id: b}]\n", {}},
                    Case{"evidence: [{id: a}, {id: a}]\n", {"MS0402 a"}},
                    Case{"evidence: [{id: a}]\nmodels: [{id: a}]\n", {}},
                    Case{"models: [{id: m, variants: [{id: v}]}, {id: n, variants: [{id: v}]}]\n",
                         {"MS0402 v"}}));

INSTANTIATE_TEST_SUITE_P(
    References, RuleOf,
    testing::Values(
        Case{"models: [{id: m, training: {dataset: d}}]\ndatasets: [{id: d}]\n", {}},
        Case{"models: [{id: m, training: {dataset: d}}]\n", {"MS0401 d"}},
        Case{"models: [{id: m, variants: [{id: v}]}]\n"
             "performance: {curves: [{id: c, variant: v}]}\n",
             {}},
        Case{"claims: [{id: c, evidence: [log]}]\nevidence: [{id: lag}]\n", {"MS0401 log"}},
        // The list itself is faulty: its ids are unknown, so nobody is wrong to name one.
        Case{"claims: [{id: c, evidence: [log]}]\nevidence: none\n", {"MS0202 none"}},
        Case{"claims: [{id: c, evidence: [log]}]\nevidence: [3, {id: a}]\n", {"MS0202 3"}}));

INSTANTIATE_TEST_SUITE_P(
    Pointers, RuleOf,
    testing::Values(Case{"claims: [{id: c, of: /hardware/revision}]\nhardware: {revision: A}\n",
                         {}},
                    Case{"claims: [{id: c, of: /hardware/revison}]\nhardware: {revision: A}\n",
                         {"MS0403 /hardware/revison"}},
                    Case{"claims: [{id: c, of: hardware.revision}]\nhardware: {revision: A}\n",
                         {"MS0403 hardware.revision"}}));

INSTANTIATE_TEST_SUITE_P(
    TypicalWithinLimits, RuleOf,
    testing::Values(
        Case{"performance: {power: {active: {min: 1 mW, typ: 2 mW, max: 3 mW}}}\n", {}},
        Case{"performance: {power: {active: {min: 2 mW, typ: 2.0 mW}}}\n", {}},
        Case{"performance: {power: {active: {min: 3 mW, typ: 2 mW}}}\n", {"MS1001 2 mW"}},
        Case{"performance: {power: {active: {typ: 4 mW, max: 3 mW}}}\n", {"MS1001 4 mW"}},
        Case{"performance: {power: {active: {value: 4 mW, max: 3000 uW}}}\n", {"MS1001 4 mW"}}));

INSTANTIATE_TEST_SUITE_P(
    BusAddress, RuleOf,
    testing::Values(Case{"hardware: {interfaces: [{bus: i2c, address: 0x22}]}\n", {}},
                    Case{"hardware: {interfaces: [{bus: i2c, address: 0x08}]}\n", {}},
                    Case{"hardware: {interfaces: [{bus: i2c, address: 0x77}]}\n", {}},
                    Case{"hardware: {interfaces: [{bus: i2c, address: 0x78}]}\n", {"MS1002 0x78"}},
                    Case{"hardware: {interfaces: [{bus: i2c, address: 7}]}\n", {"MS1002 7"}},
                    Case{"hardware: {interfaces: [{bus: can, address: 0x78}]}\n", {}},
                    Case{"hardware: {interfaces: [{bus: i2c, address: 0x3A5}]}\n",
                         {"MS1002 0x3A5"}},
                    Case{"hardware: {interfaces: [{bus: i2c, address: 0x3A5, name: \"I2C, 10-bit "
                         "addresses\"}]}\n",
                         {}},
                    Case{"hardware: {interfaces: [{bus: i2c, address: 0x22}, {bus: i2c, address: "
                         "120}]}\n",
                         {"MS1002 120"}},
                    Case{"hardware: {interfaces: [{address: 0x78}]}\n", {}}));

INSTANTIATE_TEST_SUITE_P(
    BitsOrBytes, RuleOf,
    testing::Values(Case{"hardware: {memory: {ram: 131 kB}}\n", {}},
                    Case{"hardware: {memory: {ram: 131 kbit}}\n", {}},
                    Case{"hardware: {memory: {ram: 131 Kb}}\n", {"MS0320 131 Kb"}},
                    Case{"hardware: {memory: {ram: {value: 131 Kb, n: 1}}}\n", {"MS0320 131 Kb"}},
                    Case{"hardware: {interfaces: [{rate: 100 kb/s}]}\n", {}}));

constexpr const char* kBom =
    "hardware:\n"
    "  bom:\n"
    "    - {id: a, part: A, quantity: 1, unit_cost: 8.90 USD}\n"
    "    - {id: b, part: B, quantity: 15, unit_cost: 0.01 USD}\n"
    "    - {id: c, part: C, quantity: 2, unit_cost: 0.07 USD}\n"
    "  bom_total: ";

std::vector<std::string> bom_with(const std::string& total) {
  return sheet(kBom + total + "\n").found();
}

TEST(BomTotal, AddsUpToTheCent) {
  EXPECT_THAT(bom_with("{cost: 9.19 USD, lines: 3}"), IsEmpty());
  EXPECT_THAT(bom_with("{cost: 9.20 USD}"), ElementsAre("MS1003 9.20 USD"));
  EXPECT_THAT(bom_with("{cost: 9.2 USD}"), IsEmpty());  // rounded by the author
  EXPECT_THAT(bom_with("{cost: 9 USD}"), IsEmpty());
  EXPECT_THAT(bom_with("{lines: 4}"), ElementsAre("MS1004 4"));
}

TEST(BomTotal, IsSilentWhereItCannotTell) {
  EXPECT_THAT(bom_with("{cost: 99 EUR}"), IsEmpty());
  EXPECT_THAT(
      sheet("hardware: {bom: [{id: a, part: A, quantity: 1}], bom_total: {cost: 9 USD}}\n").found(),
      IsEmpty());
  EXPECT_THAT(sheet("hardware: {bom_total: {cost: 9 USD, lines: 3}}\n").found(), IsEmpty());
}

TEST(BomTotal, ShowsBothEnds) {
  const Sheet given = sheet(std::string(kBom) + "{cost: 9.20 USD}\n");
  EXPECT_EQ(given.only().message, "stated total is `9.20 USD`, but the lines add to 9.19 USD");
  EXPECT_EQ(given.label_text(), "bom");
}

INSTANTIATE_TEST_SUITE_P(
    Dates, RuleOf,
    testing::Values(Case{"sensor: {released: 2024-01, updated: 2024-01-15}\n", {}},
                    Case{"sensor: {released: 2024-01-15, updated: 2024-01}\n", {}},
                    Case{"sensor: {released: 2024-02, updated: 2024-01-15}\n",
                         {"MS1005 2024-01-15"}},
                    Case{"sensor: {released: 2024-02, updated: not_disclosed}\n", {}},
                    Case{"evidence: [{id: a, date: 2024-02-02, valid_until: 2024-02-01}]\n",
                         {"MS1005 2024-02-01"}}));

INSTANTIATE_TEST_SUITE_P(
    Shares, RuleOf,
    testing::Values(
        Case{"performance: {groups: [{id: g, buckets: [{share: 63.2 %}, {share: 36.8 %}]}]}\n", {}},
        Case{"performance: {groups: [{id: g, buckets: [{share: 47.4 %}, {share: 39.4 %}, {share: "
             "13.2 %}]}]}\n",
             {}},
        Case{"performance: {groups: [{id: g, buckets: [{share: 33.3 %}, {share: 33.3 %}, {share: "
             "33.3 %}]}]}\n",
             {}},
        Case{"performance: {groups: [{id: g, buckets: [{share: 60 %}, {share: 36.8 %}]}]}\n",
             {"MS1006 buckets"}},
        Case{"performance: {groups: [{id: g, buckets: [{share: 0.50}, {share: 0.60}]}]}\n",
             {"MS1006 buckets"}},
        Case{"performance: {groups: [{id: g, buckets: [{share: 60 %}, {name: other}]}]}\n", {}}));

INSTANTIATE_TEST_SUITE_P(
    Features, RuleOf,
    testing::Values(Case{"models: [{id: m, input: {shape: 96 x 96, features: 9216}}]\n", {}},
                    Case{"models: [{id: m, input: {shape: 96 x 96 x 3, features: 9216}}]\n",
                         {"MS1007 9216"}},
                    Case{"models: [{id: m, input: {shape: 96 x 96 x 3}}]\n", {}}));

TEST(Version, IsANoteUnlessSemantic) {
  for (const char* version : {"3", "3.0", "v3.0.0", "3.01.0", "3.0.0.0", "2024-01"}) {
    const Sheet given("mlsheet: 1\nsensor:\n  version: \"" + std::string(version) + "\"\n");
    EXPECT_THAT(given.codes(), testing::Contains("MS1008")) << version;
  }
  for (const char* version : {"3.0.0", "0.1.10", "1.0.0-rc.1", "1.0.0+build"}) {
    const Sheet given("mlsheet: 1\nsensor:\n  version: \"" + std::string(version) + "\"\n");
    EXPECT_THAT(given.codes(), testing::Not(testing::Contains("MS1008"))) << version;
  }
}

TEST(Contradictions, AreErrorsUnderStrict) {
  const Sheet given("mlsheet: 1\nmodels: [{id: m, input: {shape: 96 x 96, features: 1}}]\n",
                    by_caller(diagnostic::Profile::Strict));
  for (const auto& diagnostic : given.report.sorted()) {
    if (Sheet::code_of(diagnostic) == "MS1007") {
      EXPECT_EQ(diagnostic.level, diagnostic::Level::Error);
      return;
    }
  }
  FAIL() << "no contradiction";
}

TEST(Reference, OffersTheNearestId) {
  const Sheet given =
      sheet("claims: [{id: c, evidence: [evel-log]}]\nevidence: [{id: eval-log}]\n");
  EXPECT_EQ(given.only().message, "no entry of `evidence` has the id `evel-log`");
  EXPECT_THAT(given.only().helps.front(), HasSubstr("did you mean `eval-log`?"));
  EXPECT_EQ(given.label_text(), "eval-log");
}

TEST(Exact, AddsAndMultipliesWithoutLoss) {
  EXPECT_EQ(plus({1, -1}, {2, -2})->to_text(), "0.12");
  EXPECT_EQ(times({15, 0}, {1, -2})->to_text(), "0.15");
  EXPECT_FALSE(times({9'000'000'000'000, 0}, {9'000'000'000'000, 0}).has_value());
  EXPECT_FALSE(plus({1, 18}, {1, -5}).has_value());
}

INSTANTIATE_TEST_SUITE_P(
    PossibleMetrics, RuleOf,
    testing::Values(
        Case{"performance: {metrics: [{id: a, metric: accuracy, value: 100 %}]}\n", {}},
        Case{"performance: {metrics: [{id: a, metric: accuracy, value: 150 %}]}\n",
             {"MS0308 150 %"}},
        Case{"performance: {metrics: [{id: a, metric: recall, value: '>= 95 %'}]}\n", {}},
        Case{"performance: {metrics: [{id: a, metric: f1, value: 0.9, interval: 0.8..1.2}]}\n",
             {"MS0308 0.8..1.2"}},
        Case{"performance: {metrics: [{id: a, metric: auc, value: 96}]}\n", {"MS0310 96"}},
        Case{"performance: {metrics: [{id: a, metric: auc, value: 3 kg}]}\n", {"MS0312 3 kg"}},
        Case{"performance: {metrics: [{id: a, metric: mean_absolute_error, value: 1.5 m/s2}]}\n",
             {}},
        Case{"performance: {metrics: [{id: a, metric: root_mean_square_error, value: -3}]}\n",
             {"MS0308 -3"}},
        Case{"performance: {metrics: [{id: a, metric: other, value: 150 %}]}\n", {}}));

INSTANTIATE_TEST_SUITE_P(
    ConfusionCells, RuleOf,
    testing::Values(
        Case{"performance: {confusion: [{id: a, classes: [x, y], normalized: none, cells: "
             "[[412, 38], [25, 525]]}]}\n",
             {}},
        Case{"performance: {confusion: [{id: a, classes: [x, y], normalized: row, cells: "
             "[[0.9, 10 %], [0, 1]]}]}\n",
             {}},
        Case{"performance: {confusion: [{id: a, normalized: row, cells: [[90, 10], [0, 1]]}]}\n",
             {"MS0308 90", "MS0308 10"}},
        Case{"performance: {confusion: [{id: a, normalized: none, cells: [[0.5, 10], [0, 1]]}]}\n",
             {"MS0307 0.5"}},
        Case{"performance: {confusion: [{id: a, cells: [[90, 10]]}]}\n", {"MS1030 cells"}},
        Case{"performance: {confusion: [{id: a, classes: [x, y, z], cells: [[1, 0], [0, 1]]}]}\n",
             {"MS1030 cells"}},
        Case{"performance: {confusion: [{id: a, classes: not_disclosed, cells: [[1, 0], [0, 1]]}]}"
             "\n",
             {}}));

INSTANTIATE_TEST_SUITE_P(
    Boxes, RuleOf,
    testing::Values(
        Case{"performance: {groups: [{id: a, boxes: [{lower_whisker: 0.1, q1: 0.1, median: 0.3, "
             "q3: 0.5, upper_whisker: 0.5}]}]}\n",
             {}},
        Case{"performance: {groups: [{id: a, boxes: [{q1: 0.4, median: 0.3}]}]}\n", {"MS1031 0.3"}},
        Case{"performance: {sensitivity: [{id: a, boxes: [{lower_whisker: 3, upper_whisker: "
             "2}]}]}\n",
             {"MS1031 2"}},
        Case{"performance: {sensitivity: [{id: a, boxes: [{q1: not_disclosed, median: 2}]}]}\n",
             {}}));

INSTANTIATE_TEST_SUITE_P(
    Curves, RuleOf,
    testing::Values(
        Case{"performance: {curves: [{id: a, kind: roc, points: [[0, 0], [0, 0.4], [1, 1]]}]}\n",
             {}},
        Case{"performance: {curves: [{id: a, kind: roc, points: [[1, 1], [0.5, 0.7], [0, 0]]}]}\n",
             {}},
        Case{
            "performance: {curves: [{id: a, kind: roc, points: [[0, 0], [0.5, 0.7], [0.4, 1]]}]}\n",
            {"MS1032 [0.4, 1]"}},
        Case{"performance: {curves: [{id: a, kind: roc, points: [[0, 0.2], [0.5, 0.7], [1, "
             "0.6]]}]}\n",
             {"MS1032 [1, 0.6]"}},
        Case{"performance: {curves: [{id: a, kind: precision_recall, points: [[0, 1], [0.5, 0.7], "
             "[1, 0.8]]}]}\n",
             {}},
        Case{"performance: {curves: [{id: a, points: [[0, 0], [1.5, 1]]}]}\n", {"MS0308 1.5"}}));

INSTANTIATE_TEST_SUITE_P(
    Duty, RuleOf,
    testing::Values(
        Case{"environment: {power: {states: {a: {for: 10 s, every: 10 s}, b: {power: 1 mW}}}}\n",
             {}},
        Case{"environment: {power: {states: {a: {for: 2 min, every: 10 s}}}}\n", {"MS1033 2 min"}},
        Case{"environment: {power: {states: {a: {for: 6 s, every: 10 s}, b: {for: 500 ms, every: 1 "
             "s}}}}"
             "\n",
             {"MS1034 states"}},
        Case{"environment: {power: {states: {a: {for: 1 s, every: 0 s}}}}\n", {}}));

}  // namespace
}  // namespace mlsheet::check
