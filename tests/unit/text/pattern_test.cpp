#include "text/pattern.h"

#include <gtest/gtest.h>

namespace mlsheet::text {
namespace {

TEST(Pattern, IsFoundAnywhereUnlessAnchored) {
  EXPECT_TRUE(Pattern("b+").found_in("abbc"));
  EXPECT_FALSE(Pattern("^b").found_in("abbc"));
  EXPECT_TRUE(Pattern("^[a-z0-9]+(-[a-z0-9]+)*$").found_in("eval-log-2"));
  EXPECT_FALSE(Pattern("^[a-z0-9]+(-[a-z0-9]+)*$").found_in("eval--log"));
}

TEST(Pattern, TheEndIsTheEndOfTheText) {
  EXPECT_FALSE(Pattern("^[a-z]+$").found_in("abc\n"));
  EXPECT_FALSE(Pattern("^[a-z]+$").found_in("abc\nd"));
}

TEST(Pattern, ReadsUtf8) { EXPECT_TRUE(Pattern("^.$").found_in("µ")); }

TEST(Pattern, SaysWhyItDoesNotCompile) {
  const Pattern broken("a(");
  EXPECT_FALSE(broken.compiled());
  EXPECT_FALSE(broken.fault().empty());
  EXPECT_FALSE(broken.found_in("a("));
  EXPECT_FALSE(Pattern("(?=a)").compiled());
  EXPECT_FALSE(Pattern("((a{1000}){1000}){1000}").compiled());
}

TEST(Pattern, TakesLinearTime) {
  EXPECT_FALSE(Pattern("^(a+)+$").found_in(std::string(200000, 'a') + "b"));
}

TEST(Pattern, Moves) {
  Pattern first("a");
  Pattern second(std::move(first));
  EXPECT_TRUE(second.found_in("a"));
}

}  // namespace
}  // namespace mlsheet::text
