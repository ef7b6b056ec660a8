#include "schema/skeleton.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <array>

#include "support/shipped_schemas.h"
#include "text/utf8.h"

namespace mlsheet::schema {
namespace {

using testing::HasSubstr;
using testing::Not;

const std::array<Given, 2> kGiven = {{{"/mlsheet", "1"}, {"/sensor/name", "Door: counter"}}};

std::string first_sheet(Extent extent) { return skeleton(test::shipped_schema(), extent, kGiven); }

TEST(Skeleton, WritesOnlyWhatIsGivenAsValues) {
  std::string values;
  const std::string text = first_sheet(Extent::Full);
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = text.find('\n', at);
    const std::string line = text.substr(at, end - at);
    const std::size_t first = line.find_first_not_of(' ');
    if (first != std::string::npos && line[first] != '#') values += line + "\n";
    at = end + 1;
  }
  EXPECT_EQ(values, "mlsheet: 1\nsensor:\n  name: \"Door: counter\"\n");
}

TEST(Skeleton, PutsLabelLevelAndHelpAboveTheExample) {
  EXPECT_THAT(first_sheet(Extent::Wanted),
              HasSubstr("\n  # Type and function (required): What the sensor detects or measures, "
                        "in a few words.\n  #function: Person detection\n"));
}

TEST(Skeleton, ListsTheWordsOfAChoice) {
  EXPECT_THAT(first_sheet(Extent::Wanted), HasSubstr(" One of: public, internal, restricted."));
}

TEST(Skeleton, BeginsAnItemWithItsFirstKey) {
  const std::string text = first_sheet(Extent::Full);
  EXPECT_THAT(text, HasSubstr("\n  #compute:\n    # Part (required): Type designation.\n"
                              "    #- part: RP2040\n"));
  EXPECT_THAT(text, HasSubstr("\n      #kind: Microcontroller\n"));
}

TEST(Skeleton, LeavesOutWhatNobodyAsksFor) {
  EXPECT_THAT(first_sheet(Extent::Wanted), Not(HasSubstr("psirt_url")));
  EXPECT_THAT(first_sheet(Extent::Full), HasSubstr("#psirt_url: https://example.com/psirt\n"));
}

TEST(Skeleton, HoldsEveryFieldWhenFull) {
  const Schema& schema = test::shipped_schema();
  const std::string text = first_sheet(Extent::Full);
  for (std::size_t i = 1; i < schema.size(); ++i) {
    const Field& field = schema.field(FieldId{static_cast<std::uint32_t>(i)});
    if (field.name.empty()) continue;
    EXPECT_THAT(text, HasSubstr(field.name + ":")) << field.pointer;
  }
}

TEST(Skeleton, KeepsCommentsWithinTheLine) {
  const std::string text = first_sheet(Extent::Full);
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = text.find('\n', at);
    const std::string line = text.substr(at, end - at);
    if (line.find("# ") != std::string::npos && line.find(':') == std::string::npos) {
      EXPECT_LE(text::count_code_points(line), 100u) << line;
    }
    at = end + 1;
  }
}

}  // namespace
}  // namespace mlsheet::schema
