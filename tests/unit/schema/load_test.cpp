#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "schema/plain_types.h"
#include "schema/schema.h"
#include "support/shipped_schemas.h"

namespace mlsheet::schema {
namespace {

constexpr std::string_view kRoot = "schemas/sensor.schema.json";

constexpr std::string_view kValues = R"({"$defs": {
  "text": {"type": "string", "x-mlsheet": {"kind": "text"}},
  "quantity": {"anyOf": [], "x-mlsheet": {"kind": "quantity"}},
  "count": {"x-mlsheet": {"kind": "count"}},
  "choice": {"x-mlsheet": {"kind": "choice"}}}})";

// A schema of three files: the root under test, the values, and one section.
struct Loaded {
  explicit Loaded(std::string root_text, std::string section_text = "{}")
      : root(std::move(root_text)),
        section(std::move(section_text)),
        embedded{{{"schemas/section.schema.json", section},
                  {std::string(kRoot), root},
                  {"schemas/value.schema.json", kValues}}},
        files({}, embedded) {
    schema = load(files, kRoot, report);
  }

  const Field& at(std::string_view pointer) const {
    const FieldId id = schema.at(pointer);
    if (id == FieldId::None) throw std::logic_error("no field " + std::string(pointer));
    return schema.field(id);
  }
  // `MS0290 "title"`: each diagnostic as its code and the marked text.
  std::vector<std::string> found() const {
    std::vector<std::string> result;
    for (const auto& diagnostic : report.sorted()) {
      result.push_back(std::string(diagnostic::row(diagnostic.code).code_text) + " " +
                       std::string(files.text(diagnostic.span)));
    }
    return result;
  }

  std::string root;
  std::string section;
  std::array<source::File, 3> embedded;
  source::MemoryFiles files;
  diagnostic::Report report;
  Schema schema;
};

std::string with_field(std::string_view field) {
  return R"({"type": "object", "properties": {"power": )" + std::string(field) + "}}";
}

TEST(Load, ReadsALeafWithAllItsAnnotations) {
  const Loaded loaded(with_field(R"({"$ref": "value.schema.json#/$defs/quantity",
    "title": "Power", "description": "What it draws.", "examples": ["3 mW"],
    "x-mlsheet": {"dimension": "power", "requirement": "R", "template": "T70"}})"));
  EXPECT_THAT(loaded.found(), testing::IsEmpty());
  const Field& field = loaded.at("/power");
  EXPECT_EQ(field.name, "power");
  EXPECT_EQ(field.pointer, "/power");
  EXPECT_EQ(field.structure, Structure::Leaf);
  EXPECT_EQ(field.kind, ValueKind::Quantity);
  EXPECT_EQ(field.label, "Power");
  EXPECT_EQ(field.help, "What it draws.");
  EXPECT_EQ(field.example, "3 mW");
  EXPECT_EQ(field.requirement, Requirement::Required);
  EXPECT_EQ(field.template_number, "T70");
  EXPECT_EQ(field.dimension, quantity::dimension_named("power"));
  EXPECT_EQ(loaded.files.text(field.dimension_span), "\"power\"");
  EXPECT_EQ(loaded.files.text(field.span), "\"power\"");
  EXPECT_EQ(field.parent, loaded.schema.root());
}

TEST(Load, ReadsWordsWithTheirLabels) {
  const Loaded loaded(with_field(R"({"$ref": "value.schema.json#/$defs/choice",
    "enum": ["on_device", "i2c"], "x-mlsheet": {"labels": {"i2c": "I²C"}}})"));
  const Field& field = loaded.at("/power");
  ASSERT_EQ(field.vocabulary.size(), 2u);
  EXPECT_EQ(field.vocabulary[0].word, "on_device");
  EXPECT_EQ(field.vocabulary[0].label, "On device");
  EXPECT_EQ(field.vocabulary[1].label, "I²C");
}

TEST(Load, ReadsNumbersThatLimitAValue) {
  const Loaded loaded(with_field(R"({"$ref": "value.schema.json#/$defs/count",
    "minimum": 0, "maximum": 3})"));
  EXPECT_EQ(loaded.at("/power").minimum, 0);
  EXPECT_EQ(loaded.at("/power").maximum, 3);
}

