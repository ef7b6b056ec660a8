#pragma once
// What one part amounts to, and how that was found.

#include <optional>
#include <string>

#include "footprint/reading.h"

namespace mlsheet::footprint {

struct PartAmount {
  Expression amount = 0.0;  // kg of all its pieces
  std::string equation;
  Tier tier = Tier::T3;
  Stage stage = Stage::Manufacturing;
  Route route = Route::Parts;
};

// A die, by its node or by what the fab uses (E10 to E15); a memory, by its capacity (E16). Nothing
// where an input is missing or no table knows it, which is reported.
std::optional<PartAmount> die_of(Reading& reading, const PartInputs& part);
std::optional<PartAmount> memory_of(Reading& reading, const PartInputs& part);

struct Needed {
  ValueId id;
  std::string_view below;  // its pointer, below the part
  std::string_view name;
  std::string_view unit;
};
// An input of the part that an equation cannot do without.
std::optional<Expression> needed_of(Reading& reading, const PartInputs& part, const Needed& input);

// Of the line of the bill of materials, else the id.
std::string name_of(const Reading& reading, const PartInputs& part);

}  // namespace mlsheet::footprint
