#include "render/pdf/operand.h"

#include <gtest/gtest.h>

namespace mlsheet::pdf {
namespace {

std::string thousandths(std::int64_t value) {
  std::string out;
  append_thousandths(out, value);
  return out;
}

TEST(OperandTest, ThousandthsWithoutTrailingZeros) {
  EXPECT_EQ(thousandths(0), "0");
  EXPECT_EQ(thousandths(12'000), "12");
  EXPECT_EQ(thousandths(12'300), "12.3");
  EXPECT_EQ(thousandths(12'003), "12.003");
  EXPECT_EQ(thousandths(-5), "-0.005");
  EXPECT_EQ(thousandths(-12'340), "-12.34");
}

TEST(OperandTest, Utf16BigEndian) {
  EXPECT_EQ(hex(utf16("aé")), "006100E9");
  EXPECT_EQ(hex(utf16("\U0001F600")), "D83DDE00");
  EXPECT_EQ(hex(utf16("\xFF")), "FFFD");
}

TEST(OperandTest, HexadecimalHasFourDigits) {
  std::string out;
  append_hex16(out, 0x1A);
  EXPECT_EQ(out, "001A");
}

}  // namespace
}  // namespace mlsheet::pdf
