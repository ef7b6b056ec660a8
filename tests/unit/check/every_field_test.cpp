// Laws over the whole shipped schema: what a field gives as its example it accepts, and a wrong
// value is found at that value.

#include <map>

#include "schema/example.h"
#include "unit/check/sheet.h"

namespace mlsheet::check {
namespace {

using schema::Field;
using schema::FieldId;
using schema::Structure;
using schema::ValueKind;

// A sheet under construction; renders as flow YAML.
struct Tree {
  std::map<std::string, Tree> entries;
  std::string scalar;
  bool list = false;

  std::string yaml() const {
    if (entries.empty()) return scalar;
    std::string text = list ? "[" : "{";
    for (const auto& [key, value] : entries) {
      if (text.size() > 1) text += ", ";
      if (!list) text += key + ": ";
      text += value.yaml();
    }
    return text + (list ? "]" : "}");
  }
};

bool is_yaml_already(ValueKind kind) {
  return kind == ValueKind::Points || kind == ValueKind::Matrix;
}

std::string example_of(const Field& field) {
  return is_yaml_already(field.kind) ? field.example : schema::yaml_scalar(field.example);
}

class Builder {
 public:
  explicit Builder(const schema::Schema& schema) : schema_(schema) {
    root_.entries["mlsheet"].scalar = "1";
  }

  // Puts a value at a pointer of a schema or a document; entries on the way get the keys they need.
  void put(std::string_view pointer, const std::string& value) {
    Tree* tree = &root_;
    FieldId field = schema_.root();
    while (!pointer.empty()) {
      const std::size_t end = std::min(pointer.find('/', 1), pointer.size());
      std::string step(pointer.substr(1, end - 1));
      pointer.remove_prefix(end);
      tree->list = schema_.field(field).structure == Structure::List;
      if (step == "*") step = tree->list ? "0" : "name";
      field = schema_.field(field).structure == Structure::Group ? schema_.child(field, step)
                                                                 : schema_.field(field).item;
      tree = &tree->entries[step];
      add_required(*tree, schema_.field(field));
    }
    tree->scalar = value;
  }

  std::string yaml() const { return root_.yaml() + "\n"; }

 private:
  void add_required(Tree& tree, const Field& field) {
    for (const std::string& key : field.required) {
      const FieldId child = schema_.child(schema_.at(field.pointer), key);
      tree.entries[key].scalar = example_of(schema_.field(child));
    }
  }

  const schema::Schema& schema_;
  Tree root_;
};

// A sheet with one field, and with what that field's example refers to.
std::string sheet_with(const Field& field, const std::string& value) {
  const schema::Schema& schema = test::shipped_schema();
  Builder builder(schema);
  if (!field.references.empty()) builder.put(field.references + "/*/id", field.example);
  const bool is_pointer = field.kind == ValueKind::Text && field.example.substr(0, 1) == "/";
  if (is_pointer && schema.at(field.example) != FieldId::None) {
    builder.put(field.example, example_of(schema.field(schema.at(field.example))));
  }
  builder.put(field.pointer, value);
  return builder.yaml();
}

std::vector<FieldId> leaves() {
  const schema::Schema& schema = test::shipped_schema();
  std::vector<FieldId> result;
  for (std::size_t i = 1; i < schema.size(); ++i) {
    const auto id = static_cast<FieldId>(i);
    if (schema.field(id).structure == Structure::Leaf) result.push_back(id);
  }
  return result;
}

std::string wrong_value(ValueKind kind) {
  switch (kind) {
    case ValueKind::Text:
    case ValueKind::Prose:
    case ValueKind::Version:
      return "[a, b]";
    case ValueKind::Points:
    case ValueKind::Matrix:
      return "3";
    case ValueKind::Count:
      return "-1";
    case ValueKind::File:
      return "../outside";
    default:
      return "Wrong Word";
  }
}

TEST(EveryField, AcceptsItsExample) {
  for (const FieldId id : leaves()) {
    const Field& field = test::shipped_schema().field(id);
    const Sheet given(sheet_with(field, example_of(field)),
                      by_caller(diagnostic::Profile::Minimal));
    EXPECT_THAT(given.found(), testing::IsEmpty()) << sheet_with(field, example_of(field));
  }
}

TEST(EveryField, FindsAWrongValueWhereItStands) {
  for (const FieldId id : leaves()) {
    const Field& field = test::shipped_schema().field(id);
    const std::string wrong = wrong_value(field.kind);
    const Sheet given(sheet_with(field, wrong), by_caller(diagnostic::Profile::Minimal));
    ASSERT_EQ(given.found().size(), 1u) << sheet_with(field, wrong);
    EXPECT_EQ(given.found().front().substr(7), wrong) << sheet_with(field, wrong);
  }
}

TEST(EveryField, AcceptsAStatement) {
  for (const FieldId id : leaves()) {
    const Field& field = test::shipped_schema().field(id);
    if (field.kind == ValueKind::Id || field.name == "mlsheet") continue;
    for (const char* statement : {"not_disclosed", "{not_applicable: no such part}",
                                  "\"not_evaluated: not before 2030\""}) {
      const Sheet given(sheet_with(field, statement), by_caller(diagnostic::Profile::Minimal));
      EXPECT_THAT(given.found(), testing::IsEmpty()) << sheet_with(field, statement);
    }
  }
}

TEST(EveryField, AcceptsItsExampleWrittenLong) {
  for (const FieldId id : leaves()) {
    const Field& field = test::shipped_schema().field(id);
    if (field.kind == ValueKind::Id || field.name == "mlsheet" || field.name == "profile") continue;
    const std::string value =
        "{value: " + example_of(field) + ", basis: measured, conditions: at night, n: 3}";
    const Sheet given(sheet_with(field, value), by_caller(diagnostic::Profile::Minimal));
    EXPECT_THAT(given.found(), testing::IsEmpty()) << sheet_with(field, value);
  }
}

}  // namespace
}  // namespace mlsheet::check
