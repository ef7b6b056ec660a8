#pragma once
// How a part of the sheet is laid out, decided from the schema's wish and from what is there, never
// from how long a text is: what shares a line with its label, what becomes a table, what a card is
// called. A few keys have a meaning wherever they occur; they stand in this file alone.

#include <cstdint>
#include <string>
#include <vector>

#include "evidence/linked.h"
#include "schema/schema.h"

namespace mlsheet::sheet {

// TableAndParts: what is flat in one table, the lists and groups inside an item below it.
enum class ListShape : std::uint8_t { Leaves, Table, TableAndParts, Cards, Facts };

// The text under `datasheet_title` for an address under `datasheet`; None when there is none.
evidence::ValueId title_beside(const evidence::Linked& linked, const evidence::Value& address);
// The other way round: this text is the title of the address beside it and needs no place of its
// own.
bool is_title_of_address(const schema::Schema& schema, const evidence::Linked& linked,
                         const evidence::Value& text);

// The text under `electrical_conditions` for the list `electrical`: it stands above that table.
// None when there is none.
evidence::ValueId conditions_of_list(const evidence::Linked& linked, const evidence::Value& list);
// The other way round: a list stands beside this text that it is said of.
bool is_conditions_of_list(const evidence::Linked& linked, const evidence::Value& text);

ListShape shape_of_list(const schema::Schema& schema, const evidence::Linked& linked,
                        evidence::ValueId list);

// Lists and groups in an item that no cell can hold.
std::vector<evidence::ValueId> parts_of(const schema::Schema& schema,
                                        const evidence::Linked& linked, evidence::ValueId item);

// Whether a value stands beside its label, or below a heading of its own.
bool shares_line(const schema::Schema& schema, const evidence::Linked& linked,
                 evidence::ValueId id);

// Groups that stand side by side, are flat and have the same keys, three or more, share one table;
// the others, in their order, remain. `groups` are the contents of one parent.
std::vector<std::vector<evidence::ValueId>> take_siblings(const schema::Schema& schema,
                                                          const evidence::Linked& linked,
                                                          std::vector<evidence::ValueId>& groups);

// The fields of a list's items that occur in at least one of them, identifiers last.
std::vector<schema::FieldId> columns_of(const schema::Schema& schema,
                                        const evidence::Linked& linked, schema::FieldId item,
                                        const std::vector<evidence::ValueId>& rows);

// What the item of a list is called: its name, or its first words; None: by its number.
evidence::ValueId title_of_item(const schema::Schema& schema, const evidence::Linked& linked,
                                evidence::ValueId item);

// A picture of a group with its own keys for words: children `alt` and `caption`.
struct Picture {
  evidence::ValueId file = evidence::ValueId::None;
  evidence::ValueId alternative = evidence::ValueId::None;
  evidence::ValueId caption = evidence::ValueId::None;
};
std::vector<Picture> pictures_of(const evidence::Linked& linked, evidence::ValueId group);

bool is_numeric(const schema::Field& field);

}  // namespace mlsheet::sheet
