#pragma once
// The factor table that a sheet brings along: docs/factor-files.md.

#include <optional>

#include "diagnostic/report.h"
#include "evidence/linked.h"
#include "footprint/factor_table.h"
#include "source/files.h"

namespace mlsheet::footprint {

// The table in the file that the value `named` names, of the files that the sheet was linked with.
// Nothing where it names none; nor after a fault, which is reported in that file: what the table
// was to stand in place of is not what the author means.
std::optional<FactorTable> own_factors(const evidence::Linked& linked, evidence::ValueId named,
                                       const source::Files& files, diagnostic::Report& report);

}  // namespace mlsheet::footprint
