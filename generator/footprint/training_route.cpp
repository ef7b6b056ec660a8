// Training as a sheet states it. Equations E45 to E51.

#include <algorithm>
#include <cmath>
#include <map>

#include "evidence/emissions_log.h"
#include "footprint/electricity.h"
#include "footprint/model/fabrication.h"
#include "footprint/model/services.h"
#include "footprint/model/use.h"
#include "footprint/stages.h"
#include "text/decimal.h"

namespace mlsheet::footprint {
namespace {

class Training {
 public:
  Training(Reading& reading, const Times& times, const UseStage* use)
      : reading_(reading), inputs_(reading.inputs()), times_(times), use_(use) {}

  void run();

 private:
  struct Run {
    Expression energy;  // kWh of the final run
    std::string equation;
    std::optional<Expression> emissions = {};  // kg, where its places are known
  };

  Account& account() { return reading_.account(); }
  std::optional<Run> final_run();
  std::optional<Run> of_log();
  std::optional<Run> of_hardware();
  std::optional<Run> of_compute();
  Expression pue() {
    return reading_.known_or(inputs_.training_pue, "power usage effectiveness", "1", 1);
  }
  std::optional<Reading::Electricity> electricity();
  std::optional<Expression> emissions_of(const Run& run);
  Expression retrainings();
  std::optional<Expression> embodied();
  std::optional<Expression> base_model();
  bool is_possible(const evidence::EmissionsLog& log);
  void check_emissions(const evidence::EmissionsLog& log);
  std::map<std::string, double> energy_by_country(const evidence::EmissionsLog& log) const;
  Term logged_energy(const std::string& country, double energy) const;
  Expression shared_by_units(const Expression& all);

