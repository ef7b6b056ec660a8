#include "footprint/model/use.h"

#include <cmath>

namespace mlsheet::footprint {

SupplyLimits supply_limits(double rated_power, bool is_low_voltage) {
  const double p = rated_power;
  const double no_load = p <= 49 ? 0.10 : 0.21;
  if (p > 49) return {no_load, is_low_voltage ? 0.870 : 0.880};
  if (p <= 1) return {no_load, is_low_voltage ? 0.517 * p + 0.087 : 0.5 * p + 0.160};
  const double logarithm = quantity::log(p);
  return {no_load, is_low_voltage ? 0.0834 * logarithm - 0.0014 * p + 0.609
                                  : 0.071 * logarithm - 0.0014 * p + 0.67};
}

double spread_ahead(double sigma, double years) { return sigma * std::sqrt(years); }

}  // namespace mlsheet::footprint
