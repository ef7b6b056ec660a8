#include "sheet/table.h"

#include <algorithm>
#include <utility>

#include "quantity/quantity.h"
#include "sheet/arrangement.h"
#include "text/decimal.h"
#include "text/format.h"

namespace mlsheet::sheet {
namespace {

using evidence::Value;
using evidence::ValueId;
using schema::FieldId;
using schema::Structure;

constexpr std::string_view kNothing = "–";
constexpr std::size_t kMostPointsAcross = 12;

bool is_single_number(const Value& value) {
  return !value.quantity || value.quantity->form == quantity::Form::Exact;
}

// A value between limits, or one of the three; the spread of a tolerance is neither.
bool is_in_pieces(const quantity::Quantity& quantity) {
  return !quantity.approximate &&
         (quantity.form == quantity::Form::Exact || quantity.form == quantity::Form::Range);
}

// A leaf or a statement where the other rows are groups.
bool is_one_value(const Value& value) {
  return value.structure == Structure::Leaf || value.statement != check::Statement::None;
}

std::string item_text(const std::string& written) {
  const quantity::QuantityParse parsed = quantity::parse_quantity(written, false);
  return parsed.quantity ? quantity::to_text(*parsed.quantity) : written;
}

std::string counted(std::size_t number) {
  return text::format_fixed(static_cast<double>(number), 0);
}

}  // namespace

Table Tables::of_list(ValueId list) {
  const schema::Field& field = schema_.field(linked_.value(list).field);
  const std::vector<ValueId> rows = linked_.children(list);
  Table table;
  const std::vector<FieldId> columns = columns_of(schema_, linked_, field.item, rows);
  for (const FieldId id : columns) {
    const Limits limits = limits_of(id, rows);
    if (!limits.any()) table.columns.push_back(column(id, rows));
    if (limits.low) table.columns.push_back({"Min", Align::Figure});
    if (limits.typical) table.columns.push_back({"Typ", Align::Figure});
    if (limits.high) table.columns.push_back({"Max", Align::Figure});
    if (limits.any()) table.columns.push_back({"Unit"});
  }
  for (const ValueId row : rows) {
    std::vector<Cell>& cells = table.rows.emplace_back();
    for (const FieldId id : columns) {
      const Limits limits = limits_of(id, rows);
      if (limits.any()) {
        add_limits(row, id, limits, cells);
      } else {
        cells.push_back(cell(row, id));
      }
    }
    if (!cells.empty() && is_one_value(linked_.value(row))) {
      cells.front() = cells_.of(row, Room::Narrow);
    }
  }
  return table;
}

Tables::Limits Tables::limits_of(FieldId id, const std::vector<ValueId>& rows) const {
  const schema::Field& field = schema_.field(id);
  if (field.kind != schema::ValueKind::Quantity || field.show != schema::Show::Table) return {};
  Limits limits;
  for (const ValueId row : rows) {
    const ValueId found = linked_.child(row, field.name);
    if (found == ValueId::None || !linked_.value(found).quantity) continue;
    const quantity::Quantity& quantity = *linked_.value(found).quantity;
    if (!is_in_pieces(quantity)) return {};
    limits.low |= quantity.low.has_value();
    limits.typical |= quantity.value.has_value();
    limits.high |= quantity.high.has_value();
  }
  return limits;
}

// Badge and notes stand with the unit, and so does what is said instead of a quantity.
void Tables::add_limits(ValueId row, FieldId id, const Limits& limits, std::vector<Cell>& cells) {
  const ValueId found = linked_.child(row, schema_.field(id).name);
  const Value* value = found == ValueId::None ? nullptr : &linked_.value(found);
  Cell last = cell(row, id);
  std::vector<std::string> texts;
  const auto add = [&](bool occurs, std::optional<text::Decimal> quantity::Quantity::*part) {
    if (!occurs) return;
    const bool given = value != nullptr && value->quantity && (*value->quantity.*part).has_value();
    cells.push_back(given ? text_cell(quantity::number_text(*(*value->quantity.*part)))
                          : muted_cell(kNothing));
    if (given) texts.push_back(quantity::number_text(*(*value->quantity.*part)));
  };
  add(limits.low, &quantity::Quantity::low);
  add(limits.typical, &quantity::Quantity::value);
  add(limits.high, &quantity::Quantity::high);
  if (value != nullptr && value->quantity) {
    const std::string& unit = value->quantity->unit.symbol;
    const bool has_unit = value->quantity->has_unit;
    last.blocks = text_cell(has_unit ? unit : kNothing).blocks;
    if (has_unit) texts.push_back(unit);
    cells_.remember(found, std::move(texts));
  }
  cells.push_back(std::move(last));
}

Table Tables::of_groups(ValueId group) { return labelled({}, rows_of_group(group)); }

Table Tables::of_siblings(const std::vector<ValueId>& groups) {
  std::vector<Row> rows;
  for (const ValueId id : groups) {
    rows.push_back({schema_.field(linked_.value(id).field).label, id});
  }
  return labelled({}, rows);
}

Table Tables::of_map(ValueId map) {
  const schema::Field& field = schema_.field(linked_.value(map).field);
  const schema::Field& item = schema_.field(field.item);
  std::vector<Row> rows;
  for (const ValueId id : linked_.children(map)) rows.push_back({linked_.value(id).key, id});
  if (item.structure != Structure::Leaf) return labelled(field.label, rows);
  Table table{.columns = {{.title = field.label}, {.title = item.label}}};
  for (const Row& row : rows) {
    table.rows.push_back({text_cell(row.label), cells_.of(row.id, Room::Narrow)});
  }
  return table;
}

std::vector<Tables::Row> Tables::rows_of_group(ValueId group) const {
  std::vector<Row> rows;
  for (const FieldId child : schema_.field(linked_.value(group).field).children) {
    const schema::Field& field = schema_.field(child);
    const ValueId id = linked_.child(group, field.name);
    if (id == ValueId::None) continue;
    const bool stated = linked_.value(id).statement != check::Statement::None;
    if (field.structure != Structure::List || stated) {
      rows.push_back({field.label, id});
    } else {
      for (const ValueId item : linked_.children(id)) rows.push_back({field.label, item});
    }
  }
  return rows;
}

// A first column of labels, then the fields that occur, matched by their keys.
Table Tables::labelled(const std::string& title, const std::vector<Row>& rows) {
  std::vector<ValueId> ids;
  std::vector<FieldId> columns;
  for (const Row& row : rows) ids.push_back(row.id);
  for (const Row& row : rows) {
    const FieldId item = linked_.value(row.id).field;
    for (const FieldId id : columns_of(schema_, linked_, item, {row.id})) {
      const bool known = std::any_of(columns.begin(), columns.end(), [&](FieldId column) {
        return schema_.field(column).name == schema_.field(id).name;
      });
      if (!known) columns.push_back(id);
    }
  }
  Table table{.columns = {{.title = title}}};
  for (const FieldId id : columns) table.columns.push_back(column(id, ids));
  if (columns.empty()) table.columns.push_back({});
  for (const Row& row : rows) {
    std::vector<Cell>& cells = table.rows.emplace_back();
    cells.push_back(text_cell(row.label));
    for (const FieldId id : columns) cells.push_back(cell(row.id, id));
    if (columns.empty()) cells.push_back({});
    if (is_one_value(linked_.value(row.id))) cells[1] = cells_.of(row.id, Room::Narrow);
  }
  return table;
}

Column Tables::column(FieldId id, const std::vector<ValueId>& rows) const {
  const schema::Field& field = schema_.field(id);
  const bool figures = is_numeric(field) && std::all_of(rows.begin(), rows.end(), [&](ValueId row) {
                         const ValueId cell = linked_.child(row, field.name);
                         return cell == ValueId::None || is_single_number(linked_.value(cell));
                       });
  return {.title = field.label, .align = figures ? Align::Figure : Align::Start};
}

Cell Tables::cell(ValueId row, FieldId id) {
  const schema::Field& field = schema_.field(id);
  const ValueId found = linked_.child(row, field.name);
  if (found == ValueId::None) {
    const bool required = field.requirement == schema::Requirement::Required;
    return muted_cell(required ? kNotDisclosed : kNothing);
  }
  const Structure structure = linked_.value(found).structure;
  const bool several = structure == Structure::List || structure == Structure::Map;
  if (several) return cells_.of_list(found, Room::Narrow);
  return cells_.of(found, Room::Narrow);
}

Table Tables::of_grid(ValueId grid) {
  const Value& value = linked_.value(grid);
  const bool points = schema_.field(value.field).kind == schema::ValueKind::Points;
  std::vector<std::string> texts;
  for (const std::string& item : value.items) texts.push_back(item_text(item));
  Table table = points ? of_points(texts) : of_matrix(value, texts);
  cells_.remember(grid, std::move(texts));
  return table;
}

// Few points lie in two rows, many stand in two columns.
Table Tables::of_points(const std::vector<std::string>& texts) {
  Table table;
  if (texts.size() > 2 * kMostPointsAcross) {
    table.columns = {{"x", Align::Figure}, {"y", Align::Figure}};
    for (std::size_t i = 0; i + 1 < texts.size(); i += 2) {
      table.rows.push_back({text_cell(texts[i]), text_cell(texts[i + 1])});
    }
    return table;
  }
  table.columns = {{"x"}};
  table.rows = {{text_cell("y")}};
  for (std::size_t i = 0; i + 1 < texts.size(); i += 2) {
    table.columns.push_back({texts[i], Align::Figure});
    table.rows.front().push_back(text_cell(texts[i + 1]));
  }
  return table;
}

Table Tables::of_matrix(const Value& value, const std::vector<std::string>& texts) const {
  const std::vector<std::string> names = names_for(value);
  const auto name = [&](std::size_t i) { return i < names.size() ? names[i] : counted(i + 1); };
  Table table{.columns = {{}}};
  for (std::size_t i = 0; i < value.columns; ++i) {
    table.columns.push_back({name(i), Align::Figure});
  }
  for (std::size_t at = 0; value.columns > 0 && at + value.columns <= texts.size();
       at += value.columns) {
    std::vector<Cell>& row = table.rows.emplace_back();
    row.push_back(text_cell(name(at / value.columns)));
    for (std::size_t i = 0; i < value.columns; ++i) {
      row.push_back(text_cell(texts[at + i]));
    }
  }
  return table;
}

// A list of words beside a matrix, as long as it is wide, names its rows and columns.
std::vector<std::string> Tables::names_for(const Value& matrix) const {
  for (const ValueId sibling : linked_.children(matrix.parent)) {
    const Value& list = linked_.value(sibling);
    if (list.field == FieldId::None || list.structure != Structure::List) continue;
    std::vector<std::string> names;
    for (const ValueId item : linked_.children(sibling)) names.push_back(linked_.value(item).text);
    if (names.size() == matrix.columns) return names;
  }
  return {};
}

}  // namespace mlsheet::sheet
