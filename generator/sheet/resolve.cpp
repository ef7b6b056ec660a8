#include "sheet/resolve.h"

#include <optional>
#include <utility>

#include "source/line_table.h"
#include "text/decimal.h"

namespace mlsheet::sheet {
namespace {

using evidence::Value;
using evidence::ValueId;
using schema::Structure;
using schema::ValueKind;

std::string_view kind_name(ValueKind kind) {
  switch (kind) {
    case ValueKind::Text:
      return "text";
    case ValueKind::Prose:
      return "prose";
    case ValueKind::Quantity:
      return "quantity";
    case ValueKind::Number:
      return "number";
    case ValueKind::Count:
      return "count";
    case ValueKind::Version:
      return "version";
    case ValueKind::Date:
      return "date";
    case ValueKind::Url:
      return "url";
    case ValueKind::Email:
      return "email";
    case ValueKind::File:
      return "file";
    case ValueKind::Digest:
      return "digest";
    case ValueKind::Id:
      return "id";
    case ValueKind::Reference:
      return "reference";
    case ValueKind::Choice:
      return "choice";
    case ValueKind::Boolean:
      return "boolean";
    case ValueKind::Shape:
      return "shape";
    case ValueKind::Address:
      return "address";
    case ValueKind::Points:
      return "points";
    case ValueKind::Matrix:
      return "matrix";
    case ValueKind::Plain:
      return "plain";
  }
  return "";
}

std::string_view statement_name(check::Statement statement) {
  switch (statement) {
    case check::Statement::None:
      return "";
    case check::Statement::NotDisclosed:
      return "not_disclosed";
    case check::Statement::NotApplicable:
      return "not_applicable";
    case check::Statement::NotEvaluated:
      return "not_evaluated";
  }
  return "";
}

ResolvedNode::Shape shape_of(Structure structure) {
  switch (structure) {
    case Structure::Leaf:
      return ResolvedNode::Shape::Leaf;
    case Structure::List:
      return ResolvedNode::Shape::List;
    case Structure::Group:
    case Structure::Map:
      return ResolvedNode::Shape::Group;
  }
  return ResolvedNode::Shape::Leaf;
}

std::string decimal_text(const std::optional<text::Decimal>& decimal) {
  return decimal ? decimal->to_text() : std::string();
}

class Resolver {
 public:
  Resolver(const schema::Schema& schema, const evidence::Linked& linked, const source::Files& files,
           std::vector<std::vector<std::string>> shown)
      : schema_(schema), linked_(linked), files_(files), shown_(std::move(shown)) {}

  std::vector<ResolvedNode> children(ValueId id) {
    std::vector<ResolvedNode> nodes;
    for (const ValueId child : linked_.children(id)) nodes.push_back(node(child));
    return nodes;
  }

 private:
  ResolvedNode node(ValueId id) {
    const Value& value = linked_.value(id);
    ResolvedNode node{.shape = shape_of(value.structure),
                      .key = value.key,
                      .pointer = value.pointer,
                      .shown = std::move(shown_[static_cast<std::size_t>(id)]),
                      .written = value.text,
                      .statement = std::string(statement_name(value.statement)),
                      .reason = value.reason,
                      .conditions = value.conditions,
                      .n = value.n,
                      .evidence = value.evidence};
    if (value.field != schema::FieldId::None) describe(node, value);
    locate(node, value.span);
    node.children = children(id);
    return node;
  }

  void describe(ResolvedNode& node, const Value& value) const {
    const schema::Field& field = schema_.field(value.field);
    node.label = field.label;
    if (value.structure != Structure::Leaf) return;
    node.kind = kind_name(field.kind);
    if (node.statement.empty()) node.basis = to_text(value.basis);
    if (!value.quantity) return;
    node.value = decimal_text(value.quantity->value);
    node.low = decimal_text(value.quantity->low);
    node.high = decimal_text(value.quantity->high);
    node.unit = value.quantity->unit.symbol;
  }

  // All values come from one file, so one table of lines serves them all.
  void locate(ResolvedNode& node, const source::Span& span) {
    if (span.file == source::FileId::None) return;
    if (!lines_) lines_.emplace(files_.file(span.file).bytes);
    const source::Position at = lines_->position(span.begin);
    node.file = linked_.file_name;
    node.line = at.line;
    node.column = at.column;
    node.begin = span.begin;
    node.end = span.end;
  }

  const schema::Schema& schema_;
  const evidence::Linked& linked_;
  const source::Files& files_;
  std::vector<std::vector<std::string>> shown_;
  std::optional<source::LineTable> lines_;
};

}  // namespace

std::vector<ResolvedNode> resolve(const schema::Schema& schema, const evidence::Linked& linked,
                                  const source::Files& files,
                                  std::vector<std::vector<std::string>> shown) {
  if (linked.root() == ValueId::None) return {};
  return Resolver(schema, linked, files, std::move(shown)).children(linked.root());
}

}  // namespace mlsheet::sheet
