#pragma once
// Checking one value against the kind its field has: one small function per kind, found through one
// table. Each poisons the node it finds at fault, and notes quantities in `Checked`.

#include <optional>

#include "check/checking.h"
#include "text/decimal.h"

namespace mlsheet::check {

// A leaf under check: the field's node, and the scalar or sequence that holds the value (the same
// node unless the value is written long).
struct Leaf {
  document::NodeId node;
  document::NodeId value;
};

using KindCheck = void (*)(Checking&, const Leaf&);

// Points and matrices are sequences; all else is one scalar.
bool is_collection(schema::ValueKind kind);

// `leaf.value` has the structure that the kind wants, is neither empty nor a statement.
void check_kind(Checking& checking, const Leaf& leaf);

// text.cpp
void check_text(Checking& checking, const Leaf& leaf);
void check_prose(Checking& checking, const Leaf& leaf);
// number.cpp
void check_number(Checking& checking, const Leaf& leaf);
void check_count(Checking& checking, const Leaf& leaf);
// The scalar as a whole number, which may be below 0; reported otherwise.
std::optional<text::Decimal> whole_number(Checking& checking, const Leaf& leaf);
// quantity.cpp
void check_quantity(Checking& checking, const Leaf& leaf);
// `{min: …, typ: …, max: …}`: the mapping `node` becomes one quantity.
void check_limits(Checking& checking, document::NodeId node);
// date.cpp
void check_date(Checking& checking, const Leaf& leaf);
// place.cpp
void check_url(Checking& checking, const Leaf& leaf);
void check_email(Checking& checking, const Leaf& leaf);
void check_file(Checking& checking, const Leaf& leaf);
// word.cpp
void check_choice(Checking& checking, const Leaf& leaf);
void check_boolean(Checking& checking, const Leaf& leaf);
void check_id(Checking& checking, const Leaf& leaf);
void check_reference(Checking& checking, const Leaf& leaf);
// code.cpp
void check_digest(Checking& checking, const Leaf& leaf);
void check_shape(Checking& checking, const Leaf& leaf);
void check_address(Checking& checking, const Leaf& leaf);
// plain.cpp
void check_plain(Checking& checking, const Leaf& leaf);
// Whether the type of what is written is one of the field's.
bool has_plain_type(const Checking& checking, document::NodeId node);
// grid.cpp
void check_points(Checking& checking, const Leaf& leaf);
void check_matrix(Checking& checking, const Leaf& leaf);

}  // namespace mlsheet::check
