#include "schema/json_schema.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include "json/read.h"
#include "support/shipped_schemas.h"

namespace mlsheet::schema {
namespace {

using testing::HasSubstr;
using testing::Not;

constexpr std::string_view kKinds =
    R"({"$defs": {"long": {"properties": {"n": {"type": ["integer", "string"], "minimum": 0}}},
        "text": {"anyOf": [{"$ref": "#/$defs/long"}], "x-mlsheet": {"kind": "text"}}}})";

std::string written(std::size_t draft) {
  return json_schema(test::shipped_schema(), kKinds, json_drafts()[draft]);
}

json::Value newest() {
  json::Fault fault;
  const std::optional<json::Value> value = json::read(written(0), fault);
  EXPECT_TRUE(value.has_value()) << fault.message;
  return value.value_or(json::Value());
}

TEST(JsonSchema, NamesItsDraft) {
  EXPECT_THAT(written(0),
              HasSubstr("\"$schema\": \"https://json-schema.org/draft/2020-12/schema\""));
  EXPECT_THAT(written(1), HasSubstr("\"$schema\": \"http://json-schema.org/draft-07/schema#\""));
}

TEST(JsonSchema, RefersToTheDefinitionsOfItsDraft) {
  EXPECT_THAT(written(0), HasSubstr("\"$ref\": \"#/$defs/long\""));
  EXPECT_THAT(written(1), HasSubstr("\"$ref\": \"#/definitions/long\""));
  EXPECT_THAT(written(1), Not(HasSubstr("$defs")));
}

TEST(JsonSchema, TakesTheKindsWithoutTheAnnotations) {
  const json::Value kinds = newest().at("$defs");
  EXPECT_EQ(kinds.at("long").at("properties").at("n").at("minimum"), 0);
  EXPECT_FALSE(kinds.at("text").contains("x-mlsheet"));
}

TEST(JsonSchema, TellsLabelHelpAndExampleOfAField) {
  const json::Value sheet = newest();
  const json::Value& group = sheet.at("properties").at("sensor").at("anyOf").at(0);
  const json::Value& field = group.at("properties").at("function");
  EXPECT_EQ(field.at("title"), "Type and function");
  EXPECT_EQ(field.at("description"),
            "What the sensor detects or measures, in a few words. Required.");
  EXPECT_EQ(field.at("examples").at(0), "Person detection");
  EXPECT_EQ(field.at("allOf").at(0).at("$ref"), "#/$defs/text");
}

TEST(JsonSchema, DemandsStagesAndNoPictureOfThem) {
  const json::Value demands = newest().at("then").at("anyOf").at(1).at("properties");
  const std::string keys = demands.at("software").at("anyOf").at(1).at("required").dump();
  EXPECT_THAT(keys, HasSubstr("\"pipeline\""));
  EXPECT_THAT(keys, Not(HasSubstr("\"diagram\"")));
}

TEST(JsonSchema, OffersTheWordsOfAChoice) {
  const json::Value sheet = newest();
  const json::Value& words = sheet.at("properties").at("profile").at("anyOf");
  EXPECT_EQ(words.at(0).at("enum").at(1), "recommended");
}

TEST(JsonSchema, ClosesGroupsButForTheKeysOfTheAuthor) {
  const json::Value sheet = newest();
  EXPECT_EQ(sheet.at("required").at(0), "mlsheet");
  EXPECT_EQ(sheet.at("additionalProperties"), false);
  EXPECT_TRUE(sheet.at("patternProperties").contains("^x-"));
}

}  // namespace
}  // namespace mlsheet::schema
