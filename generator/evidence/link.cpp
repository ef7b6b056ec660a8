#include "evidence/link.h"

#include "evidence/attach.h"
#include "source/digest.h"

namespace mlsheet::evidence {
namespace {

using document::NodeId;
using document::NodeKind;
using schema::Structure;
using schema::ValueKind;

constexpr Structure structure_of(NodeKind kind) {
  constexpr Structure kStructures[] = {Structure::Leaf, Structure::List, Structure::Group};
  return kStructures[static_cast<std::size_t>(kind)];
}

// The pointer of an entry (RFC 6901).
std::string pointer_below(const std::string& parent, std::string_view key) {
  std::string pointer;
  pointer.reserve(parent.size() + 1 + key.size());
  pointer.append(parent).push_back('/');
  for (const char c : key) {
    if (c == '~') {
      pointer += "~0";
    } else if (c == '/') {
      pointer += "~1";
    } else {
      pointer += c;
    }
  }
  return pointer;
}

class Linker {
 public:
  Linker(const document::Document& document, const check::Checked& checked,
         const schema::Schema& schema, source::Files& files, diagnostic::Report& report)
      : document_(document),
        checked_(checked),
        schema_(schema),
        attacher_(document.file(), files, report) {}

  Linked run() {
    linked_.values.reserve(document_.size());
    if (!document_.is_complete()) linked_.excused.emplace_back();
    if (document_.root() != NodeId::None) add(document_.root(), ValueId::None, {});
    linked_.attached = attacher_.take();
    return std::move(linked_);
  }

 private:
  ValueId add(NodeId node, ValueId parent, std::string key);
  void add_children(NodeId node, ValueId id);
  void compare_digest(ValueId group);
  void fill(NodeId node, Value& value);
  void fill_leaf(NodeId node, Value& value);
  void fill_provenance(NodeId node, Value& value);
  void fill_rows(NodeId sequence, Value& value);
  void attach(const schema::Field& field, Value& value);
  void excuse(NodeId node, const std::string& pointer, ValueId parent);
  std::string limits_text(NodeId node) const;
  std::string text_of(NodeId node) const;

  Value& value(ValueId id) { return linked_.values[static_cast<std::size_t>(id)]; }

