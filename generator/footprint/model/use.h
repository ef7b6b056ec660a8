#pragma once
// What using a device emits: load, supply, batteries, grid. Equations E30 to E39 of
// docs/footprint.md. Powers in W, energies as named, a year of 8760 h.

#include <optional>

#include "footprint/model/lanes.h"

namespace mlsheet::footprint {

inline constexpr double kHoursPerYear = 8760;

// E30. W of sleeping, of one state that is on for a share of the time, and of `rate` inferences per
// second at `energy` J each. The load is their sum.
template <Real Number>
Number asleep(const Number& sleep_power, const Number& duty_of_states) {
  return sleep_power * (Number(1) - duty_of_states);
}
template <Real Number>
Number in_state(const Number& power, const Number& duty) {
  return power * duty;
}
template <Real Number>
Number inferring(const Number& rate, const Number& energy) {
  return rate * energy;
}

// E31. W taken in by a linear regulator, and by a switching one.
template <Real Number>
Number through_linear_regulator(const Number& load, const Number& supply, const Number& output) {
  return load * supply / output;
}
template <Real Number>
Number through_converter(const Number& load, const Number& efficiency) {
  return load / efficiency;
}

// E32. kWh of a power over `hours`.
template <Real Number>
Number energy(const Number& power, const Number& hours) {
  return power * hours / Number(1000);
}

// E33. W taken from the mains.
template <Real Number>
Number from_mains(const Number& no_load, const Number& power, const Number& efficiency) {
  return no_load + power / efficiency;
}

// Least efficiency and greatest no-load power that an external supply of a rated output power may
// have: Regulation (EU) 2019/1782, annex II. Output of 6 V or less and 550 mA or more is low
// voltage.
struct SupplyLimits {
  double no_load = 0;     // W
  double efficiency = 0;  // at rated power, averaged over the loads of the regulation
};
SupplyLimits supply_limits(double rated_power, bool is_low_voltage = false);

// E34. kWh from the grid into a device with a rechargeable battery: `load` kWh, an idle charger of
// `idle` W over `idle_hours`.
template <Real Number>
Number charged(const Number& load, const Number& battery_efficiency,
               const Number& charger_efficiency, const Number& idle, const Number& idle_hours) {
  return load / (battery_efficiency * charger_efficiency) + energy(idle, idle_hours);
}

// E34. Full cycles of a battery of `capacity` Wh, discharged to the depth given, for `load` kWh.
template <Real Number>
Number cycles(const Number& load, const Number& capacity, const Number& depth) {
  return load * Number(1000) / (capacity * depth);
}

// E34. Packs for a life in years; the first one belongs to manufacturing.
template <Real Number>
Number packs(const Number& cycles, const Number& cycle_life, const Number& years,
             const Number& calendar_life) {
  return larger(whole_steps(cycles / cycle_life), whole_steps(years / calendar_life));
}

// E35. Hours that a set of primary cells of `nominal` Wh lasts: `usable` share, `discharge` share
// lost per year.
template <Real Number>
Number hours_of_set(const Number& nominal, const Number& usable, const Number& power,
                    const Number& discharge) {
  return nominal * usable / (power + discharge * nominal / Number(kHoursPerYear));
}

// E35. Sets for `hours`, the first one included.
template <Real Number>
Number sets(const Number& hours, const Number& hours_per_set) {
  return whole_steps(hours / hours_per_set);
}

// E37. What is generated for each kWh delivered when the share `loss` is lost, less one.
template <Real Number>
Number loss_surcharge(const Number& loss) {
  return loss / (Number(1) - loss);
}

// E38. kg/kWh `years` after the year of the factor, at a yearly rate of which `share` is followed:
// 0 frozen, 0.5 damped, 1 trend.
template <Real Number>
Number projected(const Number& intensity, double share, double rate, double years) {
  return intensity * exp(Number(share * rate * years));
}

// E39. Standard deviation of the logarithm `years` ahead.
double spread_ahead(double sigma, double years);

}  // namespace mlsheet::footprint
