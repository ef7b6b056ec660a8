#include <gmock/gmock.h>

#include "unit/document/reading.h"

namespace mlsheet::document {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

TEST(Aliases, RepeatWhatTheirAnchorNames) {
  const Reading reading("a: &x {b: [1, 2]}\nc: *x\nd: &y text\ne: [*y, *y]\n");
  EXPECT_THAT(reading.faults(), IsEmpty());
  EXPECT_EQ(reading.text("/c/b/1"), "2");
  EXPECT_EQ(reading.text("/e/1"), "text");
}

TEST(Aliases, StandWhereTheyAreWrittenAndTheirContentWhereItIs) {
  const Reading reading("a: &x {b: 1}\nc: *x\n");
  EXPECT_EQ(reading.source("/c"), "*x");
  EXPECT_EQ(places(reading.node("/c").key_span), "13..14");
  EXPECT_EQ(reading.node("/c/b").span.begin, 10u);
  EXPECT_EQ(reading.document.pointer(reading.document.at_pointer("/c/b")), "/c/b");
}

TEST(Aliases, MayNameKeysAndNothing) {
  const Reading reading("&k key: &n\nother: *k\nthird: *n\n");
  EXPECT_THAT(reading.faults(), IsEmpty());
  EXPECT_EQ(reading.text("/other"), "key");
  EXPECT_TRUE(reading.node("/third").is_null);
}

TEST(Anchors, BelongToTheKeyOrToTheMapping) {
  const Reading reading("a: &m\n  &k b: 1\nc: *m\nd: *k\n");
  EXPECT_THAT(reading.faults(), IsEmpty());
  EXPECT_EQ(reading.text("/c/b"), "1");
  EXPECT_EQ(reading.text("/d"), "b");
}

TEST(Anchors, AreNoPartOfTheValue) {
  const Reading reading("a: &x  one\nb: &y\n  c: 1\nd: &z [e]\n");
  EXPECT_EQ(reading.source("/a"), "one");
  EXPECT_EQ(reading.source("/b"), "c: 1");
  EXPECT_EQ(reading.source("/d"), "[e]");
}

TEST(Aliases, HaveABudgetForTheWholeDocument) {
  std::string text = "a: &a [x, x, x, x, x, x, x, x, x, x]\n";
  for (char name = 'b'; name <= 'f'; ++name) {
    const std::string alias = std::string("*") + static_cast<char>(name - 1);
    text += std::string(1, name) + ": &" + name + " [";
    for (int i = 0; i < 10; ++i) text += (i == 0 ? "" : ", ") + alias;
    text += "]\n";
  }
  const Reading reading(text);
  ASSERT_EQ(reading.report.sorted().size(), 1u);
  const diagnostic::Diagnostic fault = reading.report.sorted().front();
  EXPECT_EQ(fault.message, "aliases repeat more than 10000 values");
  EXPECT_EQ(reading.files.text(fault.span), "*c");
  EXPECT_EQ(reading.files.text(fault.labels.at(0).span), "&c");
  EXPECT_LT(reading.document.size(), 12'000u);
}

TEST(Aliases, CannotNestDeeperThanTheLimit) {
  std::string text = "a: &a " + std::string(40, '[') + std::string(40, ']') + "\nb: ";
  text += std::string(30, '[') + "*a" + std::string(30, ']') + "\n";
  EXPECT_THAT(Reading(text).faults(), ElementsAre("MS0135 120..122"));
}

}  // namespace
}  // namespace mlsheet::document
