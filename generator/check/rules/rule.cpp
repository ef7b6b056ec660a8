#include "check/rules/rule.h"

#include <array>

namespace mlsheet::check {

std::span<const Rule> rules() {
  static const std::array kRules = {
      kIdsUnique,
      kReferencesResolve,
      kPointersResolve,
      kTypicalWithinLimits,
      kBusAddressFree,
      kBitsOrBytes,
      kBomTotal,
      kDatesInOrder,
      kSharesAddUp,
      kFeatureCount,
      kVersionIsSemantic,
      kLimitsNested,
      kTypicalInRating,
      kRegisterMap,
      kPinout,
      kPayloadFits,
      kRevisionHead,
      kVersionSkew,
      kNamesAlike,
      kLabelRows,
      kLabelAgainstSheet,
      kSensorModality,
      kDebugPort,
      kLabelStatus,
      kClaimsSupported,
      kReviewsNamed,
      kSupportPeriod,
      kLicenceKnown,
      kAlternativeText,
      kBomLines,
      kDrawingCallout,
      kSameValue,
      kNamedFormat,
      kUseConflict,
      kAcronymsListed,
      kMetricPossible,
      kConfusionCells,
      kBoxInOrder,
      kCurveRunsOn,
      kDutyPossible,
  };
  return kRules;
}

}  // namespace mlsheet::check
