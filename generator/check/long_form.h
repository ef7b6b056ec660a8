#pragma once
// `{value: …, basis: …, evidence: […], conditions: …, n: …}`, and for quantities `min`, `typ`,
// `max` in place of `value`.

#include <string_view>

#include "check/checking.h"

namespace mlsheet::check {

// A mapping at a leaf that has at least one key of the long form.
bool is_long_form(const Checking& checking, document::NodeId node);

// `min`, `typ` or `max` for another word that says so; empty otherwise.
std::string_view limit_meant_by(std::string_view key);

enum class LongForm { Value, Limits, Faulty };

// Checks everything of the mapping `node` but the value itself, which becomes the node's `value`.
// Faulty: there is no value to check.
LongForm check_long_form(Checking& checking, document::NodeId node);

}  // namespace mlsheet::check
