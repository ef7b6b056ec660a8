#include "footprint/gather_model.h"

#include <algorithm>
#include <cstdlib>

#include "footprint/band.h"
#include "footprint/term.h"
#include "text/format.h"

namespace mlsheet::footprint {
namespace {

constexpr std::string_view kDefaultMode = "native";
constexpr std::string_view kModeWithoutEquations = "act";
constexpr std::string_view kFrozen = "frozen";

// `/environment/grid/factor` as authors speak of it.
std::string dotted(std::string_view pointer) {
  std::string path(pointer.substr(1));
  std::replace(path.begin(), path.end(), '/', '.');
  return path;
}

std::string_view words_of(check::Statement statement) {
  switch (statement) {
    case check::Statement::None:
      break;
    case check::Statement::NotDisclosed:
      return "not disclosed";
    case check::Statement::NotApplicable:
      return "not applicable";
    case check::Statement::NotEvaluated:
      return "not evaluated";
  }
  return {};
}

std::optional<double> amount_at(const BlockFactor& factor, Level level) {
  const std::optional<double> amounts[] = {factor.low, factor.typical, factor.up};
  return amounts[static_cast<std::size_t>(level)];
}

class Gathering {
 public:
  Gathering(const evidence::Linked& linked, const Inputs& inputs, const Factors& factors,
            diagnostic::Report& report)
      : linked_(linked),
        inputs_(inputs),
        factors_(factors),
        report_(report),
        refused_(beyond_bands(linked, inputs, report)) {}

  Model run() {
    model_.mode = is_stated(inputs_.mode) ? value(inputs_.mode).text : std::string(kDefaultMode);
    if (model_.mode == kModeWithoutEquations) {
      report_.add(value(inputs_.mode).span, diagnostic::ModeNotComputed, model_.mode);
      return std::move(model_);
    }
    note_lost_inputs();
    for (const SelectionInputs& selection : inputs_.selections) add_selection(selection);
    if (!inputs_.selections.empty()) note_withheld_blocks();
    add_use();
    add_training();
    add_sampling();
    add_gaps();
    report_missing();
    return std::move(model_);
  }

 private:
  const evidence::Value& value(ValueId id) const { return linked_.value(id); }
  bool is_stated(ValueId id) const { return footprint::is_stated(linked_, id) && !is_refused(id); }
  bool is_refused(ValueId id) const {
    return std::find(refused_.begin(), refused_.end(), id) != refused_.end();
  }

  void note_lost_inputs();
  void add_missing(std::string_view pointer);
  void add_selection(const SelectionInputs& inputs);
  void report_level(const SelectionInputs& inputs, int hsl);
  void note_withheld_blocks();
  void add_use();
  void add_training();
  void add_sampling();
  void add_group(const GroupInputs& inputs);
  void add_gaps();
  bool is_counted_twice(ValueId id) const;
  void need(ValueId id, std::string_view pointer);
  void report_missing();
  Term intensity() const;

