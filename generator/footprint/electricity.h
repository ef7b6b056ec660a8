#pragma once
// Factors of electricity by region and year, and the names under which authors know a region.

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "footprint/factor_library.h"

namespace mlsheet::footprint {

// The code under which the tables have a region: `DEU`, `US-CA`, `EU27`, `WLD`. It may be written
// so in any case, as ISO 3166-1 alpha-2 (`de`), by its name there (`Germany`) or another usual one
// (`UK`); regions of own tables are found by what these call them.
std::optional<std::string_view> region_code(const FactorLibrary& factors, std::string_view written);

// At most three codes or names that `written` may be a slip of.
std::vector<std::string> nearest_regions(const FactorLibrary& factors, std::string_view written);

// The record of a year, or where there is none of the last year before; without a year the last of
// all. Own tables that have the region stand in place of all shipped ones.
std::optional<FactorRecord> electricity(const FactorLibrary& factors, std::string_view code,
                                        std::optional<int> year = std::nullopt);

// The same of the tables of ACT alone, for the mode that reproduces it: a place or a source of
// energy (`Taiwan`, `coal`).
std::optional<FactorRecord> electricity_of_act(const FactorLibrary& factors,
                                               std::string_view written,
                                               std::optional<int> year = std::nullopt);
std::vector<std::string> nearest_of_act(const FactorLibrary& factors, std::string_view written);

}  // namespace mlsheet::footprint
