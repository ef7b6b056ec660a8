#pragma once
// JSON text as a tree of places: every key and value with the bytes it stands on, so that a
// diagnostic can point into a schema file. Each start of the program reads every schema, hence flat
// nodes that copy nothing. Escapes beyond \" \\ \/ \n \t are refused: our files write UTF-8.

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "source/span.h"

namespace mlsheet::schema {

enum class JsonId : std::uint32_t { None = 0xFFFFFFFF };

enum class JsonKind : std::uint8_t { Object, Array, String, Number, Literal };

struct JsonRange {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
};

struct JsonNode {
  JsonKind kind = JsonKind::Literal;
  JsonRange key;    // with its quotes; empty for items and the root
  JsonRange value;  // strings with their quotes
  JsonId first_child = JsonId::None;
  JsonId next = JsonId::None;
};

// Why and where a text is not JSON; `what` is empty when it is.
struct JsonFault {
  std::uint32_t at = 0;
  std::string_view what;
};

class JsonTree {
 public:
  // The bytes must outlive the tree. After a fault the tree holds what came before it.
  JsonTree(source::FileId file, std::string_view bytes);

  const JsonFault& fault() const { return fault_; }
  JsonId root() const { return nodes_.empty() ? JsonId::None : JsonId{0}; }
  const JsonNode& node(JsonId id) const { return nodes_[static_cast<std::size_t>(id)]; }

  std::string_view key(JsonId id) const;     // as written between the quotes
  std::string_view source(JsonId id) const;  // the value's bytes, a string with its quotes
  std::string_view word(JsonId id) const;    // the same without quotes
  std::string text(JsonId id) const;         // a string without escapes, else its source
  JsonId find(JsonId object, std::string_view key) const;
  source::Span span(JsonId id) const;      // of the value
  source::Span key_span(JsonId id) const;  // of the key, or of the value where there is none

 private:
  source::FileId file_;
  std::string_view bytes_;
  JsonFault fault_;
  std::vector<JsonNode> nodes_;
};

}  // namespace mlsheet::schema
