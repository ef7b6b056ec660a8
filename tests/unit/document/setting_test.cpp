#include "document/setting.h"

#include <gmock/gmock.h>

#include "document/suppression.h"
#include "unit/document/reading.h"

namespace mlsheet::document {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

// `what: if`, put into a text.
struct Setting {
  Setting(const std::string& base, const std::string& setting)
      : reading(base), file(reading.files.add("--set", setting)) {
    const Document value = read_yaml(reading.files, file, reading.report);
    document = with_setting(reading.document, value, reading.report);
  }

  std::string text(std::string_view pointer) const {
    const NodeId id = document.at_pointer(pointer);
    return id == NodeId::None ? "none" : std::string(document.text(id));
  }
  std::string keys(std::string_view pointer) const {
    std::string all;
    for (const NodeId child : document.children(document.at_pointer(pointer))) {
      all += std::string(document.key(child)) + " ";
    }
    return all;
  }
  std::string written(std::string_view pointer) const {
    return std::string(reading.files.text(document.node(document.at_pointer(pointer)).span));
  }

  Reading reading;
  source::FileId file;
  Document document;
};

TEST(Setting, ReplacesAValueInItsPlace) {
  const Setting set("a: 1\nb: {c: 2, d: 3, e: 4}\nf: 5\n", "b.d: 30 kg");
  EXPECT_EQ(set.text("/b/d"), "30 kg");
  EXPECT_EQ(set.keys(""), "a b f ");
  EXPECT_EQ(set.keys("/b"), "c d e ");
  EXPECT_EQ(set.text("/a") + set.text("/b/c") + set.text("/b/e") + set.text("/f"), "1245");
  EXPECT_THAT(set.reading.faults(), IsEmpty());
}

TEST(Setting, PointsIntoItsOwnText) {
  const Setting set("b: {d: 3}\n", "b.d: 30 kg");
  const Node& node = set.document.node(set.document.at_pointer("/b/d"));
  EXPECT_EQ(node.span, (source::Span{set.file, 5, 10}));
  EXPECT_EQ(node.key_span, (source::Span{set.file, 2, 3}));
  EXPECT_EQ(set.document.node(set.document.at_pointer("/b")).span.file, set.reading.file);
  EXPECT_EQ(set.document.file(), set.reading.file);
}

TEST(Setting, AddsWhatIsNotThere) {
  const Setting set("a: 1\n", "b.c.d: {e: [1, 2]}");
  EXPECT_EQ(set.keys(""), "a b ");
  EXPECT_EQ(set.text("/b/c/d/e/1"), "2");
  EXPECT_EQ(set.written("/b/c"), "{e: [1, 2]}");
}

TEST(Setting, FillsADocumentOfNothing) { EXPECT_EQ(Setting("{}\n", "a: 1").text("/a"), "1"); }

TEST(Setting, ReplacesAStatementOnTheWay) {
  const Setting set("a: not_disclosed\nb:\n", "a.b: 1");
  EXPECT_EQ(set.text("/a/b"), "1");
  EXPECT_EQ(Setting("a: not_disclosed\nb:\n", "b.c: 1").text("/b/c"), "1");
}

TEST(Setting, ReplacesAGroupByAText) {
  const Setting set("a: {b: 1, c: 2}\n", "a: not_disclosed");
  EXPECT_EQ(set.text("/a"), "not_disclosed");
  EXPECT_EQ(set.document.size(), 2u);  // nothing is left of the group
}

TEST(Setting, FindsItemsByNumberAndById) {
  const std::string list = "a: [{id: x, b: 1}, {id: y, b: 2}, z]\n";
  EXPECT_EQ(Setting(list, "a.1.b: 5").text("/a/1/b"), "5");
  EXPECT_EQ(Setting(list, "a.y.b: 5").text("/a/1/b"), "5");
  EXPECT_EQ(Setting(list, "a.y.b: 5").text("/a/0/b"), "1");
  EXPECT_EQ(Setting(list, "a.2: 5").text("/a/2"), "5");
  EXPECT_EQ(Setting(list, "a.2: 5").keys("/a"), "   ");
  EXPECT_EQ(Setting(list, "a.x: {id: w}").text("/a/0/id"), "w");
}

TEST(Setting, TellsAnItemThatIsNotThere) {
  const Setting set("a: [{id: red}, {id: green}]\n", "a.gren.b: 5");
  EXPECT_THAT(set.reading.faults(), ElementsAre("MS0401 2..6 | 3..27"));
  const diagnostic::Diagnostic told = set.reading.report.sorted().front();
  EXPECT_EQ(told.message, "no entry of `a` has the id `gren`");
  EXPECT_THAT(told.helps, ElementsAre("did you mean `green`?"));
  const Setting number("a: [1, 2]\n", "a.2: 5");
  EXPECT_THAT(number.reading.report.sorted().front().helps,
              ElementsAre("an item is named by its `id` or its number, here from 0 to 1"));
  EXPECT_THAT(Setting("a: []\n", "a.0: 5").reading.report.sorted().front().helps, IsEmpty());
}

TEST(Setting, LeavesAloneWhatWasNotRead) {
  EXPECT_EQ(Setting("a: 1\nb: [1\n", "a: 2").text("/a"), "1");
  EXPECT_EQ(Setting("a: 1\n", "a: [2").text("/a"), "1");
  EXPECT_EQ(Setting("a: 1\n", "a: 2\nb: 3\n").text("/a"), "1");
}

// `z` begins in its own text where, in the sheet, the comment has just ended.
TEST(Setting, IsNotMeantByACommentOfTheSheet) {
  const std::string comment = "a: 1\n\n# mlsheet: allow[MS1104] reason=\"r\"";
  const std::string first(comment.size() - 1, 'k');
  const Setting set(comment + "\n  \nb: 2\n", first + ".z: 3");
  diagnostic::Report report;
  const auto found = read_suppressions(set.document, set.reading.bytes(), report);
  ASSERT_EQ(found.size(), 1u);
  EXPECT_EQ(set.reading.files.text(found[0].place), "b: 2");
}

TEST(Setting, TakesAnyFormOfYaml) {
  EXPECT_EQ(Setting("a: 1\n", "a: \"x\\ty\"").text("/a"), "x\ty");
  EXPECT_TRUE(Setting("a: 1\n", "a:").document.node(NodeId{1}).is_null);
  EXPECT_EQ(Setting("a: 1\n", "a: [&n 7, *n]  # twice").text("/a/1"), "7");
}

}  // namespace
}  // namespace mlsheet::document
