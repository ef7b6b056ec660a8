#pragma once
// One field of the language as the schemas describe it: what may stand there, what it is called,
// how much it is wanted. docs/schema.md says how the files are written.

#include <bitset>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "quantity/dimension.h"
#include "source/span.h"

namespace mlsheet::schema {

enum class FieldId : std::uint32_t { None = 0xFFFFFFFF };

enum class Structure : std::uint8_t { Leaf, Group, List, Map };

enum class ValueKind : std::uint8_t {
  Text,
  Prose,
  Quantity,
  Number,
  Count,
  Version,
  Date,
  Url,
  Email,
  File,
  Digest,
  Id,
  Reference,
  Choice,
  Boolean,
  Shape,
  Address,
  Points,
  Matrix,
  Plain  // of the types of JSON, as `type` beside it says
};

// The types of JSON, which YAML's core schema gives to plain values: `1` is an integer, `'1'` is a
// string.
enum class PlainType : std::uint8_t { Null, Boolean, Integer, Fraction, String, Array, Object };

class PlainTypes {
 public:
  static PlainTypes all() { return PlainTypes(std::bitset<7>().set()); }

  PlainTypes() = default;
  bool has(PlainType type) const { return types_.test(static_cast<std::size_t>(type)); }
  void add(PlainType type) { types_.set(static_cast<std::size_t>(type)); }
  friend bool operator==(const PlainTypes&, const PlainTypes&) = default;

 private:
  explicit PlainTypes(std::bitset<7> types) : types_(types) {}
  std::bitset<7> types_;
};

enum class Requirement : std::uint8_t { Required, Conditional, Optional, Additional };

// What a file must hold: anything, or a picture that the sheet shows.
enum class Media : std::uint8_t { Any, Picture };

enum class Show : std::uint8_t { Facts, Table, List, Cards, Matrix, Hidden };

struct Word {
  std::string word;   // as written: `on_device`
  std::string label;  // as shown: `On device`
};

struct Field {
  std::string name;     // the key; empty for the item of a list and the root
  std::string pointer;  // `/hardware/bom/*/part`: `*` for any item or any key of a map
  Structure structure = Structure::Leaf;
  ValueKind kind = ValueKind::Text;
  std::string label;
  std::string help;
  std::string note;  // printed wherever the field is shown
  std::string example;
  Requirement requirement = Requirement::Additional;
  std::string condition;
  std::string template_number;
  std::optional<quantity::Dimension> dimension;
  std::vector<Word> vocabulary;
  std::string references;    // `/evidence`
  Media media = Media::Any;  // of a file
  Show show = Show::Facts;
  std::string layer;
  PlainTypes types = PlainTypes::all();    // of plain values and containers
  bool allows_extensions = false;          // keys `x-…`
  bool is_open = false;                    // any other key
  std::vector<std::string> required;       // keys an item makes no sense without
  std::optional<double> minimum, maximum;  // of a number or count

  FieldId parent = FieldId::None;
  FieldId item = FieldId::None;   // List, Map
  std::vector<FieldId> children;  // Group, in datasheet order

  source::Span span;            // the field's key in its schema file; the root's first byte
  source::Span dimension_span;  // of the `dimension` value
};

}  // namespace mlsheet::schema
