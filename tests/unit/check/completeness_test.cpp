#include "check/completeness.h"

#include "unit/check/sheet.h"

namespace mlsheet::check {
namespace {

using schema::Requirement;

constexpr std::string_view kStart = "mlsheet: 1\nprofile: minimal\nsensor:\n  name: X\n";

Completeness of(const std::string& sections) {
  return Sheet(std::string(kStart) + sections).checked.completeness.value();
}

// What `sections` add to the weights of the smallest sheet: {answered, due}.
std::pair<int, int> gain(const std::string& sections) {
  const Completeness bare = of("");
  const Completeness more = of(sections);
  return {static_cast<int>(more.weights.answered) - static_cast<int>(bare.weights.answered),
          static_cast<int>(more.weights.due) - static_cast<int>(bare.weights.due)};
}

std::vector<std::string> pointers(const Completeness& completeness) {
  std::vector<std::string> result;
  for (const Completeness::Missing& missing : completeness.missing) {
    result.push_back(missing.pointer);
  }
  return result;
}

TEST(Completeness, StartsWithTheNameAlone) {
  const Completeness bare = of("");
  EXPECT_EQ(bare.weights.answered, 3u);
  EXPECT_EQ(bare.required.answered, 1u);
  EXPECT_GT(bare.required.due, 80u);
  EXPECT_GT(bare.weights.due, 3 * bare.required.due);
}

TEST(Completeness, WeighsRequiredThriceAndRecommendedOnce) {
  EXPECT_EQ(gain("  version: 1.0.0\n"), std::pair(3, 0));
  EXPECT_EQ(gain("  issues: https://example.org\n"), std::pair(1, 0));
  EXPECT_EQ(gain("  model_number: A1\n"), std::pair(0, 0));  // beyond the template
}

TEST(Completeness, AsksUnderAConditionOnlyWhenItHolds) {
  const std::string processing = "privacy_security:\n  data:\n    processing: ";
  EXPECT_EQ(gain(processing + "on_device\n"), std::pair(3, 0));
  EXPECT_EQ(gain(processing + "cloud\n"), std::pair(3, 3));
}

TEST(Completeness, TakesAReasonForAnAnswerWhereOneWillDo) {
  EXPECT_EQ(gain("  version: not_disclosed\n"), std::pair(0, 0));
  EXPECT_EQ(gain("  version: {not_applicable: none}\n"), std::pair(0, 0));
  EXPECT_EQ(gain("  repository: {not_applicable: closed}\n"), std::pair(3, 0));
  EXPECT_EQ(gain("  issues: {not_applicable: closed}\n"), std::pair(1, 0));
  EXPECT_EQ(gain("  issues: not_disclosed\n"), std::pair(0, 0));
}

TEST(Completeness, HearsAStatementOfAGroupForAllInIt) {
  const std::pair<int, int> power = gain("performance:\n  power: {not_evaluated: later}\n");
  EXPECT_EQ(power, std::pair(9, 0));  // idle, active, peak
  EXPECT_EQ(gain("performance:\n  power: not_disclosed\n"), std::pair(0, 0));
  EXPECT_EQ(gain("hardware: {not_applicable: none}\n").second, 0);
}

TEST(Completeness, HearsNothingInPlaceholdersFaultsAndShells) {
  EXPECT_EQ(gain("  version: TBD\n"), std::pair(0, 0));
  EXPECT_EQ(gain("  released: someday\n"), std::pair(0, 0));
  EXPECT_EQ(gain("  maintainer: {name: TBD}\n"), std::pair(0, 0));
  EXPECT_EQ(gain("  maintainer: {name: not_disclosed}\n"), std::pair(0, 0));
  EXPECT_EQ(gain("  maintainer: {name: Ada}\n"), std::pair(3, 0));
  EXPECT_EQ(gain("hardware: 3\n"), std::pair(0, 0));
  EXPECT_EQ(gain("hardware: {compute: {part: X}}\n"), std::pair(0, 0));
}

TEST(Completeness, CountsAFieldOfItemsOnceAndWantsItOfAll) {
  const std::string first = "hardware:\n  compute:\n    - part: A\n";
  EXPECT_EQ(gain(first), std::pair(3, 0));
  EXPECT_EQ(gain(first + "    - part: B\n"), std::pair(3, 0));
  EXPECT_EQ(gain(first + "    - ram: 4 MB\n"), std::pair(0, 0));
}

TEST(Completeness, WeighsWhatIsRequiredInARecommendedGroupAsRecommended) {
  EXPECT_EQ(gain("glossary:\n  acronyms: {FOV: field of view}\n"), std::pair(1, 0));
}

TEST(Completeness, CountsEitherRouteOfTheFootprint) {
  EXPECT_EQ(gain("environment:\n  parts: [{id: case, mass: 1 g}]\n"), std::pair(1, 0));
  EXPECT_EQ(gain("environment:\n  blocks: {pcb: [{hsl: 1, level: up}]}\n"), std::pair(1, 0));
}

TEST(Completeness, NamesTheTenMostValuable) {
  const Completeness bare = of("");
  EXPECT_EQ(bare.missing.size(), 10u);
  EXPECT_EQ(bare.missing.front().requirement, Requirement::Required);
  EXPECT_EQ(pointers(bare).front(), "/sensor/function");
  EXPECT_THAT(pointers(bare), testing::Not(testing::Contains("/sensor/issues")));
  EXPECT_THAT(pointers(of("  function: Sees\n")),
              testing::Not(testing::Contains("/sensor/function")));
}

TEST(Completeness, IsNotKnownOfASheetReadInPart) {
  EXPECT_FALSE(Sheet("mlsheet: 1\nsensor:\n  name: 'open\n").checked.completeness);
}

TEST(Completeness, IsTheSameUnderEveryProfile) {
  const std::string yaml = "mlsheet: 1\nsensor:\n  name: X\n  version: 1.0.0\n";
  const auto under = [&](diagnostic::Profile profile) {
    return Sheet(yaml, by_caller(profile)).checked.completeness.value().weights;
  };
  EXPECT_EQ(under(diagnostic::Profile::Minimal).due, under(diagnostic::Profile::Strict).due);
  EXPECT_EQ(under(diagnostic::Profile::Minimal).answered,
            under(diagnostic::Profile::Strict).answered);
}

TEST(Completeness, IsRoundedDown) {
  Completeness completeness;
  EXPECT_EQ(completeness.score(), 100u);
  completeness.weights = {.answered = 199, .due = 200};
  EXPECT_EQ(completeness.score(), 99u);
  completeness.weights = {.answered = 200, .due = 200};
  EXPECT_EQ(completeness.score(), 100u);
}

}  // namespace
}  // namespace mlsheet::check
