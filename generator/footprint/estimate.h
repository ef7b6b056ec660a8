#pragma once
// The footprint of the sheet's sensor: inputs gathered from the annotated tree by one table of
// paths, then the pure model.

#include "diagnostic/report.h"
#include "evidence/linked.h"
#include "footprint/factor.h"
#include "footprint/ledger.h"

namespace mlsheet::footprint {

Ledger estimate(const evidence::Linked& linked, const Factors& factors, diagnostic::Report& report);

}  // namespace mlsheet::footprint
