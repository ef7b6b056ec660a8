#pragma once
// One object of a schema file to one field: the keywords and the `x-mlsheet` annotations that the
// language uses, each in one row of a table. What no row knows is a fault of the schema. Following
// `$ref` and building the tree of fields is left to the loader.

#include <string>
#include <string_view>

#include "diagnostic/report.h"
#include "schema/field.h"
#include "schema/json_tree.h"

namespace mlsheet::schema {

// One object of one schema file.
struct Place {
  const JsonTree* tree = nullptr;
  JsonId id = JsonId::None;

  JsonKind kind() const { return tree->node(id).kind; }
  bool exists() const { return tree != nullptr && id != JsonId::None; }
  Place find(std::string_view key) const { return {tree, tree->find(id, key)}; }
  std::string_view word() const { return tree->word(id); }  // with its escapes
  std::string text() const { return tree->text(id); }
  source::Span span() const { return tree->span(id); }
};

// A field while it is read: what the schema says of it, and where its parts are described.
struct Draft {
  Field& field;
  bool shown = false;      // `show` is stated
  bool is_value = false;   // of a kind of value
  bool is_closed = false;  // no keys but the named ones
  Place properties;
  Place items;
  Place map_values;
  Place labels;

  explicit Draft(Field& described) : field(described) {}
};

// Lays the keywords of `place` over the draft; what was there before gives way. `$ref` is skipped.
void read_keywords(Place place, Draft& draft, diagnostic::Report& report);

// The kind of value that a `$def` of value.schema.json declares; false when it declares none.
bool read_kind(Place definition, Draft& draft, diagnostic::Report& report);

// As the schemas call it: `quantity`.
std::string_view name_of(ValueKind kind);

}  // namespace mlsheet::schema