TEST(Load, BuildsGroupsListsAndMaps) {
  const Loaded loaded(R"({"type": "object", "properties": {
    "parts": {"type": "array", "items": {"type": "object", "required": ["id"],
      "properties": {"id": {"$ref": "value.schema.json#/$defs/text"}},
      "patternProperties": {"^x-": true}, "additionalProperties": false}},
    "terms": {"type": "object",
              "additionalProperties": {"$ref": "value.schema.json#/$defs/text"}}}})");
  EXPECT_THAT(loaded.found(), testing::IsEmpty());
  EXPECT_EQ(loaded.at("/parts").structure, Structure::List);
  EXPECT_EQ(loaded.at("/parts/*").structure, Structure::Group);
  EXPECT_TRUE(loaded.at("/parts/*").allows_extensions);
  EXPECT_FALSE(loaded.at("").allows_extensions);
  EXPECT_THAT(loaded.at("/parts/*").required, testing::ElementsAre("id"));
  EXPECT_EQ(loaded.at("/parts/*/id").pointer, "/parts/*/id");
  EXPECT_EQ(loaded.at("/parts/3/id").pointer, "/parts/*/id");
  EXPECT_EQ(loaded.at("/terms").structure, Structure::Map);
  EXPECT_EQ(loaded.at("/terms/*").kind, ValueKind::Text);
  EXPECT_EQ(loaded.schema.at("/parts/*/nothing"), FieldId::None);
  EXPECT_EQ(loaded.schema.at("/nothing"), FieldId::None);
}

TEST(Load, ChoosesHowAContainerIsShownUnlessTold) {
  const Loaded loaded(R"({"type": "object", "properties": {
    "words": {"type": "array", "items": {"$ref": "value.schema.json#/$defs/text"}},
    "counts": {"type": "array", "items": {"$ref": "value.schema.json#/$defs/count"}},
    "flat": {"type": "array", "items": {"type": "object", "properties": {
      "a": {"$ref": "value.schema.json#/$defs/text"}}}},
    "nested": {"type": "array", "items": {"type": "object", "properties": {
      "a": {"type": "array", "items": {"$ref": "value.schema.json#/$defs/text"}}}}},
    "told": {"type": "array", "items": {"$ref": "value.schema.json#/$defs/text"},
             "x-mlsheet": {"show": "hidden"}},
    "map": {"type": "object", "additionalProperties": {"$ref": "value.schema.json#/$defs/text"}}
    }})");
  EXPECT_EQ(loaded.at("/words").show, Show::List);
  EXPECT_EQ(loaded.at("/counts").show, Show::Facts);
  EXPECT_EQ(loaded.at("/flat").show, Show::Table);
  EXPECT_EQ(loaded.at("/nested").show, Show::Cards);
  EXPECT_EQ(loaded.at("/told").show, Show::Hidden);
  EXPECT_EQ(loaded.at("/map").show, Show::Table);
  EXPECT_EQ(loaded.at("").show, Show::Facts);
}

TEST(Load, FollowsReferencesAndLetsTheNearestWordWin) {
  const Loaded loaded(
      R"({"type": "object", "properties": {
        "one": {"$ref": "section.schema.json"},
        "two": {"$ref": "section.schema.json#/$defs/block", "title": "Nearer"}}})",
      R"({"title": "Section", "type": "object",
          "properties": {"inner": {"$ref": "#/$defs/block"}},
          "$defs": {"block": {"title": "Farther", "description": "Both.", "type": "object",
            "properties": {"a": {"$ref": "value.schema.json#/$defs/text"}}}}})");
  EXPECT_THAT(loaded.found(), testing::IsEmpty());
  EXPECT_EQ(loaded.at("/one").label, "Section");
  EXPECT_EQ(loaded.at("/one/inner").label, "Farther");
  EXPECT_EQ(loaded.at("/two").label, "Nearer");
  EXPECT_EQ(loaded.at("/two").help, "Both.");
  EXPECT_EQ(loaded.at("/two/a").kind, ValueKind::Text);
}

struct Faulty {
  const char* field;
  const char* found;
};

class FaultyField : public testing::TestWithParam<Faulty> {};

