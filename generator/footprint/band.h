#pragma once
// Which inputs of a sheet lie beyond everything that has been seen: slips of the unit or of the
// key. No equation is fed with them, so what is computed stays finite.

#include <vector>

#include "diagnostic/report.h"
#include "evidence/linked.h"
#include "footprint/inputs_view.h"

namespace mlsheet::footprint {

// Reports each of them.
std::vector<ValueId> beyond_bands(const evidence::Linked& linked, const Inputs& inputs,
                                  diagnostic::Report& report);

}  // namespace mlsheet::footprint