  Reading& reading_;
  const Inputs& inputs_;
  const Times& times_;
  const UseStage* use_;
  std::string equations_;
};

// E45. What the log says is at the plug: it holds the effectiveness of the data centre already.
std::optional<Training::Run> Training::of_log() {
  const evidence::EmissionsLog* log = reading_.emissions_log();
  if (log == nullptr || log->rows.empty()) {
    account().miss(dotted(path_of(&Inputs::training_log)));
    return std::nullopt;
  }
  if (reading_.is_stated(inputs_.training_pue)) {
    reading_.report()
        .add(reading_.value(inputs_.training_pue).span, diagnostic::PowerUsageTwice)
        .label(reading_.value(inputs_.training_log).span, "the log holds it already");
    account().miss(dotted(path_of(&Inputs::training_pue)));
  }
  if (!is_possible(*log)) return std::nullopt;
  check_emissions(*log);
  std::optional<Expression> energy;
  std::optional<Expression> emissions = Expression(0);
  for (const auto& [country, used] : energy_by_country(*log)) {
    const Expression logged = account().known(logged_energy(country, used));
    energy = energy ? *energy + logged : logged;
    const auto code = region_code(reading_.factors(), country);
    const auto power = code ? reading_.electricity_in(*code, std::nullopt) : std::nullopt;
    if (!power) {
      emissions.reset();
    } else if (emissions) {
      emissions = *emissions + at_factor(logged, power->intensity);
    }
  }
  return Run{*energy, "E45", emissions};
}

bool Training::is_possible(const evidence::EmissionsLog& log) {
  constexpr double kMost = 1e9;  // kWh and kg, as of what a sheet states itself
  for (const evidence::EmissionsRow& row : log.rows) {
    if (row.energy <= kMost && row.emissions <= kMost) continue;
    reading_.report().add(row.span, diagnostic::FootprintInputBeyond,
                          text::format_shortest(std::max(row.energy, row.emissions)),
                          "0 and 1000000000");
    account().miss(dotted(path_of(&Inputs::training_log)));
    return false;
  }
  return true;
}

// Rows of one run are states of one meter: the last one holds the others.
std::map<std::string, double> Training::energy_by_country(const evidence::EmissionsLog& log) const {
  std::map<std::string, const evidence::EmissionsRow*> last;
  for (std::size_t i = 0; i < log.rows.size(); ++i) {
    const evidence::EmissionsRow& row = log.rows[i];
    last[row.run.empty() ? "#" + std::to_string(i) : row.run] = &row;
  }
  std::map<std::string, double> energy;
  for (const auto& [run, row] : last) energy[row->country] += row->energy;
  return energy;
}

Term Training::logged_energy(const std::string& country, double energy) const {
  const std::string name =
      "training energy, from the log" + (country.empty() ? "" : ", " + country);
  Term term = default_of(name, energy, "kWh", {});
  term.id = dotted_path(reading_.linked(), inputs_.training_log) + ":" + country;
  term.told.pointer = reading_.value(inputs_.training_log).pointer;
  term.told.basis = evidence::Basis::Measured;
  return term;
}

// More than a quarter apart from the country's figure, one of the two is not what it seems.
void Training::check_emissions(const evidence::EmissionsLog& log) {
  constexpr double kApart = 0.25;
  for (const evidence::EmissionsRow& row : log.rows) {
    const auto code = region_code(reading_.factors(), row.country);
    const auto record = code ? footprint::electricity(reading_.factors(), *code) : std::nullopt;
    if (!record || !(row.energy > 0)) continue;
    const double usual = term_of(*record, "kg/kWh")->value;
    const double implied = row.emissions / row.energy;
    if (std::abs(implied / usual - 1) <= kApart) continue;
    reading_.report()
        .add(row.span, diagnostic::EmissionsRatio,
             text::format_significant(implied, 3) + "\u00A0kg/kWh",
             text::format_significant(usual, 3) + "\u00A0kg/kWh")
        .label(reading_.value(inputs_.training_log).span, "named here");
  }
}

// E46.
std::optional<Training::Run> Training::of_hardware() {
  const auto power = reading_.known(inputs_.trainer_power, "power of each accelerator", "W");
  const auto hours = reading_.known(inputs_.trainer_hours, "duration of the run", "h");
  if (!power && !hours) return std::nullopt;
  if (!power) reading_.need(inputs_.trainer_power, path_of(&Inputs::trainer_power));
  if (!hours) reading_.need(inputs_.trainer_hours, path_of(&Inputs::trainer_hours));
  if (!power || !hours) return std::nullopt;
  const Expression devices = reading_.known_or(inputs_.trainer_devices, "accelerators", "1", 1);
  const Expression utilisation =
      reading_.known_or(inputs_.trainer_utilisation, "utilisation", "1", 1);
  return Run{hardware_energy(devices, *hours, *power, utilisation, pue()), "E46"};
}

// E47.
std::optional<Training::Run> Training::of_compute() {
  const auto operations = reading_.known(inputs_.operations, "operations", "1");
  if (!operations) return std::nullopt;
  const auto peak = reading_.known(inputs_.peak, "peak operations per second", "1/s");
  const auto power = reading_.known(inputs_.compute_power, "power", "W");
  if (!peak) reading_.need(inputs_.peak, path_of(&Inputs::peak));
  if (!power) reading_.need(inputs_.compute_power, path_of(&Inputs::compute_power));
  if (!peak || !power) return std::nullopt;
  const Expression efficiency =
      reading_.known_or(inputs_.compute_efficiency, "share of the peak", "1", 1);
  return Run{compute_energy(*operations, efficiency, *peak, *power, pue()), "E47"};
}

// The strongest of what is stated: measured, as declared, from hardware, from operations.
std::optional<Training::Run> Training::final_run() {
  if (reading_.is_stated(inputs_.training_log)) return of_log();
  if (const auto energy = reading_.known(inputs_.training_energy, "training energy", "kWh")) {
    return Run{reading_.is_stated(inputs_.training_pue) ? *energy * pue() : *energy, "E45"};
  }
  if (auto run = of_hardware()) return run;
  return of_compute();
}

std::optional<Reading::Electricity> Training::electricity() {
  if (reading_.is_stated(inputs_.training_factor) || reading_.is_stated(inputs_.training_region)) {
    return reading_.electricity(inputs_.training_factor, inputs_.training_region, ValueId::None);
  }
  account().assume("Training uses electricity with the emission factor of the use stage.");
  if (use_ != nullptr && use_->electricity) return use_->electricity;
  return reading_.electricity(inputs_.grid_factor, inputs_.grid_region, inputs_.grid_year);
}

Expression Training::retrainings() {
  const auto rate = reading_.known(inputs_.retrainings, "retraining frequency", "1/year");
  if (!rate || !times_.is_known()) return 0;
  // Each device is trained for while it serves: the next one brings its own share.
  const Expression hours = times_.devices ? *times_.device : *times_.service;
  return *rate * hours / Expression(kHoursPerYear);
}

// E49.
std::optional<Expression> Training::embodied() {
  const auto total = reading_.known(inputs_.trainer_embodied, "embodied footprint", "kg");
  const auto reserved = reading_.known(inputs_.trainer_reserved, "time reserved", "h");
  const auto life = reading_.known(inputs_.trainer_life, "life of the hardware", "h");
  if (!total || !reserved || !life) return std::nullopt;
  return embodied_share(*total, *reserved, *life,
                        reading_.known_or(inputs_.trainer_share, "share of the hardware", "1", 1));
}

// E51.
std::optional<Expression> Training::base_model() {
  if (reading_.text(inputs_.base_method) != "shared") {
    if (reading_.is_stated(inputs_.base_footprint)) {
      account().assume("The pretrained model is cut off: its training is not counted.");
    }
    return std::nullopt;
  }
  const auto footprint = reading_.known(inputs_.base_footprint, "pretrained model", "kg");
  const auto models = reading_.known(inputs_.base_models, "models made from it", "1");
  if (!footprint) reading_.need(inputs_.base_footprint, path_of(&Inputs::base_footprint));
  if (!models) reading_.need(inputs_.base_models, path_of(&Inputs::base_models));
  if (!footprint || !models) return std::nullopt;
  return shared(*footprint, *models);
}

Expression Training::shared_by_units(const Expression& all) {
  if (const auto units = reading_.known(inputs_.units_shipped, "units shipped", "1")) {
    equations_ += ", E50";
    return shared(all, *units);
  }
  const bool is_faulty = reading_.linked().is_excused(path_of(&Inputs::units_shipped)) ||
                         inputs_.units_shipped != ValueId::None;
  account().assume("Training is charged to one device in full.");
  if (!is_faulty) {
    const ValueId stated = reading_.is_stated(inputs_.training_energy) ? inputs_.training_energy
                           : reading_.is_stated(inputs_.training_log)  ? inputs_.training_log
                           : reading_.is_stated(inputs_.trainer_power) ? inputs_.trainer_power
                                                                       : inputs_.operations;
    reading_.report()
        .add(reading_.value(stated).span, diagnostic::TrainingUnshared)
        .help("`environment.training.units_shipped` says how many devices share it");
  }
  return all;
}

// At the figure that is stated, else of the places that the log names, else of the use stage.
std::optional<Expression> Training::emissions_of(const Run& run) {
  const bool is_stated =
      reading_.is_stated(inputs_.training_factor) || reading_.is_stated(inputs_.training_region);
  if (run.emissions && !is_stated) return run.emissions;
  const auto power = electricity();
  if (!power) return std::nullopt;
  return at_factor(run.energy, power->intensity);
}

void Training::run() {
  const Draft draft{
      .id = "training", .label = "ML training", .stage = Stage::Training, .equation = "E50"};
  if (const auto share = reading_.known(inputs_.training_share, "training share", "kg")) {
    Draft declared = draft;
    declared.route = Route::Declared;
    declared.formula =
        reading_.value(inputs_.training_share).text + " for each device, as declared";
    account().assume("Training is charged to one device as declared.");
    return account().add(declared, *share);
  }
  const std::optional<Run> run = final_run();
  if (!run) {
    const bool is_wanted = reading_.is_stated(inputs_.training_log);
    if (!is_wanted) account().leave_out("ML training");
    return;
  }
  const std::optional<Expression> run_emissions = emissions_of(*run);
  if (!run_emissions) return;
  equations_ = run->equation;
  const Expression& once = *run_emissions;
  const bool is_repeated =
      reading_.is_stated(inputs_.experiments) || reading_.is_stated(inputs_.retrainings);
  Expression all = once;
  if (is_repeated) {
    equations_ += ", E48";
    const Expression besides = reading_.known_or(inputs_.experiments, "other experiments", "1", 0);
    all = campaign(once, besides, retrainings());
  }
  if (const auto share = embodied()) {
    equations_ += ", E49";
    all = all + *share;
  }
  if (const auto base = base_model()) {
    equations_ += ", E51";
    all = all + *base;
  }
  const Expression amount = shared_by_units(all);
  Draft modelled = draft;
  modelled.equation = equations_;
  account().add(modelled, amount);
}

}  // namespace

void add_training(Reading& reading, const Times& times, const UseStage* use) {
  Training(reading, times, use).run();
}

}  // namespace mlsheet::footprint
