#pragma once
// How uncertain a factor is of which its table states no range: scores by the kind of table,
// worsened with age (docs/footprint.md, uncertainty of factors). The scores are our judgement, the
// spread that follows from them is that of the pedigree matrix (E80).

#include <optional>

#include "footprint/factor_table.h"

namespace mlsheet::footprint {

// Standard deviation of the logarithm; 0 for what is no measured figure, as constants of a model.
// `product_year`: of the sheet; nothing where it states none.
double sigma_of(const FactorRecord& factor, std::optional<int> product_year);

}  // namespace mlsheet::footprint
