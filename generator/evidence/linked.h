#pragma once
// The annotated tree: every value with its field, typed amount, basis, evidence and place. After
// linking nothing reads the document any more. Poisoned nodes are absent.

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "check/checked.h"
#include "evidence/basis.h"
#include "image/pixels.h"
#include "quantity/quantity.h"
#include "schema/field.h"
#include "source/span.h"

namespace mlsheet::evidence {

enum class ValueId : std::uint32_t { None = 0xFFFFFFFF };

struct Value {
  schema::FieldId field = schema::FieldId::None;  // None: the user's own `x-` data
  schema::Structure structure = schema::Structure::Leaf;
  std::string key;                 // in its parent; decimal index in a list
  std::string pointer;             // RFC 6901
  std::string text;                // Leaf: as written, after YAML's escapes
  std::vector<std::string> items;  // Points, Matrix: the scalars, row by row
  std::uint32_t columns = 0;       // Points, Matrix: scalars per row
  std::optional<quantity::Quantity> quantity;
  check::Statement statement = check::Statement::None;
  std::string reason;
  Basis basis = Basis::Declared;
  std::vector<std::string> evidence;  // ids
  std::string conditions;
  std::string n;
  std::int32_t file = -1;  // File values: index into Linked::attached
  source::Span span;
  source::Span key_span;
  ValueId parent = ValueId::None;
  ValueId first_child = ValueId::None;
  ValueId next = ValueId::None;
};

// A file named in the sheet: read once; these are the bytes that were hashed.
struct Attached {
  std::string path;
  std::string sha256;
  source::FileId file = source::FileId::None;  // its bytes, in the files that linking was given
  std::optional<image::Pixels> pixels;         // pictures
};

class Linked {
 public:
  ValueId root() const { return values.empty() ? ValueId::None : ValueId{0}; }
  const Value& value(ValueId id) const { return values[static_cast<std::size_t>(id)]; }
  ValueId child(ValueId group, std::string_view key) const;
  ValueId at(std::string_view pointer) const;  // `/hardware/power/current`; None when absent
  std::vector<ValueId> children(ValueId id) const;

  // Whether something that was reported may be why `pointer` has no value: it is poisoned, or lies
  // below a poisoned node or a group with an unknown key. Nobody mentions its absence again.
  bool is_excused(std::string_view pointer) const;

  std::vector<Value> values;
  std::vector<Attached> attached;
  std::vector<std::string> excused;                 // pointers, see is_excused()
  std::optional<check::Completeness> completeness;  // as Checked has it
  std::string file_name;                            // of the sheet, as the caller gave it
  std::string source_digest;                        // SHA-256 of its bytes
};

}  // namespace mlsheet::evidence
