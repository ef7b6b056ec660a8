#pragma once
// All emission factors that a sheet may use: those shipped with the program, and before them those
// of the files that the sheet names. A copy is cheap and does not change with its original.

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "footprint/factor_table.h"
#include "footprint/flat_factors.h"

namespace mlsheet::footprint {

inline constexpr std::string_view kBlockTable = "pirson_bol_blocks";

// One row of that table (Pirson and Bol 2021, table 2): kg CO2e per device. Only `security` has no
// row for its two highest levels.
struct BlockFactor {
  std::string block;  // `power_supply`
  int hsl = 0;        // hardware specification level, 0 to 3
  std::optional<double> low, typical, up;
  std::string_view source;
};

class FactorLibrary {
 public:
  explicit FactorLibrary(const FlatFactors& shipped = {}) : shipped_(shipped) {}

  // Its records stand in place of those with the same id.
  void add(FactorTable own);

  std::optional<FactorRecord> find(std::string_view id) const;
  // In byte order of their ids.
  std::vector<FactorRecord> starting_with(std::string_view prefix) const;
  // At most three ids that `wanted` may be a slip of; all of them start with `prefix`.
  std::vector<std::string> nearest(std::string_view wanted, std::string_view prefix) const;

  std::optional<BlockFactor> block(std::string_view name, int hsl) const;
  std::vector<BlockFactor> blocks() const;  // by name and level

  const FlatFactors& shipped() const { return shipped_; }
  // The last one added first.
  const std::vector<std::shared_ptr<const FactorTable>>& own() const { return own_; }

 private:
  FlatFactors shipped_;
  std::vector<std::shared_ptr<const FactorTable>> own_;
};

}  // namespace mlsheet::footprint
