#include "document/document.h"

#include <gmock/gmock.h>

#include "unit/document/reading.h"

namespace mlsheet::document {
namespace {

TEST(Document, FindsEntriesByKey) {
  const Reading reading("a: 1\nb: {c: 2}\n");
  const Document& document = reading.document;
  EXPECT_EQ(document.text(document.find(document.root(), "a")), "1");
  EXPECT_EQ(document.find(document.root(), "x"), NodeId::None);
  EXPECT_EQ(document.find(document.at_pointer("/a"), "x"), NodeId::None);
  EXPECT_EQ(document.find(NodeId::None, "x"), NodeId::None);
}

TEST(Document, FollowsJsonPointers) {
  const Reading reading("a/b: {\"m~n\": [x, y]}\n\"01\": z\n");
  const Document& document = reading.document;
  EXPECT_EQ(document.at_pointer(""), document.root());
  EXPECT_EQ(reading.text("/a~1b/m~0n/1"), "y");
  EXPECT_EQ(reading.text("/01"), "z");
  for (const char* nowhere : {"a", "/a", "/a~1b/m~0n/2", "/a~1b/m~0n/01", "/a~1b/m~0n/-",
                              "/a~1b/m~0n/", "/01/x", "/a~1b/m~0n/99999999999999999999"}) {
    EXPECT_EQ(document.at_pointer(nowhere), NodeId::None) << nowhere;
  }
}

TEST(Document, NamesEveryNodeByItsPointer) {
  const Reading reading("a/b: {\"m~n\": [x, {y: 1}]}\n");
  const Document& document = reading.document;
  EXPECT_EQ(document.pointer(document.root()), "");
  for (const char* pointer : {"/a~1b", "/a~1b/m~0n/0", "/a~1b/m~0n/1/y"}) {
    EXPECT_EQ(document.pointer(document.at_pointer(pointer)), pointer);
  }
}

TEST(Document, CountsChildren) {
  const Reading reading("a: [1, 2, 3]\nb: {}\n");
  EXPECT_EQ(reading.document.child_count(reading.document.at_pointer("/a")), 3u);
  EXPECT_EQ(reading.document.child_count(reading.document.at_pointer("/b")), 0u);
}

TEST(Document, LeavesOutWhatAnUnusableKeyHolds) {
  const Reading reading("<<: {a: 1}\nb: 2\n");
  EXPECT_EQ(reading.document.child_count(reading.document.root()), 1u);
  for (std::uint32_t id = 0; id < reading.document.size(); ++id) {
    EXPECT_FALSE(reading.document.pointer(NodeId{id}).size() > 2) << id;
  }
}

}  // namespace
}  // namespace mlsheet::document
