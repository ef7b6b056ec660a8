#include "check/walk.h"

#include "unit/check/sheet.h"

namespace mlsheet::check {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

TEST(Walk, GivesEachNodeItsField) {
  const Sheet given =
      sheet("sensor:\n  name: X\n  authors: [Jane]\nglossary:\n  terms: {ROC: curve}\n");
  EXPECT_THAT(given.found(), IsEmpty());
  const schema::Schema& schema = test::shipped_schema();
  EXPECT_EQ(schema.field(given.at("/sensor/name").field).pointer, "/sensor/name");
  EXPECT_EQ(schema.field(given.at("/sensor/authors/0").field).pointer, "/sensor/authors/*");
  EXPECT_EQ(schema.field(given.at("/glossary/terms/ROC").field).pointer, "/glossary/terms/*");
}

TEST(Walk, ReportsAnUnknownKeyWithItsNeighbours) {
  const Sheet given = sheet("sensor:\n  nmae: X\n");
  EXPECT_THAT(given.found(), ElementsAre("MS0201 nmae"));
  EXPECT_THAT(given.only().helps.front(), HasSubstr("did you mean `name`?"));
  EXPECT_EQ(given.label_text(), "\"sensor\"");
}

TEST(Walk, SaysWhereElseAKeyBelongs) {
  const Sheet given = sheet("supplies: []\n");
  EXPECT_THAT(given.only().helps.front(), HasSubstr("`hardware.power.supplies`"));
}

TEST(Walk, DoesNotMissAFieldWhoseKeyIsMisspelt) {
  const Sheet wrong("mlsheet: 1\nsensor:\n  name: X\n  versoin: 3.0.0\n");
  for (const auto& diagnostic : wrong.report.sorted()) {
    EXPECT_THAT(diagnostic.message, testing::Not(HasSubstr("`sensor.version`")));
  }
}

TEST(Walk, KeepsWhatTheUserAddsWithoutLooking) {
  const Sheet given =
      sheet("x-shop:\n  price: TBD\n  list: []\nsensor:\n  name: X\n  x-note: '?'\n");
  EXPECT_THAT(given.found(), IsEmpty());
  EXPECT_TRUE(given.at("/x-shop/price").extension);
  EXPECT_TRUE(given.at("/sensor/x-note").extension);
  EXPECT_FALSE(given.at("/sensor/name").extension);
}

struct Misplaced {
  const char* sections;
  const char* found;
};

class WrongStructure : public testing::TestWithParam<Misplaced> {};

TEST_P(WrongStructure, IsReportedOnce) {
  EXPECT_THAT(sheet(GetParam().sections).found(), ElementsAre(GetParam().found));
}

INSTANTIATE_TEST_SUITE_P(
    All, WrongStructure,
    testing::Values(Misplaced{"sensor: PA1\n", "MS0202 PA1"},
                    Misplaced{"sensor:\n  name: [a, b]\n", "MS0202 [a, b]"},
                    Misplaced{"sensor:\n  name: {first: a}\n", "MS0202 {first: a}"},
                    Misplaced{"overview:\n  features: small\n", "MS0202 small"},
                    Misplaced{"overview:\n  features: {a: b}\n", "MS0202 {a: b}"},
                    Misplaced{"glossary:\n  terms: [a]\n", "MS0202 [a]"},
                    Misplaced{"hardware:\n  bom:\n    - RP2040\n", "MS0202 RP2040"},
                    Misplaced{"performance:\n  curves:\n    - id: a\n      points: 3\n",
                              "MS0202 3"}));

TEST(Walk, ReportsADocumentThatIsNoMapping) {
  EXPECT_THAT(Sheet("- a\n- b\n").codes(), testing::Contains("MS0202"));
}

TEST(Walk, ReportsItemsWithoutTheKeyTheyNeed) {
  const Sheet given = sheet("evidence:\n  - file: a.csv\n");
  EXPECT_THAT(given.found(), ElementsAre("MS0209 file"));
  EXPECT_THAT(given.only().helps.front(), HasSubstr("`id: eval-log`"));
}

TEST(Walk, ReportsEachOfManyMistakes) {
  const Sheet given = sheet("sensor:\n  a1: x\n  b2: y\n  released: soon\nhardware: 3\n");
  EXPECT_THAT(given.codes(), ElementsAre("MS0201", "MS0201", "MS0212", "MS0202"));
}

TEST(Edition, IsRequired) {
  EXPECT_THAT(Sheet("profile: minimal\nsensor:\n  name: X\n").found(),
              ElementsAre("MS0207 profile"));
  EXPECT_THAT(Sheet("mlsheet: 2\nprofile: minimal\n").found(), ElementsAre("MS0208 2"));
  EXPECT_THAT(Sheet("mlsheet: '1.0'\nprofile: minimal\n").found(), ElementsAre("MS0208 '1.0'"));
}

TEST(Edition, IsNotAskedOfAFileThatCouldNotBeRead) {
  EXPECT_THAT(Sheet("").codes(), testing::Not(testing::Contains("MS0207")));
}

TEST(Profile, ComesFromTheSheetUnlessTheCallerChose) {
  EXPECT_EQ(sheet("sensor:\n  name: X\n").report.policy().profile, diagnostic::Profile::Minimal);
  const Sheet chosen("mlsheet: 1\nprofile: minimal\nsensor:\n  name: X\n",
                     by_caller(diagnostic::Profile::Strict));
  EXPECT_EQ(chosen.report.policy().profile, diagnostic::Profile::Strict);
  EXPECT_THAT(Sheet("mlsheet: 1\nprofile: loose\nx-a: b\n").found(),
              testing::Contains("MS0210 loose"));
}

}  // namespace
}  // namespace mlsheet::check
