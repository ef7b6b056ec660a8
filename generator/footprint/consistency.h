#pragma once
// What the sheet says about its footprint beside the inputs, held against them and the result.

#include "diagnostic/report.h"
#include "footprint/reading.h"
#include "footprint/stages.h"

namespace mlsheet::footprint {

struct Computed {
  const Reading& reading;
  const UseStage* use = nullptr;  // nothing where it could not be computed
};

void check_consistency(const Computed& computed, diagnostic::Report& report);

// Two statements of the author disagree: an error where the profile is strict.
void mark_contradiction(diagnostic::Entry entry, const diagnostic::Report& report);

// The findings about what is counted, and about the factors it is counted with.
void check_parts(const Computed& computed, diagnostic::Report& report);
void check_factors(const Computed& computed, diagnostic::Report& report);

}  // namespace mlsheet::footprint
