#pragma once
// The lines of a sheet's model with their uncertainty: each block spreads over the devices of its
// level, each stated quantity as it is written.

#include "footprint/model.h"
#include "footprint/model/inventory.h"

namespace mlsheet::footprint {

// Empty in the modes that reproduce published arithmetic, which knows no intervals.
Inventory inventory_of(const Model& model);

}  // namespace mlsheet::footprint
