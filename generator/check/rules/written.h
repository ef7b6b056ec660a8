#pragma once
// A field as a rule meets it: its words, their place, and whether the author keeps the value back.

#include <string>
#include <string_view>

#include "check/checking.h"

namespace mlsheet::check {

// The words of a good scalar, also of one written long; empty for anything else.
std::string_view text_of(const Checking& checking, document::NodeId node);
std::string_view text_in(const Checking& checking, document::NodeId group, std::string_view key);

// For messages: the words, and of limits written apart the range they give.
std::string shown(const Checking& checking, document::NodeId node);

// The value as written; of a group or list its key.
source::Span place_of(const Checking& checking, document::NodeId node);

// `not_disclosed`.
bool is_undisclosed(const Checking& checking, document::NodeId node);

// Kept back; or not there at all, though the profile asks for more than the minimum.
bool is_wanting(const Checking& checking, document::NodeId node);

}  // namespace mlsheet::check
