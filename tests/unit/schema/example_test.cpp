#include "schema/example.h"

#include <gtest/gtest.h>

#include "support/shipped_schemas.h"

namespace mlsheet::schema {
namespace {

TEST(YamlScalar, StaysPlainWhereItCan) {
  for (const char* text : {"3.0.0", "40 mA", "-20..85 degC", "https://example.com/a?b=c",
                           "Jane Doe (testing)", "<= 95 %", "208 ± 31 lx", "~ 2200 ms"}) {
    EXPECT_EQ(yaml_scalar(text), text);
  }
}

TEST(YamlScalar, IsQuotedWhereYamlWouldReadIt) {
  EXPECT_EQ(yaml_scalar("One byte: the score"), "\"One byte: the score\"");
  EXPECT_EQ(yaml_scalar("`make` it"), "\"`make` it\"");
  EXPECT_EQ(yaml_scalar("a, b"), "\"a, b\"");
  EXPECT_EQ(yaml_scalar("#1"), "\"#1\"");
  EXPECT_EQ(yaml_scalar("- item"), "\"- item\"");
  EXPECT_EQ(yaml_scalar("ends:"), "\"ends:\"");
  EXPECT_EQ(yaml_scalar("0.17 kg [0.08, 0.29]"), "\"0.17 kg [0.08, 0.29]\"");
  EXPECT_EQ(yaml_scalar(">= 95 %"), "\">= 95 %\"");
  EXPECT_EQ(yaml_scalar(""), "\"\"");
  EXPECT_EQ(yaml_scalar("say \"no\""), "\"say \\\"no\\\"\"");
}

TEST(ExampleLine, ShowsLeavesListsAndGroups) {
  const Schema& schema = test::shipped_schema();
  EXPECT_EQ(example_line(schema, schema.at("/sensor/version")), "version: 3.0.0");
  EXPECT_EQ(example_line(schema, schema.at("/sensor/authors")), "authors: [Jane Doe (testing)]");
  EXPECT_EQ(example_line(schema, schema.at("/sensor/maintainer")),
            "maintainer: {name: ML-Sensors team, contact: datasheets@example.com}");
}

TEST(SpokenPath, HasDotsAndBrackets) {
  const Schema& schema = test::shipped_schema();
  EXPECT_EQ(spoken_path(schema.field(schema.at("/sensor/manufacturer/contact"))),
            "sensor.manufacturer.contact");
  EXPECT_EQ(spoken_path(schema.field(schema.at("/models/*/variants/*/accuracy"))),
            "models[].variants[].accuracy");
}

}  // namespace
}  // namespace mlsheet::schema
