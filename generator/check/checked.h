#pragma once
// What checking found out about each node of the document: the field it satisfies, its typed value,
// and whether it is poisoned (caused an error; nobody mentions it again).

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "check/completeness.h"
#include "document/document.h"
#include "document/node.h"
#include "quantity/quantity.h"
#include "schema/field.h"

namespace mlsheet::check {

// Said instead of a value. All three are always shown.
enum class Statement : std::uint8_t { None, NotDisclosed, NotApplicable, NotEvaluated };

struct CheckedNode {
  schema::FieldId field = schema::FieldId::None;
  bool poisoned = false;
  bool extension = false;  // below a key `x-…`: kept, never looked into
  Statement statement = Statement::None;
  document::NodeId reason = document::NodeId::None;  // scalar with the reason of a statement
  std::uint32_t reason_offset = 0;                   // bytes of that scalar before the reason
  // Long form: the scalar or collection under `value`; otherwise the node itself.
  document::NodeId value = document::NodeId::None;
  std::int32_t quantity = -1;  // index into Checked::quantities
};

struct Checked {
  std::vector<CheckedNode> nodes;  // by NodeId
  std::vector<quantity::Quantity> quantities;
  // None of a sheet that was not read to its end, or whose profile is unknown.
  std::optional<Completeness> completeness;

  const CheckedNode& at(document::NodeId id) const { return nodes[static_cast<std::size_t>(id)]; }
  CheckedNode& at(document::NodeId id) { return nodes[static_cast<std::size_t>(id)]; }
};

// The reason of `{not_applicable: reason}` or `"not_applicable: reason"`; empty for the others.
inline std::string_view reason_text(const document::Document& document, const CheckedNode& node) {
  if (node.reason == document::NodeId::None) return {};
  return document.text(node.reason).substr(node.reason_offset);
}

}  // namespace mlsheet::check
