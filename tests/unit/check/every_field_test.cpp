// Laws over the whole shipped schema: what a field gives as its example it accepts, and a wrong
// value is found at that value.

#include <algorithm>
#include <map>

#include "schema/example.h"
#include "unit/check/sheet.h"

namespace mlsheet::check {
namespace {

using schema::Field;
using schema::FieldId;
using schema::Structure;
using schema::ValueKind;

// A sheet under construction; renders as block YAML, an entry per line.
struct Tree {
  std::map<std::string, Tree> entries;
  std::string scalar;
  bool list = false;

  std::string yaml(std::size_t depth = 0) const {
    if (entries.empty()) return " " + scalar + "\n";
    std::string text = depth == 0 ? "" : "\n";
    for (const auto& [key, value] : entries) {
      text += std::string(2 * depth, ' ') + (list ? "-" : key + ":") + value.yaml(depth + 1);
    }
    return text;
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

  std::string yaml() const { return root_.yaml(); }

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

// A wrong value, and the part of it that is marked; the whole where no part is named.
struct Wrong {
  std::string value;
  std::string marked = value;
};

void add_wrong_quantities(const Field& field, std::vector<Wrong>& wrong) {
  wrong.push_back({"Wrong Word"});
  wrong.push_back({"3 parsecs", "parsecs"});
  if (!field.dimension) return;
  wrong.push_back({"3 sr"});  // no field holds a solid angle
  if (field.dimension != quantity::dimension_named("fraction")) wrong.push_back({"3"});
  const std::size_t unit = field.example.find_last_of(' ');
  if (quantity::least_possible(*field.dimension) && unit != std::string::npos) {
    wrong.push_back({"-1000" + field.example.substr(unit)});
  }
}

void add_out_of_range(const Field& field, std::vector<Wrong>& wrong) {
  if (field.maximum)
    wrong.push_back(
        {field.kind == ValueKind::Quantity ? "250 %" : text::format_fixed(*field.maximum + 1, 0)});
  if (field.minimum && field.kind != ValueKind::Count) wrong.push_back({"-1"});
  if (field.minimum == 1) wrong.push_back({"0"});
}

// What is no value of the field, whatever else the sheet says.
std::vector<Wrong> wrong_values(const Field& field) {
  std::vector<Wrong> wrong;
  switch (field.kind) {
    case ValueKind::Text:
      wrong = {{"[a, b]"}, {"{a: b}"}, {"\"one\\ntwo\""}};
      break;
    case ValueKind::Prose:
      wrong = {{"[a, b]"}, {"{a: b}"}, {"\"a\\u202Eb\"", "\\u202E"}};
      break;
    case ValueKind::Version:
      wrong = {{"[1, 2]"}, {"{a: b}"}};
      break;
    case ValueKind::Quantity:
      add_wrong_quantities(field, wrong);
      add_out_of_range(field, wrong);
      break;
    case ValueKind::Number:
      wrong = {{"Wrong Word"}, {"[1]"}, {"1,5"}, {"12 kg"}};
      add_out_of_range(field, wrong);
      break;
    case ValueKind::Count:
      wrong = {{"-1"}, {"1.5"}, {"many"}, {"007"}, {"[1]"}};
      add_out_of_range(field, wrong);
      break;
    case ValueKind::Date:
      wrong = {{"Wrong Word"}, {"2023-02-30"}, {"12.05.2023"}, {"2023-13"}};
      break;
    case ValueKind::Url:
      wrong = {{"Wrong Word"}, {"example.com/page"}};
      break;
    case ValueKind::Email:
      wrong = {{"Wrong Word"}, {"somebody at example.com"}};
      break;
    case ValueKind::File:
      wrong = {{"../outside"}, {"/etc/passwd"}, {"[a]"}};
      break;
    case ValueKind::Digest:
      wrong = {{"Wrong Word"}, {"1234abcd"}};
      break;
    case ValueKind::Id:
      wrong = {{"Wrong Word"}, {"über"}};
      break;
    case ValueKind::Reference:
      wrong = {{"Wrong Word"}, {"nowhere"}};
      break;
    case ValueKind::Choice:
      wrong = {{"Wrong Word"}, {"3"}, {"[a]"}};
      break;
    case ValueKind::Boolean:
      wrong = {{"Wrong Word"}, {"yes"}};
      break;
    case ValueKind::Shape:
      wrong = {{"Wrong Word"}, {"96 by 96"}};
      break;
    case ValueKind::Address:
      wrong = {{"Wrong Word"}, {"0xGG"}};
      break;
    case ValueKind::Points:
      wrong = {{"3"}, {"[[0, 0, 1]]", "[0, 0, 1]"}, {"[[0, up]]", "up"}};
      break;
    case ValueKind::Matrix:
      wrong = {{"3"}, {"[[0.5, 0.5], [1]]", "[1]"}, {"[[0.5, high]]", "high"}};
      break;
    case ValueKind::Plain:  // of schemas that are not ours
      break;
  }
  return wrong;
}

// The line and column of what was put into a sheet, counted in the text that went in.
std::string place_of(const std::string& yaml, const Wrong& wrong) {
  const std::size_t value = yaml.find(": " + wrong.value + "\n") == std::string::npos
                                ? yaml.find("- " + wrong.value + "\n")
                                : yaml.find(": " + wrong.value + "\n");
  const std::size_t at = value + 2 + wrong.value.find(wrong.marked);
  const std::size_t line = static_cast<std::size_t>(
      std::count(yaml.begin(), yaml.begin() + static_cast<std::ptrdiff_t>(at), '\n'));
  return std::to_string(line + 1) + ":" + std::to_string(at - yaml.rfind('\n', at));
}

// What was found about the field. That a lone field lacks the company which cross-field rules
// (MS10) ask for, as a claim its evidence, is no fault of its example.
std::vector<std::string> found_of_field(const Sheet& given) {
  std::vector<std::string> found = given.found();
  std::erase_if(found, [](const std::string& one) { return one.starts_with("MS10"); });
  return found;
}

TEST(EveryField, AcceptsItsExample) {
  for (const FieldId id : leaves()) {
    const Field& field = test::shipped_schema().field(id);
    const Sheet given(sheet_with(field, example_of(field)),
                      by_caller(diagnostic::Profile::Minimal));
    EXPECT_THAT(found_of_field(given), testing::IsEmpty()) << sheet_with(field, example_of(field));
  }
}

TEST(EveryField, FindsAWrongValueWhereItStands) {
  for (const FieldId id : leaves()) {
    const Field& field = test::shipped_schema().field(id);
    for (const Wrong& wrong : wrong_values(field)) {
      const std::string yaml = sheet_with(field, wrong.value);
      const Sheet given(yaml, by_caller(diagnostic::Profile::Minimal));
      ASSERT_EQ(given.found().size(), 1u) << yaml << testing::PrintToString(given.found());
      EXPECT_EQ(given.only().level, diagnostic::Level::Error) << yaml;
      EXPECT_EQ(given.place(), place_of(yaml, wrong)) << yaml << given.found().front();
    }
  }
}

TEST(EveryField, AcceptsAStatement) {
  for (const FieldId id : leaves()) {
    const Field& field = test::shipped_schema().field(id);
    if (field.kind == ValueKind::Id || field.name == "mlsheet") continue;
    for (const char* statement : {"not_disclosed", "{not_applicable: no such part}",
                                  "\"not_evaluated: not before 2030\""}) {
      const Sheet given(sheet_with(field, statement), by_caller(diagnostic::Profile::Minimal));
      EXPECT_THAT(found_of_field(given), testing::IsEmpty()) << sheet_with(field, statement);
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
    EXPECT_THAT(found_of_field(given), testing::IsEmpty()) << sheet_with(field, value);
  }
}

}  // namespace
}  // namespace mlsheet::check
