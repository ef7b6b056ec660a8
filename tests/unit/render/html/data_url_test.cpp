#include "render/html/data_url.h"

#include <gtest/gtest.h>

namespace mlsheet::html {
namespace {

// The test vectors of RFC 4648, section 10.
TEST(DataUrl, EncodesBase64) {
  EXPECT_EQ(data_url("a/b", ""), "data:a/b;base64,");
  EXPECT_EQ(data_url("a/b", "f"), "data:a/b;base64,Zg==");
  EXPECT_EQ(data_url("a/b", "fo"), "data:a/b;base64,Zm8=");
  EXPECT_EQ(data_url("a/b", "foo"), "data:a/b;base64,Zm9v");
  EXPECT_EQ(data_url("a/b", "foobar"), "data:a/b;base64,Zm9vYmFy");
}

TEST(DataUrl, TakesAnyByte) { EXPECT_EQ(data_url("a/b", "\xFF\xFE\xFD"), "data:a/b;base64,//79"); }

}  // namespace
}  // namespace mlsheet::html
