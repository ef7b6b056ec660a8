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
    case ValueKind::Boolean:
      return "boolean";
    case ValueKind::Date:
      return "date";
    case ValueKind::File:
      return "file";
    case ValueKind::Id:
      return "id";
    case ValueKind::Reference:
      return "reference";
    default:
      return "another kind";
  }
}

// An input of any dimension names none.
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

template <class Owner, std::size_t Count>
void expect_all_in_schema(const Input<Owner> (&rows)[Count], std::string_view above) {
  for (const Input<Owner>& row : rows) expect_in_schema(row, std::string(above));
}

template <class Owner, std::size_t Count>
void expect_items_in_schema(const Input<Owner> (&rows)[Count], std::string_view list) {
  expect_all_in_schema(rows, std::string(list) + "/*");
}

TEST(InputsView, EveryPathIsInTheSchemas) {
  expect_all_in_schema(kInputs, {});
  for (const BlockKind& block : kBlockKinds) {
    expect_items_in_schema(kSelectionInputs,
                           std::string(kBlocksPath) + "/" + std::string(block.id));
  }
  expect_items_in_schema(kPartInputs, kPartsPath);
  expect_items_in_schema(kStateInputs, kStatesPath);
  expect_items_in_schema(kLegInputs, kLegsPath);
  expect_items_in_schema(kMaterialInputs, kPackagingPath);
  expect_items_in_schema(kRecoveredInputs, kRecoveredPath);
  expect_items_in_schema(kIndicatorInputs, kIndicatorsPath);
  expect_items_in_schema(kBomInputs, kBomPath);
  expect_items_in_schema(kSliceInputs, kSlicesPath);
  expect_items_in_schema(kSupplyInputs, kSuppliesPath);
  expect_items_in_schema(kGroupInputs, kGroupsPath);
  expect_items_in_schema(kPedigreeInputs, kPedigreesPath);
  expect_all_in_schema(kTripInputs, kInstallationPath);
  expect_all_in_schema(kTripInputs, kMaintenancePath);
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
