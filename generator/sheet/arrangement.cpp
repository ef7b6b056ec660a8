#include "sheet/arrangement.h"

#include <algorithm>
#include <array>

namespace mlsheet::sheet {
namespace {

using evidence::Linked;
using evidence::Value;
using evidence::ValueId;
using schema::FieldId;
using schema::Schema;
using schema::Structure;
using schema::ValueKind;

// More columns than these are read better as one card per row.
constexpr std::size_t kMostColumns = 13;
constexpr std::size_t kMostColumnsOfOneRow = 4;
constexpr std::ptrdiff_t kFewestSiblings = 3;

constexpr std::string_view kAlternativeKey = "alt";
constexpr std::string_view kCaptionKey = "caption";
constexpr std::string_view kTitleSuffix = "_title";
constexpr std::string_view kConditionsSuffix = "_conditions";
constexpr std::array<std::string_view, 2> kTitleKeys = {"name", "title"};

bool is_statement(const Value& value) { return value.statement != check::Statement::None; }

bool has_provenance(const Value& value) {
  return value.basis != evidence::Basis::Declared || !value.conditions.empty() ||
         !value.n.empty() || !value.evidence.empty();
}

bool is_picture(const Linked& linked, const Value& value) {
  return value.file >= 0 &&
         linked.attached[static_cast<std::size_t>(value.file)].pixels.has_value();
}

bool is_grid(const schema::Field& field) {
  return field.kind == ValueKind::Points || field.kind == ValueKind::Matrix;
}

// A leaf that fills more than a cell.
bool is_large(const Schema& schema, const Linked& linked, const Value& value) {
  if (is_statement(value) || value.structure != Structure::Leaf) return false;
  return is_grid(schema.field(value.field)) || is_picture(linked, value);
}

bool is_leaf_list(const Schema& schema, const schema::Field& field) {
  return field.structure == Structure::List &&
         schema.field(field.item).structure == Structure::Leaf;
}

bool is_leaf_map(const Schema& schema, const schema::Field& field) {
  return field.structure == Structure::Map && schema.field(field.item).structure == Structure::Leaf;
}

bool is_cell(const Schema& schema, const Linked& linked, const Value& value) {
  if (is_statement(value)) return true;
  if (value.structure == Structure::Leaf) return !is_large(schema, linked, value);
  const schema::Field& field = schema.field(value.field);
  return is_leaf_list(schema, field) || is_leaf_map(schema, field);
}

// Of itself a list of groups that hold groups or lists of groups is shown as cards.
bool is_nested(const Schema& schema, const schema::Field& item) {
  return std::any_of(item.children.begin(), item.children.end(), [&](FieldId child) {
    const schema::Field& field = schema.field(child);
    return field.structure != Structure::Leaf && !is_leaf_list(schema, field) &&
           !is_leaf_map(schema, field);
  });
}

bool all_flat(const Schema& schema, const Linked& linked, const std::vector<ValueId>& items) {
  for (const ValueId item : items) {
    for (const ValueId child : linked.children(item)) {
      const Value& value = linked.value(child);
      if (value.field != FieldId::None && !is_cell(schema, linked, value)) return false;
    }
  }
  return true;
}

// In one cell there is no room beside an entry for its badge and notes.
bool fits_a_cell(const Linked& linked, ValueId list) {
  const std::vector<ValueId> items = linked.children(list);
  return std::none_of(items.begin(), items.end(),
                      [&](ValueId item) { return has_provenance(linked.value(item)); });
}

// Several paragraphs want the whole width, unless a badge must stand beside them.
bool is_one_paragraph(const Value& value) {
  return has_provenance(value) || value.text.find("\n\n") == std::string::npos;
}

}  // namespace

ValueId title_beside(const Linked& linked, const Value& address) {
  const ValueId title = linked.child(address.parent, address.key + std::string(kTitleSuffix));
  if (title == ValueId::None || is_statement(linked.value(title))) return ValueId::None;
  return has_provenance(linked.value(title)) ? ValueId::None : title;
}

bool is_title_of_address(const Schema& schema, const Linked& linked, const Value& text) {
  if (!text.key.ends_with(kTitleSuffix)) return false;
  const std::string key = text.key.substr(0, text.key.size() - kTitleSuffix.size());
  const ValueId address = linked.child(text.parent, key);
  if (address == ValueId::None || is_statement(linked.value(address))) return false;
  return schema.field(linked.value(address).field).kind == ValueKind::Url &&
         title_beside(linked, linked.value(address)) != ValueId::None;
}

ValueId conditions_of_list(const Linked& linked, const Value& list) {
  return linked.child(list.parent, list.key + std::string(kConditionsSuffix));
}

bool is_conditions_of_list(const Linked& linked, const Value& text) {
  if (!text.key.ends_with(kConditionsSuffix)) return false;
  const std::string key = text.key.substr(0, text.key.size() - kConditionsSuffix.size());
  const ValueId list = linked.child(text.parent, key);
  return list != ValueId::None && !is_statement(linked.value(list)) &&
         linked.value(list).structure == Structure::List;
}

ListShape shape_of_list(const Schema& schema, const Linked& linked, ValueId list) {
  const schema::Field& field = schema.field(linked.value(list).field);
  const schema::Field& item = schema.field(field.item);
  if (item.structure == Structure::Leaf) return ListShape::Leaves;
  const std::vector<ValueId> rows = linked.children(list);
  if (field.show == schema::Show::Cards) return ListShape::Cards;
  if (field.show == schema::Show::Table && is_nested(schema, item)) return ListShape::TableAndParts;
  if (!all_flat(schema, linked, rows)) return ListShape::Cards;
  const std::size_t columns = columns_of(schema, linked, field.item, rows).size();
  if (rows.size() == 1 && columns > kMostColumnsOfOneRow) return ListShape::Facts;
  return columns > kMostColumns ? ListShape::Cards : ListShape::Table;
}

std::vector<ValueId> parts_of(const Schema& schema, const Linked& linked, ValueId item) {
  std::vector<ValueId> parts;
  for (const ValueId child : linked.children(item)) {
    const Value& value = linked.value(child);
    if (value.field != FieldId::None && !is_cell(schema, linked, value)) parts.push_back(child);
  }
  return parts;
}

bool shares_line(const Schema& schema, const Linked& linked, ValueId id) {
  const Value& value = linked.value(id);
  if (is_statement(value)) return true;
  const schema::Field& field = schema.field(value.field);
  if (is_leaf_list(schema, field)) return fits_a_cell(linked, id);
  if (value.structure != Structure::Leaf || is_large(schema, linked, value)) return false;
  return field.kind != ValueKind::Prose || is_one_paragraph(value);
}

namespace {

bool same_keys(const Schema& schema, const Linked& linked, ValueId a, ValueId b) {
  const std::vector<FieldId>& left = schema.field(linked.value(a).field).children;
  const std::vector<FieldId>& right = schema.field(linked.value(b).field).children;
  return std::equal(
      left.begin(), left.end(), right.begin(), right.end(),
      [&](FieldId x, FieldId y) { return schema.field(x).name == schema.field(y).name; });
}

bool is_flat_group(const Schema& schema, const Linked& linked, ValueId id) {
  const schema::Field& field = schema.field(linked.value(id).field);
  return field.structure == Structure::Group && field.show == schema::Show::Facts &&
         all_flat(schema, linked, {id});
}

}  // namespace

std::vector<std::vector<ValueId>> take_siblings(const Schema& schema, const Linked& linked,
                                                std::vector<ValueId>& groups) {
  std::vector<std::vector<ValueId>> runs;
  for (auto begin = groups.begin(); begin != groups.end();) {
    if (!is_flat_group(schema, linked, *begin)) {
      ++begin;
      continue;
    }
    const auto end = std::find_if(begin + 1, groups.end(), [&](ValueId id) {
      return !is_flat_group(schema, linked, id) || !same_keys(schema, linked, *begin, id);
    });
    if (end - begin < kFewestSiblings) {
      begin = end;
    } else {
      runs.emplace_back(begin, end);
      begin = groups.erase(begin, end);
    }
  }
  return runs;
}

std::vector<FieldId> columns_of(const Schema& schema, const Linked& linked, FieldId item,
                                const std::vector<ValueId>& rows) {
  std::vector<FieldId> columns;
  for (const FieldId child : schema.field(item).children) {
    const schema::Field& field = schema.field(child);
    const bool occurs = std::any_of(rows.begin(), rows.end(), [&](ValueId row) {
      const ValueId cell = linked.child(row, field.name);
      return cell != ValueId::None && is_cell(schema, linked, linked.value(cell)) &&
             !is_title_of_address(schema, linked, linked.value(cell));
    });
    if (occurs && field.show != schema::Show::Hidden) columns.push_back(child);
  }
  std::stable_partition(columns.begin(), columns.end(),
                        [&](FieldId column) { return schema.field(column).kind != ValueKind::Id; });
  return columns;
}

namespace {

bool can_be_title(const Linked& linked, ValueId id) {
  if (id == ValueId::None) return false;
  const Value& value = linked.value(id);
  return value.structure == Structure::Leaf && !is_statement(value) && !has_provenance(value) &&
         !value.text.empty();
}

bool has_words(const schema::Field& field) {
  return field.kind == ValueKind::Text || field.kind == ValueKind::Choice;
}

}  // namespace

ValueId title_of_item(const Schema& schema, const Linked& linked, ValueId item) {
  for (const std::string_view key : kTitleKeys) {
    const ValueId found = linked.child(item, key);
    if (can_be_title(linked, found)) return found;
  }
  const FieldId field = linked.value(item).field;
  ValueId identifier = ValueId::None;
  for (const FieldId child : schema.field(field).children) {
    const ValueId found = linked.child(item, schema.field(child).name);
    if (schema.field(child).kind == ValueKind::Id) {
      identifier = found;
    } else {
      if (has_words(schema.field(child)) && can_be_title(linked, found)) return found;
      break;
    }
  }
  return identifier;
}

std::vector<Picture> pictures_of(const Linked& linked, ValueId group) {
  std::vector<Picture> pictures;
  for (const ValueId child : linked.children(group)) {
    if (!is_picture(linked, linked.value(child))) continue;
    Picture picture{.file = child};
    const ValueId alternative = linked.child(group, kAlternativeKey);
    const ValueId caption = linked.child(group, kCaptionKey);
    if (can_be_title(linked, alternative)) picture.alternative = alternative;
    if (can_be_title(linked, caption)) picture.caption = caption;
    pictures.push_back(picture);
  }
  return pictures;
}

bool is_numeric(const schema::Field& field) {
  return field.kind == ValueKind::Quantity || field.kind == ValueKind::Number ||
         field.kind == ValueKind::Count;
}

}  // namespace mlsheet::sheet
