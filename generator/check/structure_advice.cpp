#include "check/structure_advice.h"

#include <algorithm>

#include "check/long_form.h"
#include "check/part_span.h"
#include "document/key_line.h"
#include "quantity/quantity.h"
#include "schema/example.h"
#include "text/format.h"

namespace mlsheet::check {
namespace {

using document::NodeId;
using document::NodeKind;
using schema::Field;
using schema::FieldId;
using schema::Structure;
using schema::ValueKind;

constexpr std::size_t kShownKeys = 5;

bool is_quantity_of(const Field& field, std::string_view text) {
  const auto parsed = quantity::parse_quantity(text, true);
  return parsed.quantity && field.dimension && parsed.quantity->unit.dimension == *field.dimension;
}

// Whether a text is at home in a field by what it looks like, not only because anything may stand
// there.
bool is_made_for(const Field& field, std::string_view text) {
  switch (field.kind) {
    case ValueKind::Quantity:
      return is_quantity_of(field, text);
    case ValueKind::Email:
      return text.find('@') != std::string_view::npos && text.find(' ') == std::string_view::npos;
    case ValueKind::Url:
      return text.starts_with("http://") || text.starts_with("https://");
    case ValueKind::Choice:
      return std::any_of(field.vocabulary.begin(), field.vocabulary.end(),
                         [text](const schema::Word& word) { return word.word == text; });
    default:
      return false;
  }
}

bool holds_words(const Field& field) {
  return field.structure == Structure::Leaf &&
         (field.kind == ValueKind::Text || field.kind == ValueKind::Prose);
}

// The entry of a group that a text alone is probably meant for.
FieldId home_of(const schema::Schema& schema, const Field& group, std::string_view text) {
  FieldId words = FieldId::None;
  for (const FieldId id : group.children) {
    const Field& child = schema.field(id);
    if (child.structure == Structure::Leaf && is_made_for(child, text)) return id;
    if (words == FieldId::None && holds_words(child)) words = id;
  }
  const bool is_quantity = quantity::parse_quantity(text, true).quantity.has_value();
  return is_quantity ? FieldId::None : words;
}

std::string keys_advice(const schema::Schema& schema, const Field& group) {
  std::vector<std::string> keys;
  for (const FieldId id : group.children) {
    if (keys.size() == kShownKeys) break;
    keys.push_back("`" + schema.field(id).name + ":`");
  }
  if (group.children.size() > kShownKeys) keys.emplace_back("others");
  return "write its entries below it, each on a line of its own: " + text::join_words(keys);
}

// `{name: Lamp}` as the value of a group; empty where no entry is meant for the text.
std::string in_group(const schema::Schema& schema, const Field& group, std::string_view text) {
  const FieldId home = home_of(schema, group, text);
  if (home == FieldId::None) return {};
  return "{" + schema.field(home).name + ": " + schema::yaml_scalar(text) + "}";
}

bool may_be_several(const Field& item) {
  return item.kind == ValueKind::Text || item.kind == ValueKind::Choice ||
         item.kind == ValueKind::Id || item.kind == ValueKind::Reference;
}

// `Lena Wyss, Marc Favre` are two items.
std::string items_of(std::string_view text) {
  constexpr std::string_view kComma = ", ";
  std::string items;
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t end = std::min(text.find(kComma, begin), text.size());
    items += (begin == 0 ? "" : ", ") + schema::yaml_scalar(text.substr(begin, end - begin));
    begin = end + kComma.size();
  }
  return items;
}

std::string in_list(const schema::Schema& schema, const Field& list, std::string_view text) {
  const Field& item = schema.field(list.item);
  if (item.structure == Structure::Leaf) {
    return "[" + (may_be_several(item) ? items_of(text) : schema::yaml_scalar(text)) + "]";
  }
  const std::string group = in_group(schema, item, text);
  return group.empty() ? group : "[" + group + "]";
}

NodeId first_scalar(const document::Document& document, NodeId collection) {
  for (const NodeId child : document.children(collection)) {
    const bool is_scalar = document.node(child).kind == NodeKind::Scalar;
    if (is_scalar && !document.text(child).empty()) return child;
  }
  return NodeId::None;
}

// Entries where a list is due: `- id: log`.
std::string item_advice(const document::Document& document, NodeId group) {
  const NodeId first = document.node(group).first_child;
  if (first == NodeId::None) return {};
  std::string_view key = document.key(first);
  const bool has_dash = key.starts_with('-') && key.size() > 1;
  if (has_dash) key.remove_prefix(1);
  const bool is_scalar = document.node(first).kind == NodeKind::Scalar;
  const std::string value = is_scalar ? schema::yaml_scalar(document.text(first)) : "…";
  return std::string(has_dash ? "put a space behind the dash" : "begin each item with a dash") +
         ": `- " + std::string(key) + ": " + value + "`";
}

// `{lo: 2.1 V, hi: 3.6 V}` as `{min: 2.1 V, max: 3.6 V}`; empty where other keys stand there.
std::string as_limits(const Checking& checking, const Field& field, NodeId written) {
  const document::Document& document = checking.document;
  if (field.kind != ValueKind::Quantity) return {};
  std::string limits;
  for (const NodeId entry : document.children(written)) {
    const std::string_view limit = limit_meant_by(document.key(entry));
    if (limit.empty() || document.node(entry).kind != NodeKind::Scalar) return {};
    limits += (limits.empty() ? "{" : ", ") + std::string(limit) + ": " +
              schema::yaml_scalar(document.text(entry));
  }
  return limits.empty() ? limits : limits + "}";
}

bool has_several(const document::Document& document, NodeId collection) {
  const NodeId first = document.node(collection).first_child;
  return first != NodeId::None && document.node(first).next != NodeId::None;
}

// The value itself in the structure that the field wants; empty where that cannot be told.
std::string in_right_structure(const Checking& checking, const Field& field, NodeId written) {
  const document::Document& document = checking.document;
  const bool is_scalar = document.node(written).kind == NodeKind::Scalar;
  if (const std::string limits = as_limits(checking, field, written); !limits.empty()) {
    return limits;
  }
  if (has_several(document, written)) return {};  // which one is meant is not known
  const NodeId scalar = is_scalar ? written : first_scalar(document, written);
  if (scalar == NodeId::None) return {};
  const std::string_view text = document.text(scalar);
  switch (field.structure) {
    case Structure::Group:
      return in_group(checking.schema, field, text);
    case Structure::List:
      return in_list(checking.schema, field, text);
    case Structure::Leaf:
      return schema::yaml_scalar(text);
    case Structure::Map:
      break;
  }
  return {};
}

}  // namespace

