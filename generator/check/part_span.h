#pragma once
// From a place in the text of a scalar back to the bytes of the source.

#include <cstddef>

#include "document/document.h"

namespace mlsheet::check {

// The bytes `begin` to `end` of the scalar's text where the source holds that text unchanged: plain
// or quoted, on one line, without escapes. Else the whole scalar.
source::Span part_span(const document::Document& document, document::NodeId scalar,
                       std::size_t begin, std::size_t end);

// Where another text may be written in place of those bytes, or of the whole scalar with its
// quotes; empty where that would need more than putting bytes in.
source::Span writable_part(const document::Document& document, document::NodeId scalar,
                           std::size_t begin, std::size_t end);
source::Span writable(const document::Document& document, document::NodeId scalar);

}  // namespace mlsheet::check
