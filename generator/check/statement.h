#pragma once
// What stands where a value is absent: one of the three statements, nothing at all, or a word that
// only keeps the place.

#include <string_view>

#include "check/checking.h"

namespace mlsheet::check {

// True when `written` states that the value of `node` is absent, rightly or wrongly: then the node
// is dealt with. `written` is the node itself or, in the long form, what stands under `value`.
bool take_statement(Checking& checking, document::NodeId node, document::NodeId written);

// True when nothing is there: an empty value, an empty collection, `TBD`, `???`. Reported; the node
// counts as dealt with.
bool take_absence(Checking& checking, document::NodeId node, document::NodeId written);

// `not disclosed`, `not applicable`, `not evaluated`.
std::string_view to_text(Statement statement);

}  // namespace mlsheet::check
