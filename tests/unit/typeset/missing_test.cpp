#include "typeset/missing.h"

#include <gtest/gtest.h>

#include "typeset/itemize.h"
#include "unit/typeset/embedded_fonts.h"

namespace mlsheet::typeset {
namespace {

std::optional<Missing> missing_in(std::string_view text) {
  return find_missing(embedded_fonts(), text);
}

TEST(Missing, IsNothingInWhatTheFontsHave) {
  EXPECT_FALSE(missing_in(""));
  EXPECT_FALSE(missing_in("208 ± 31 lx"));
  EXPECT_FALSE(missing_in("Größe ≥ 3 µm, Ελληνικά, Русский, עברית, العربية"));
  EXPECT_FALSE(missing_in("one\ntwo é\n"));
  EXPECT_FALSE(missing_in("e\u0301 \u00A0 \u200B \u2011"));
}

// What lets a text of nothing else go unread.
TEST(Missing, IsNothingOfAscii) {
  std::string ascii;
  for (char c = ' '; c <= '~'; ++c) ascii += c;
  for (const Item& item : itemize(embedded_fonts(), ascii, Weight::Regular)) {
    EXPECT_FALSE(item.missing) << ascii.substr(item.begin, item.end - item.begin);
  }
}

TEST(Missing, NamesTheFirstCharacterAndCountsTheOthers) {
  const auto one = missing_in("a 灯");
  ASSERT_TRUE(one);
  EXPECT_EQ(one->begin, 2u);
  EXPECT_EQ(one->end, 5u);
  EXPECT_EQ(one->more, 0u);
  EXPECT_EQ(missing_in("灯 and 灯具")->more, 2u);
}

TEST(Missing, IsFirstInTheTextWhateverTheDirection) {
  EXPECT_EQ(missing_in("灯 עברית 具")->begin, 0u);
}

}  // namespace
}  // namespace mlsheet::typeset
