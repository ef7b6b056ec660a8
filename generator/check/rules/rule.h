#pragma once
// Cross-field rules: one file each, one row each in the table of rule.cpp. A rule looks only at
// nodes that are in order by themselves, and stays silent where it cannot tell.

#include <span>
#include <string_view>

#include "check/checking.h"

namespace mlsheet::check {

struct Rule {
  std::string_view name;
  void (*examine)(Checking&);
  std::span<const std::string_view> paths;  // all it looks at, for the test against the schema
};

std::span<const Rule> rules();

extern const Rule kIdsUnique;
extern const Rule kReferencesResolve;
extern const Rule kPointersResolve;
extern const Rule kTypicalWithinLimits;
extern const Rule kBusAddressFree;
extern const Rule kBitsOrBytes;
extern const Rule kBomTotal;
extern const Rule kDatesInOrder;
extern const Rule kSharesAddUp;
extern const Rule kFeatureCount;
extern const Rule kVersionIsSemantic;
extern const Rule kLimitsNested;
extern const Rule kTypicalInRating;
extern const Rule kRegisterMap;
extern const Rule kPinout;
extern const Rule kPayloadFits;
extern const Rule kRevisionHead;
extern const Rule kVersionSkew;
extern const Rule kNamesAlike;
extern const Rule kLabelRows;
extern const Rule kLabelAgainstSheet;
extern const Rule kSensorModality;
extern const Rule kDebugPort;
extern const Rule kLabelStatus;
extern const Rule kClaimsSupported;
extern const Rule kReviewsNamed;
extern const Rule kSupportPeriod;
extern const Rule kLicenceKnown;
extern const Rule kAlternativeText;
extern const Rule kBomLines;
extern const Rule kDrawingCallout;
extern const Rule kSameValue;
extern const Rule kNamedFormat;
extern const Rule kUseConflict;
extern const Rule kAcronymsListed;
extern const Rule kMetricPossible;
extern const Rule kConfusionCells;
extern const Rule kBoxInOrder;
extern const Rule kCurveRunsOn;
extern const Rule kDutyPossible;

// Data, model, performance.
extern const Rule kShareOfWholeNumber;
extern const Rule kSharesOfCounts;
extern const Rule kGroupsAsDefined;
extern const Rule kGroupsOnScale;
extern const Rule kGroupsLargeEnough;
extern const Rule kLevelsOfStudy;
extern const Rule kMeasureAnnounced;
extern const Rule kChangeInPoints;
extern const Rule kResultsHaveInterval;
extern const Rule kBetterThanMajority;
extern const Rule kRatesOfVariant;
extern const Rule kMetricsAgree;
extern const Rule kMatrixAddsUp;
extern const Rule kMatrixOfVariant;
extern const Rule kResultsNameVariant;
extern const Rule kRatesHaveThreshold;
extern const Rule kSplitsAddUp;
extern const Rule kClassesHaveExamples;
extern const Rule kTestedOnNewData;
extern const Rule kEnvelopeTested;
extern const Rule kRateWithinLatency;
extern const Rule kValuesInOrder;
extern const Rule kPowerIsProduct;
extern const Rule kModelFitsMemory;
extern const Rule kStagesChain;
extern const Rule kOutputsAreClasses;
extern const Rule kLookAlikeLetters;
extern const Rule kReviewDue;
extern const Rule kConsentGiven;
extern const Rule kVagueWords;
extern const Rule kBatteryAtEndOfLife;
extern const Rule kEnergyIsProduct;
extern const Rule kRegistersApart;
extern const Rule kPartLimits;
extern const Rule kClaimHolds;
extern const Rule kValueInInterval;
extern const Rule kBatteryLasts;
extern const Rule kJunctionCool;
extern const Rule kRateWithinFrames;
extern const Rule kDataRoles;

}  // namespace mlsheet::check
