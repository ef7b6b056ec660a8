#include "diagnostic/catalogue.h"

#include <gmock/gmock.h>

namespace mlsheet::diagnostic {
namespace {

TEST(Catalogue, GivesEveryRowByItsCode) {
  for (const Row& found : catalogue()) {
    EXPECT_EQ(row(found.code).code_text, found.code_text);
    EXPECT_EQ(code_named(found.code_text), found.code);
  }
}

TEST(Catalogue, KnowsWhatARowSays) {
  const Row& found = row(Code::MS0104);
  EXPECT_EQ(found.name, "DuplicateKey");
  EXPECT_EQ(found.level, Level::Error);
  EXPECT_EQ(found.message, "duplicate key `{0}`");
  EXPECT_EQ(found.argument_count, 1u);
}

TEST(Catalogue, FindsCodesInAnyCase) {
  EXPECT_EQ(code_named("ms0104"), Code::MS0104);
  for (const char* unknown : {"", "MS", "MS0100", "MS01040", "XX0104", "MS9999"}) {
    EXPECT_EQ(code_named(unknown), std::nullopt) << unknown;
  }
}

TEST(Levels, HaveNames) {
  EXPECT_EQ(to_text(Level::Error), "error");
  EXPECT_EQ(to_text(Level::Warning), "warning");
  EXPECT_EQ(to_text(Level::Note), "note");
}

}  // namespace
}  // namespace mlsheet::diagnostic
