#pragma once
// From the inputs of a sheet to the inputs of the equations; says what is missing on the way.

#include "diagnostic/report.h"
#include "evidence/linked.h"
#include "footprint/factor.h"
#include "footprint/inputs_view.h"
#include "footprint/model.h"

namespace mlsheet::footprint {

Model gather_model(const evidence::Linked& linked, const Inputs& inputs, const Factors& factors,
                   diagnostic::Report& report);

}  // namespace mlsheet::footprint
