#include <gmock/gmock.h>

#include "check/validate.h"
#include "document/read_yaml.h"
#include "schema/schema.h"

namespace mlsheet::check {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

// What is said of `value: …` where a schema describes it.
std::vector<std::string> said(std::string_view described, const std::string& value) {
  const std::string text = R"({"type": "object", "properties": {"mlsheet": {"type": "integer"},
    "value": )" + std::string(described) +
                           R"(}, "additionalProperties": false})";
  const source::File embedded[] = {{"schemas/own.schema.json", text}};
  source::MemoryFiles files({{"s.yaml", "mlsheet: 1\nvalue: " + value + "\n"}}, embedded);
  diagnostic::Report report;
  const schema::Schema schema = schema::load(files, "schemas/own.schema.json", report);
  const source::FileId file = files.open_input("s.yaml", {1 << 20}).file;
  validate(document::read_yaml(files, file, report), schema, report);
  std::vector<std::string> messages;
  for (const auto& diagnostic : report.sorted()) messages.push_back(diagnostic.message);
  return messages;
}

TEST(Plain, HasTheTypeThatYamlGivesIt) {
  for (const char* whole : {"3", "-3", "3.0", "3e2", "0"}) {
    EXPECT_THAT(said(R"({"type": "integer"})", whole), IsEmpty()) << whole;
  }
  EXPECT_THAT(said(R"({"type": "integer"})", "3.5"),
              ElementsAre("here is a number, but `value` holds a whole number"));
  EXPECT_THAT(said(R"({"type": "number"})", "'3'"),
              ElementsAre("here is a text, but `value` holds a number"));
  EXPECT_THAT(said(R"({"type": "string"})", "3"),
              ElementsAre("here is a whole number, but `value` holds a text"));
  EXPECT_THAT(said(R"({"type": ["boolean", "null"]})", "True"), IsEmpty());
  EXPECT_THAT(said(R"({"type": ["boolean", "null"]})", ""), IsEmpty());
  EXPECT_THAT(said(R"({"type": ["boolean", "null"]})", "[1]"),
              ElementsAre("here is a list, but `value` holds nothing or `true` or `false`"));
  EXPECT_THAT(said(R"({"type": "object"})", "{a: [1]}"), IsEmpty());
  EXPECT_THAT(said("false", "1"),
              ElementsAre("here is a whole number, but `value` holds no value at all"));
}

TEST(Plain, LiesInItsRange) {
  EXPECT_THAT(said(R"({"type": "number", "minimum": 2, "maximum": 4})", "3.5"), IsEmpty());
  EXPECT_THAT(said(R"({"type": "number", "minimum": 2, "maximum": 4})", "5"),
              ElementsAre("`5` is out of range: `value` holds 2 to 4"));
  EXPECT_THAT(said(R"({"minimum": 2})", "a text"), IsEmpty());
}

TEST(Plain, IsAWordOfItsList) {
  EXPECT_THAT(said(R"({"enum": ["red", "1"]})", "red"), IsEmpty());
  EXPECT_THAT(said(R"({"enum": ["red", "1"]})", "rde"), ElementsAre("`rde` is no word of `value`"));
  EXPECT_THAT(said(R"({"enum": ["red", "1"]})", "1"),
              ElementsAre("here is a whole number, but `value` holds a text"));
}

TEST(Plain, MayBeStatedToBeAbsent) {
  EXPECT_THAT(said(R"({"type": "integer"})", "not_disclosed"), IsEmpty());
}

TEST(Structure, IsAskedForByTheTypeAlone) {
  const std::string_view open = R"({"properties": {"a": {"type": "integer"}}})";
  EXPECT_THAT(said(open, "{a: 1, b: 2}"), IsEmpty());
  EXPECT_THAT(said(open, "[1]"), IsEmpty());
  EXPECT_THAT(said(open, "{a: x}"), ElementsAre("here is a text, but `a` holds a whole number"));
}

}  // namespace
}  // namespace mlsheet::check
