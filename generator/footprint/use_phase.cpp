// The use stage: supply, batteries, electricity. Equations E21, E32 to E37.

#include "footprint/grid_path.h"
#include "footprint/model/fabrication.h"
#include "footprint/model/use.h"
#include "footprint/stages.h"
#include "footprint/use_load.h"

namespace mlsheet::footprint {
namespace {

constexpr std::string_view kAct = "act";
constexpr std::string_view kYearOfAct = "act_constants:hours_per_year";
constexpr std::string_view kEcodesign = "Regulation (EU) 2019/1782, annex II: legal limits";
constexpr std::string_view kBlockOfBatteries = "blocks.power_supply";

// What a supply may be said to have; anything else contradicts its kind. What is harvested may be
// kept in a battery.
struct SupplyRow {
  ValueId Inputs::*member;
  std::string_view kinds;
};
constexpr SupplyRow kSupplyRows[] = {{&Inputs::supply_rating, "mains rechargeable"},
                                     {&Inputs::supply_low_voltage, "mains rechargeable"},
                                     {&Inputs::supply_no_load, "mains"},
                                     {&Inputs::supply_efficiency, "mains rechargeable host"},
                                     {&Inputs::battery_capacity, "rechargeable primary harvested"},
                                     {&Inputs::battery_usable, "primary"},
                                     {&Inputs::self_discharge, "primary"},
                                     {&Inputs::depth_of_discharge, "rechargeable harvested"},
                                     {&Inputs::battery_efficiency, "rechargeable harvested"},
                                     {&Inputs::charger_efficiency, "rechargeable"},
                                     {&Inputs::charger_idle, "rechargeable"},
                                     {&Inputs::charger_idle_share, "rechargeable"},
                                     {&Inputs::cycle_life, "rechargeable harvested"},
                                     {&Inputs::calendar_life, "rechargeable harvested"}};

class UsePhase {
 public:
  UsePhase(Reading& reading, const Times& times)
      : reading_(reading), inputs_(reading.inputs()), times_(times) {}

  std::optional<UseStage> run() {
    check_supply();
    const std::optional<Load> load = read_load(reading_);
    if (!load || !times_.is_known()) {
      electricity();
      return std::nullopt;
    }
    equations_ = load->equations;
    use_.is_described = load->is_described;
    use_.power = account().value_of(load->drawn);
    add_batteries(load->drawn);
    if (is_grid_powered()) {
      add_electricity(load->drawn);
    } else if (kind() == "harvested") {
      account().assume("The sensor harvests its energy: no electricity of a grid is counted.");
    }
    return use_;
  }

 private:
  Account& account() { return reading_.account(); }
  std::string_view kind() const { return reading_.text(inputs_.supply_kind); }
  bool is_mains() const {
    return kind() == "mains" || (kind().empty() && (reading_.is_stated(inputs_.supply_no_load) ||
                                                    reading_.is_stated(inputs_.supply_efficiency) ||
                                                    reading_.is_stated(inputs_.supply_rating)));
  }
  bool is_grid_powered() const { return kind() != "primary" && kind() != "harvested"; }

  void check_supply();
  Expression hours_in_use();
  Expression grid_energy(const Expression& drawn);
  Expression of_charger(const Expression& delivered);
  Expression from_outlet(const Expression& drawn);
  void report_no_losses(std::string help);
  void add_electricity(const Expression& drawn);
  std::optional<Reading::Electricity> electricity();
  void add_batteries(const Expression& drawn);
  std::optional<Expression> sets_of_cells(const Expression& drawn);
  std::optional<Expression> packs_of(const Expression& drawn);
  std::optional<Expression> one_set();
  void used(std::string_view equation) {
    equations_ += equations_.empty() ? std::string(equation) : ", " + std::string(equation);
  }

