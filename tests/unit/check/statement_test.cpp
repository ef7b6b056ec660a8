#include "check/statement.h"

#include "unit/check/sheet.h"

namespace mlsheet::check {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

TEST(Statement, StandsForAnyField) {
  const Sheet given = sheet(
      "sensor:\n  name: not_disclosed\n"
      "overview: {not_evaluated: later}\n"
      "hardware:\n  bom: {not_applicable: one part}\n"
      "  power:\n    current: 'not_applicable: passive'\n"
      "glossary:\n  terms: {not_applicable: none used}\n");
  EXPECT_THAT(given.found(), IsEmpty());
  EXPECT_EQ(given.at("/sensor/name").statement, Statement::NotDisclosed);
  EXPECT_EQ(given.at("/overview").statement, Statement::NotEvaluated);
  EXPECT_EQ(given.at("/hardware/bom").statement, Statement::NotApplicable);
  EXPECT_EQ(given.at("/glossary/terms").statement, Statement::NotApplicable);
  EXPECT_EQ(reason_text(given.document, given.at("/hardware/bom")), "one part");
  EXPECT_EQ(reason_text(given.document, given.at("/hardware/power/current")), "passive");
  EXPECT_EQ(reason_text(given.document, given.at("/sensor/name")), "");
}

TEST(Statement, MayStandInTheLongForm) {
  const Sheet given = sheet("performance:\n  power:\n    active: {value: not_disclosed, n: 3}\n");
  EXPECT_THAT(given.found(), IsEmpty());
  EXPECT_EQ(given.at("/performance/power/active").statement, Statement::NotDisclosed);
}

TEST(Statement, IsAWordWhereTheFieldHasThatWord) {
  const Sheet given = sheet("compliance:\n  - scheme: RoHS\n    status: not_applicable\n");
  EXPECT_EQ(given.at("/compliance/0/status").statement, Statement::None);
}

struct Misused {
  const char* value;
  const char* found;
};

class MisusedStatement : public testing::TestWithParam<Misused> {};

TEST_P(MisusedStatement, IsReported) {
  EXPECT_THAT(sheet(std::string("sensor:\n  name: ") + GetParam().value + "\n").found(),
              ElementsAre(GetParam().found));
}

INSTANTIATE_TEST_SUITE_P(
    All, MisusedStatement,
    testing::Values(Misused{"not_applicable", "MS0203 not_applicable"},
                    Misused{"not_evaluated", "MS0203 not_evaluated"},
                    Misused{"'not_applicable:'", "MS0203 'not_applicable:'"},
                    Misused{"{not_applicable: }", "MS0203 not_applicable"},
                    Misused{"{not_evaluated: TBD}", "MS0203 not_evaluated"},
                    Misused{"{not_evaluated: [a]}", "MS0203 not_evaluated"},
                    Misused{"{not_disclosed: secret}", "MS0204 not_disclosed"},
                    Misused{"'not_disclosed: secret'", "MS0204 'not_disclosed: secret'"},
                    Misused{"{not_applicable: why, basis: measured}", "MS0201 basis"}));

struct Absent {
  const char* sections;
  const char* found;
};

class AbsentValue : public testing::TestWithParam<Absent> {};

TEST_P(AbsentValue, IsAWarning) {
  const Sheet given = sheet(GetParam().sections);
  ASSERT_THAT(given.found(), ElementsAre(GetParam().found));
  EXPECT_EQ(given.only().level, diagnostic::Level::Warning);
}

INSTANTIATE_TEST_SUITE_P(
    All, AbsentValue,
    testing::Values(Absent{"sensor:\n  name: TBD\n", "MS1106 TBD"},
                    Absent{"sensor:\n  name: todo\n", "MS1106 todo"},
                    Absent{"sensor:\n  name: XXX\n", "MS1106 XXX"},
                    Absent{"sensor:\n  name: n/a\n", "MS1106 n/a"},
                    Absent{"sensor:\n  released: TBD\n", "MS1106 TBD"},
                    Absent{"performance:\n  power:\n    active: {value: TBD}\n", "MS1106 TBD"},
                    Absent{"overview:\n  features: TBD\n", "MS1106 TBD"},
                    Absent{"sensor:\n  name:\n", "MS1107 name"},
                    Absent{"sensor:\n  name: ''\n", "MS1107 name"},
                    Absent{"sensor:\n  name: ' '\n", "MS1107 name"},
                    Absent{"overview:\n  features: []\n", "MS1107 features"},
                    Absent{"hardware:\n", "MS1107 hardware"},
                    Absent{"hardware: {}\n", "MS1107 hardware"}));

TEST(AbsentValue, OfARequiredFieldIsReportedOnce) {
  const Sheet given("mlsheet: 1\nsensor:\n  name: TBD\n");
  for (const auto& diagnostic : given.report.sorted()) {
    EXPECT_THAT(diagnostic.message, testing::Not(HasSubstr("`sensor.name`")));
  }
}

TEST(AbsentValue, IsAnErrorUnderStrict) {
  const Sheet given("mlsheet: 1\nsensor:\n  name: TBD\n", by_caller(diagnostic::Profile::Strict));
  for (const auto& diagnostic : given.report.sorted()) {
    if (Sheet::code_of(diagnostic) == "MS1106") {
      EXPECT_EQ(diagnostic.level, diagnostic::Level::Error);
    }
  }
}

}  // namespace
}  // namespace mlsheet::check