TEST_P(FaultyField, IsReportedAtItsPlace) {
  const Loaded loaded(with_field(GetParam().field));
  EXPECT_THAT(loaded.found(), testing::ElementsAre(GetParam().found));
}

#define TEXT_FIELD(rest) R"({"$ref": "value.schema.json#/$defs/text", )" rest "}"

INSTANTIATE_TEST_SUITE_P(
    All, FaultyField,
    testing::Values(
        Faulty{TEXT_FIELD(R"("minLength": 3)"), "MS0290 \"minLength\""},
        Faulty{TEXT_FIELD(R"("x-mlsheet": {"colour": "red"})"), "MS0291 \"colour\""},
        Faulty{TEXT_FIELD(R"("x-mlsheet": {"dimension": "powder"})"), "MS0291 \"powder\""},
        Faulty{TEXT_FIELD(R"("x-mlsheet": {"requirement": "X"})"), "MS0291 \"X\""},
        Faulty{TEXT_FIELD(R"("x-mlsheet": {"show": "carousel"})"), "MS0291 \"carousel\""},
        Faulty{TEXT_FIELD(R"("enum": ["a"], "x-mlsheet": {"labels": {"b": "B"}})"), "MS0291 \"b\""},
        Faulty{TEXT_FIELD(R"("minimum": "few")"), "MS0294 \"few\""},
        Faulty{TEXT_FIELD(R"("patternProperties": {"^y-": true})"), "MS0294 \"^y-\""},
        Faulty{R"({"$ref": "other.schema.json", "type": "object", "properties": {}})",
               "MS0292 \"other.schema.json\""},
        Faulty{R"({"$ref": "#/$defs/lost", "type": "object", "properties": {}})",
               "MS0292 \"#/$defs/lost\""},
        Faulty{TEXT_FIELD(R"("type": "string")"),
               "MS0294 {\"$ref\": "
               "\"value.schema.json#/$defs/text\", "
               "\"type\": \"string\"}"},
        Faulty{R"({"type": "text"})", "MS0294 \"text\""},
        Faulty{R"({"enum": [1, "a"]})", "MS0294 1"}, Faulty{R"(null)", "MS0294 null"},
        Faulty{R"({"properties": {}, "items": {}})", "MS0294 {\"properties\": {}, \"items\": {}}"},
        Faulty{R"({"type": "array", "properties": {}})",
               "MS0294 {\"type\": \"array\", \"properties\": {}}"},
        Faulty{R"({"additionalProperties": 3})", "MS0294 3"}));

// Every keyword of the vocabularies of draft 2020-12 that is none of ours.
TEST(Load, RefusesTheKeywordsOutsideTheSubset) {
  for (const char* keyword : {"$anchor",
                              "$dynamicRef",
                              "$dynamicAnchor",
                              "$vocabulary",
                              "$comment",
                              "allOf",
                              "anyOf",
                              "oneOf",
                              "not",
                              "if",
                              "then",
                              "else",
                              "dependentSchemas",
                              "prefixItems",
                              "contains",
                              "propertyNames",
                              "unevaluatedItems",
                              "unevaluatedProperties",
                              "const",
                              "multipleOf",
                              "exclusiveMaximum",
                              "exclusiveMinimum",
                              "maxLength",
                              "minLength",
                              "pattern",
                              "maxItems",
                              "minItems",
                              "uniqueItems",
                              "maxContains",
                              "minContains",
                              "maxProperties",
                              "minProperties",
                              "dependentRequired",
                              "default",
                              "deprecated",
                              "readOnly",
                              "writeOnly",
                              "format",
                              "contentEncoding",
                              "contentMediaType",
                              "contentSchema",
                              "definitions",
                              "dependencies"}) {
    const Loaded loaded(with_field("{\"" + std::string(keyword) + "\": 1}"));
    EXPECT_THAT(loaded.found(), testing::ElementsAre("MS0290 \"" + std::string(keyword) + "\""));
  }
}

