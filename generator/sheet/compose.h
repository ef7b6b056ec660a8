#pragma once
// From facts and results to the datasheet: what is said, in which order. Field order, labels and
// grouping come from the schema; only page one, the footprint section and figures are written here.
// Nothing is found at fault any more: what is wrong was reported by the phases before.

#include <optional>

#include "evidence/linked.h"
#include "footprint/ledger.h"
#include "footprint/spread.h"
#include "schema/schema.h"
#include "sheet/sheet.h"
#include "source/files.h"
#include "typeset/font.h"

namespace mlsheet::sheet {

struct Inputs {
  const evidence::Linked& linked;
  const footprint::Ledger& ledger;
  std::optional<footprint::Spread> spread = {};
  const schema::Schema& schema;
  const source::Files& files;  // for lines and columns in the resolved document
  const typeset::Fonts& fonts;
};

Sheet compose(const Inputs& inputs);

}  // namespace mlsheet::sheet
