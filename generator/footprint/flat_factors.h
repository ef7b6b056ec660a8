#pragma once
// The shipped factors as constant data: the tables of footprint/factors/, flattened when the
// program is built (tools/flatten_factors.cpp). There is no pointer in it, so it takes no time to
// load, and only those pages of it are read that a sheet asks for.

#include <cstdint>
#include <iterator>
#include <optional>
#include <span>
#include <string_view>

#include "footprint/factor_table.h"

namespace mlsheet::footprint {

struct FlatFactor {
  double value;
  double low, high;  // NaN: none
  std::int16_t year;
  std::uint16_t texts[std::size(kFactorTexts)];  // their numbers
};

struct FlatFactors {
  std::string_view bytes;                 // all texts, one after the other
  std::span<const std::uint32_t> begins;  // of each text, and the end of the last
  std::span<const FlatFactor> factors;    // in byte order of their ids

  std::string_view text(const FlatFactor& factor, std::string_view FactorRecord::*member) const;
  FactorRecord record(const FlatFactor& factor) const;
  std::optional<FactorRecord> find(std::string_view id) const;
  std::span<const FlatFactor> starting_with(std::string_view prefix) const;  // of ids

 private:
  std::string_view text(std::uint16_t number) const {
    return bytes.substr(begins[number], begins[number + 1u] - begins[number]);
  }
};

// Those of this program.
FlatFactors shipped_factors();

}  // namespace mlsheet::footprint
