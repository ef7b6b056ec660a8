#pragma once
// The log of the training that a sheet names as evidence.

#include <optional>

#include "diagnostic/report.h"
#include "evidence/emissions_log.h"
#include "evidence/linked.h"
#include "footprint/inputs_view.h"
#include "source/files.h"

namespace mlsheet::footprint {

// Of the files that the sheet was linked with. Nothing where the sheet names none, or none that can
// be read; each fault is reported in the log, where it stands.
std::optional<evidence::EmissionsLog> training_log(const evidence::Linked& linked,
                                                   const Inputs& inputs, const source::Files& files,
                                                   diagnostic::Report& report);

}  // namespace mlsheet::footprint
