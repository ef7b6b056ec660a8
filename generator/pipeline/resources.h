#pragma once
// What every compilation shares: the embedded files, and what is made of them once. Immutable after
// construction, so any number of compilations may use it at the same time.

#include <string_view>

#include "diagnostic/report.h"
#include "footprint/factor_library.h"
#include "schema/schema.h"
#include "source/files.h"
#include "typeset/font.h"

namespace mlsheet::pipeline {

struct Resources {
  // Throws std::logic_error when a file of our own is broken: that is a bug, not an input.
  Resources();

  std::string_view text(std::string_view name) const;  // of an embedded file; empty when unknown

  schema::Schema schema;
  footprint::FactorLibrary factors;
  typeset::Fonts fonts;
};

}  // namespace mlsheet::pipeline
