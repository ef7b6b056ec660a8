// The footprint of a small sensor node, computed without a datasheet: a board, a microcontroller, a
// year of measuring and sending on the mains, transport by air. Figures for illustration; the
// factors are those of the tables in generator/footprint/factors.

#include <footprint/model/footprint.h>

#include <cstdio>

using namespace mlsheet::footprint;
using mlsheet::quantity::Constant;
using mlsheet::quantity::Lognormal;
using mlsheet::quantity::Triangular;

namespace {

// 20 mW for 50 ms of each second, 30 µW in between, through a supply at its legal limits.
Expression power_of_device(Inventory& inventory) {
  const Expression active = inventory.parameter("power.active", Triangular{0.018, 0.020, 0.024});
  const Expression asleep_at = inventory.parameter("power.sleep", Constant{30e-6});
  const Expression duty = 0.05;
  const SupplyLimits supply = supply_limits(2.5);
  return from_mains(Expression(supply.no_load),
                    asleep(asleep_at, duty) + in_state(active, duty),
                    Expression(supply.efficiency));
}

Inventory node(double years) {
  Inventory inventory;
  const Expression area = inventory.parameter("board.area", Triangular{9.5, 10, 10.5});
  inventory.add({"board", "Board of 4 layers, 10 cm²", Stage::Manufacturing, "E17",
                 board(area, Expression(0.15), Expression(board_factor_of_layers(4)))});

  const Expression die = inventory.parameter("mcu.area", Triangular{0.08, 0.10, 0.12});
  inventory.add({"mcu", "Microcontroller of 40 nm, 10 mm²", Stage::Manufacturing, "E14, E15",
                 at_factor(die, Expression(*die_factor_of_node(40)))});

  const Expression grid = inventory.parameter("grid:DEU:2024", Lognormal{0.33836, 0.05});
  const Expression hours = years * kHoursPerYear;
  inventory.add({"use", "Electricity", Stage::Use, "E30, E32, E33, E37",
                 energy(power_of_device(inventory), hours) * grid});

  const Expression flight = inventory.parameter("freight:air", Triangular{0.45, 0.5313, 0.90});
  inventory.add({"flight", "Flight of 60 g over 9000 km", Stage::Distribution, "E23",
                 freight(Expression(0.06), Expression(9000), flight)});
  return inventory;
}

}  // namespace

int main() {
  const Inventory inventory = node(3);
  const Assessment found = assess(inventory, {.samples = 4096, .seed = 1});
  std::printf("%.2f kg CO2e, 90 %% of cases from %.2f to %.2f\n", found.total,
              found.simulation.total.p05, found.simulation.total.p95);
  for (std::size_t i = 0; i < found.lines.size(); ++i) {
    std::printf("  %-34s %5.2f kg  %2.0f %%\n", inventory.lines()[i].label.c_str(),
                found.lines[i].amount, 100 * found.lines[i].share);
  }
  const Swing& widest = found.swings.front();
  std::printf("most uncertain: %s, which moves the total from %.2f to %.2f\n",
              inventory.parameters()[static_cast<std::size_t>(widest.parameter)].id.c_str(),
              widest.low, widest.high);
  std::printf("lower than over 5 years: %.0f %% of cases\n",
              100 * probability_lower(inventory, node(5), found.sampling));
}
