#include "document/limits.h"

#include <gmock/gmock.h>

#include "unit/document/reading.h"

namespace mlsheet::document {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

std::string nested_brackets(std::size_t depth) {
  return "a: " + std::string(depth, '[') + std::string(depth, ']') + "\n";
}

std::string nested_blocks(std::size_t depth) {
  std::string text;
  for (std::size_t level = 0; level < depth; ++level) {
    text += std::string(level, ' ') + "a:" + (level + 1 < depth ? "\n" : " 1\n");
  }
  return text;
}

TEST(Limits, AllowSixtyFourLevels) {
  EXPECT_THAT(Reading(nested_brackets(63)).faults(), IsEmpty());
  EXPECT_THAT(Reading(nested_brackets(64)).faults(), ElementsAre("MS0135 66..67"));
  EXPECT_THAT(Reading(nested_blocks(64)).faults(), IsEmpty());
  EXPECT_EQ(Reading(nested_blocks(65)).faults().size(), 1u);
}

TEST(Limits, HoldFarBeyondWhatTheParserStands) {
  EXPECT_THAT(Reading(nested_brackets(100'000)).faults(), ElementsAre("MS0135 66..67"));
  std::string dashes;
  for (int i = 0; i < 100'000; ++i) dashes += "- ";
  EXPECT_THAT(Reading(dashes).faults(), ElementsAre("MS0135 128..129"));
  EXPECT_EQ(Reading("a: " + std::string(100'000, '[')).faults().size(), 1u);
}

TEST(Limits, AllowAHundredThousandNodes) {
  std::string text = "a: [";
  for (std::size_t i = 0; i < kNodeLimit - 2; ++i) text += "1,";
  EXPECT_THAT(Reading(text + "]\n").faults(), IsEmpty());
  const Reading reading(text + "1,1,1]\n");
  ASSERT_EQ(reading.faults().size(), 1u);
  EXPECT_EQ(reading.report.sorted()[0].message, "more than 100000 values in one file");
  EXPECT_EQ(reading.document.size(), kNodeLimit);
}

TEST(Limits, AllowSixtyFourKibibytesOfText) {
  EXPECT_THAT(Reading("a: " + std::string(kScalarLimit, 'x')).faults(), IsEmpty());
  EXPECT_THAT(Reading("a: " + std::string(kScalarLimit + 1, 'x')).faults(),
              ElementsAre("MS0137 3..65540"));
}

TEST(Limits, AllowKeysOfAHundredTwentyEightBytes) {
  EXPECT_THAT(Reading(std::string(kKeyLimit, 'k') + ": 1\n").faults(), IsEmpty());
  EXPECT_THAT(Reading(std::string(kKeyLimit + 1, 'k') + ": 1\n").faults(),
              ElementsAre("MS0138 0..129"));
  EXPECT_THAT(Reading(std::string(5000, 'k') + ": 1\n").faults(), ElementsAre("MS0138 0..5000"));
}

TEST(Limits, AllowFourMebibytes) {
  const std::string comment = "a: 1\n#";
  const Reading largest(comment + std::string(kByteLimit - comment.size(), 'x'));
  EXPECT_THAT(largest.faults(), IsEmpty());
  const Reading larger(comment + std::string(kByteLimit - comment.size() + 1, 'x'));
  EXPECT_THAT(larger.faults(), ElementsAre("MS0107 0..0"));
  EXPECT_FALSE(larger.document.is_complete());
}

}  // namespace
}  // namespace mlsheet::document
