#include <algorithm>
#include <map>
#include <memory>

#include "schema/field_reader.h"
#include "schema/schema.h"

namespace mlsheet::schema {
namespace {

constexpr std::string_view kFolder = "schemas/";
constexpr std::string_view kDefinitions = "/$defs/";
constexpr std::size_t kReferenceLimit = 8;  // `$ref`s in a row
constexpr unsigned kDepthLimit = 24;        // fields in fields; ours need 7
constexpr std::size_t kExpectedFields = 1536;

// Words of the author may be of any length and have commas of their own.
bool is_in_own_words(const Field& item) {
  return item.kind == ValueKind::Text || item.kind == ValueKind::Prose;
}

// Words are texts.
void keep_texts(PlainTypes& types) {
  PlainTypes texts;
  if (types.has(PlainType::String)) texts.add(PlainType::String);
  types = texts;
}

// What is described with keywords that its type, or its kind of value, has no use for.
bool is_beside_its_type(const Draft& draft) {
  const Field& field = draft.field;
  if (draft.is_value) return field.structure != Structure::Leaf || field.types != PlainTypes::all();
  switch (field.structure) {
    case Structure::Group:
    case Structure::Map:
      return !field.types.has(PlainType::Object);
    case Structure::List:
      return !field.types.has(PlainType::Array);
    case Structure::Leaf:
      break;
  }
  return false;
}

Show default_show(const Schema& schema, const Field& field) {
  if (field.structure == Structure::Map) return Show::Table;
  if (field.structure != Structure::List) return Show::Facts;
  const Field& item = schema.field(field.item);
  if (item.structure == Structure::Leaf) return is_in_own_words(item) ? Show::List : Show::Facts;
  for (const FieldId child : item.children) {
    if (schema.field(child).structure != Structure::Leaf) return Show::Cards;
  }
  return Show::Table;
}

}  // namespace

// Follows the references between the schema files and builds the tree of fields.
class Loader {
 public:
  Loader(const source::Files& files, diagnostic::Report& report) : files_(files), report_(report) {}

  Schema load(std::string_view root_file);

 private:
  // Where a field stands in the language.
  struct Position {
    FieldId parent = FieldId::None;
    std::string name;
    std::string pointer;
    unsigned depth = 0;
  };

  const JsonTree* tree(std::string_view file_name);
  Place find_target(std::string_view reference, const JsonTree* beside);
  Place target(Place reference);
  void read_layers(Place place, Draft& draft, std::size_t references);
  void settle_structure(Place place, Draft& draft);
  FieldId add(Place place, Position position);
  void add_parts(FieldId id, const Draft& draft, unsigned depth);
  std::vector<FieldId> add_properties(FieldId id, Place properties, unsigned depth);
  Field& field(FieldId id) { return schema_.fields_[static_cast<std::size_t>(id)]; }

