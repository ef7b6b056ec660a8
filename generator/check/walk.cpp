#include "check/walk.h"

#include <algorithm>
#include <utility>

#include "check/kinds/kind.h"
#include "check/long_form.h"
#include "check/statement.h"
#include "check/structure_advice.h"
#include "schema/example.h"
#include "text/edit_distance.h"

namespace mlsheet::check {
namespace {

using document::NodeId;
using document::NodeKind;
using schema::FieldId;
using schema::Structure;
using schema::ValueKind;

constexpr std::string_view kExtensionPrefix = "x-";

std::string_view spoken(NodeKind kind) {
  switch (kind) {
    case NodeKind::Scalar:
      return "one value";
    case NodeKind::Sequence:
      return "a list";
    case NodeKind::Mapping:
      return "a group of entries";
  }
  return {};
}

NodeKind expected_kind(const schema::Field& field) {
  switch (field.structure) {
    case Structure::Group:
    case Structure::Map:
      return NodeKind::Mapping;
    case Structure::List:
      return NodeKind::Sequence;
    case Structure::Leaf:
      break;
  }
  return is_collection(field.kind) ? NodeKind::Sequence : NodeKind::Scalar;
}

void mark_extension(Checking& checking, NodeId node) {
  CheckedNode& found = checking.checked.at(node);
  found.field = FieldId::None;
  found.extension = true;
  found.value = node;
  for (const NodeId child : checking.document.children(node)) mark_extension(checking, child);
}

// False after a report: the node is not written as its field wants it.
bool has_structure(Checking& checking, NodeId node, NodeId written) {
  const schema::Field& field = checking.field_of(node);
  const NodeKind found = checking.document.node(written).kind;
  const NodeKind expected = expected_kind(field);
  if (found == expected) return true;
  if (is_cut_off(checking, node, written)) return false;
  if (found == NodeKind::Scalar && report_lone_key(checking, node, written)) return false;
  auto entry =
      fault(checking, node, checking.document.node(written).span, diagnostic::WrongStructure,
            spoken_name(checking.document, node), spoken(found), spoken(expected));
  entry.label(field.span, "declared here");
  const std::string advice = structure_advice(checking, node, written);
  if (!advice.empty()) entry.help(advice);
  return false;
}

// Where else the language has a key of that name, for keys written one section too high or low.
std::string other_places(const schema::Schema& schema, std::string_view key) {
  std::string places;
  std::size_t count = 0;
  for (std::size_t i = 1; i < schema.size() && count <= 3; ++i) {
    const schema::Field& field = schema.field(static_cast<FieldId>(i));
    if (field.name != key) continue;
    places += (++count > 1 ? ", `" : "`") + schema::spoken_path(field) + "`";
  }
  return count == 0 || count > 3 ? std::string{} : "the language has it at " + places;
}

// Whether the key is one of the group that was written right above: its entry lacks the indentation
// to stand in it.
bool belongs_to(const Checking& checking, NodeId above, std::string_view key) {
  if (above == NodeId::None) return false;
  const bool is_block = checking.document.node(above).style != document::Style::Flow;
  return is_block && checking.schema.child(checking.checked.at(above).field, key) != FieldId::None;
}

// Of several such entries only the first is told.
void report_outdented(Checking& checking, NodeId entry, NodeId above, bool is_first) {
  const std::string_view key = checking.document.key(entry);
  checking.checked.at(entry).poisoned = true;
  checking.misspelt.push_back(checking.schema.child(checking.checked.at(above).field, key));
  if (!is_first) return;
  checking.report.add(checking.document.node(entry).key_span, diagnostic::UnknownKey, key)
      .label(checking.document.node(above).key_span, "it is a key of this group")
      .help("indent it, and all that belongs with it, to stand in " +
            spoken_name(checking.document, above));
}

void report_unknown_key(Checking& checking, NodeId entry, FieldId group) {
  const std::string key(checking.document.key(entry));
  const std::vector<std::string> keys = checking.schema.keys(group);
  const std::vector<std::string> near = text::closest(key, keys, 1);
  auto report =
      fault(checking, entry, checking.document.node(entry).key_span, diagnostic::UnknownKey, key);
  const schema::Field& owner = checking.schema.field(group);
  if (!owner.name.empty()) report.label(owner.span, "the keys that belong here are declared here");
  if (!near.empty()) {
    checking.misspelt.push_back(checking.schema.child(group, near.front()));
    suggest(report, checking.document.node(entry).key_span, key, keys);
  } else if (const std::string places = other_places(checking.schema, key); !places.empty()) {
    report.help(places);
  } else {
    report.help("keys of your own begin with `x-`");
  }
}

void report_missing_keys(Checking& checking, NodeId node, const schema::Field& field) {
  if (node == checking.document.root()) return;  // the edition has its own diagnostics
  if (checking.document.node(node).is_partial) return;
  for (const std::string& key : field.required) {
    if (checking.document.find(node, key) != NodeId::None) continue;
    const FieldId child = checking.schema.child(checking.checked.at(node).field, key);
    const NodeId first = checking.document.node(node).first_child;
    fault(checking, node, key_or_value(checking.document, first), diagnostic::KeyMissing,
          spoken_name(checking.document, node), key)
        .help("write `" + schema::example_line(checking.schema, child) + "`");
  }
}

void walk_group(Checking& checking, NodeId node, const schema::Field& field) {
  const FieldId group = checking.checked.at(node).field;
  NodeId above = NodeId::None;  // the last entry that belongs here
  bool is_first = true;         // of those behind it that do not
  for (const NodeId entry : checking.document.children(node)) {
    if (checking.checked.at(entry).poisoned) continue;
    const std::string_view key = checking.document.key(entry);
    const FieldId child = checking.schema.child(group, key);
    if (child != FieldId::None) {
      above = entry;
      is_first = true;
      walk(checking, entry, child);
    } else if (field.is_open || (field.allows_extensions && key.starts_with(kExtensionPrefix))) {
      mark_extension(checking, entry);
    } else if (belongs_to(checking, above, key)) {
      report_outdented(checking, entry, above, std::exchange(is_first, false));
    } else {
      report_unknown_key(checking, entry, group);
    }
  }
  report_missing_keys(checking, node, field);
}

void walk_leaf(Checking& checking, NodeId node) {
  NodeId written = node;
  if (checking.document.node(node).kind == NodeKind::Mapping && is_long_form(checking, node)) {
    switch (check_long_form(checking, node)) {
      case LongForm::Faulty:
        return;
      case LongForm::Limits:
        return check_limits(checking, node);
      case LongForm::Value:
        written = checking.checked.at(node).value;
    }
    if (take_absence(checking, node, written) || take_statement(checking, node, written)) return;
  }
  if (!has_structure(checking, node, written) || is_cut_off(checking, node, written)) return;
  check_kind(checking, {node, written});
}

// Whether nothing written is a value, its type says.
void walk_plain(Checking& checking, NodeId node) {
  if (is_cut_off(checking, node, node)) return;
  check_plain(checking, {node, node});
  const bool is_one_value = checking.document.node(node).kind == NodeKind::Scalar;
  if (!is_one_value && !checking.checked.at(node).poisoned) mark_extension(checking, node);
}

// A value that the field's type takes, although nothing more is said of its structure.
bool is_beside_structure(const Checking& checking, NodeId node) {
  return checking.document.node(node).kind != expected_kind(checking.field_of(node)) &&
         has_plain_type(checking, node);
}

}  // namespace

void walk(Checking& checking, NodeId node, FieldId field_id) {
  CheckedNode& found = checking.checked.at(node);
  found.field = field_id;
  found.value = node;
  const schema::Field& field = checking.schema.field(field_id);
  const bool is_plain = field.structure == Structure::Leaf && field.kind == ValueKind::Plain;
  if (!is_plain && take_absence(checking, node, node)) return;
  if (take_statement(checking, node, node)) return;
  if (is_plain) return walk_plain(checking, node);
  if (field.structure == Structure::Leaf) return walk_leaf(checking, node);
  if (is_beside_structure(checking, node)) return mark_extension(checking, node);
  if (!has_structure(checking, node, node)) return;
  if (field.structure == Structure::Group) return walk_group(checking, node, field);
  for (const NodeId item : checking.document.children(node)) walk(checking, item, field.item);
}

}  // namespace mlsheet::check
