#include "schema/demand.h"

#include <algorithm>

namespace mlsheet::schema {
namespace {

class Demands {
 public:
  Demands(json::Writer& out, const Schema& schema, std::string_view statement)
      : out_(out), schema_(schema), statement_(statement) {}

  void write(FieldId id);

 private:
  bool is_due(FieldId id) const;
  bool has_due_parts(FieldId id) const;
  void write_group(const Field& group);

  json::Writer& out_;
  const Schema& schema_;
  std::string_view statement_;
};

// A group that nobody asks for itself is due for the sake of its parts.
bool Demands::is_due(FieldId id) const {
  const Field& field = schema_.field(id);
  if (field.pointer == kDrawnFromStages) return false;
  if (field.requirement == Requirement::Required) return true;
  if (field.requirement != Requirement::Additional) return false;
  return std::any_of(field.children.begin(), field.children.end(),
                     [this](FieldId child) { return is_due(child); });
}

// Whether anything is demanded of the field where it is there.
bool Demands::has_due_parts(FieldId id) const {
  const Field& field = schema_.field(id);
  if (field.item != FieldId::None) return has_due_parts(field.item);
  return std::any_of(field.children.begin(), field.children.end(),
                     [this](FieldId child) { return is_due(child) || has_due_parts(child); });
}

void Demands::write(FieldId id) {
  const Field& field = schema_.field(id);
  out_.begin_object();
  if (field.structure == Structure::Group) {
    write_group(field);
  } else {
    out_.key(field.structure == Structure::List ? "items" : "additionalProperties");
    write(field.item);
  }
  out_.end_object();
}

void Demands::write_group(const Field& group) {
  out_.key("anyOf").begin_array();
  out_.begin_object().key("$ref").string(statement_).end_object();
  out_.begin_object().key("required").begin_array();
  for (const FieldId child : group.children) {
    if (is_due(child)) out_.string(schema_.field(child).name);
  }
  out_.end_array().key("properties").begin_object();
  for (const FieldId child : group.children) {
    if (!has_due_parts(child)) continue;
    out_.key(schema_.field(child).name);
    write(child);
  }
  out_.end_object().end_object().end_array();
}

}  // namespace

void write_demands(json::Writer& out, const Schema& schema, std::string_view statement) {
  Demands(out, schema, statement).write(schema.root());
}

}  // namespace mlsheet::schema
