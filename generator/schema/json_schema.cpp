#include "schema/json_schema.h"

#include "json/write.h"
#include "schema/demand.h"
#include "schema/field_reader.h"
#include "schema/json_copy.h"
#include "schema/json_tree.h"
#include "schema/plain_types.h"

namespace mlsheet::schema {
namespace {

constexpr JsonDraft kDrafts[] = {
    {"2020-12", "https://json-schema.org/draft/2020-12/schema", "$defs"},
    {"07", "http://json-schema.org/draft-07/schema#", "definitions"}};

std::string description_of(const Field& field) {
  switch (field.requirement) {
    case Requirement::Required:
      return field.help + " Required.";
    case Requirement::Conditional:
      return field.help + " Required if " + field.condition + ".";
    case Requirement::Optional:
      return field.help + " Recommended.";
    case Requirement::Additional:
      break;
  }
  return field.help;
}

// Whether the example is JSON as it stands, rather than the text of a string.
bool is_json(const Field& field) {
  switch (field.kind) {
    case ValueKind::Number:
    case ValueKind::Count:
    case ValueKind::Boolean:
    case ValueKind::Points:
    case ValueKind::Matrix:
      return true;
    case ValueKind::Plain:
      return !field.types.has(PlainType::String);
    default:
      return false;
  }
}

// In draft 07 nothing that stands beside `$ref` counts, so references stand alone everywhere.
class Writing {
 public:
  Writing(const Schema& schema, const JsonDraft& draft) : schema_(schema), draft_(draft) {}

  std::string sheet(const JsonTree& kinds) {
    out_.begin_object();
    string("$schema", draft_.address);
    annotate(schema_.field(schema_.root()));
    group(schema_.field(schema_.root()));
    demands();
    out_.key(draft_.definitions);
    copy_definitions(out_, kinds, draft_.definitions);
    out_.end_object();
    return out_.take();
  }

 private:
  void string(std::string_view key, std::string_view value) { out_.key(key).string(value); }
  std::string reference(std::string_view name) const;
  void refer(std::string_view name);
  void annotate(const Field& field);
  void field(FieldId id);
  void leaf(const Field& field);
  void plain(const Field& field);
  void words(const Field& field);
  void choice(const Field& field);
  void word_in_long_form(const Field& field);
  void container(const Field& field);
  void group(const Field& field);
  void demands();

  const Schema& schema_;
  const JsonDraft& draft_;
  json::Writer out_;
};

std::string Writing::reference(std::string_view name) const {
  return definition_reference(draft_.definitions, name);
}

void Writing::refer(std::string_view name) {
  out_.begin_object();
  string("$ref", reference(name));
  out_.end_object();
}

void Writing::annotate(const Field& field) {
  string("title", field.label);
  string("description", description_of(field));
  if (field.example.empty()) return;
  out_.key("examples").begin_array();
  is_json(field) ? out_.literal(field.example) : out_.string(field.example);
  out_.end_array();
}

void Writing::field(FieldId id) {
  const Field& field = schema_.field(id);
  out_.begin_object();
  annotate(field);
  field.structure == Structure::Leaf ? leaf(field) : container(field);
  out_.end_object();
}

void Writing::leaf(const Field& field) {
  if (field.kind == ValueKind::Choice) return choice(field);
  if (field.kind == ValueKind::Plain) {
    plain(field);
  } else {
    out_.key("allOf").begin_array();
    refer(name_of(field.kind));
    out_.end_array();
  }
  if (field.minimum) out_.key("minimum").number(*field.minimum);
  if (field.maximum) out_.key("maximum").number(*field.maximum);
}

void Writing::plain(const Field& field) {
  out_.key("type").begin_array();
  for (const std::string_view name : names_of(field.types)) out_.string(name);
  out_.end_array();
  if (!field.vocabulary.empty()) words(field);
}

void Writing::words(const Field& field) {
  out_.key("enum").begin_array();
  for (const Word& word : field.vocabulary) out_.string(word.word);
  out_.end_array();
}

void Writing::choice(const Field& field) {
  out_.key("anyOf").begin_array();
  out_.begin_object();
  words(field);
  out_.end_object();
  word_in_long_form(field);
  refer("computed");
  refer("statement");
  out_.end_array();
}

void Writing::word_in_long_form(const Field& field) {
  out_.begin_object().key("allOf").begin_array();
  refer("long");
  out_.begin_object().key("properties").begin_object().key("value").begin_object();
  out_.key("anyOf").begin_array().begin_object();
  words(field);
  out_.end_object();
  refer("statement");
  out_.end_array().end_object().end_object().end_object();
  out_.end_array().end_object();
}

// A statement may stand in place of any group, list or map.
void Writing::container(const Field& field) {
  out_.key("anyOf").begin_array().begin_object();
  switch (field.structure) {
    case Structure::Group:
      group(field);
      break;
    case Structure::List:
      string("type", "array");
      out_.key("items");
      this->field(field.item);
      break;
    case Structure::Map:
      string("type", "object");
      out_.key("additionalProperties");
      this->field(field.item);
      break;
    case Structure::Leaf:
      break;
  }
  out_.end_object();
  refer("statement");
  out_.end_array();
}

void Writing::group(const Field& field) {
  string("type", "object");
  out_.key("properties").begin_object();
  for (const FieldId child : field.children) {
    out_.key(schema_.field(child).name);
    this->field(child);
  }
  out_.end_object();
  if (!field.required.empty()) {
    out_.key("required").begin_array();
    for (const std::string& key : field.required) out_.string(key);
    out_.end_array();
  }
  if (field.allows_extensions) {
    out_.key("patternProperties").begin_object().key("^x-").boolean(true).end_object();
  }
  out_.key("additionalProperties").boolean(false);
}

// Only a sheet that says itself that it is strict can be told what is missing.
void Writing::demands() {
  out_.key("if").begin_object().key("properties").begin_object();
  out_.key("profile").begin_object().key("const").string("strict").end_object().end_object();
  out_.key("required").begin_array().string("profile").end_array().end_object();
  out_.key("then");
  write_demands(out_, schema_, reference("statement"));
}

}  // namespace

std::span<const JsonDraft> json_drafts() { return kDrafts; }

std::string json_schema(const Schema& schema, std::string_view value_kinds,
                        const JsonDraft& draft) {
  return Writing(schema, draft).sheet(JsonTree(source::FileId::None, value_kinds));
}

}  // namespace mlsheet::schema
