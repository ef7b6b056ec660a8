#include "footprint/model/service_flow.h"

#include <algorithm>

#include "footprint/model/lanes.h"
#include "footprint/model/statistics.h"

namespace mlsheet::footprint {

double devices_needed(double service_years, double device_years) {
  return whole_steps(service_years / device_years);
}

double over_service(double devices, double per_device, double over_time) {
  return devices * per_device + over_time;
}

double per_million_inferences(double total, double rate, double hours) {
  return total * 1e6 / (rate * 3600 * hours);
}

std::optional<double> coverage(double covered, double all) {
  if (!(all > 0)) return std::nullopt;
  return covered / all;
}

double by_cost(double cost, double factor, double price_index) {
  return cost * factor * price_index;
}

double gap_fill(double covered, double coverage) { return covered / coverage * (1 - coverage); }

double characterised(std::span<const double> amounts, std::span<const double> factors) {
  Sum sum;
  for (std::size_t i = 0; i < std::min(amounts.size(), factors.size()); ++i) {
    sum.add(amounts[i] * factors[i]);
  }
  return sum.value();
}

double weighted_score(double impact, double normalisation, double weight) {
  return 1e6 * weight * impact / normalisation;
}

double electrical_waste(double devices, double device_mass, double packaging_mass, double packs,
                        double pack_mass) {
  return devices * (device_mass - packaging_mass) + (packs - 1) * pack_mass;
}

Benefit benefit(double activity, double marginal_factor, double rebound, double own_use,
                double embodied) {
  const double gross = activity * marginal_factor;
  return {.gross = gross,
          .after_rebound = gross * (1 - rebound),
          .own_use = own_use,
          .embodied = embodied};
}

double net_effect(const Benefit& benefit, double years) {
  return benefit.embodied + benefit.own_use * years - benefit.after_rebound * years;
}

std::optional<double> break_even(const Benefit& benefit) {
  if (!(benefit.net_of_own_use() > 0)) return std::nullopt;
  return benefit.embodied / benefit.net_of_own_use();
}

double critical_rebound(const Benefit& benefit, double years) {
  return 1 - (benefit.embodied / years + benefit.own_use) / benefit.gross;
}

double fleet_year(std::span<const double> sales, std::size_t year, double embodied, double use,
                  const Survival& survival) {
  Sum sum;
  if (year < sales.size()) sum.add(sales[year] * embodied);
  for (std::size_t sold = 0; sold <= std::min(year, sales.size() - 1); ++sold) {
    const double age = static_cast<double>(year - sold);
    const double alive =
        age == 0 ? 1 : quantity::exp(-quantity::pow(age / survival.scale, survival.shape));
    sum.add(sales[sold] * alive * use);
  }
  return sum.value();
}

double induced_demand(double devices, double cost_before, double cost_after, double elasticity) {
  return devices * quantity::pow(cost_after / cost_before, -elasticity);
}

}  // namespace mlsheet::footprint