  const source::Files& files_;
  diagnostic::Report& report_;
  std::map<std::string, std::unique_ptr<JsonTree>, std::less<>> trees_;
  std::map<std::string_view, Place> targets_;  // of references that name their file
  Schema schema_;
};

Schema Loader::load(std::string_view root_file) {
  schema_.fields_.reserve(kExpectedFields);
  const JsonTree* root = tree(root_file);
  if (root == nullptr || root->root() == JsonId::None) {
    report_.add({}, diagnostic::SchemaReference, root_file);
    schema_.fields_.emplace_back().structure = Structure::Group;
  } else {
    add({root, root->root()}, {});
  }
  return std::move(schema_);
}

const JsonTree* Loader::tree(std::string_view file_name) {
  if (const auto found = trees_.find(file_name); found != trees_.end()) return found->second.get();
  const source::FileId file = files_.embedded(file_name);
  if (file == source::FileId::None) return nullptr;
  auto read = std::make_unique<JsonTree>(file, files_.file(file).bytes);
  if (const JsonFault& fault = read->fault(); !fault.what.empty()) {
    report_.add({file, fault.at, fault.at + 1}, diagnostic::SchemaText, fault.what);
  }
  return trees_.emplace(file_name, std::move(read)).first->second.get();
}

// `file.schema.json`, `file.schema.json#/$defs/name`, `#/$defs/name`
Place Loader::find_target(std::string_view reference, const JsonTree* beside) {
  const std::size_t hash = std::min(reference.find('#'), reference.size());
  const JsonTree* in =
      hash == 0 ? beside : tree(std::string(kFolder) + std::string(reference.substr(0, hash)));
  if (in == nullptr) return {};
  const Place root{in, in->root()};
  if (hash == reference.size()) return root;
  const std::string_view fragment = reference.substr(hash + 1);
  if (fragment.substr(0, kDefinitions.size()) != kDefinitions) return {};
  const Place definitions = root.find("$defs");
  return definitions.exists() ? definitions.find(fragment.substr(kDefinitions.size())) : Place{};
}

Place Loader::target(Place reference) {
  const std::string_view written = reference.word();
  if (const auto found = targets_.find(written); found != targets_.end()) return found->second;
  const Place found = find_target(written, reference.tree);
  if (!found.exists()) report_.add(reference.span(), diagnostic::SchemaReference, written);
  if (found.exists() && !written.starts_with('#')) targets_.emplace(written, found);
  return found;
}

// What is referred to first, so that what stands beside the reference wins.
void Loader::read_layers(Place place, Draft& draft, std::size_t references) {
  if (const Place reference = place.find("$ref"); reference.exists()) {
    const Place referred = target(reference);
    if (references > kReferenceLimit) {
      report_.add(reference.span(), diagnostic::SchemaReference, reference.word());
    } else if (referred.exists() && !read_kind(referred, draft, report_)) {
      read_layers(referred, draft, references + 1);
    }
  }
  read_keywords(place, draft, report_);
}

void Loader::settle_structure(Place place, Draft& draft) {
  Field& field = draft.field;
  const bool is_group = draft.properties.exists() || !field.required.empty() || draft.is_closed;
  const bool is_map = draft.map_values.exists();
  const bool is_list = draft.items.exists();
  field.structure = is_group  ? Structure::Group
                    : is_map  ? Structure::Map
                    : is_list ? Structure::List
                              : Structure::Leaf;
  field.is_open = !draft.is_closed;
  if (field.structure == Structure::Leaf && !draft.is_value) field.kind = ValueKind::Plain;
  if (field.kind == ValueKind::Plain && !field.vocabulary.empty()) keep_texts(field.types);
  const bool is_two = (is_group && is_map) || ((is_group || is_map) && is_list);
  if (is_two || is_beside_its_type(draft)) {
    report_.add(place.span(), diagnostic::SchemaShape, field.name);
  }
}

FieldId Loader::add(Place place, Position position) {
  const auto id = static_cast<FieldId>(schema_.fields_.size());
  Field& added = schema_.fields_.emplace_back();
  added.parent = position.parent;
  added.name = std::move(position.name);
  added.pointer = std::move(position.pointer);
  added.span = place.tree->key_span(place.id);
  if (added.parent == FieldId::None) added.span.end = added.span.begin + 1;
  Draft draft(added);
  read_layers(place, draft, 0);
  settle_structure(place, draft);
  if (position.depth < kDepthLimit) {
    add_parts(id, draft, position.depth + 1);
  } else {
    report_.add(place.span(), diagnostic::SchemaShape, field(id).name);
  }
  if (!draft.shown) field(id).show = default_show(schema_, field(id));
  return id;
}

// From here on the vector may grow, so fields are named by their id.
void Loader::add_parts(FieldId id, const Draft& draft, unsigned depth) {
  switch (field(id).structure) {
    case Structure::Leaf:
      return;
    case Structure::Group:
      if (draft.properties.exists()) {
        field(id).children = add_properties(id, draft.properties, depth);
      }
      return;
    case Structure::List:
      field(id).item = add(draft.items, {id, {}, field(id).pointer + "/*", depth});
      return;
    case Structure::Map:
      field(id).item = add(draft.map_values, {id, {}, field(id).pointer + "/*", depth});
      return;
  }
}

std::vector<FieldId> Loader::add_properties(FieldId id, Place properties, unsigned depth) {
  std::vector<FieldId> children;
  const JsonTree& tree = *properties.tree;
  for (JsonId child = tree.node(properties.id).first_child; child != JsonId::None;
       child = tree.node(child).next) {
    std::string name(tree.key(child));
    std::string pointer = field(id).pointer + '/' + name;
    children.push_back(add({&tree, child}, {id, std::move(name), std::move(pointer), depth}));
  }
  return children;
}

Schema load(const source::Files& files, std::string_view root_file, diagnostic::Report& report) {
  return Loader(files, report).load(root_file);
}

}  // namespace mlsheet::schema
