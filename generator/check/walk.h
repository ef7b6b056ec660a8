#pragma once
// Shape: each node gets the field it satisfies. Unknown keys, wrong structure, missing keys of list
// items; then statements and values by their kind.

#include "check/checking.h"

namespace mlsheet::check {

void walk(Checking& checking, document::NodeId node, schema::FieldId field);

}  // namespace mlsheet::check
