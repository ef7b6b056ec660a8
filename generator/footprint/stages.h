#pragma once
// The stages of a life cycle as a sheet states them, one function each: what is read becomes lines
// of the account, what is missing or wrong becomes findings. In the order in which they are called.

#include <array>
#include <optional>
#include <string_view>

#include "footprint/reading.h"

namespace mlsheet::footprint {

// How long and how many: what all other stages are multiplied with.
struct Times {
  std::optional<Expression> device;   // h that one device is used
  std::optional<Expression> service;  // h of the service; that of the device where it states none
  std::optional<Expression> devices;  // E1; nothing for one
  bool is_known() const { return service.has_value(); }
};
Times read_times(Reading& reading);

void read_uncertainty(Reading& reading);

void add_blocks(Reading& reading);  // E9
void add_parts(Reading& reading);   // E6, E10 to E20

// The block that a part stands for: as the author says, else as its kind says; empty where neither
// does.
std::string_view block_of(const Reading& reading, const PartInputs& part);

// Something that runs empty or wears out.
bool is_battery(const Reading& reading, const PartInputs& part);

void add_assembly(Reading& reading);      // E22
void add_packaging(Reading& reading);     // E19
void add_transport(Reading& reading);     // E23
void add_installation(Reading& reading);  // E24
void add_maintenance(Reading& reading);   // E24

// What the device draws, and what is left of it for the checks.
struct UseStage {
  double power = 0;                     // W that the load takes on average
  std::optional<double> battery_hours;  // between charges or sets
  std::optional<double> spares;         // sets or packs after the first one
  std::optional<Reading::Electricity> electricity;
  double kilograms_per_watt = 0;  // of emissions of the grid, for what-ifs
  bool is_described = false;      // by states
  // Of the figure for electricity over the years in service, by path: frozen, damped, trend. All 1
  // where no trend is known.
  std::array<double, 3> path_means = {1, 1, 1};
  double path_mean = 1;  // of the path taken
  double energy = 0;     // kWh from the grid
};
std::optional<UseStage> add_use(Reading& reading, const Times& times);  // E30 to E39

void add_cloud(Reading& reading, const Times& times);                          // E41
void add_training(Reading& reading, const Times& times, const UseStage* use);  // E45 to E51
void add_end_of_life(Reading& reading);                                        // E55

// How much of the device the account counts (E5), and the rest where the author wants it filled
// (E7).
Coverage coverage_of(const Reading& reading);
void fill_gap(Reading& reading);

// What stands beside the finished total; and other categories.
void add_beside(Reading& reading, const Times& times,
                const UseStage* use);  // E8, E40, E56, E70-E75
void add_indicators(Reading& reading, const Times& times, const UseStage* use);  // E62

}  // namespace mlsheet::footprint