  const document::Document& document_;
  const check::Checked& checked_;
  const schema::Schema& schema_;
  Attacher attacher_;
  Linked linked_;
};

ValueId Linker::add(NodeId node, ValueId parent, std::string key) {
  std::string pointer = parent == ValueId::None ? "" : pointer_below(value(parent).pointer, key);
  if (checked_.at(node).poisoned) {
    excuse(node, pointer, parent);
    return ValueId::None;
  }
  const auto id = static_cast<ValueId>(linked_.values.size());
  Value& added = linked_.values.emplace_back();
  added.key = std::move(key);
  added.pointer = std::move(pointer);
  added.parent = parent;
  fill(node, added);
  if (document_.node(node).is_partial && parent != ValueId::None) {
    linked_.excused.push_back(added.pointer);
  }
  const bool is_leaf = added.structure == Structure::Leaf;
  if (!is_leaf && added.statement == check::Statement::None) add_children(node, id);
  return id;
}

void Linker::fill(NodeId node, Value& value) {
  const check::CheckedNode& checked = checked_.at(node);
  const bool known = checked.field != schema::FieldId::None;
  value.field = checked.field;
  value.structure =
      known ? schema_.field(checked.field).structure : structure_of(document_.node(node).kind);
  value.statement = checked.statement;
  value.reason = check::reason_text(document_, checked);
  value.span = document_.node(node).span;
  value.key_span = document_.node(node).key_span;
  const bool has_value = checked.statement == check::Statement::None;
  if (value.structure == Structure::Leaf && has_value) fill_leaf(node, value);
}

void Linker::add_children(NodeId node, ValueId id) {
  const bool is_list = document_.node(node).kind == NodeKind::Sequence;
  ValueId last = ValueId::None;
  std::size_t index = 0;
  for (const NodeId child : document_.children(node)) {
    std::string key = is_list ? std::to_string(index++) : std::string(document_.key(child));
    const ValueId added = add(child, id, std::move(key));
    if (added == ValueId::None) continue;
    (last == ValueId::None ? value(id).first_child : value(last).next) = added;
    last = added;
  }
  compare_digest(id);
}

// A digest beside a file is the digest of that file.
void Linker::compare_digest(ValueId group) {
  ValueId file = ValueId::None;
  ValueId digest = ValueId::None;
  for (ValueId id = value(group).first_child; id != ValueId::None; id = value(id).next) {
    const Value& child = value(id);
    if (child.field == schema::FieldId::None || child.structure != Structure::Leaf) continue;
    const ValueKind kind = schema_.field(child.field).kind;
    if (kind == ValueKind::File) file = id;
    if (kind == ValueKind::Digest && child.statement == check::Statement::None) digest = id;
  }
  if (file == ValueId::None || digest == ValueId::None) return;
  attacher_.compare_digest(value(file).file, value(file).span, value(digest).text,
                           value(digest).span);
}

void Linker::fill_leaf(NodeId node, Value& value) {
  const check::CheckedNode& checked = checked_.at(node);
  const bool is_long = document_.node(node).kind == NodeKind::Mapping;
  if (is_long) fill_provenance(node, value);
  if (checked.quantity >= 0) {
    value.quantity = checked_.quantities[static_cast<std::size_t>(checked.quantity)];
  }
  if (checked.value != NodeId::None && document_.node(checked.value).kind == NodeKind::Sequence) {
    fill_rows(checked.value, value);
  } else if (checked.value != NodeId::None && checked.value != node) {
    value.text = text_of(checked.value);
  } else {
    value.text = is_long ? limits_text(node) : text_of(node);
  }
  if (value.field != schema::FieldId::None) attach(schema_.field(value.field), value);
}

void Linker::fill_provenance(NodeId node, Value& value) {
  const auto entry = [&](std::string_view key) {
    const NodeId found = document_.find(node, key);
    return found == NodeId::None || checked_.at(found).poisoned ? NodeId::None : found;
  };
  value.basis = basis_named(text_of(entry("basis"))).value_or(Basis::Declared);
  value.conditions = text_of(entry("conditions"));
  value.n = text_of(entry("n"));
  const NodeId evidence = entry("evidence");
  if (evidence == NodeId::None) return;
  for (const NodeId id : document_.children(evidence)) {
    if (!checked_.at(id).poisoned) value.evidence.push_back(text_of(id));
  }
}

void Linker::fill_rows(NodeId sequence, Value& value) {
  for (const NodeId row : document_.children(sequence)) {
    std::uint32_t columns = 0;
    for (const NodeId cell : document_.children(row)) {
      value.items.push_back(text_of(cell));
      ++columns;
    }
    value.columns = std::max(value.columns, columns);
  }
}

void Linker::attach(const schema::Field& field, Value& value) {
  if (field.kind != ValueKind::File) return;
  value.file = attacher_.attach(value.text, field.media, value.span);
}

// An unknown key may be any of its group's fields misspelt.
void Linker::excuse(NodeId node, const std::string& pointer, ValueId parent) {
  const bool unknown_key = checked_.at(node).field == schema::FieldId::None;
  const std::string& above =
      unknown_key && parent != ValueId::None ? value(parent).pointer : pointer;
  if (!above.empty()) linked_.excused.push_back(above);
}

// A value given by its limits alone is told as they are written: `min 3.5 V, max 5.5 V`.
std::string Linker::limits_text(NodeId node) const {
  std::string text;
  for (const std::string_view limit : {"min", "typ", "max"}) {
    const NodeId found = document_.find(node, limit);
    if (found == NodeId::None) continue;
    if (!text.empty()) text += ", ";
    text += std::string(limit) + " " + text_of(found);
  }
  return text;
}

std::string Linker::text_of(NodeId node) const {
  return node == NodeId::None ? std::string() : std::string(document_.text(node));
}

}  // namespace

Linked link(const document::Document& document, const check::Checked& checked,
            const schema::Schema& schema, source::Files& files, diagnostic::Report& report) {
  Linked linked = Linker(document, checked, schema, files, report).run();
  linked.completeness = checked.completeness;
  if (document.file() == source::FileId::None) return linked;
  const source::File& sheet = files.file(document.file());
  linked.file_name = sheet.name;
  linked.source_digest = source::sha256(sheet.bytes);
  return linked;
}

}  // namespace mlsheet::evidence
