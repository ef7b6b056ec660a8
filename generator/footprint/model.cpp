#include "footprint/model.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "footprint/inventory_of.h"
#include "footprint/model/use.h"
#include "quantity/quantity.h"
#include "text/decimal.h"

namespace mlsheet::footprint {
namespace {

constexpr std::string_view kTimes = " × ";
constexpr std::array<std::string_view, 3> kLevels = {"low", "typical", "up"};

std::string with_unit(const std::string& number, std::string_view unit) {
  return number + quantity::unit_suffix(unit);
}

evidence::Basis weakest(std::span<const LedgerInput> inputs) {
  evidence::Basis basis = evidence::Basis::Certified;
  for (const LedgerInput& input : inputs) basis = evidence::weaker(basis, input.basis);
  return basis;
}

double amount_at(const Selection& selection) {
  const std::array<double, 3> amounts = {selection.low, selection.typical, selection.up};
  return amounts[static_cast<std::size_t>(selection.level)];
}

Contribution started(std::string id, std::string_view label, Stage stage,
                     std::string_view equation) {
  Contribution contribution;
  contribution.id = std::move(id);
  contribution.label = label;
  contribution.stage = stage;
  contribution.equation = equation;
  return contribution;
}

// A range is told only where an input has one.
void set_range(Contribution& contribution, double low, double high) {
  if (low == high) return;
  contribution.low = low;
  contribution.high = high;
}

std::vector<Contribution> contributions_of(const Model& model) {
  std::vector<Contribution> contributions;
  for (const Selection& selection : model.selections) {
    contributions.push_back(block_contribution(selection));
  }
  if (model.use) contributions.push_back(use_contribution(*model.use));
  if (model.training_share) {
    contributions.push_back(training_contribution(*model.training_share));
  } else if (model.training_runs) {
    contributions.push_back(training_contribution(*model.training_runs));
  }
  return contributions;
}

std::vector<std::string> blocks_without_selection(const Model& model) {
  std::vector<std::string> labels;
  for (const BlockKind& block : kBlockKinds) {
    const bool selected =
        std::any_of(model.selections.begin(), model.selections.end(),
                    [&](const Selection& selection) { return selection.block.id == block.id; });
    if (!selected) labels.emplace_back(block.label);
  }
  return labels;
}

std::vector<std::string> not_modelled_in(const Model& model) {
  std::vector<std::string> stages = {"installation", "cloud services", "end of life"};
  for (const std::string& named : model.not_modelled) {
    if (std::find(stages.begin(), stages.end(), named) == stages.end()) stages.push_back(named);
  }
  return stages;
}

std::vector<std::string> assumptions_of(const Model& model) {
  std::vector<std::string> sentences = {"The total stands for one device over its lifetime."};
  if (model.mode == "tinyml") {
    sentences.emplace_back(
        "Arithmetic of the TinyML footprint calculator: table values as published, end of life "
        "counted as 0.");
  }
  if (!model.selections.empty()) {
    sentences.emplace_back(
        "Lower, typical and upper values of a block describe different devices of its level, not a "
        "confidence interval.");
  }
  if (model.use) {
    sentences.push_back("The emission factor of electricity stays constant for " +
                        model.use->lifetime.told.shown + ".");
  }
  if (model.training_share) {
    sentences.emplace_back("Training is charged to one device as declared.");
  } else if (model.training_runs) {
    sentences.emplace_back("Training uses electricity with the emission factor of the use stage.");
    if (!model.training_runs->units) {
      sentences.emplace_back("Training is charged to one device in full.");
    }
  }
  return sentences;
}

std::vector<std::string> sources_of(std::span<const Contribution> contributions) {
  std::vector<std::string> sources;
  for (const Contribution& contribution : contributions) {
    const bool known =
        std::find(sources.begin(), sources.end(), contribution.source) != sources.end();
    if (!contribution.source.empty() && !known) sources.push_back(contribution.source);
  }
  return sources;
}

}  // namespace

std::string_view to_text(Level level) { return kLevels[static_cast<std::size_t>(level)]; }

std::optional<Level> level_named(std::string_view word) {
  const auto found = std::find(kLevels.begin(), kLevels.end(), word);
  if (found == kLevels.end()) return std::nullopt;
  return static_cast<Level>(found - kLevels.begin());
}

// The published cell as it stands. Its range is that of devices of the level.
Contribution block_contribution(const Selection& selection) {
  const std::string id(selection.block.id);
  const std::string amount = with_unit(text::format_fixed(amount_at(selection), 2), "kg");
  const std::string level = "HSL-" + std::to_string(selection.hsl);
  const std::string cell = level + ", " + std::string(to_text(selection.level));
  const std::string number =
      selection.number > 1 ? "#" + std::to_string(selection.number) : std::string();
  Contribution contribution =
      started("blocks." + id + number, selection.block.label, selection.block.stage, "E9");
  contribution.amount = amount_at(selection);
  contribution.formula = std::string(selection.block.label) + ", " + cell + ": " + amount;
  contribution.inputs = {selection.told,
                         {.name = "factor",
                          .shown = amount,
                          .pointer = {},
                          .source = selection.source,
                          .basis = evidence::Basis::Modelled}};
  contribution.inputs.front().shown = cell;
  contribution.factor = selection.table + "/" + id + "/" + level;
  contribution.source = selection.source;
  contribution.basis = weakest(contribution.inputs);
  set_range(contribution, selection.low, selection.up);
  return contribution;
}

Contribution use_contribution(const UseStage& use) {
  const double surcharge = use.loss ? 1 + loss_surcharge(use.loss->value) : 1;
  const auto amount = [&](double watts, double hours, double intensity) {
    return energy(watts, hours) * surcharge * intensity;
  };
  const std::string hours = with_unit(text::format_shortest(use.lifetime.value), "h");
  Contribution contribution = started("use", "Use", Stage::Use, "E32, E37");
  contribution.amount = amount(use.power.value, use.lifetime.value, use.intensity.value);
  contribution.formula = use.power.told.shown + std::string(kTimes) + hours + std::string(kTimes) +
                         use.intensity.told.shown;
  contribution.inputs = {use.power.told, use.lifetime.told, use.intensity.told};
  contribution.source = use.intensity.told.source;
  if (use.loss) {
    contribution.formula += " ÷ (1 − " + use.loss->told.shown + ")";
    contribution.inputs.push_back(use.loss->told);
  }
  contribution.basis = weakest(contribution.inputs);
  set_range(contribution, amount(use.power.low, use.lifetime.low, use.intensity.low),
            amount(use.power.high, use.lifetime.high, use.intensity.high));
  return contribution;
}

Contribution training_contribution(const Term& share) {
  Contribution contribution = started("training", "ML training", Stage::Training, "E50");
  contribution.amount = share.value;
  contribution.formula = share.told.shown + " for each device, as declared";
  contribution.inputs = {share.told};
  contribution.basis = share.told.basis;
  set_range(contribution, share.low, share.high);
  return contribution;
}

Contribution training_contribution(const TrainingRuns& runs) {
  Contribution contribution = started("training", "ML training", Stage::Training, "E45, E48, E50");
  contribution.formula = runs.energy.told.shown + std::string(kTimes) + runs.intensity.told.shown;
  contribution.inputs = {runs.energy.told, runs.intensity.told};
  contribution.source = runs.intensity.told.source;
  double count = 1;
  if (runs.experiments) {
    count += runs.experiments->value;
    contribution.inputs.push_back(runs.experiments->told);
  }
  if (runs.retrainings) {
    count += runs.retrainings->value * runs.lifetime.value / kHoursPerYear;
    contribution.inputs.push_back(runs.retrainings->told);
    contribution.inputs.push_back(runs.lifetime.told);
  }
  if (count != 1) {
    contribution.formula += kTimes;
    contribution.formula += text::format_shortest(count) + " runs";
  }
  contribution.amount = runs.energy.value * runs.intensity.value * count;
  if (runs.units) {
    contribution.amount /= runs.units->value;
    contribution.formula += " ÷ " + runs.units->told.shown + " devices";
    contribution.inputs.push_back(runs.units->told);
  }
  contribution.basis = weakest(contribution.inputs);
  return contribution;
}

// Neumaier's sum: the result does not depend on the order beyond the last bit.
double sum_of(std::span<const Contribution> contributions) {
  double sum = 0;
  double lost = 0;
  for (const Contribution& contribution : contributions) {
    const double next = sum + contribution.amount;
    lost += std::abs(sum) >= std::abs(contribution.amount) ? (sum - next) + contribution.amount
                                                           : (contribution.amount - next) + sum;
    sum = next;
  }
  return sum + lost;
}

Ledger compute(const Model& model) {
  Ledger ledger;
  ledger.mode = model.mode;
  ledger.missing = model.missing;
  ledger.contributions = contributions_of(model);
  if (ledger.contributions.empty()) return ledger;
  ledger.total = sum_of(ledger.contributions);
  ledger.complete = model.missing.empty() && !model.selections.empty() && model.use;
  ledger.basis = evidence::Basis::Certified;
  for (const Contribution& contribution : ledger.contributions) {
    ledger.basis = evidence::weaker(ledger.basis, contribution.basis);
  }
  ledger.not_selected = blocks_without_selection(model);
  ledger.not_modelled = not_modelled_in(model);
  ledger.assumptions = assumptions_of(model);
  ledger.sources = sources_of(ledger.contributions);
  ledger.inventory = inventory_of(model);
  ledger.sampling = model.sampling;
  return ledger;
}

}  // namespace mlsheet::footprint
