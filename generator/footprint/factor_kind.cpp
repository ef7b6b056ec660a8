#include "footprint/factor_kind.h"

#include <algorithm>

namespace mlsheet::footprint {
namespace {

constexpr FactorKind kFactorKinds[] = {{"block", "kg", 0, 100},
                                       {"cloud", {}},
                                       {"constant", {}},
                                       {"electricity", "g/kWh", 5, 1500},
                                       {"equivalence", {}},
                                       {"fab", {}},
                                       {"freight", "kg/tkm", 0.001, 6},
                                       {"gwp", "kg/kg"},
                                       {"material", "kg/kg", 0.01, 120},
                                       {"memory", "kg/GB", 0.0005, 5},
                                       {"normalisation", {}},
                                       {"part", {}},
                                       {"product", "kg"},
                                       {"spend", {}},
                                       {"trend", {}},
                                       {"vehicle", "kg/km", 0, 3},
                                       {"waste", "kg/t"},
                                       {"water", "kg/m3"}};

}  // namespace

std::span<const FactorKind> factor_kinds() { return kFactorKinds; }

const FactorKind* factor_kind(std::string_view id) {
  const auto* const found = std::ranges::find(kFactorKinds, id, &FactorKind::id);
  return found == std::end(kFactorKinds) ? nullptr : found;
}

}  // namespace mlsheet::footprint
