#pragma once
// The whole library: inventories and their assessment, every equation, distributions. What an
// equation takes and gives, in which unit and after whom, stands above it in the header of its
// subject; docs/footprint.md tells the model as a whole.

#include "footprint/model/fabrication.h"   // E10 to E22
#include "footprint/model/inventory.h"     // lines, parameters, totals, intervals, sensitivity
#include "footprint/model/pedigree.h"      // E80
#include "footprint/model/service_flow.h"  // E1 to E8, E60 to E76
#include "footprint/model/services.h"      // E23, E24, E41 to E57
#include "footprint/model/use.h"           // E30 to E39
#include "quantity/distribution.h"
