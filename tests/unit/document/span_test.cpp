// The exact bytes of keys and values, as written.

#include <gmock/gmock.h>

#include "unit/document/reading.h"

namespace mlsheet::document {
namespace {

using testing::ElementsAre;

TEST(Spans, OfKeysAreAsWritten) {
  const Reading reading("plain key: 1\n\"d\\x6Fuble\": 2\n'sin''gle': 3\n");
  std::vector<std::string> keys;
  for (const NodeId child : reading.document.children(reading.document.root())) {
    keys.emplace_back(reading.files.text(reading.document.node(child).key_span));
  }
  EXPECT_THAT(keys, ElementsAre("plain key", "\"d\\x6Fuble\"", "'sin''gle'"));
  EXPECT_EQ(reading.text("/double"), "2");
  EXPECT_EQ(reading.text("/sin'gle"), "3");
}

TEST(Spans, OfPlainTextsEndAtTheirLastByte) {
  const Reading reading("a: one word   # comment\nb: two\n   lines \n\n   more  \nc: x#y:z\n");
  EXPECT_EQ(reading.source("/a"), "one word");
  EXPECT_EQ(reading.source("/b"), "two\n   lines \n\n   more");
  EXPECT_EQ(reading.text("/b"), "two lines\nmore");
  EXPECT_EQ(reading.source("/c"), "x#y:z");
}

TEST(Spans, OfQuotedTextsIncludeTheQuotes) {
  const Reading reading("a: \"b \\\" c\" # x\nd: 'it''s'\ne: \"f\n  g\\\n  h\"\n");
  EXPECT_EQ(reading.source("/a"), "\"b \\\" c\"");
  EXPECT_EQ(reading.text("/a"), "b \" c");
  EXPECT_EQ(reading.source("/d"), "'it''s'");
  EXPECT_EQ(reading.source("/e"), "\"f\n  g\\\n  h\"");
  EXPECT_EQ(reading.text("/e"), "f gh");
}

TEST(Spans, OfBlocksReachFromTheSignToTheLastLineWithText) {
  const Reading reading(
      "a: |  # why\n  one\n\n    two \n\n\n# no part\nb: >-\n  three\n  four\nc:\n  - |2+\n    x\n "
      "  \nd: |\ne: 1");
  EXPECT_EQ(reading.source("/a"), "|  # why\n  one\n\n    two ");
  EXPECT_EQ(reading.text("/a"), "one\n\n  two \n");
  EXPECT_EQ(reading.source("/b"), ">-\n  three\n  four");
  EXPECT_EQ(reading.text("/b"), "three four");
  EXPECT_EQ(reading.source("/c/0"), "|2+\n    x");
  EXPECT_EQ(reading.source("/d"), "|");
}

TEST(Spans, OfCollectionsInBracketsIncludeTheBrackets) {
  const Reading reading("a: [1, {b: 2, c: [ ]}, d: 3,\n  # last\n  ] # x\n");
  EXPECT_EQ(reading.source("/a"), "[1, {b: 2, c: [ ]}, d: 3,\n  # last\n  ]");
  EXPECT_EQ(reading.source("/a/1"), "{b: 2, c: [ ]}");
  EXPECT_EQ(reading.source("/a/1/c"), "[ ]");
  EXPECT_EQ(reading.source("/a/2"), "d: 3");
}

TEST(Spans, OfBlocksOfEntriesReachFromTheFirstToTheLast) {
  const Reading reading("# x\na:\n  b: 1\n  c:\n  - d\n  - e: f\n    g:\n\nh: i # j\n");
  EXPECT_EQ(reading.source(""), "a:\n  b: 1\n  c:\n  - d\n  - e: f\n    g:\n\nh: i");
  EXPECT_EQ(reading.source("/a"), "b: 1\n  c:\n  - d\n  - e: f\n    g");
  EXPECT_EQ(reading.source("/a/c"), "d\n  - e: f\n    g");
  EXPECT_EQ(reading.source("/a/c/1"), "e: f\n    g");
}

TEST(Spans, OfNothingStandAtTheEndOfTheKeyOrDash) {
  const Reading reading("a:  # x\nb: {c: , d:}\ne:\n- \n- f\n");
  for (const char* pointer : {"/a", "/b/c", "/b/d", "/e/0"}) {
    EXPECT_TRUE(reading.node(pointer).is_null) << pointer;
    EXPECT_EQ(reading.source(pointer), "") << pointer;
  }
  EXPECT_EQ(reading.node("/a").span.begin, 1u);
  EXPECT_EQ(reading.node("/b/c").span.begin, 13u);
  EXPECT_EQ(reading.node("/e/0").span.begin, 25u);
}

TEST(Spans, OfTheWordNullAreThoseOfAText) {
  const Reading reading("a: null\nb: ~ # x\nc: [Null, ~]\nd:\nnull: 1\n");
  EXPECT_EQ(reading.source("/a"), "null");
  EXPECT_EQ(reading.text("/a"), "null");
  EXPECT_FALSE(reading.node("/a").is_null);
  EXPECT_EQ(reading.source("/b"), "~");
  EXPECT_EQ(reading.source("/c/0"), "Null");
  EXPECT_TRUE(reading.node("/d").is_null);
  EXPECT_THAT(reading.faults(), ElementsAre("MS0130 33..37"));
}

TEST(Spans, CountFromTheBeginningOfTheFileBehindAByteOrderMark) {
  const Reading reading(
      "\xEF\xBB\xBF"
      "a: b\n");
  EXPECT_EQ(reading.node("/a").key_span.begin, 3u);
  EXPECT_EQ(reading.source("/a"), "b");
}

TEST(Spans, CountBytesOfCharactersBeyondAscii) {
  const Reading reading("größe: \xF0\x9F\x98\x80 x\nb: [é, ü]\n");
  EXPECT_EQ(reading.source("/größe"), "\xF0\x9F\x98\x80 x");
  EXPECT_EQ(reading.source("/b/1"), "ü");
}

TEST(Styles, AreThoseOfTheText) {
  const Reading reading(
      "a: x\nb: 'x'\nc: \"x\"\nd: |\n  x\ne: >\n  x\nf: [x]\ng: {h: x}\ni:\n  - x\n");
  EXPECT_EQ(reading.node("/a").style, Style::Plain);
  EXPECT_EQ(reading.node("/b").style, Style::SingleQuoted);
  EXPECT_EQ(reading.node("/c").style, Style::DoubleQuoted);
  EXPECT_EQ(reading.node("/d").style, Style::Literal);
  EXPECT_EQ(reading.node("/e").style, Style::Folded);
  EXPECT_EQ(reading.node("/f").style, Style::Flow);
  EXPECT_EQ(reading.node("/g").style, Style::Flow);
  EXPECT_EQ(reading.node("/i").style, Style::Block);
}

TEST(Texts, KnowEveryEscapeOfYaml) {
  const Reading reading(R"(a: "\t\n\"\/\\\_\L\P\x41\u00e9\U0001F600\ b")"
                        "\n");
  EXPECT_EQ(reading.text("/a"), "\t\n\"/\\\u00A0\u2028\u2029A\u00E9\U0001F600 b");
}

TEST(Comments, AreCollectedWithTheirPlaces) {
  const Reading reading(
      "# one\na: b # two\nc: \"# no\" # three\nd: | # four\n  # no\ne: [f, # five\n  g]\nh: "
      "i#no\n#six");
  std::vector<std::string> comments;
  for (const Comment& comment : reading.document.comments()) {
    comments.emplace_back(reading.files.text(comment.span));
  }
  EXPECT_THAT(comments, ElementsAre("# one", "# two", "# three", "# four", "# five", "#six"));
}

}  // namespace
}  // namespace mlsheet::document
