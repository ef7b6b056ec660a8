// Rules on words: names, uses, promises, consent. What they find, and where they are silent.

#include "unit/check/rule_case.h"

namespace mlsheet::check {
namespace {

using testing::HasSubstr;

class WordRule : public testing::TestWithParam<RuleCase> {};

TEST_P(WordRule, FindsExactlyThis) {
  EXPECT_EQ(sheet(GetParam().sections).found(), GetParam().found) << GetParam().sections;
}

RuleCase part(const std::string& name, std::vector<std::string> found) {
  return {"hardware: {sensing: [{part: '" + name + "'}]}\n", std::move(found)};
}

INSTANTIATE_TEST_SUITE_P(
    LookAlikeLetters, WordRule,
    testing::Values(part("HM01B0", {}), part("H\u041C01B0", {"MS1083 H\u041C01B0"}),
                    part("Sony H\u039C01B0 (camera)", {"MS1083 H\u039C01B0"}),
                    part("RP2\uFF10\uFF342", {"MS1083 RP2\uFF10\uFF342"}),
                    part("H\U0001D40C01B0", {"MS1083 H\U0001D40C01B0"}),
                    part("\u6E29\u5EA6\u30BB\u30F3\u30B5", {}),
                    // A word of its own script, letters like no Latin one, units.
                    part("\u0414\u0430\u0442\u0447\u0438\u043A HM01B0", {}),
                    part("USB-\u0440\u0430\u0437\u044A\u0451\u043C", {}), part("R 10 k\u03A9", {}),
                    part("\u03B2-Ga2O3", {}), part("5 \u00B5H", {}),
                    RuleCase{"sensor: {name: 'P\u04101'}\n", {"MS1083 P\u04101"}},
                    // Sentences may hold anything.
                    RuleCase{"overview: {summary: 'The letter \u0410b'}\n", {}}));

TEST(LookAlikeLetters, OfferTheLatinWord) {
  const Sheet given = sheet("hardware: {sensing: [{part: H\u041C01B\u041E}]}\n");
  EXPECT_THAT(given.only().message, HasSubstr("Cyrillic `\u041C`"));
  ASSERT_EQ(given.only().fixes.size(), 1u);
  EXPECT_EQ(given.only().fixes.front().text, "HM01BO");
}

RuleCase task(const std::string& words, std::vector<std::string> found,
              const std::string& more = {}) {
  return {more + "models:\n  - id: m\n    task: " + words + "\n", std::move(found)};
}

INSTANTIATE_TEST_SUITE_P(
    ReviewsDue, WordRule,
    testing::Values(task("Face recognition at the door", {"MS1084 Face recognition at the door"}),
                    task("Gender of passers-by", {"MS1084 Gender of passers-by"}),
                    task("Emotions of drivers", {"MS1084 Emotions of drivers"}),
                    task("Person detection", {}), task("Presence, not the identity of people", {}),
                    task("Speech recognition", {}), task("Identification of bearings", {}),
                    task("Face recognition, never of emotions", {}),
                    task("Face recognition", {},
                         "compliance: [{scheme: EU AI Act, status: in_progress}]\n"),
                    task("Face recognition", {},
                         "privacy_security: {data: {legal_basis: 'Article 9(2)(a) GDPR'}}\n"),
                    // Once for all places.
                    task("Face recognition", {"MS1084 Face recognition of staff"},
                         "overview: {intended_use: Face recognition of staff}\n")));

RuleCase consent(const std::string& participants, const std::string& study,
                 std::vector<std::string> found) {
  return {
      "performance: {study: {participants: " + participants + "}}\nuser_study: {" + study + "}\n",
      std::move(found)};
}

INSTANTIATE_TEST_SUITE_P(
    ConsentGiven, WordRule,
    testing::Values(consent("40", "consent_form: {used: true}", {}),
                    consent("40", "consent_form: {used: false}", {"MS1085 40"}),
                    consent("40", "consent_form: {used: false}, ethics: {board: IRB}", {}),
                    consent("40", "consent_form: {used: false}, ethics: not_disclosed",
                            {"MS1085 40"}),
                    consent("40", "not_applicable: nobody took part", {"MS1085 40"}),
                    consent("0", "not_applicable: nobody took part", {}),
                    consent("40", "consent_form: {not_applicable: oral consent}", {}),
                    consent("not_disclosed", "consent_form: {used: false}", {})));

RuleCase feature(const std::string& words, std::vector<std::string> found,
                 const std::string& more = {}) {
  return {"overview:\n  features:\n    - " + words + "\n" + more, std::move(found)};
}

INSTANTIATE_TEST_SUITE_P(
    VagueWords, WordRule,
    testing::Values(feature("Eco-friendly", {"MS1086 Eco-friendly"}), feature("Green LED", {}),
                    feature("Eco-friendly, with 1.8 mJ per inference", {}),
                    feature("Eco-friendly", {},
                            "compliance: [{scheme: EU Ecolabel, status: planned}]\n"),
                    feature("Best-in-class accuracy", {"MS1086 Best-in-class accuracy"}),
                    feature("Low power", {"MS1086 Low power"}),
                    feature("Low power", {}, "performance: {power: {active: 13 mW}}\n"),
                    feature("Low power", {"MS1086 Low power"},
                            "performance: {power: {active: not_disclosed}}\n"),
                    feature("Real-time detection", {"MS1086 Real-time detection"}),
                    feature("Real-time detection", {}, "performance: {latency: {p95: 200 ms}}\n"),
                    feature("Leads MLPerf Tiny", {"MS1086 Leads MLPerf Tiny"}),
                    feature("Leads MLPerf Tiny", {},
                            "evidence: [{id: m, title: 'MLPerf Tiny 1.1, submission 3'}]\n"),
                    feature("Two networks in a row", {})));

}  // namespace
}  // namespace mlsheet::check
