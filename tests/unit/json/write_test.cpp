#include "json/write.h"

#include <gtest/gtest.h>

#include "json/read.h"
#include "nlohmann/json.hpp"

namespace mlsheet::json {
namespace {

TEST(WriteJson, IndentsByTwo) {
  Writer writer;
  writer.begin_object();
  writer.key("name").string("PA1");
  writer.key("list").begin_array().integer(1).integer(-2).end_array();
  writer.key("empty").begin_object().end_object();
  writer.key("none").begin_array().end_array();
  writer.end_object();
  EXPECT_EQ(writer.take(), R"({
  "name": "PA1",
  "list": [
    1,
    -2
  ],
  "empty": {},
  "none": []
}
)");
}

TEST(WriteJson, CompactHasNoBlanks) {
  Writer writer(Layout::Compact);
  writer.begin_array().begin_object().key("a").null().key("b").boolean(true).end_object();
  writer.boolean(false).end_array();
  EXPECT_EQ(writer.take(), R"([{"a":null,"b":true},false])");
}

TEST(WriteJson, AScalarMayStandAlone) {
  Writer writer(Layout::Compact);
  EXPECT_EQ(writer.string("x").take(), "\"x\"");
}

TEST(WriteJson, NumbersAreShortestAndLiteralsAsWritten) {
  Writer writer(Layout::Compact);
  writer.begin_array().number(0.1).number(100000).number(-0.0).number(1e-9).literal("3.30");
  writer.integer(INT64_MIN).end_array();
  EXPECT_EQ(writer.take(), "[0.1,100000,0,1e-9,3.30,-9223372036854775808]");
}

TEST(WriteJson, KeysAndStringsCannotLeaveAScriptElement) {
  Writer writer(Layout::Compact);
  writer.begin_object().key("</script>").string("<!--").end_object();
  EXPECT_EQ(writer.take(), R"({"\u003C/script\u003E":"\u003C!--"})");
}

TEST(WriteJson, EveryByteStringReadsBackAsText) {
  Writer writer;
  std::string bytes;
  for (int byte = 0; byte < 128; ++byte) bytes.push_back(static_cast<char>(byte));
  bytes += "\u0085\u00B5\u202E\u2028\uFEFF\U0001F600";
  writer.begin_array().string(bytes).end_array();
  const std::string text = writer.take();
  Fault fault;
  const std::optional<Value> value = read(text, fault);
  ASSERT_TRUE(value) << fault.message;
  EXPECT_EQ(value->at(0).get<std::string>(), bytes);
}

TEST(WriteJson, TakingEmptiesTheWriter) {
  Writer writer(Layout::Compact);
  EXPECT_EQ(writer.integer(1).take(), "1");
  EXPECT_EQ(writer.integer(2).take(), "2");
}

#ifndef NDEBUG
TEST(WriteJsonDeathTest, WrongNestingIsABug) {
  EXPECT_DEATH(Writer().begin_object().integer(1), "");
  EXPECT_DEATH(Writer().begin_array().key("a"), "");
  EXPECT_DEATH(Writer().begin_array().end_object(), "");
  EXPECT_DEATH(Writer().begin_object().key("a").end_object(), "");
  EXPECT_DEATH(Writer().begin_array().take(), "");
}
#endif

}  // namespace
}  // namespace mlsheet::json
