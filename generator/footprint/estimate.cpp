#include "footprint/estimate.h"

#include "footprint/consistency.h"
#include "footprint/gather_model.h"
#include "footprint/inputs_view.h"
#include "footprint/model.h"

namespace mlsheet::footprint {

Ledger estimate(const evidence::Linked& linked, const Factors& factors,
                diagnostic::Report& report) {
  const Inputs inputs = gather(linked);
  if (inputs.environment == ValueId::None) return {};
  const Model model = gather_model(linked, inputs, factors, report);
  Ledger ledger = compute(model);
  check_consistency({.linked = linked, .inputs = inputs, .model = model, .ledger = ledger}, report);
  return ledger;
}

}  // namespace mlsheet::footprint