std::string structure_advice(const Checking& checking, NodeId node, NodeId written) {
  const Field& field = checking.field_of(node);
  const document::Document& document = checking.document;
  const bool is_group = document.node(written).kind == NodeKind::Mapping;
  if (field.structure == Structure::List && is_group) return item_advice(document, written);
  const bool is_collection = field.kind == ValueKind::Points || field.kind == ValueKind::Matrix;
  const std::string value = field.structure == Structure::Leaf && is_collection
                                ? std::string{}
                                : in_right_structure(checking, field, written);
  const std::string name = field.name.empty() ? std::string{} : field.name + ": ";
  if (!value.empty()) return "write it as `" + name + value + "`";
  const NodeId first = first_scalar(document, written);
  if (field.structure == Structure::Leaf && !is_collection && first != NodeId::None) {
    return "keep one of the values, for example `" + name +
           schema::yaml_scalar(document.text(first)) + "`";
  }
  if (field.structure == Structure::Group) return keys_advice(checking.schema, field);
  if (field.name.empty()) return {};
  return "write it as in `" +
         schema::example_line(checking.schema, checking.checked.at(node).field) + "`";
}

bool report_lone_key(Checking& checking, NodeId node, NodeId written) {
  const document::Node& found = checking.document.node(written);
  const Field& field = checking.field_of(node);
  if (found.style != document::Style::Plain || field.structure != Structure::Group) return false;
  const std::string_view text = checking.document.text(written);
  const std::size_t length = document::key_length(text);
  const FieldId group = checking.checked.at(node).field;
  const std::string meant = document::as_key_line(text);
  const source::Span whole = writable_part(checking.document, written, 0, text.size());
  if (length == 0 || meant.empty() || whole.begin == whole.end) return false;
  if (checking.schema.child(group, text.substr(0, length)) == FieldId::None) return false;
  if (document::has_glued_colon(text)) {
    const source::Span colon = part_span(checking.document, written, length, length + 1);
    fault(checking, node, colon, diagnostic::ColonWithoutSpace, text.substr(0, length))
        .help("write `" + meant + "`")
        .fix(colon, ": ");
    return true;
  }
  fault(checking, node, found.span, diagnostic::MissingColon, text)
      .help("a key needs a colon and a space: `" + meant + "`");
  return true;
}

}  // namespace mlsheet::check
