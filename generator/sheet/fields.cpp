#include "sheet/fields.h"

#include <algorithm>
#include <utility>

#include "sheet/arrangement.h"
#include "sheet/reference.h"
#include "text/decimal.h"

namespace mlsheet::sheet {
namespace {

using evidence::Value;
using evidence::ValueId;
using schema::FieldId;
using schema::Show;
using schema::Structure;

constexpr int kFirstLevel = 2;
constexpr int kLastLevel = 4;
// From here on, missing fields of one group are told in one row instead of one each.
constexpr std::size_t kManyMissing = 4;

bool is_required(const schema::Field& field) {
  return field.requirement == schema::Requirement::Required;
}

bool is_statement(const Value& value) { return value.statement != check::Statement::None; }

// A required field without a value, and how many facts stand before it.
struct Missing {
  std::size_t before = 0;
  std::string label = {};
};

Facts::Row missing_row(const std::string& label) {
  return {.label = label, .value = muted_cell(kNotDisclosed)};
}

void add_missing(Facts& facts, const std::vector<Missing>& missing) {
  if (missing.size() < kManyMissing) {
    for (auto it = missing.rbegin(); it != missing.rend(); ++it) {
      facts.rows.insert(facts.rows.begin() + static_cast<std::ptrdiff_t>(it->before),
                        missing_row(it->label));
    }
    return;
  }
  std::string all;
  for (const Missing& one : missing) all += (all.empty() ? "" : " · ") + one.label;
  facts.rows.push_back({.label = std::string(kNotDisclosed), .value = muted_cell(all)});
}

}  // namespace

std::vector<Block> Fields::section(FieldId field, ValueId value) {
  blocks_.clear();
  if (value != ValueId::None) {
    write_content(value, kFirstLevel);
  } else if (is_required(schema_.field(field))) {
    write_facts({.rows = {missing_row(schema_.field(field).label)}});
  } else if (schema_.field(field).structure == Structure::Group) {
    write_facts(missing_facts(field));
  }
  return std::move(blocks_);
}

// What stands below a heading that has been written already.
void Fields::write_content(ValueId id, int level) {
  const Value& value = linked_.value(id);
  const schema::Field& field = schema_.field(value.field);
  if (is_statement(value)) {
    write_facts({.rows = {{.label = field.label, .value = cells_.of(id, Room::Wide)}}});
  } else if (field.structure == Structure::List) {
    write_list(id, level);
  } else if (field.structure == Structure::Map) {
    blocks_.push_back(tables_.of_map(id));
  } else if (field.structure == Structure::Leaf) {
    write_large_leaf(id);
  } else if (field.show == Show::Table) {
    blocks_.push_back(tables_.of_groups(id));
  } else {
    write_group(id, level, ValueId::None);
  }
}

// `title` stands in the heading already.
void Fields::write_group(ValueId group, int level, ValueId title) {
  std::vector<ValueId> placed = write_pictures(group);
  if (title != ValueId::None) placed.push_back(title);
  std::vector<ValueId> below;
  write_facts(facts_of(group, placed, below));
  for (const std::vector<ValueId>& siblings : take_siblings(schema_, linked_, below)) {
    blocks_.push_back(tables_.of_siblings(siblings));
  }
  for (const ValueId value : below) write_below(value, level);
}

Facts Fields::facts_of(ValueId group, const std::vector<ValueId>& placed,
                       std::vector<ValueId>& below) {
  Facts facts;
  std::vector<Missing> missing;
  for (const FieldId child : schema_.field(linked_.value(group).field).children) {
    const schema::Field& field = schema_.field(child);
    if (field.show == Show::Hidden) continue;
    const ValueId id = linked_.child(group, field.name);
    if (id == ValueId::None) {
      if (is_required(field)) missing.push_back({facts.rows.size(), field.label});
    } else if (!has_own_place(id, placed)) {
      add_fact(facts, id, below);
    }
  }
  add_missing(facts, missing);
  return facts;
}

void Fields::add_fact(Facts& facts, ValueId id, std::vector<ValueId>& below) {
  if (!shares_line(schema_, linked_, id)) {
    below.push_back(id);
    return;
  }
  const schema::Field& field = schema_.field(linked_.value(id).field);
  const bool list = field.structure == Structure::List;
  facts.rows.push_back(
      {.label = field.label,
       .value = list ? cells_.of_list(id, Room::Wide) : cells_.of(id, Room::Wide)});
}

Facts Fields::missing_facts(FieldId group) const {
  std::vector<Missing> missing;
  for (const FieldId child : schema_.field(group).children) {
    if (is_required(schema_.field(child))) missing.push_back({0, schema_.field(child).label});
  }
  Facts facts;
  add_missing(facts, missing);
  return facts;
}

// Pictures with their words, and titles of addresses, are shown where they belong.
bool Fields::has_own_place(ValueId id, const std::vector<ValueId>& placed) const {
  return std::find(placed.begin(), placed.end(), id) != placed.end() ||
         is_conditions_of_list(linked_, linked_.value(id)) ||
         is_title_of_address(schema_, linked_, linked_.value(id));
}

std::vector<ValueId> Fields::write_pictures(ValueId group) {
  std::vector<ValueId> placed;
  for (const Picture& picture : pictures_of(linked_, group)) {
    const Value& file = linked_.value(picture.file);
    Image image{.pixels = *linked_.attached[static_cast<std::size_t>(file.file)].pixels};
    if (picture.caption != ValueId::None) image.caption = cells_.plain(picture.caption);
    image.alternative = picture.alternative != ValueId::None
                            ? linked_.value(picture.alternative).text
                            : schema_.field(linked_.value(group).field).label;
    blocks_.push_back(std::move(image));
    placed.insert(placed.end(), {picture.file, picture.alternative, picture.caption});
  }
  return placed;
}

void Fields::write_below(ValueId id, int level) {
  const Value& value = linked_.value(id);
  blocks_.push_back(Heading{.level = std::min(level, kLastLevel),
                            .id = anchor(value.pointer),
                            .text = schema_.field(value.field).label});
  write_content(id, level + 1);
}

// What a reader has to know before the rows.
void Fields::write_list_words(ValueId list) {
  const Value& value = linked_.value(list);
  const schema::Field& field = schema_.field(value.field);
  if (!field.note.empty()) blocks_.push_back(Prose{.blocks = text_cell(field.note).blocks});
  const ValueId conditions = conditions_of_list(linked_, value);
  if (conditions == ValueId::None) return;
  blocks_.push_back(Prose{.blocks = cells_.of(conditions, Room::Wide).blocks});
}

void Fields::write_list(ValueId list, int level) {
  write_list_words(list);
  switch (shape_of_list(schema_, linked_, list)) {
    case ListShape::Leaves:
      write_leaf_list(list);
      return;
    case ListShape::Table:
      blocks_.push_back(tables_.of_list(list));
      return;
    case ListShape::TableAndParts:
      blocks_.push_back(tables_.of_list(list));
      write_parts(list, level);
      return;
    case ListShape::Cards:
      write_cards(list, level);
      return;
    case ListShape::Facts:
      write_group(linked_.value(list).first_child, level, ValueId::None);
      return;
  }
}

void Fields::write_cards(ValueId list, int level) {
  std::size_t number = 0;
  for (const ValueId item : linked_.children(list)) {
    blocks_.push_back(Heading{.level = std::min(level, kLastLevel),
                              .id = anchor(linked_.value(item).pointer),
                              .text = card_title(item, ++number)});
    if (is_statement(linked_.value(item))) {
      write_content(item, level + 1);
    } else {
      write_group(item, level + 1, title_of_item(schema_, linked_, item));
    }
  }
}

// The only part of an item needs no heading of its own below the item's.
void Fields::write_parts(ValueId list, int level) {
  std::size_t number = 0;
  for (const ValueId item : linked_.children(list)) {
    ++number;
    const std::vector<ValueId> parts = parts_of(schema_, linked_, item);
    if (parts.empty()) continue;
    blocks_.push_back(Heading{.level = std::min(level, kLastLevel),
                              .id = anchor(linked_.value(item).pointer),
                              .text = card_title(item, number)});
    for (const ValueId part : parts) {
      if (parts.size() == 1) {
        write_content(part, level + 1);
      } else {
        write_below(part, level + 1);
      }
    }
  }
}

std::string Fields::card_title(ValueId item, std::size_t number) {
  const std::string& label = schema_.field(linked_.value(item).field).label;
  const ValueId title = title_of_item(schema_, linked_, item);
  if (title == ValueId::None) {
    return label + ' ' + text::format_fixed(static_cast<double>(number), 0);
  }
  const bool identifier = schema_.field(linked_.value(title).field).kind == schema::ValueKind::Id;
  return identifier ? label + ' ' + cells_.plain(title) : cells_.plain(title);
}

void Fields::write_leaf_list(ValueId list) {
  List items;
  for (const ValueId item : linked_.children(list)) {
    items.items.push_back(cells_.of(item, Room::Wide));
  }
  blocks_.push_back(std::move(items));
}

void Fields::write_large_leaf(ValueId leaf) {
  if (schema_.field(linked_.value(leaf).field).kind == schema::ValueKind::Prose) {
    blocks_.push_back(Prose{.blocks = cells_.of(leaf, Room::Wide).blocks});
  } else {
    blocks_.push_back(tables_.of_grid(leaf));
  }
}

void Fields::write_facts(Facts facts) {
  if (!facts.rows.empty()) blocks_.push_back(std::move(facts));
}

}  // namespace mlsheet::sheet
