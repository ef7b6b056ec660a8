#pragma once
// What the sheet says about its footprint beside the inputs, held against them and the result.

#include "diagnostic/report.h"
#include "evidence/linked.h"
#include "footprint/inputs_view.h"
#include "footprint/ledger.h"
#include "footprint/model.h"

namespace mlsheet::footprint {

struct Computed {
  const evidence::Linked& linked;
  const Inputs& inputs;
  const Model& model;
  const Ledger& ledger;
};

void check_consistency(const Computed& computed, diagnostic::Report& report);

}  // namespace mlsheet::footprint
