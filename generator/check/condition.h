#pragma once
// Whether the condition of a conditional field holds. Conditions are sentences of the schema; those
// that a sheet can answer have a row in one table.

#include <span>
#include <string_view>

#include "check/checking.h"

namespace mlsheet::check {

enum class Truth { No, Yes, Open };

struct Decision {
  Truth truth = Truth::Open;
  document::NodeId shown_by = document::NodeId::None;  // what the sheet says to that effect
};

struct Condition {
  std::string_view sentence;
  // `around` is the node in which the field would stand.
  Decision (*decide)(const Checking&, document::NodeId around);
  std::span<const std::string_view> paths;  // all it looks at, for the test against the schema
};

std::span<const Condition> conditions();

// Open for a sentence that no row knows.
Decision decide(const Checking& checking, std::string_view sentence, document::NodeId around);

}  // namespace mlsheet::check