  Reading& reading_;
  const Inputs& inputs_;
  const Times& times_;
  UseStage use_;
  std::string equations_;
};

void UsePhase::check_supply() {
  if (kind().empty()) {
    if (!is_mains()) report_unused(reading_, inputs_.supply, "state its `kind`");
    return;
  }
  for (const auto& [member, kinds] : kSupplyRows) {
    const ValueId id = inputs_.*member;
    if (!reading_.is_stated(id) || kinds.find(kind()) != std::string_view::npos) continue;
    reading_.report()
        .add(reading_.value(id).key_span, diagnostic::SupplyContradiction, reading_.value(id).key,
             kind())
        .label(reading_.value(inputs_.supply_kind).span, "the kind of supply");
    account().miss(dotted(reading_.value(id).pointer));
  }
}

// What was stated and is wrong is not what was left out.
void UsePhase::report_no_losses(std::string help) {
  if (reading_.has_fault_below(reading_.value(inputs_.supply).pointer)) return;
  reading_.report()
      .add(reading_.value(inputs_.supply_kind).span, diagnostic::ChargerIgnored, kind())
      .help(std::move(help));
}

// E33: as stated, else what the law allows a supply of that rating.
Expression UsePhase::from_outlet(const Expression& drawn) {
  const std::optional<Term> rating = reading_.term(inputs_.supply_rating, "rating", "W");
  auto no_load = reading_.known(inputs_.supply_no_load, "no-load power", "W");
  auto efficiency = reading_.known(inputs_.supply_efficiency, "efficiency of the supply", "1");
  if (rating && (!no_load || !efficiency)) {
    const SupplyLimits limits =
        supply_limits(rating->value, reading_.is_true(inputs_.supply_low_voltage));
    const std::string source(kEcodesign);
    if (!no_load)
      no_load = account().known(default_of("no-load power", limits.no_load, "W", source));
    if (!efficiency) {
      efficiency =
          account().known(default_of("efficiency of the supply", limits.efficiency, "1", source));
    }
  }
  if (!no_load && !efficiency) {
    report_no_losses("state `rating`, or `no_load` and `efficiency`");
    return drawn;
  }
  used("E33");
  return from_mains(no_load.value_or(Expression(0)), drawn, efficiency.value_or(Expression(1)));
}

// E34.
Expression UsePhase::of_charger(const Expression& delivered) {
  auto battery = reading_.known(inputs_.battery_efficiency, "efficiency of the battery", "1");
  auto charger = reading_.known(inputs_.charger_efficiency, "efficiency of the charger", "1");
  if (!charger)
    charger = reading_.known(inputs_.supply_efficiency, "efficiency of the supply", "1");
  const auto idle = reading_.known(inputs_.charger_idle, "idle charger", "W");
  if (!battery && !charger) {
    report_no_losses("state `battery_efficiency` and `charger_efficiency`");
    if (!idle) return delivered;
  }
  used("E34");
  const Expression losses = battery && charger ? *battery * *charger
                            : battery          ? *battery
                                               : charger.value_or(Expression(1));
  const Expression taken = delivered / losses;
  if (!idle) return taken;
  const Expression share =
      reading_.known_or(inputs_.charger_idle_share, "time that the charger idles", "1", 1);
  return taken + energy(*idle, share * hours_in_use());
}

// E32. ACT counts the year of 365.25 days.
Expression UsePhase::hours_in_use() {
  if (account().ledger().mode != kAct) return *times_.service;
  const FactorRecord year = *reading_.factors().find(kYearOfAct);
  return *times_.service * (account().known(*term_of(year, "h"), year) / Expression(kHoursPerYear));
}

Expression UsePhase::grid_energy(const Expression& drawn) {
  const Expression hours = hours_in_use();
  if (is_mains()) return energy(from_outlet(drawn), hours);
  const Expression delivered = energy(drawn, hours);
  return kind() == "rechargeable" ? of_charger(delivered) : delivered;
}

std::optional<Reading::Electricity> UsePhase::electricity() {
  auto found = reading_.electricity(inputs_.grid_factor, inputs_.grid_region, inputs_.grid_year);
  if (!found && !reading_.is_stated(inputs_.grid_region) && is_grid_powered()) {
    reading_.need(inputs_.grid_factor, path_of(&Inputs::grid_factor));
  }
  return found;
}

void UsePhase::add_electricity(const Expression& drawn) {
  Expression taken = grid_energy(drawn);
  used("E32");
  const std::optional<Reading::Electricity> found = electricity();
  if (!found) return;
  used("E37");
  use_.electricity = found;
  if (const auto loss = reading_.known(inputs_.grid_loss, "grid loss", "1")) {
    taken = taken * (Expression(1) + loss_surcharge(*loss));
  } else if (found->is_generated) {
    account().assume("Losses of the grid between power plant and socket are not counted.");
  }
  const Expression as_shown = at_factor(taken, found->intensity);
  const GridPath path = grid_path(reading_, *found, *times_.service);
  use_.path_means = path.values;
  use_.path_mean = path.value;
  if (path.share > 0) used("E38");
  const std::string factor =
      path.share > 0 ? " × " + with_unit(path.value, {}) + " (path of the grid)" : std::string();
  account().add({.id = "use",
                 .label = "Use",
                 .stage = Stage::Use,
                 .equation = equations_,
                 .tier = std::nullopt,
                 .formula = account().formula_of(as_shown) + factor},
                at_factor(taken, found->intensity * path.mean));
  use_.energy = account().value_of(taken);
  if (use_.power > 0) {
    use_.kilograms_per_watt = account().value_of(as_shown) * path.value / use_.power;
  }
}

// E35.
std::optional<Expression> UsePhase::sets_of_cells(const Expression& drawn) {
  const auto nominal = reading_.known(inputs_.battery_capacity, "energy of one set", "Wh");
  if (!nominal) {
    reading_.need(inputs_.battery_capacity, path_of(&Inputs::battery_capacity));
    return std::nullopt;
  }
  if (!reading_.is_stated(inputs_.battery_usable)) {
    account().assume("All energy of a primary cell is taken as usable.");
  }
  if (!reading_.is_stated(inputs_.self_discharge)) {
    account().assume("Primary cells are taken to lose nothing by themselves.");
  }
  const Expression usable = reading_.known_or(inputs_.battery_usable, "usable share", "1", 1);
  const Expression discharge =
      reading_.known_or(inputs_.self_discharge, "self-discharge per year", "1", 0);
  const Expression hours = hours_of_set(*nominal, usable, drawn, discharge);
  use_.battery_hours = account().value_of(hours);
  return sets(*times_.device, hours);
}

// E34. What withstands neither cycles nor years is not known to wear out.
std::optional<Expression> UsePhase::packs_of(const Expression& drawn) {
  const auto capacity = reading_.known(inputs_.battery_capacity, "energy of the battery", "Wh");
  const auto cycle_life = reading_.known(inputs_.cycle_life, "cycle life", "1");
  const auto calendar = reading_.known(inputs_.calendar_life, "calendar life", "years");
  const Expression depth =
      reading_.known_or(inputs_.depth_of_discharge, "depth of discharge", "1", 1);
  if (capacity) use_.battery_hours = account().value_of(*capacity * depth / drawn);
  std::optional<Expression> by_cycles;
  if (capacity && cycle_life) {
    by_cycles = whole_steps(cycles(energy(drawn, *times_.device), *capacity, depth) / *cycle_life);
  }
  if (!calendar) return by_cycles;
  const Expression by_years = whole_steps(*times_.device / Expression(kHoursPerYear) / *calendar);
  return by_cycles ? larger(*by_cycles, by_years) : by_years;
}

// Of the parts that are batteries, else of the block that holds them.
std::optional<Expression> UsePhase::one_set() {
  std::optional<Expression> sum;
  for (const PartInputs& part : inputs_.part_list) {
    if (!is_battery(reading_, part)) continue;
    const auto amount = account().amount_per_device("parts." + std::string(reading_.text(part.id)));
    if (amount) sum = sum ? *sum + *amount : *amount;
  }
  if (sum) return sum;
  sum = account().amount_per_device(kBlockOfBatteries);
  if (sum) account().assume("A spare battery is counted as the whole block power supply.");
  return sum;
}

// E21: the first set came with the device.
void UsePhase::add_batteries(const Expression& drawn) {
  const bool is_primary = kind() == "primary";
  if (!is_primary && kind() != "rechargeable") return;
  const std::optional<Expression> all = is_primary ? sets_of_cells(drawn) : packs_of(drawn);
  if (!all) return;
  Expression spares = larger(*all - Expression(1), Expression(0));
  use_.spares = account().value_of(spares);
  if (!(*use_.spares > 0) || reading_.has_fault_below(reading_.value(inputs_.supply).pointer))
    return;
  if (times_.devices) spares = *times_.devices * spares;
  const std::optional<Expression> set = one_set();
  if (!set) {
    account().miss("a part or block that is the battery");
    reading_.report().add(reading_.value(inputs_.supply_kind).span, diagnostic::TotalImpossible,
                          "the footprint of one battery");
    return;
  }
  account().add({.id = "use.batteries",
                 .label = "Spare batteries",
                 .stage = Stage::Use,
                 .equation = is_primary ? "E21, E35" : "E21, E34"},
                spares * *set);
}

}  // namespace

std::optional<UseStage> add_use(Reading& reading, const Times& times) {
  return UsePhase(reading, times).run();
}

}  // namespace mlsheet::footprint
