#pragma once
// The footprint of the sheet's sensor: inputs gathered from the annotated tree by one table of
// paths, one function per stage, and what they add up to.

#include "diagnostic/report.h"
#include "evidence/linked.h"
#include "footprint/factor_library.h"
#include "footprint/ledger.h"
#include "source/files.h"

namespace mlsheet::footprint {

// `files` are those that the sheet was linked with: a factor table of its own and the log of its
// training are read from them.
Ledger estimate(const evidence::Linked& linked, const FactorLibrary& shipped,
                const source::Files& files, diagnostic::Report& report);

}  // namespace mlsheet::footprint
