#include "footprint/inputs_view.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "support/shipped_schemas.h"

namespace mlsheet::footprint {
namespace {

using schema::FieldId;
using schema::ValueKind;

std::string_view name_of(ValueKind kind) {
  switch (kind) {
    case ValueKind::Quantity:
      return "quantity";
    case ValueKind::Choice:
      return "choice";
    case ValueKind::Count:
      return "count";
    case ValueKind::Number:
      return "number";
    case ValueKind::Text:
      return "text";
    default:
      return "another kind";
  }
}

template <class Owner>
void expect_in_schema(const Input<Owner>& row, const std::string& above) {
  const schema::Schema& schema = test::shipped_schema();
  const std::string path = above + std::string(row.path);
  const FieldId id = schema.at(path);
  ASSERT_NE(id, FieldId::None) << path;
  const schema::Field& field = schema.field(id);
  if (row.kind.empty()) {
    EXPECT_NE(field.structure, schema::Structure::Leaf) << path;
    return;
  }
  ASSERT_EQ(field.structure, schema::Structure::Leaf) << path;
  EXPECT_EQ(name_of(field.kind), row.kind) << path;
  if (row.dimension.empty()) {
    EXPECT_FALSE(field.dimension.has_value()) << path;
  } else {
    EXPECT_EQ(field.dimension, quantity::dimension_named(row.dimension)) << path;
  }
}

TEST(InputsView, EveryPathIsInTheSchemas) {
  for (const auto& row : kInputs) expect_in_schema(row, {});
  for (const BlockKind& block : kBlockKinds) {
    const std::string list = std::string(kBlocksPath) + "/" + std::string(block.id) + "/*";
    for (const auto& row : kSelectionInputs) expect_in_schema(row, list);
  }
  for (const auto& row : kSliceInputs) expect_in_schema(row, std::string(kSlicesPath) + "/*");
  for (const auto& row : kSupplyInputs) expect_in_schema(row, std::string(kSuppliesPath) + "/*");
  for (const auto& row : kGroupInputs) expect_in_schema(row, std::string(kGroupsPath) + "/*");
}

TEST(InputsView, WhatIsNotModelledIsInTheSchemas) {
  for (const NotModelled& row : kNotModelled) {
    EXPECT_NE(test::shipped_schema().at(row.path), FieldId::None) << row.path;
  }
}

TEST(InputsView, TheBlocksAreThoseOfTheSchemas) {
  const schema::Schema& schema = test::shipped_schema();
  std::vector<std::string> blocks;
  for (const BlockKind& block : kBlockKinds) blocks.emplace_back(block.id);
  EXPECT_THAT(blocks, ::testing::ElementsAreArray(schema.keys(schema.at(kBlocksPath))));
  for (const BlockKind& block : kBlockKinds) {
    const std::string path = std::string(kBlocksPath) + "/" + std::string(block.id);
    EXPECT_EQ(schema.field(schema.at(path)).label, block.label);
  }
}

TEST(InputsView, TheWordsAreThoseOfTheSchemas) {
  const schema::Schema& schema = test::shipped_schema();
  for (const schema::Word& word :
       schema.field(schema.at("/environment/blocks/pcb/*/level")).vocabulary) {
    EXPECT_TRUE(level_named(word.word).has_value()) << word.word;
  }
}

}  // namespace
}  // namespace mlsheet::footprint
