#pragma once
// The rows of units.def and the search in them: which unit, with which prefix, a word names.
// Everything is made at compile time; a search allocates nothing. Private to quantity/, but
// for the generated page of units.

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "quantity/unit.h"

namespace mlsheet::quantity {

struct UnitRow {
  std::string_view symbol;
  std::string_view dimension;
  Ratio scale;
  std::string_view prefixes;
  std::string_view signs;
  std::string_view words;
  Ratio offset{0, 1, 0};
};

struct Prefix {
  std::string_view spelling;
  std::string_view printed;
  char selector = 0;  // in a row's `prefixes`
  Ratio factor;
};

std::span<const UnitRow> unit_rows();
std::span<const Prefix> prefixes();
std::span<const std::string_view> usual_compounds();

bool takes(const UnitRow& row, const Prefix& prefix);
bool offered_in_help(const UnitRow& row, const Prefix& prefix);

// A word that names a unit: which one, and how it is printed.
struct Named {
  const UnitRow* row = nullptr;
  const Prefix* prefix = nullptr;  // nullptr: none
  std::string_view printed;        // without the prefix
};

// The exact word first, so that `min` is minutes, then prefix and sign.
std::optional<Named> find_unit(std::string_view word);

// Every spelling with every prefix it takes.
std::vector<std::string> all_spellings();

}  // namespace mlsheet::quantity
