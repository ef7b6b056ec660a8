#include "schema/json_copy.h"

namespace mlsheet::schema {
namespace {

constexpr std::string_view kLocal = "#/$defs/";
constexpr std::string_view kAnnotations = "x-mlsheet";

class Copying {
 public:
  Copying(json::Writer& out, std::string_view definitions) : out_(out), definitions_(definitions) {}

  void all(const JsonTree& kinds);

 private:
  void copy(const JsonTree& tree, JsonId id, bool is_kind);
  void copy_parts(const JsonTree& tree, JsonId id, bool is_kind);

  json::Writer& out_;
  std::string_view definitions_;
};

void Copying::all(const JsonTree& kinds) {
  JsonId kind = kinds.node(kinds.find(kinds.root(), "$defs")).first_child;
  for (; kind != JsonId::None; kind = kinds.node(kind).next) {
    out_.key(kinds.key(kind));
    copy(kinds, kind, true);
  }
}

// Editors show the first description that fits a value, which has to be that of its field: kinds
// and their alternatives are copied without theirs.
void Copying::copy(const JsonTree& tree, JsonId id, bool is_kind) {
  const JsonNode& node = tree.node(id);
  switch (node.kind) {
    case JsonKind::Object:
      out_.begin_object();
      copy_parts(tree, id, is_kind);
      out_.end_object();
      return;
    case JsonKind::Array:
      out_.begin_array();
      copy_parts(tree, id, is_kind);
      out_.end_array();
      return;
    case JsonKind::String:
      out_.string(tree.text(id));
      return;
    case JsonKind::Number:
    case JsonKind::Literal:
      out_.literal(tree.source(id));
      return;
  }
}

void Copying::copy_parts(const JsonTree& tree, JsonId id, bool is_kind) {
  const bool is_object = tree.node(id).kind == JsonKind::Object;
  for (JsonId part = tree.node(id).first_child; part != JsonId::None; part = tree.node(part).next) {
    const std::string_view key = tree.key(part);
    if (is_object && (key == kAnnotations || (is_kind && key == "description"))) continue;
    if (is_object) out_.key(key);
    if (is_object && key == "$ref" && tree.word(part).starts_with(kLocal)) {
      out_.string(definition_reference(definitions_, tree.word(part).substr(kLocal.size())));
    } else {
      copy(tree, part, is_object ? key == "anyOf" : is_kind);
    }
  }
}

}  // namespace

std::string definition_reference(std::string_view definitions, std::string_view name) {
  return "#/" + std::string(definitions) + "/" + std::string(name);
}

void copy_definitions(json::Writer& out, const JsonTree& kinds, std::string_view definitions) {
  out.begin_object();
  Copying(out, definitions).all(kinds);
  out.end_object();
}

}  // namespace mlsheet::schema
