#include "text/decimal_comma.h"

#include <gmock/gmock.h>

namespace mlsheet::text {
namespace {

using testing::ElementsAre;

TEST(WithoutComma, IsAPointWhereItCannotSeparateThousands) {
  EXPECT_THAT(without_comma("3,5"), ElementsAre("3.5"));
  EXPECT_THAT(without_comma("-1,2345"), ElementsAre("-1.2345"));
}

TEST(WithoutComma, IsEitherBeforeThreeDigits) {
  EXPECT_THAT(without_comma("109,604"), ElementsAre("109604", "109.604"));
}

TEST(WithoutComma, SeparatesThousandsWhereThereAreSeveral) {
  EXPECT_THAT(without_comma("1,234,567"), ElementsAre("1234567"));
}

TEST(WithoutComma, IsToldFromThousandsByItsPlace) {
  EXPECT_THAT(without_comma("1.234,5"), ElementsAre("1234.5"));
  EXPECT_THAT(without_comma("1,234.5"), ElementsAre("1234.5"));
  EXPECT_THAT(without_comma("-1,234,567.25"), ElementsAre("-1234567.25"));
}

}  // namespace
}  // namespace mlsheet::text
