#include "schema/json_tree.h"

#include <gtest/gtest.h>

namespace mlsheet::schema {
namespace {

constexpr source::FileId kFile{3};

TEST(JsonTree, KnowsWhereKeysAndValuesStand) {
  const JsonTree tree(kFile, R"({"a": [1, "two"], "b": {"c": true}})");
  ASSERT_EQ(tree.fault().what, "");
  const JsonId list = tree.find(tree.root(), "a");
  EXPECT_EQ(tree.key_span(list), (source::Span{kFile, 1, 4}));
  EXPECT_EQ(tree.span(list), (source::Span{kFile, 6, 16}));
  const JsonId first = tree.node(list).first_child;
  EXPECT_EQ(tree.source(first), "1");
  EXPECT_EQ(tree.node(first).kind, JsonKind::Number);
  const JsonId second = tree.node(first).next;
  EXPECT_EQ(tree.source(second), "\"two\"");
  EXPECT_EQ(tree.text(second), "two");
  EXPECT_EQ(tree.key_span(second), tree.span(second));
  EXPECT_EQ(tree.node(second).next, JsonId::None);
  const JsonId inner = tree.find(tree.find(tree.root(), "b"), "c");
  EXPECT_EQ(tree.source(inner), "true");
  EXPECT_EQ(tree.find(tree.root(), "c"), JsonId::None);
}

TEST(JsonTree, UndoesEscapes) {
  const JsonTree tree(kFile, R"(["a\"b\\c\/d\ne\tf", "plain"])");
  const JsonId first = tree.node(tree.root()).first_child;
  EXPECT_EQ(tree.text(first), "a\"b\\c/d\ne\tf");
  EXPECT_EQ(tree.text(tree.node(first).next), "plain");
}

TEST(JsonTree, ReadsEmptyCollections) {
  const JsonTree tree(kFile, " {\"a\": [ ], \"b\": { }} \n");
  EXPECT_EQ(tree.fault().what, "");
  EXPECT_EQ(tree.node(tree.find(tree.root(), "a")).first_child, JsonId::None);
  EXPECT_EQ(tree.node(tree.find(tree.root(), "b")).kind, JsonKind::Object);
}

struct Broken {
  const char* text;
  std::uint32_t at;
};

class BrokenJson : public testing::TestWithParam<Broken> {};

TEST_P(BrokenJson, IsRefusedAtItsPlace) {
  const JsonTree tree(kFile, GetParam().text);
  EXPECT_NE(tree.fault().what, "");
  EXPECT_EQ(tree.fault().at, GetParam().at) << tree.fault().what;
}

INSTANTIATE_TEST_SUITE_P(All, BrokenJson,
                         testing::Values(Broken{"", 0}, Broken{"{", 1}, Broken{"{\"a\" 1}", 5},
                                         Broken{"{\"a\": 1,}", 8}, Broken{"[1 2]", 3},
                                         Broken{"[1,]", 3}, Broken{"\"open", 5},
                                         Broken{"\"a\\u0041\"", 3}, Broken{"\"a\nb\"", 2},
                                         Broken{"nul", 0}, Broken{"1 1", 2}, Broken{"{a: 1}", 1},
                                         Broken{"[[1]", 4}));

TEST(JsonTree, StopsAtTheDepthLimit) {
  const JsonTree tree(kFile, std::string(100, '[') + std::string(100, ']'));
  EXPECT_EQ(tree.fault().what, "nesting deeper than 64");
}

}  // namespace
}  // namespace mlsheet::schema
