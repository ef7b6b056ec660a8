#include "check/long_form.h"

#include "unit/check/sheet.h"

namespace mlsheet::check {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

Sheet active(const std::string& value, const std::string& sections = "") {
  return sheet("performance:\n  power:\n    active: " + value + "\n" + sections);
}

TEST(LongForm, CarriesItsProvenance) {
  const Sheet given =
      active("{value: 3 mW, basis: measured, evidence: [log], conditions: at night, n: 12}",
             "evidence:\n  - id: log\n");
  EXPECT_THAT(given.found(), IsEmpty());
}

struct Faulty {
  const char* value;
  const char* found;
};

class FaultyLongForm : public testing::TestWithParam<Faulty> {};

TEST_P(FaultyLongForm, IsReportedAtThePart) {
  EXPECT_THAT(active(GetParam().value).found(), ElementsAre(GetParam().found));
}

INSTANTIATE_TEST_SUITE_P(All, FaultyLongForm,
                         testing::Values(Faulty{"{value: 3 mW, bases: measured}", "MS0201 bases"},
                                         Faulty{"{value: 3 mW, x-a: b}", "MS0201 x-a"},
                                         Faulty{"{value: 3 mW, basis: mesured}", "MS0210 mesured"},
                                         Faulty{"{value: 3 mW, n: few}", "MS0307 few"},
                                         Faulty{"{value: 3 mW, evidence: log}", "MS0202 log"},
                                         Faulty{"{value: 3 mW, evidence: [log]}", "MS0401 log"},
                                         Faulty{"{value: 3 mW, conditions: }", "MS1107 conditions"},
                                         Faulty{"{basis: measured}", "MS0205 active"},
                                         Faulty{"{valeu: 3 mW, basis: measured}", "MS0201 valeu"},
                                         Faulty{"{value: [3 mW]}", "MS0202 [3 mW]"},
                                         Faulty{"{from: eval-log}", "MS0206 from"},
                                         Faulty{"{from: eval-log, basis: measured}",
                                                "MS0206 from"}));

TEST(LongForm, ReportsEachFaultOfItsParts) {
  EXPECT_THAT(active("{value: 3 kg, basis: guess, n: -1}").found(),
              ElementsAre("MS0312 3 kg", "MS0210 guess", "MS0308 -1"));
}

TEST(LongForm, HasLimitsForQuantitiesOnly) {
  EXPECT_THAT(sheet("sensor:\n  name: {value: X, min: 3}\n").found(), ElementsAre("MS0201 min"));
}

TEST(LongForm, OfAComputedValueSaysWhatToWrite) {
  EXPECT_THAT(active("{from: eval-log}").only().helps.front(), HasSubstr("evidence: [eval-log]"));
}

TEST(LongForm, IsNotForIds) {
  EXPECT_THAT(sheet("evidence:\n  - id: {value: log}\n").found(),
              ElementsAre("MS0202 {value: log}"));
}

}  // namespace
}  // namespace mlsheet::check
