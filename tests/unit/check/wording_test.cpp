#include "check/rules/wording.h"

#include <gtest/gtest.h>

namespace mlsheet::check {
namespace {

TEST(Wording, ComparesWords) {
  EXPECT_TRUE(equal_words("EON-Compiler", "eon compiler"));
  EXPECT_TRUE(mentions("QVGA grayscale", "qvga"));
  EXPECT_FALSE(mentions("QQVGA", "QVGA"));
  EXPECT_TRUE(denies("No cloud storage"));
  EXPECT_FALSE(denies("Not disclosed"));
  EXPECT_FALSE(denies("Notified users"));
  EXPECT_FALSE(denies("Not stored unencrypted"));
  EXPECT_FALSE(denies("No sharing by default"));
  EXPECT_FALSE(denies("Not shared with third parties"));
  EXPECT_TRUE(is_no_answer("Not Applicable"));
}

TEST(Wording, KnowsWhatDenies) {
  for (const char* text :
       {"No", "None", "Never", "0 s", "0 days", "There are no security updates",
        "Updates are not provided", "Storage: none", "The device has no storage",
        "Currently no updates", "n/a", "Nothing but settings", "Data are not shared"}) {
    EXPECT_TRUE(denies(text)) << text;
    EXPECT_FALSE(affirms(text)) << text;
  }
  for (const char* text : {"Up to a day", "Identified", "Once a day", "2027-12", "Automatic",
                           "Periodic", "Whenever the user asks"}) {
    EXPECT_FALSE(denies(text)) << text;
    EXPECT_TRUE(affirms(text)) << text;
  }
  // Denied in part, so neither.
  for (const char* text : {"No security updates after 2027-12", "No automatic updates",
                           "No raw images", "No access without password", "Not beyond a frame",
                           "Scores for a day, images not at all"}) {
    EXPECT_FALSE(denies(text)) << text;
    EXPECT_FALSE(affirms(text)) << text;
  }
  EXPECT_FALSE(denies(""));
  EXPECT_FALSE(affirms(""));
}

TEST(Wording, HoldsWholeWords) {
  const std::string spaced = spaced_words("Eco-friendly, ultra-low power");
  EXPECT_EQ(spaced, " eco friendly ultra low power ");
  EXPECT_TRUE(holds(spaced, "eco friendly"));
  EXPECT_TRUE(holds(spaced, "low power"));
  EXPECT_FALSE(holds(spaced, "co friendly"));
  EXPECT_FALSE(holds(spaced, "eco friend"));
  EXPECT_FALSE(holds(spaced, ""));
  EXPECT_FALSE(holds(spaced_words(""), "a"));
}

}  // namespace
}  // namespace mlsheet::check