TEST(Load, ReadsPlainValuesByTheirTypes) {
  const Loaded loaded(R"({"type": "object", "properties": {
    "whole": {"type": "integer"}, "any": {"type": "number"}, "open": true, "shut": false,
    "two": {"type": ["string", "null"]}, "words": {"enum": ["a", "b"]}}})");
  EXPECT_THAT(loaded.found(), testing::IsEmpty());
  EXPECT_EQ(loaded.at("/whole").kind, ValueKind::Plain);
  EXPECT_THAT(names_of(loaded.at("/whole").types), testing::ElementsAre("integer"));
  EXPECT_THAT(names_of(loaded.at("/any").types), testing::ElementsAre("number"));
  EXPECT_THAT(names_of(loaded.at("/two").types), testing::ElementsAre("null", "string"));
  EXPECT_THAT(names_of(loaded.at("/words").types), testing::ElementsAre("string"));
  EXPECT_TRUE(loaded.at("/open").types == PlainTypes::all());
  EXPECT_THAT(names_of(loaded.at("/shut").types), testing::IsEmpty());
}

TEST(Load, LeavesOnlyAGroupThatSaysSoOpen) {
  const Loaded loaded(R"({"type": "object", "properties": {
    "open": {"properties": {"a": {}}}, "told": {"properties": {}, "additionalProperties": true},
    "shut": {"additionalProperties": false}, "needs": {"required": ["a"]}}})");
  EXPECT_THAT(loaded.found(), testing::IsEmpty());
  EXPECT_TRUE(loaded.at("/open").is_open);
  EXPECT_TRUE(loaded.at("/told").is_open);
  EXPECT_FALSE(loaded.at("/shut").is_open);
  EXPECT_EQ(loaded.at("/shut").structure, Structure::Group);
  EXPECT_EQ(loaded.at("/needs").structure, Structure::Group);
}

TEST(Load, ReportsTextThatIsNotJson) {
  const Loaded loaded("{\"type\": \"object\" \"properties\": {}}");
  ASSERT_FALSE(loaded.found().empty());
  EXPECT_EQ(loaded.found().front().substr(0, 6), "MS0293");
  EXPECT_EQ(loaded.report.sorted().front().span.begin, 18u);
}

TEST(Load, EndsOnReferencesInACircle) {
  const Loaded rounds(with_field(R"({"$ref": "section.schema.json"})"),
                      R"({"$ref": "section.schema.json"})");
  EXPECT_FALSE(rounds.found().empty());
  const Loaded nests(with_field(R"({"$ref": "section.schema.json"})"),
                     R"({"type": "object", "properties": {"a": {"$ref": "section.schema.json"}}})");
  EXPECT_FALSE(nests.found().empty());
}

TEST(Load, ReportsAMissingRoot) {
  source::MemoryFiles files;
  diagnostic::Report report;
  const Schema schema = load(files, kRoot, report);
  EXPECT_TRUE(report.failed());
  EXPECT_EQ(schema.size(), 1u);
}

TEST(ShippedSchemas, LoadWithoutADiagnostic) {
  const source::MemoryFiles files({}, test::shipped_schema_files());
  diagnostic::Report report;
  const Schema schema = load(files, kRoot, report);
  for (const auto& diagnostic : report.sorted()) {
    ADD_FAILURE() << files.file(diagnostic.span.file).name << ": " << diagnostic.message;
  }
  EXPECT_GT(schema.size(), 900u);
}

TEST(ShippedSchemas, HaveAPlaceForEveryField) {
  const Schema& schema = test::shipped_schema();
  for (std::size_t i = 1; i < schema.size(); ++i) {
    const Field& field = schema.field(static_cast<FieldId>(i));
    EXPECT_EQ(schema.at(field.pointer), static_cast<FieldId>(i)) << field.pointer;
    EXPECT_NE(field.span.file, source::FileId::None) << field.pointer;
    EXPECT_NE(field.parent, FieldId::None) << field.pointer;
  }
}

TEST(ShippedSchemas, ReferToListsWhoseItemsHaveIds) {
  const Schema& schema = test::shipped_schema();
  for (std::size_t i = 1; i < schema.size(); ++i) {
    const Field& field = schema.field(static_cast<FieldId>(i));
    if (field.references.empty()) continue;
    EXPECT_NE(schema.at(field.references + "/*/id"), FieldId::None)
        << field.pointer << " refers to " << field.references;
  }
}

}  // namespace
}  // namespace mlsheet::schema
