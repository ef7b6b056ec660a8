#include "check/rules/rule.h"

#include <array>

namespace mlsheet::check {

std::span<const Rule> rules() {
  static const std::array kRules = {
      kIdsUnique,      kReferencesResolve, kPointersResolve,   kTypicalWithinLimits,
      kBusAddressFree, kBitsOrBytes,       kBomTotal,          kDatesInOrder,
      kSharesAddUp,    kFeatureCount,      kVersionIsSemantic, kMetricPossible,
      kConfusionCells, kBoxInOrder,        kCurveRunsOn,       kDutyPossible,
  };
  return kRules;
}

}  // namespace mlsheet::check
