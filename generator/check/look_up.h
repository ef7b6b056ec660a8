#pragma once
// Finding what rules ask for. A pattern is a pointer of the schema, `/hardware/bom/*/unit_cost`.

#include <functional>
#include <string_view>
#include <vector>

#include "check/checking.h"

namespace mlsheet::check {

// Every node at that place, in document order.
std::vector<document::NodeId> nodes_at(const document::Document& document,
                                       std::string_view pattern);

// The first of them that is `wanted`; None when there is none. Looks no further than that.
document::NodeId first_at(const document::Document& document, std::string_view pattern,
                          const std::function<bool(document::NodeId)>& wanted);

// A value that was checked and found good: neither poisoned nor a statement.
bool is_good(const Checking& checking, document::NodeId node);

// The text of the one scalar at a pointer without `*`; empty when there is no good one.
std::string_view good_text(const Checking& checking, std::string_view pointer);

// The quantity of a good node, else null.
const quantity::Quantity* quantity_of(const Checking& checking, document::NodeId node);

}  // namespace mlsheet::check