  const evidence::Linked& linked_;
  const Inputs& inputs_;
  const Factors& factors_;
  diagnostic::Report& report_;
  std::vector<ValueId> refused_;  // beyond their bands
  Model model_;
  std::vector<std::string> unreported_;  // missing inputs nobody has spoken of, in backticks
  std::vector<std::string> statements_;  // made in their place
};

// What was wrong is not what was left out: without it the sum would be another one.
void Gathering::note_lost_inputs() {
  for (const ValueId id : refused_) add_missing(value(id).pointer);
  for (const auto member : {&Inputs::grid_loss, &Inputs::training_share, &Inputs::training_energy,
                            &Inputs::experiments, &Inputs::retrainings, &Inputs::units_shipped}) {
    if (inputs_.*member == ValueId::None && linked_.is_excused(path_of(member))) {
      add_missing(path_of(member));
    }
  }
  for (const std::string& pointer : linked_.excused) {
    if (pointer.starts_with(kBlocksPath)) add_missing(pointer);
  }
}

void Gathering::add_missing(std::string_view pointer) {
  std::string name = dotted(pointer);
  std::vector<std::string>& missing = model_.missing;
  if (std::find(missing.begin(), missing.end(), name) == missing.end()) {
    missing.push_back(std::move(name));
  }
}

void Gathering::add_selection(const SelectionInputs& inputs) {
  if (!is_stated(inputs.hsl)) return need(inputs.hsl, value(inputs.item).pointer + "/hsl");
  const bool level_given = is_stated(inputs.level);
  const int hsl = static_cast<int>(count_of(value(inputs.hsl), {}).value);
  const Level level =
      level_given ? level_named(value(inputs.level).text).value_or(Level::Typical) : Level::Typical;
  const BlockFactor* factor = factors_.block(inputs.block.id, hsl);
  if (factor == nullptr || !amount_at(*factor, level)) return report_level(inputs, hsl);
  const evidence::Basis level_basis =
      level_given ? value(inputs.level).basis : evidence::Basis::Default;
  model_.selections.push_back(
      {.block = inputs.block,
       .number = inputs.number,
       .hsl = hsl,
       .level = level,
       .low = factor->low.value_or(*factor->typical),
       .typical = *factor->typical,
       .up = factor->up.value_or(*factor->typical),
       .told = {.name = "hardware specification level",
                .shown = {},
                .pointer = value(inputs.item).pointer,
                .source = {},
                .basis = evidence::weaker(value(inputs.hsl).basis, level_basis)},
       .table = factors_.blocks_source.id,
       .source = factors_.blocks_source.citation});
}

void Gathering::report_level(const SelectionInputs& inputs, int hsl) {
  int nearest = -1;
  for (const BlockFactor& factor : factors_.blocks) {
    if (factor.block != inputs.block.id || !factor.typical) continue;
    if (nearest < 0 || std::abs(factor.hsl - hsl) < std::abs(nearest - hsl)) nearest = factor.hsl;
  }
  auto entry = report_.add(value(inputs.hsl).span, diagnostic::LevelWithoutFactor,
                           inputs.block.label, std::to_string(hsl));
  if (nearest >= 0) {
    entry.help("the nearest level with a factor is " + std::to_string(nearest));
  }
  model_.missing.push_back("factor of " + std::string(inputs.block.label));
}

// `security: not_disclosed` says that there is something which is not counted.
void Gathering::note_withheld_blocks() {
  for (const ValueId block : linked_.children(inputs_.blocks)) {
    const check::Statement statement = value(block).statement;
    if (statement == check::Statement::NotDisclosed ||
        statement == check::Statement::NotEvaluated) {
      need(block, value(block).pointer);
    }
  }
}

void Gathering::add_use() {
  for (const auto member : {&Inputs::lifetime, &Inputs::average_power, &Inputs::grid_factor}) {
    if (!is_stated(inputs_.*member)) need(inputs_.*member, path_of(member));
  }
  if (!is_stated(inputs_.lifetime) || !is_stated(inputs_.average_power) ||
      !is_stated(inputs_.grid_factor)) {
    return;
  }
  model_.use = UseStage{.power = term_of(value(inputs_.average_power), "average power", "W"),
                        .lifetime = term_of(value(inputs_.lifetime), "lifetime", "h"),
                        .intensity = intensity(),
                        .loss = std::nullopt};
  if (is_stated(inputs_.grid_loss)) {
    model_.use->loss = term_of(value(inputs_.grid_loss), "grid loss", {});
  }
}

Term Gathering::intensity() const {
  Term term = term_of(value(inputs_.grid_factor), "emission factor of electricity", "kg/kWh");
  if (is_stated(inputs_.grid_source)) term.told.source = value(inputs_.grid_source).text;
  return term;
}

void Gathering::add_training() {
  if (is_stated(inputs_.training_share)) {
    model_.training_share = term_of(value(inputs_.training_share), "training share", "kg");
    return;
  }
  if (!is_stated(inputs_.training_energy)) {
    model_.not_modelled.emplace_back("ML training");
    return;
  }
  if (!model_.use) return;
  TrainingRuns runs{.energy = term_of(value(inputs_.training_energy), "training energy", "kWh"),
                    .intensity = model_.use->intensity,
                    .experiments = std::nullopt,
                    .retrainings = std::nullopt,
                    .units = std::nullopt,
                    .lifetime = model_.use->lifetime};
  if (is_stated(inputs_.experiments)) {
    runs.experiments = count_of(value(inputs_.experiments), "other experiments");
  }
  if (is_stated(inputs_.retrainings)) {
    runs.retrainings = term_of(value(inputs_.retrainings), "retraining frequency", "1/year");
  }
  if (is_stated(inputs_.units_shipped)) {
    runs.units = term_of(value(inputs_.units_shipped), "units shipped", {});
  } else if (!is_refused(inputs_.units_shipped)) {
    report_.add(value(inputs_.training_energy).span, diagnostic::TrainingUnshared)
        .help("`environment.training.units_shipped` says how many devices share it");
  }
  model_.training_runs = std::move(runs);
}

void Gathering::add_sampling() {
  if (is_stated(inputs_.samples)) {
    model_.sampling.samples =
        static_cast<std::uint32_t>(count_of(value(inputs_.samples), {}).value);
  }
  if (is_stated(inputs_.seed)) {
    model_.sampling.seed = static_cast<std::uint64_t>(count_of(value(inputs_.seed), {}).value);
  }
  for (const GroupInputs& group : inputs_.groups) add_group(group);
}

void Gathering::add_group(const GroupInputs& inputs) {
  if (!is_stated(inputs.name) || !is_stated(inputs.rho) || !is_stated(inputs.members)) return;
  CorrelatedGroup group{
      .name = value(inputs.name).text, .rho = count_of(value(inputs.rho), {}).value, .members = {}};
  for (const ValueId member : linked_.children(inputs.members)) {
    group.members.push_back(value(member).text);
  }
  model_.groups.push_back(std::move(group));
}

void Gathering::add_gaps() {
  for (std::size_t i = 0; i < inputs_.not_modelled.size(); ++i) {
    const ValueId id = inputs_.not_modelled[i];
    if (id == ValueId::None || model_.selections.empty() || is_counted_twice(id)) continue;
    report_.add(value(id).key_span, diagnostic::InputNotModelled, dotted(value(id).pointer));
    const std::string label(kNotModelled[i].label);
    (kNotModelled[i].gap == Gap::NoTotal ? model_.missing : model_.not_modelled).push_back(label);
  }
  if (is_stated(inputs_.grid_path) && value(inputs_.grid_path).text != kFrozen) {
    report_.add(value(inputs_.grid_path).span, diagnostic::InputNotModelled,
                dotted(value(inputs_.grid_path).pointer));
  }
}

// Legs beside the block of that name are an error of their own.
bool Gathering::is_counted_twice(ValueId id) const {
  return id == inputs_.transport_legs &&
         std::any_of(inputs_.selections.begin(), inputs_.selections.end(),
                     [](const SelectionInputs& selection) {
                       return selection.block.stage == Stage::Distribution;
                     });
}

// The total cannot be given. Whose absence has been reported already is not spoken of again.
void Gathering::need(ValueId id, std::string_view pointer) {
  add_missing(pointer);
  if (linked_.is_excused(pointer) || is_refused(id)) return;
  const std::string name = dotted(pointer);
  unreported_.push_back("`" + name + "`");
  if (id != ValueId::None) {
    statements_.push_back("`" + name + "` is " + std::string(words_of(value(id).statement)));
  }
}

void Gathering::report_missing() {
  if (inputs_.selections.empty() || unreported_.empty()) return;
  auto entry = report_.add(value(inputs_.blocks).key_span, diagnostic::TotalImpossible,
                           text::join_words(unreported_));
  for (std::string& statement : statements_) entry.note(std::move(statement));
}

}  // namespace

Model gather_model(const evidence::Linked& linked, const Inputs& inputs, const Factors& factors,
                   diagnostic::Report& report) {
  return Gathering(linked, inputs, factors, report).run();
}

}  // namespace mlsheet::footprint
