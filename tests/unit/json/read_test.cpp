#include "json/read.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <nlohmann/json.hpp>
#include <set>

namespace mlsheet::json {
namespace {

Fault fault_of(std::string_view text) {
  Fault fault;
  EXPECT_FALSE(read(text, fault).has_value()) << text;
  return fault;
}

Value value_of(std::string_view text) {
  Fault fault;
  const std::optional<Value> value = read(text, fault);
  EXPECT_TRUE(value.has_value()) << text << ": " << fault.message;
  return value.value_or(Value());
}

std::string nested(std::size_t depth) { return std::string(depth, '[') + std::string(depth, ']'); }

TEST(ReadJson, EveryKindOfValue) {
  EXPECT_TRUE(value_of("null").is_null());
  EXPECT_EQ(value_of("true"), true);
  EXPECT_EQ(value_of(" -12 "), -12);
  EXPECT_EQ(value_of("18446744073709551615"), 18446744073709551615ull);
  EXPECT_EQ(value_of("2.5e-3"), 0.0025);
  EXPECT_EQ(value_of("\"\\u00b5\\n\""), "µ\n");
  EXPECT_EQ(value_of("[1, [], {}]").size(), 3u);
  EXPECT_EQ(value_of("{\"a\": {\"b\": [null]}}").at("a").at("b").size(), 1u);
}

TEST(ReadJson, KeysKeepTheOrderOfTheText) {
  const Value value = value_of("{\"z\": 1, \"a\": [2, {\"y\": 3, \"b\": 4}], \"m\": 5}");
  EXPECT_EQ(value.dump(), "{\"z\":1,\"a\":[2,{\"y\":3,\"b\":4}],\"m\":5}");
}

TEST(ReadJson, PointsAtTheFault) {
  EXPECT_EQ(fault_of("[1, 2,]").byte, 6u);
  EXPECT_EQ(fault_of("{\"a\" 1}").byte, 5u);
  EXPECT_EQ(fault_of("[1] x").byte, 4u);
  EXPECT_EQ(fault_of("").byte, 0u);
  EXPECT_LE(fault_of("[1").byte, 2u);
}

TEST(ReadJson, TheReasonNamesNoLibraryAndNoPlace) {
  const std::string reason = fault_of("[1, 2,]").message;
  EXPECT_NE(reason.find("unexpected"), std::string::npos) << reason;
  EXPECT_EQ(reason.find("exception"), std::string::npos) << reason;
  EXPECT_EQ(reason.find("column"), std::string::npos) << reason;
}

TEST(ReadJson, NumbersNoDoubleHoldsAreRefused) {
  EXPECT_NE(fault_of("[1e999]").message.find("1e999"), std::string::npos);
  fault_of("NaN");
  fault_of("-Infinity");
}

TEST(ReadJson, DuplicateKeysAreRefusedAtTheSecond) {
  const Fault fault = fault_of("{\"a\": 1, \"b\": {\"a\": 2}, \"a\": 3}");
  EXPECT_EQ(fault.byte, 24u);
  EXPECT_EQ(fault.message, "duplicate key `a`");
  EXPECT_EQ(fault_of("{\"\\u0061\":\"a:\",\"a\":1}").byte, 15u);
}

TEST(ReadJson, TheSameKeyInTwoObjectsIsNoDuplicate) {
  EXPECT_EQ(value_of("[{\"a\": 1}, {\"a\": {\"a\": 2}}]").size(), 2u);
}

TEST(ReadJson, DepthIsBounded) {
  EXPECT_TRUE(value_of(nested(kDepthLimit)).is_array());
  const Fault fault = fault_of(nested(kDepthLimit + 1));
  EXPECT_EQ(fault.byte, kDepthLimit);
  EXPECT_EQ(fault.message, "nested deeper than 64 levels");
  fault_of(std::string(100000, '['));
}

TEST(ReadJson, NothingHidesBehindANulByte) {
  using std::string_literals::operator""s;
  EXPECT_EQ(fault_of("[1]\0 x"s).byte, 3u);
  EXPECT_EQ(fault_of("\0"s).byte, 0u);
}

TEST(ReadJson, BracketsInsideStringsAreText) {
  EXPECT_TRUE(value_of("\"" + std::string(1000, '[') + "\\\"[\"").is_string());
}

TEST(ReadJson, ManyKeysAreNoProblem) {
  std::string text = "{";
  for (int i = 0; i < 50000; ++i) text += "\"key" + std::to_string(i) + "\":0,";
  EXPECT_EQ(value_of(text + "\"last\":0}").size(), 50001u);
}

TEST(ReadJson, CutOffTextsAreRefusedAtEveryByte) {
  const std::string text = R"({"a": [1.5e3, true, "x\u00b5\\"], "b": {"c": null}})";
  EXPECT_TRUE(value_of(text).is_object());
  for (std::size_t length = 0; length < text.size(); ++length) {
    EXPECT_LE(fault_of(text.substr(0, length)).byte, length);
  }
}

// A published collection of JSON texts (nst/JSONTestSuite), where it lies beside the repository:
// names in n_ must be refused, names in y_ accepted, the rest only survived.
TEST(ReadJson, PublishedTextsAreJudgedAsTheirNamesSay) {
  const std::filesystem::path folder =
      std::filesystem::path(MLSHEET_ROOT) / "../shared/corpora/json-parsing";
  if (!std::filesystem::exists(folder)) GTEST_SKIP() << "no JSON texts beside the repository";
  const std::set<std::string> with_duplicates = {"y_object_duplicated_key.json",
                                                 "y_object_duplicated_key_and_value.json"};
  std::size_t judged = 0;
  for (const auto& entry : std::filesystem::directory_iterator(folder)) {
    const std::string name = entry.path().filename().string();
    std::ifstream stream(entry.path(), std::ios::binary);
    const std::string text(std::istreambuf_iterator<char>(stream), {});
    Fault fault;
    const bool accepted = read(text, fault).has_value();
    const bool must = name.starts_with("y_") && !with_duplicates.contains(name);
    const bool must_not = name.starts_with("n_") || with_duplicates.contains(name);
    EXPECT_TRUE(accepted || !must) << name << ": " << fault.message;
    EXPECT_FALSE(accepted && must_not) << name;
    ++judged;
  }
  EXPECT_GE(judged, 100u);
}

}  // namespace
}  // namespace mlsheet::json
