#pragma once
// Emission factors as data: footprint/factors/*.yaml, each row with value, range, unit, boundary,
// year, source and licence. A row without source, year or licence does not load. Tables are parsed
// when a sheet first refers to them.

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "diagnostic/report.h"
#include "source/files.h"

namespace mlsheet::footprint {

// One cell row of Pirson and Bol 2021, table 2: kg CO2e per device. No value: "not available".
struct BlockFactor {
  std::string block;  // `power_supply`
  int hsl = 0;        // hardware specification level, 0 to 3
  std::optional<double> low, typical, up;
};

struct TableSource {
  std::string id;        // `pirson_bol_blocks`
  std::string citation;  // as printed in the list of sources
  std::string licence;
  int year = 0;
};

struct Factors {
  std::vector<BlockFactor> blocks;
  TableSource blocks_source;

  const BlockFactor* block(std::string_view name, int hsl) const;
};

Factors load_factors(const source::Files& files, diagnostic::Report& report);

}  // namespace mlsheet::footprint
