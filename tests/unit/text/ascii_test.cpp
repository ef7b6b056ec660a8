#include "text/ascii.h"

#include <gtest/gtest.h>

namespace mlsheet::text {
namespace {

TEST(Ascii, KnowsItsOwnLettersAndDigitsOnly) {
  int letters = 0;
  int digits = 0;
  for (int byte = 0; byte < 256; ++byte) {
    const char c = static_cast<char>(byte);
    letters += is_letter(c) ? 1 : 0;
    digits += is_digit(c) ? 1 : 0;
    EXPECT_EQ(is_letter_or_digit(c), is_letter(c) || is_digit(c));
  }
  EXPECT_EQ(letters, 52);
  EXPECT_EQ(digits, 10);
}

TEST(Ascii, LowersItsOwnLettersOnly) {
  EXPECT_EQ(to_lower("RoHS 2 @[`{ ÄÉ"), "rohs 2 @[`{ ÄÉ");
  EXPECT_EQ(to_lower('Z'), 'z');
}

}  // namespace
}  // namespace mlsheet::text
