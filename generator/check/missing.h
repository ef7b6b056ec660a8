#pragma once
// What the profile asks for and the sheet does not give. A missing group is one
// diagnostic, not one per field in it; so is a missing section.

#include "check/checking.h"

namespace mlsheet::check {

void report_missing(Checking& checking);

}  // namespace mlsheet::check
