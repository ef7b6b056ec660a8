#include "quantity/respell.h"

#include <gtest/gtest.h>

namespace mlsheet::quantity {
namespace {

struct Case {
  std::string_view written;
  std::string_view ours;
};

TEST(Respell, KnowsTheUsualSpellingsOfARange) {
  const Case cases[] = {
      {"-20 to 70 °C", "-20..70 °C"},
      {"from -20 to 70 °C", "-20..70 °C"},
      {"between 3 V and 5 V", "3 V..5 V"},
      {"-20 - 70 °C", "-20..70 °C"},
      {"-20 – 70 °C", "-20..70 °C"},
      {"-20–70 °C", "-20..70 °C"},
      {"3-5 V", "3..5 V"},
      {"-40 - -20 °C", "-40..-20 °C"},
      {"-20…70 °C", "-20..70 °C"},
      {"-20 ... 70 °C", "-20..70 °C"},
      {"–20..70 °C", "-20..70 °C"},
      {"60 Hz - 20 kHz", "60 Hz..20 kHz"},
      {"± 16 V", "-16..16 V"},
      {"±16 V", "-16..16 V"},
      {"+/- 16 V", "-16..16 V"},
      {"-20 °C to 70 °C", "-20 °C..70 °C"},
  };
  for (const Case& tested : cases) {
    const auto respelling = respell(tested.written, true);
    ASSERT_TRUE(respelling) << tested.written;
    EXPECT_EQ(respelling->text, tested.ours) << tested.written;
    EXPECT_TRUE(respelling->is_same) << tested.written;
  }
}

TEST(Respell, KnowsTheUsualSpellingsOfABound) {
  EXPECT_EQ(respell("at least 90 %", true)->text, ">= 90 %");
  EXPECT_EQ(respell("up to 5 V", true)->text, "<= 5 V");
  EXPECT_EQ(respell("Max. 5 V", true)->text, "<= 5 V");
  EXPECT_TRUE(respell("=> 5 V", true)->is_same);
}

TEST(Respell, TellsNearlyFromTheSame) {
  EXPECT_EQ(respell("> 90 %", true)->text, ">= 90 %");
  EXPECT_FALSE(respell("> 90 %", true)->is_same);
  EXPECT_FALSE(respell("less than 5 V", true)->is_same);
}

TEST(Respell, KeepsOffWhatItDoesNotKnow) {
  for (const std::string_view text :
       {"", "-", "to", "5 V", "low", "3 V to", "5 to 3 V", "3 V to 5 A", "± V", "> fast",
        "2024-01-15", "3 of 5 V", "a to b"}) {
    EXPECT_FALSE(respell(text, true)) << text;
  }
}

}  // namespace
}  // namespace mlsheet::quantity
