#include "check/date_spelling.h"

#include <gtest/gtest.h>

namespace mlsheet::check {
namespace {

TEST(DateSpelling, FillsUpDigitsAndTakesOtherSigns) {
  EXPECT_EQ(respell_date("2026-4-2"), "2026-04-02");
  EXPECT_EQ(respell_date("2026/04/02"), "2026-04-02");
  EXPECT_EQ(respell_date("2026.4"), "2026-04");
}

TEST(DateSpelling, TakesTheDayFirstBetweenPointsOnly) {
  EXPECT_EQ(respell_date("2.4.2026"), "2026-04-02");
  EXPECT_EQ(respell_date("02/04/2026"), "");
  EXPECT_EQ(respell_date("02-04-2026"), "");
}

TEST(DateSpelling, ReadsNamesOfMonths) {
  EXPECT_EQ(respell_date("April 2026"), "2026-04");
  EXPECT_EQ(respell_date("2 apr. 2026"), "2026-04-02");
  EXPECT_EQ(respell_date("Sept 3, 2026"), "2026-09-03");
}

TEST(DateSpelling, OffersNothingThatIsNoDate) {
  for (const char* text : {"", "soon", "April", "2026 Q2", "31 April 2026", "2026-13-1", "1.2.3"}) {
    EXPECT_EQ(respell_date(text), "") << text;
  }
}

TEST(DateSpelling, NamesMonths) {
  EXPECT_EQ(month_name(2), "February");
  EXPECT_EQ(month_name(0), "");
  EXPECT_EQ(month_name(13), "");
}

}  // namespace
}  // namespace mlsheet::check
