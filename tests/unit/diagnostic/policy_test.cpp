#include "diagnostic/policy.h"

#include <gmock/gmock.h>

namespace mlsheet::diagnostic {
namespace {

// MS0104 is of a layer whose errors stand; MS0701 is a warning of a later one.
Policy with(Code code, Setting setting) {
  Policy policy;
  policy.settings[code] = setting;
  return policy;
}

TEST(Policy, LeavesLevelsAlone) {
  EXPECT_EQ(Policy{}.level(Code::MS0701, Level::Warning), Level::Warning);
  EXPECT_EQ(Policy{}.level(Code::MS0701, Level::Note), Level::Note);
  EXPECT_EQ(Policy{}.level(Code::MS0701, Level::Error), Level::Error);
}

TEST(Policy, MovesLevelsForTheCaller) {
  EXPECT_EQ(with(Code::MS0701, Setting::Allow).level(Code::MS0701, Level::Warning), std::nullopt);
  EXPECT_EQ(with(Code::MS0701, Setting::Deny).level(Code::MS0701, Level::Note), Level::Error);
  EXPECT_EQ(with(Code::MS0701, Setting::Warn).level(Code::MS0701, Level::Error), Level::Warning);
  EXPECT_EQ(with(Code::MS0702, Setting::Allow).level(Code::MS0701, Level::Warning), Level::Warning);
}

TEST(Policy, MakesErrorsOfWarningsWhenAskedTo) {
  Policy policy;
  policy.deny_warnings = true;
  EXPECT_EQ(policy.level(Code::MS0701, Level::Warning), Level::Error);
  EXPECT_EQ(policy.level(Code::MS0701, Level::Note), Level::Note);
  policy.settings[Code::MS0701] = Setting::Allow;
  EXPECT_EQ(policy.level(Code::MS0701, Level::Warning), std::nullopt);
  policy.settings[Code::MS0701] = Setting::Warn;
  EXPECT_EQ(policy.level(Code::MS0701, Level::Note), Level::Error);
}

TEST(Policy, NeitherHidesNorLowersErrorsOfTheFirstLayers) {
  EXPECT_EQ(with(Code::MS0104, Setting::Allow).level(Code::MS0104, Level::Error), Level::Error);
  EXPECT_EQ(with(Code::MS0104, Setting::Warn).level(Code::MS0104, Level::Error), Level::Error);
}

TEST(Policy, HidesWarningsOfTheFirstLayers) {
  EXPECT_EQ(with(Code::MS0104, Setting::Allow).level(Code::MS0104, Level::Warning), std::nullopt);
}

TEST(Profiles, AreNamed) {
  for (const Profile profile : {Profile::Minimal, Profile::Recommended, Profile::Strict}) {
    EXPECT_EQ(profile_named(to_text(profile)), profile);
  }
  EXPECT_EQ(profile_named("Strict"), std::nullopt);
}

}  // namespace
}  // namespace mlsheet::diagnostic
