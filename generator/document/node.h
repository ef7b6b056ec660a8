#pragma once
// One node of the input tree. Nodes live in a flat array and refer to each other by NodeId; the
// text of a scalar and the key of a mapping entry are kept by the Document. A node has no type
// beyond its YAML kind: only the schema says whether `40 mA` is a quantity.

#include <cstdint>

#include "source/span.h"

namespace mlsheet::document {

enum class NodeId : std::uint32_t { None = 0xFFFFFFFF };

enum class NodeKind : std::uint8_t { Scalar, Sequence, Mapping };

enum class Style : std::uint8_t { Plain, SingleQuoted, DoubleQuoted, Literal, Folded, Flow, Block };

struct TextRange {
  std::uint32_t begin = 0;
  std::uint32_t length = 0;
};

struct Node {
  NodeKind kind = NodeKind::Scalar;
  Style style = Style::Plain;
  bool is_null = false;        // nothing was written after `key:` or `-`
  bool is_partial = false;     // something in it was reported and left out, or not read any more
  source::Span key_span = {};  // of the key in the parent mapping, as written; empty elsewhere
  source::Span span = {};      // of the value as written; for a null value: the end of the key
  TextRange key = {};
  TextRange text = {};
  NodeId parent = NodeId::None;
  NodeId first_child = NodeId::None;
  NodeId next = NodeId::None;
};

}  // namespace mlsheet::document
