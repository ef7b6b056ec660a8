#pragma once
// How much a datasheet wants a field, and whether a statement will do instead of its value: the one
// answer for what is reported as missing and for the score.

#include "check/checking.h"

namespace mlsheet::check {

// From nothing to most. Open: the condition cannot be decided from the sheet. Condition: it holds.
enum class Want { Nothing, Open, Recommended, Condition, Required };

// `around` is the node in which the field stands or would stand.
Want want_of(const Checking& checking, const schema::Field& field, document::NodeId around);

// True for a field, absent from `around`, that is not asked for because another one leads to the
// same result.
bool is_spared(const Checking& checking, const schema::Field& field, document::NodeId around);

// Whether `statement` does where `field` is wanted that much. `not_disclosed` does for what is only
// recommended: nothing is reported then.
bool satisfies(const schema::Field& field, Statement statement, Want want);

}  // namespace mlsheet::check
