#include "check/calendar.h"

#include <gtest/gtest.h>

namespace mlsheet::check {
namespace {

Date date(std::string_view text) { return parse_date(text).date; }

TEST(Calendar, ReadsYearMonthDay) {
  EXPECT_EQ(date("2024-02-29").day, 29);
  EXPECT_EQ(date("2024-02").month, 2);
  EXPECT_EQ(date("2024-02").day, 0);
  EXPECT_EQ(date("2024").month, 0);
}

TEST(Calendar, KnowsLeapYears) {
  EXPECT_EQ(parse_date("2000-02-29").fault, DateFault::None);
  EXPECT_EQ(parse_date("1900-02-29").fault, DateFault::NoSuchDay);
  EXPECT_EQ(parse_date("2023-04-31").fault, DateFault::NoSuchDay);
  EXPECT_EQ(parse_date("2023-04-00").fault, DateFault::NoSuchDay);
}

TEST(Calendar, RefusesOtherForms) {
  for (const char* text : {"", "24", "2024-", "2024-1", "2024-01-", "2024-01-1", "2024-01-011",
                           "2024-01-01Z", "20240101", "x"}) {
    EXPECT_EQ(parse_date(text).fault, DateFault::Form) << text;
  }
}

TEST(Calendar, ComparesOnlyWhatBothState) {
  EXPECT_TRUE(is_before(date("2023"), date("2024-01")));
  EXPECT_TRUE(is_before(date("2024-01"), date("2024-02-15")));
  EXPECT_TRUE(is_before(date("2024-01-01"), date("2024-01-02")));
  EXPECT_FALSE(is_before(date("2024"), date("2024-05")));
  EXPECT_FALSE(is_before(date("2024-05"), date("2024-05-03")));
  EXPECT_FALSE(is_before(date("2024-05-03"), date("2024-05-03")));
  EXPECT_FALSE(is_before(date("2024-05-03"), date("2024-04")));
}

}  // namespace
}  // namespace mlsheet::check
