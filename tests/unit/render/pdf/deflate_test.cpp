#include "render/pdf/deflate.h"

#include <gtest/gtest.h>

namespace mlsheet::pdf {
namespace {

// RFC 1950: method 8 with a 32 KiB window, header a multiple of 31, Adler-32 of the bytes behind.
TEST(DeflatedTest, IsAZlibStream) {
  const std::string stream = deflated("Wikipedia");
  const auto byte = [&](std::size_t at) { return static_cast<unsigned char>(stream.at(at)); };
  EXPECT_EQ(byte(0), 0x78);
  EXPECT_EQ((byte(0) * 256 + byte(1)) % 31, 0);
  EXPECT_EQ(stream.substr(stream.size() - 4), "\x11\xE6\x03\x98");
}

TEST(DeflatedTest, SmallerAndTheSameEveryTime) {
  const std::string text(10'000, 'a');
  EXPECT_LT(deflated(text).size(), 100u);
  EXPECT_EQ(deflated(text), deflated(text));
}

TEST(DeflatedTest, NothingHasAStreamToo) { EXPECT_EQ(deflated("").front(), 0x78); }

}  // namespace
}  // namespace mlsheet::pdf
