#pragma once
// What is done for a device elsewhere: transport, trips, cloud, training, end of life. Equations
// E23, E24, E41, E45 to E51 and E55 to E57 of docs/footprint.md. Results in kg CO2e unless said
// otherwise.

#include "footprint/model/lanes.h"

namespace mlsheet::footprint {

// E23. `mass` kg over `distance` km at kg/tkm, of the tank alone or with the way of the fuel to it.
template <Real Number>
Number freight(const Number& mass, const Number& distance, const Number& factor) {
  return mass / Number(1000) * distance * factor;
}

// E24. Visits of so many km there and back, at kg/km, shared by the devices seen on each.
template <Real Number>
Number trips(const Number& visits, const Number& distance, const Number& factor,
             const Number& devices_per_visit) {
  return visits * distance * factor / devices_per_visit;
}

// E41. kWh of sending `volume` GB at kWh/GB in operation and in what the network is made of.
template <Real Number>
Number sending(const Number& volume, const Number& in_operation, const Number& embodied) {
  return volume * (in_operation + embodied);
}

// E41. kWh of answering requests, and of keeping `volume` GB for `hours` at W per TB.
template <Real Number>
Number answering(const Number& requests, const Number& energy_each, const Number& pue) {
  return requests * energy_each * pue;
}
template <Real Number>
Number keeping(const Number& volume, const Number& hours, const Number& per_terabyte_hour,
               const Number& pue) {
  return volume / Number(1000) * hours * per_terabyte_hour / Number(1000) * pue;
}

// E46. kWh of `devices` drawing the share `utilisation` of `power` W for `hours`.
template <Real Number>
Number hardware_energy(const Number& devices, const Number& hours, const Number& power,
                       const Number& utilisation, const Number& pue) {
  return devices * hours * power * utilisation / Number(1000) * pue;
}

// E47. kWh of so many operations at the share `efficiency` of `peak` operations per second and
// `power` W.
template <Real Number>
Number compute_energy(const Number& operations, const Number& efficiency, const Number& peak,
                      const Number& power, const Number& pue) {
  return operations / (efficiency * peak) * power / Number(3.6e6) * pue;
}

// E48. Of the final run, of runs besides it, and of each retraining.
template <Real Number>
Number campaign(const Number& final_run, const Number& experiments, const Number& retrainings) {
  return final_run * (Number(1) + experiments) + final_run * retrainings;
}

// E49. Share of what the training hardware is made of (form of ISO/IEC 21031).
template <Real Number>
Number embodied_share(const Number& embodied, const Number& reserved_hours,
                      const Number& expected_hours, const Number& resource_share) {
  return embodied * (reserved_hours / expected_hours) * resource_share;
}

// E50, E51. Shared by the devices shipped, or by the models built on a pretrained one.
template <Real Number>
Number shared(const Number& amount, const Number& sharers) {
  return amount / sharers;
}

// E55. Cut-off: collecting all of `mass` kg, disposing of what is not recycled; factors per kg.
template <Real Number>
Number discarded(const Number& mass, const Number& collecting, const Number& recycled,
                 const Number& disposing) {
  return mass * (collecting + (Number(1) - recycled) * disposing);
}

// E56. Module D, beside the footprint: what the material recovered replaces, as a negative amount.
template <Real Number>
Number module_d(const Number& mass, const Number& recycled, const Number& quality,
                const Number& virgin_factor, const Number& recovered_factor) {
  return -(mass * recycled * quality * (virgin_factor - recovered_factor));
}

// E57. Circular footprint formula without energy recovery (European Commission, Recommendation
// (EU) 2021/2279, annex I), per kg.
struct CircularMaterial {
  double recycled_in = 0;       // R1
  double recycled_out = 0;      // R2
  double burnt = 0;             // R3
  double allocation = 0.5;      // A
  double quality_in = 1;        // Qs,in / Qp
  double quality_out = 1;       // Qs,out / Qp
  double virgin = 0;            // Ev
  double recycled_content = 0;  // Erecycled
  double recycling = 0;         // ErecyclingEoL
  double replaced = 0;          // E*v
  double disposal = 0;          // Ed
};
double circular_footprint(const CircularMaterial& material);

}  // namespace mlsheet::footprint
