#pragma once
// From one device to the service it gives, to fleets, and to what stands beside the footprint.
// Equations E1, E2, E4 to E8, E60 to E63 and E70 to E76 of docs/footprint.md.

#include <optional>
#include <span>

namespace mlsheet::footprint {

// E1. Devices needed for a service of so many years.
double devices_needed(double service_years, double device_years);

// E2. kg of the service: stages paid per device, stages that run over the service.
double over_service(double devices, double per_device, double over_time);

// E4. kg per million inferences at `rate` per second over `hours` switched on.
double per_million_inferences(double total, double rate, double hours);

// E5. Share of `covered` in `all`; nothing when there is nothing to cover.
std::optional<double> coverage(double covered, double all);

// E6. Input-output screening: USD at volume price, kg/USD, price index between the years.
double by_cost(double cost, double factor, double price_index);

// E7. What is not covered, from what is: `covered` kg for the share `coverage` of the cost.
double gap_fill(double covered, double coverage);

// E60, E63. Sum of amounts times characterisation factors; weighted score in µPt.
double characterised(std::span<const double> amounts, std::span<const double> factors);
double weighted_score(double impact, double normalisation, double weight);

// E62. kg of electrical waste, packaging left out; the packs after the first one.
double electrical_waste(double devices, double device_mass, double packaging_mass, double packs,
                        double pack_mass);

// E70 to E73. What a device saves elsewhere, per year. Never part of a footprint.
struct Benefit {
  double gross = 0;          // E70, kg/a against the baseline
  double after_rebound = 0;  // E71
  double own_use = 0;        // kg/a
  double embodied = 0;       // kg
  double net_of_own_use() const { return after_rebound - own_use; }
};
Benefit benefit(double activity, double marginal_factor, double rebound, double own_use,
                double embodied);
// E72. Net effect after so many years; negative when more was saved than spent.
double net_effect(const Benefit& benefit, double years);
// E73. Years until the savings have paid for the device; nothing when they never do.
std::optional<double> break_even(const Benefit& benefit);
// E73. The rebound at which nothing is saved over `years`.
double critical_rebound(const Benefit& benefit, double years);

// E75. kg of the year `year`, counted from 0, of a fleet sold year by year, of which
// exp(-(age/scale)^shape) survive; what one device embodies, and emits per year of use.
struct Survival {
  double shape = 1;
  double scale = 1;  // years
};
double fleet_year(std::span<const double> sales, std::size_t year, double embodied, double use,
                  const Survival& survival);

// E76. Devices after a change of cost, at a constant elasticity of demand.
double induced_demand(double devices, double cost_before, double cost_after, double elasticity);

}  // namespace mlsheet::footprint
