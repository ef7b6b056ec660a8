#include "diagnostic/report.h"

#include <gmock/gmock.h>

namespace mlsheet::diagnostic {
namespace {

using testing::ElementsAre;
using testing::Field;

constexpr source::FileId kFile{0};
constexpr source::FileId kOtherFile{1};

source::Span at(std::uint32_t begin, source::FileId file = kFile) {
  return {file, begin, begin + 1};
}

std::vector<std::string> messages(const Report& report) {
  std::vector<std::string> found;
  for (const Diagnostic& diagnostic : report.sorted()) found.push_back(diagnostic.message);
  return found;
}

TEST(Report, FillsMessages) {
  Report report;
  report.add(at(0), DuplicateKey, "name");
  report.add(at(1), KeyTooLong, 5, 4);
  report.add(at(2), EmptyDocument);
  EXPECT_THAT(messages(report),
              ElementsAre("duplicate key `name`", "a key of 5 bytes, 4 are the limit",
                          "the file has no content"));
}

TEST(Report, CutsLongArgumentsBetweenCharacters) {
  EXPECT_EQ(argument_text(std::string(120, 'x')), std::string(120, 'x'));
  EXPECT_EQ(argument_text(std::string(121, 'x')), std::string(120, 'x') + "…");
  std::string accents;
  for (int i = 0; i < 100; ++i) accents += "é";
  EXPECT_EQ(argument_text("x" + accents), "x" + accents.substr(0, 118) + "…");
}

TEST(Report, OrdersByFileThenPlaceThenCode) {
  Report report;
  report.add(at(5), Tag, "d");
  report.add(at(0, kOtherFile), Tag, "e");
  report.add(at(5), DuplicateKey, "c");
  report.add(at(1), Tag, "b");
  report.add({kFile, 1, 3}, DuplicateKey, "a");
  report.add({}, Tag, "f");
  EXPECT_THAT(messages(report), ElementsAre("duplicate key `a`", "tag `b`", "duplicate key `c`",
                                            "tag `d`", "tag `e`", "tag `f`"));
}

TEST(Report, DropsWhatWasSaidAlready) {
  Report report;
  report.add(at(1), Tag, "a");
  report.add(at(1), Tag, "b");
  report.add(at(1), Tag, "a").help("other advice");
  EXPECT_THAT(messages(report), ElementsAre("tag `a`", "tag `b`"));
  EXPECT_EQ(report.counts().errors, 2u);
}

TEST(Report, KeepsEntriesValidWhileOthersAreAdded) {
  Report report;
  Entry first = report.add(at(0), Tag, "a");
  for (std::uint32_t i = 1; i < 1000; ++i) report.add(at(i), Tag, "b");
  first.at_caret("here").label(at(7), "there").note("so").help("do");
  const Diagnostic diagnostic = report.sorted().front();
  EXPECT_EQ(diagnostic.span_label, "here");
  EXPECT_THAT(diagnostic.labels, ElementsAre(Field(&Label::text, "there")));
  EXPECT_THAT(diagnostic.notes, ElementsAre("so"));
  EXPECT_THAT(diagnostic.helps, ElementsAre("do"));
}

TEST(Report, CountsByLevelAfterPolicy) {
  Report report;
  report.add(at(0), UnsafeLink, "a");
  report.add(at(1), UnsafeLink, "b").level(Level::Note);
  report.add(at(2), UnsafeLink, "c").level(Level::Error);
  EXPECT_EQ(report.counts().errors, 1u);
  EXPECT_EQ(report.counts().warnings, 1u);
  EXPECT_EQ(report.counts().notes, 1u);
  EXPECT_TRUE(report.failed());
  Policy policy;
  policy.settings[Code::MS0701] = Setting::Allow;
  report.set_policy(policy);
  EXPECT_FALSE(report.failed());
  EXPECT_TRUE(report.sorted().empty());
}

TEST(Report, DoesNotFailOnWarnings) {
  Report report;
  EXPECT_FALSE(report.failed());
  report.add(at(0), UnsafeLink, "a");
  EXPECT_FALSE(report.failed());
}

}  // namespace
}  // namespace mlsheet::diagnostic
