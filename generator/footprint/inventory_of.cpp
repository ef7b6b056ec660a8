#include "footprint/inventory_of.h"

#include <algorithm>

#include "footprint/model/fabrication.h"
#include "footprint/model/services.h"
#include "footprint/model/use.h"

namespace mlsheet::footprint {
namespace {

constexpr std::string_view kNative = "native";

// `/environment/power/average` gives `environment.power.average`; what no sheet states, its name.
std::string id_of(const LedgerInput& told) {
  if (told.pointer.empty()) return told.name;
  std::string id = told.pointer.substr(1);
  std::replace(id.begin(), id.end(), '/', '.');
  return id;
}

Expression parameter(Inventory& inventory, const Term& term) {
  return inventory.parameter(id_of(term.told), term.spread);
}

// E9. The triangle over the devices of the level has its mode at the one that the sheet chooses.
void add_block(Inventory& inventory, const Selection& selection) {
  std::string id(selection.block.id);
  if (selection.number > 1) id += "#" + std::to_string(selection.number);
  const double modes[] = {selection.low, selection.typical, selection.up};
  const double mode = modes[static_cast<std::size_t>(selection.level)];
  const Expression cell =
      inventory.parameter(id, quantity::Triangular{selection.low, mode, selection.up});
  inventory.add(
      {"blocks." + id, std::string(selection.block.label), selection.block.stage, "E9", cell});
}

// E32, E37.
void add_use(Inventory& inventory, const UseStage& use) {
  Expression delivered =
      energy(parameter(inventory, use.power), parameter(inventory, use.lifetime));
  if (use.loss) {
    delivered = delivered * (Expression(1) + loss_surcharge(parameter(inventory, *use.loss)));
  }
  inventory.add({"use", "Use", Stage::Use, "E32, E37",
                 at_factor(delivered, parameter(inventory, use.intensity))});
}

// E45, E48, E50.
Expression training(Inventory& inventory, const TrainingRuns& runs) {
  const auto or_none = [&inventory](const std::optional<Term>& term) {
    return term ? parameter(inventory, *term) : Expression(0);
  };
  const Expression run =
      at_factor(parameter(inventory, runs.energy), parameter(inventory, runs.intensity));
  Expression retrainings = 0;
  if (runs.retrainings) {
    retrainings = parameter(inventory, *runs.retrainings) * parameter(inventory, runs.lifetime) /
                  Expression(kHoursPerYear);
  }
  const Expression all = campaign(run, or_none(runs.experiments), retrainings);
  return runs.units ? shared(all, parameter(inventory, *runs.units)) : all;
}

}  // namespace

Inventory inventory_of(const Model& model) {
  Inventory inventory;
  if (model.mode != kNative) return inventory;
  for (const Selection& selection : model.selections) add_block(inventory, selection);
  if (model.use) add_use(inventory, *model.use);
  if (model.training_share) {
    inventory.add({"training", "ML training", Stage::Training, "E50",
                   parameter(inventory, *model.training_share)});
  } else if (model.training_runs) {
    inventory.add({"training", "ML training", Stage::Training, "E45, E48, E50",
                   training(inventory, *model.training_runs)});
  }
  for (const CorrelatedGroup& group : model.groups) {
    inventory.correlate(group.name, group.rho, group.members);
  }
  return inventory;
}

}  // namespace mlsheet::footprint
