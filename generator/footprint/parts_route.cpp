// Parts counted one by one. Equations E6 and E10 to E20.

#include <algorithm>

#include "footprint/model/fabrication.h"
#include "footprint/stages.h"
#include "text/ascii.h"
#include "text/decimal.h"
#include "text/format.h"

namespace mlsheet::footprint {
namespace {

constexpr std::string_view kAct = "act";
constexpr std::string_view kImplied = "pirson_bol_implied:";
constexpr std::string_view kMemories = "act_memory:";
constexpr std::string_view kSectors = "supply_chain:";
constexpr double kPackageOfAct = 0.15;  // kg for each packaged die, ACT, ISCA 2022

// What a part counted by the piece is in the table of implied factors.
struct ComponentRow {
  std::string_view component;
  std::string_view item;
};
constexpr ComponentRow kComponents[] = {{"resistor", "passive_rc"},
                                        {"capacitor", "passive_rc"},
                                        {"diode", "passive_diode"},
                                        {"transistor", "passive_transistor"},
                                        {"crystal", "passive_crystal"},
                                        {"led", "ui_led"},
                                        {"coin_cell", "cell_coin"},
                                        {"aaa_cell_pair", "cell_aaa_pair"},
                                        {"aa_cell_pair", "cell_aa_pair"},
                                        {"battery_passives", "battery_passives_set"},
                                        {"vibration_motor", "actuator_vibration_motor"},
                                        {"solid_state_relay", "actuator_ssr"},
                                        {"dc_motor", "actuator_dc_motor"}};

struct NamedFactor {
  std::string_view name;
  std::string_view id;
};
constexpr NamedFactor kBatteryMasses[] = {{"li_ion", "pirson_bol_implied:battery_li_ion"},
                                          {"lipo", "pirson_bol_implied:battery_li_ion"},
                                          {"li_po", "pirson_bol_implied:battery_li_ion"},
                                          {"alkaline", "material:battery_alkaline"},
                                          {"nimh", "material:battery_nimh"},
                                          {"ni_mh", "material:battery_nimh"}};
constexpr NamedFactor kBatteryEnergies[] = {{"nmc", "act_constants:battery_nmc"},
                                            {"li_ion", "act_constants:battery_nmc"},
                                            {"lipo", "act_constants:battery_nmc"},
                                            {"lfp", "act_constants:battery_lfp"},
                                            {"lifepo4", "act_constants:battery_lfp"}};

template <std::size_t Count>
std::optional<std::string> id_named(const NamedFactor (&names)[Count], std::string_view name) {
  const auto* const found = std::find_if(std::begin(names), std::end(names),
                                         [&](const NamedFactor& row) { return row.name == name; });
  if (found == std::end(names)) return std::nullopt;
  return std::string(found->id);
}

class PartReader {
 public:
  PartReader(Reading& reading, const PartInputs& part) : reading_(reading), part_(part) {}

  void run();

 private:
  struct Found {
    Expression amount = 0.0;
    std::string equation;
    Tier tier = Tier::T3;
    Stage stage = Stage::Manufacturing;
    Route route = Route::Parts;
  };

  std::optional<Found> find();
  std::optional<Found> nothing() {
    says_nothing_ = true;
    return std::nullopt;
  }
  std::optional<Found> declared();
  std::optional<Found> by_factor();
  std::optional<Found> die();
  std::optional<Found> die_by_node(const Expression& area, double node);
  std::optional<Found> die_by_fab(const Expression& area, double node);
  Expression fab_yield(const Expression& area);
  void refuse_yield(double computed);
  Expression wafer_area(const Expression& area);
  Expression package();
  std::optional<Expression> fab_intensity();
  std::optional<Found> board();
  std::optional<Found> memory();
  std::optional<Found> battery();
  std::optional<Found> component();
  std::optional<Found> material();
  std::optional<Found> by_cost();

  std::optional<Expression> dollars();
  bool is_in_dollars() const {
    return reading_.is_stated(part_.cost) &&
           reading_.value(part_.cost).quantity->unit.symbol == "USD";
  }
  std::optional<Expression> needed(ValueId id, std::string_view below, std::string_view name,
                                   std::string_view unit);
  std::optional<Expression> at(std::string_view id, std::string_view unit, ValueId place,
                               std::string_view prefix) {
    return reading_.factor(id, unit,
                           {reading_.value(place).span, prefix, std::string(reading_.text(place))});
  }
  double count() const { return reading_.number_or(part_.count, 1); }
  bool is_act() const { return reading_.account().ledger().mode == kAct; }
  std::string name() const;
  void refuse_double_count();

  Reading& reading_;
  const PartInputs& part_;
  bool says_nothing_ = false;  // of what it is
};

std::optional<Expression> PartReader::needed(ValueId id, std::string_view below,
                                             std::string_view name, std::string_view unit) {
  const auto found = reading_.known(id, name, unit);
  if (!found) reading_.need(id, reading_.value(part_.item).pointer + std::string(below));
  return found;
}

// Factors per money are per US dollar; no rate of exchange is known here.
std::optional<Expression> PartReader::dollars() {
  const evidence::Value& cost = reading_.value(part_.cost);
  if (!is_in_dollars()) {
    reading_.report().add(cost.span, diagnostic::FactorUnit, "cost", cost.quantity->unit.symbol,
                          "USD");
    reading_.account().miss("cost of " + name());
    return std::nullopt;
  }
  return reading_.known(part_.cost, "cost", "USD");
}

std::optional<PartReader::Found> PartReader::find() {
  if (reading_.is_stated(part_.footprint)) return declared();
  if (reading_.is_stated(part_.factor)) return by_factor();
  if (reading_.is_stated(part_.die)) return die();
  if (reading_.is_stated(part_.memory)) return memory();
  if (is_act()) return nothing();
  if (reading_.is_stated(part_.pcb)) return board();
  if (reading_.is_stated(part_.battery)) return battery();
  if (reading_.is_stated(part_.component)) return component();
  if (reading_.is_stated(part_.material)) return material();
  if (reading_.is_stated(part_.cost)) return by_cost();
  return nothing();
}

// T1.
std::optional<PartReader::Found> PartReader::declared() {
  const Expression each = *reading_.known(part_.footprint, "footprint as declared", "kg");
  return Found{.amount = Expression(count()) * each,
               .equation = "E3",
               .tier = Tier::T1,
               .route = Route::Declared};
}

// The unit of the factor says of what it is: kg of mass, of money, or of pieces.
std::optional<PartReader::Found> PartReader::by_factor() {
  const std::string_view id = reading_.text(part_.factor);
  const std::optional<FactorRecord> record = reading_.factors().find(id);
  const auto has = [&](std::string_view unit) { return record && term_of(*record, unit); };
  if (has("kg/kg") && reading_.is_stated(part_.mass)) {
    const auto factor = at(id, "kg/kg", part_.factor, {});
    const Expression mass = *reading_.known(part_.mass, "mass", "kg");
    return Found{.amount = Expression(count()) * at_factor(mass, *factor),
                 .equation = "E3",
                 .tier = Tier::T2};
  }
  if (has("kg/USD") && reading_.is_stated(part_.cost)) {
    const auto cost = dollars();
    const auto factor = at(id, "kg/USD", part_.factor, {});
    if (!cost) return std::nullopt;
    const Expression index = reading_.known_or(part_.price_index, "price index", "1", 1);
    return Found{.amount = Expression(count()) * (*cost * *factor * index),
                 .equation = "E6",
                 .tier = Tier::T4};
  }
  const auto factor = at(id, "kg", part_.factor, {});
  if (!factor) return std::nullopt;
  return Found{.amount = at_factor(Expression(count()), *factor), .equation = "E3"};
}

std::optional<PartReader::Found> PartReader::die() {
  const auto area = needed(part_.die_area, "/die/area", "die area", "cm2");
  const auto node = needed(part_.node, "/die/node", "process node", "nm");
  if (!area || !node) return std::nullopt;
  const double nanometres = reading_.account().value_of(*node);
  const bool is_fab = is_act() || reading_.text(part_.die_model) == kAct ||
                      (!die_factor_of_node(nanometres) &&
                       reading_.factors().find("act_fab:" + with_unit(nanometres, {}) + ":energy"));
  return is_fab ? die_by_fab(*area, nanometres) : die_by_node(*area, nanometres);
}

// E14 with E15, from the factors behind the block table.
std::optional<PartReader::Found> PartReader::die_by_node(const Expression& area, double node) {
  const std::optional<double> factor = die_factor_of_node(node);
  if (!factor) {
    reading_.report()
        .add(reading_.value(part_.node).span, diagnostic::FactorUnknown,
             reading_.value(part_.node).text)
        .help("the block table tells of 14 nm to 250 nm, ACT of 28, 20, 14, 10, 8, 7, 5 and 3 nm");
    reading_.account().miss("factor of " + name());
    return std::nullopt;
  }
  const auto anchor = reading_.factors().find(std::string(kImplied) + "die_cmos_90nm");
  Term term =
      default_of("die at " + with_unit(node, "nm"), *factor, "kg/cm2", std::string(anchor->source));
  term.id = "factor:die:" + with_unit(node, {});
  term.told.basis = evidence::Basis::Modelled;
  return Found{
      .amount = Expression(count()) * at_factor(area, reading_.account().known(term, *anchor)),
      .equation = "E14, E15",
      .tier = Tier::T2};
}

std::optional<Expression> PartReader::fab_intensity() {
  if (const auto stated = reading_.known(part_.fab_intensity, "electricity of the fab", "g/kWh")) {
    return stated;
  }
  reading_.need(part_.fab_intensity, reading_.value(part_.item).pointer + "/die/fab_intensity");
  return std::nullopt;
}

// E10.
Expression PartReader::wafer_area(const Expression& area) {
  if (!reading_.is_true(part_.edge_loss)) return area;
  const double square_millimetres = reading_.account().value_of(area) * 100;
  const auto with_loss = area_with_edge_loss(square_millimetres);
  return with_loss ? area * Expression(*with_loss / square_millimetres) : area;
}

// E11. ACT takes a flat yield.
Expression PartReader::fab_yield(const Expression& area) {
  if (const auto stated = reading_.known(part_.die_yield, "yield", "1")) return *stated;
  if (is_act()) {
    const auto flat = reading_.factors().find("act_constants:fab_yield_default");
    return reading_.account().known(*term_of(*flat, "1"), *flat);
  }
  const auto model = yield_model_named(reading_.text(part_.yield_model));
  const auto density = reading_.factors().find("act_constants:defect_density_default");
  const auto stated = reading_.known(part_.defect_density, "defect density", "1/cm2");
  const Expression defects =
      stated ? *stated : reading_.account().known(*term_of(*density, "1/cm2"), *density);
  const Expression computed =
      die_yield(model.value_or(YieldModel::NegativeBinomial), area, defects);
  refuse_yield(reading_.account().value_of(computed));
  return computed;
}

// A fab that throws nearly everything away makes no such die.
void PartReader::refuse_yield(double computed) {
  constexpr double kLeast = 0.01;
  if (computed >= kLeast) return;
  const evidence::Value& area = reading_.value(part_.die_area);
  const bool is_stated = reading_.is_stated(part_.defect_density);
  auto entry = reading_.report().add(
      is_stated ? reading_.value(part_.defect_density).span : area.span,
      diagnostic::FootprintInputBeyond,
      "a yield of " + text::format_fixed(100 * computed, 2) + "\u00A0%", "1 and 100\u00A0%");
  if (is_stated) entry.label(area.span, "computed for this area");
  reading_.account().miss("yield of " + name());
}

// E14: what the package weighs, where that is known and less than what ACT takes.
Expression PartReader::package() {
  const auto record = reading_.factors().find("act_constants:package_per_ic");
  const Expression usual = reading_.account().known(*term_of(*record, "kg"), *record);
  const auto mass = reading_.known(part_.package_mass, "mass of the package", "kg");
  const auto factor = reading_.known(part_.package_factor, "factor of the package", "1");
  return mass && factor ? smaller(usual, *factor * *mass) : usual;
}

// E12 to E14.
std::optional<PartReader::Found> PartReader::die_by_fab(const Expression& area, double node) {
  const std::string table = "act_fab:" + with_unit(node, {});
  const auto energy = reading_.factors().find(table + ":energy");
  const auto intensity = fab_intensity();
  if (!energy) {
    reading_.report()
        .add(reading_.value(part_.node).span, diagnostic::FactorUnknown,
             reading_.value(part_.node).text)
        .help("ACT has figures for 28, 20, 14, 10, 8, 7, 5 and 3 nm");
    reading_.account().miss("factor of " + name());
  }
  if (!energy || !intensity) return std::nullopt;
  const auto gas_95 = reading_.factors().find(table + ":gas_95");
  const auto gas_99 = reading_.factors().find(table + ":gas_99");
  const auto materials = reading_.factors().find(table + ":materials");
  const auto usual = reading_.factors().find("act_constants:abatement_default");
  const auto stated = reading_.known(part_.abatement, "abatement", "1");
  const Expression abatement =
      stated ? *stated : reading_.account().known(*term_of(*usual, "1"), *usual);
  const Expression gas = abated_gas(gas_95->value, gas_99->value, abatement);
  const Expression per_energy = reading_.account().known(*term_of(*energy, "kWh/cm2"), *energy);
  const Expression per_area =
      (*intensity * per_energy + gas + Expression(materials->value)) / fab_yield(area);
  return Found{.amount = dies(count(), wafer_area(area), per_area, package()),
               .equation = "E11, E12, E13, E14",
               .tier = Tier::T2};
}

// E17.
std::optional<PartReader::Found> PartReader::board() {
  const auto area = needed(part_.board_area, "/pcb/area", "board area", "cm2");
  const auto layers = needed(part_.layers, "/pcb/layers", "layers", "1");
  if (!area || !layers) return std::nullopt;
  const double number = reading_.number_or(part_.layers, 0);
  const std::string item = number == 4   ? "pcb_fr4_4_layer"
                           : number == 8 ? "pcb_fr4_8_layer"
                                         : "pcb_fr4_per_layer";
  const auto factor = at(std::string(kImplied) + item, "kg/cm2", part_.layers, kImplied);
  if (!factor) return std::nullopt;
  const bool is_per_layer = number != 4 && number != 8;
  const Expression waste = reading_.known_or(part_.panel_waste, "share of the panel lost", "1", 0);
  return Found{.amount = Expression(count()) *
                         footprint::board(*area, waste, is_per_layer ? *layers * *factor : *factor),
               .equation = "E17",
               .tier = Tier::T2};
}

// E16.
std::optional<PartReader::Found> PartReader::memory() {
  const auto capacity = needed(part_.capacity, "/memory/capacity", "capacity", "GB");
  if (!capacity) return std::nullopt;
  if (!reading_.is_stated(part_.technology)) {
    reading_.need(part_.technology, reading_.value(part_.item).pointer + "/memory/technology");
    return std::nullopt;
  }
  const std::string id =
      std::string(kMemories) + text::to_identifier(reading_.text(part_.technology));
  const auto factor = at(id, "g/GB", part_.technology, kMemories);
  if (!factor) return std::nullopt;
  const auto flat = reading_.factors().find("act_constants:fab_yield_default");
  const Expression yield =
      is_act() ? reading_.account().known(*term_of(*flat, "1"), *flat) : Expression(1);
  return Found{.amount = Expression(count()) *
                         footprint::memory(*capacity, *factor, yield,
                                           reading_.number_or(part_.packages, 1), package()),
               .equation = "E16",
               .tier = Tier::T2};
}

// E20, by energy where that is stated, else by mass.
std::optional<PartReader::Found> PartReader::battery() {
  if (!reading_.is_stated(part_.chemistry)) {
    reading_.need(part_.chemistry, reading_.value(part_.item).pointer + "/battery/chemistry");
    return std::nullopt;
  }
  const std::string chemistry = text::to_identifier(reading_.text(part_.chemistry));
  const auto by_energy = id_named(kBatteryEnergies, chemistry);
  const auto by_mass = id_named(kBatteryMasses, chemistry);
  const auto mass = reading_.known(part_.battery_mass, "mass of the battery", "kg");
  const auto energy = reading_.known(part_.battery_energy, "energy of the battery", "kWh");
  const bool has_factor = (mass && by_mass) || (energy && by_energy);
  if (!has_factor) {
    if (!mass && !energy) {
      reading_.need(part_.battery_mass, reading_.value(part_.item).pointer + "/battery/mass");
    } else {
      reading_.report()
          .add(reading_.value(part_.chemistry).span, diagnostic::FactorUnknown,
               reading_.text(part_.chemistry))
          .help(mass ? "by mass there are Li-ion, alkaline and NiMH"
                     : "by energy there are NMC and LFP");
      reading_.account().miss("factor of " + name());
    }
    return std::nullopt;
  }
  const bool is_by_mass = mass && by_mass;
  const auto factor =
      at(is_by_mass ? *by_mass : *by_energy, is_by_mass ? "kg/kg" : "kg/kWh", part_.chemistry, {});
  if (!factor) return std::nullopt;
  return Found{.amount = Expression(count()) * at_factor(is_by_mass ? *mass : *energy, *factor),
               .equation = "E20",
               .tier = Tier::T2};
}

// E18.
std::optional<PartReader::Found> PartReader::component() {
  const std::string_view wanted = reading_.text(part_.component);
  const auto* const row =
      std::find_if(std::begin(kComponents), std::end(kComponents),
                   [&](const ComponentRow& known) { return known.component == wanted; });
  const auto factor =
      at(std::string(kImplied) + std::string(row->item), "kg", part_.component, kImplied);
  if (!factor) return std::nullopt;
  return Found{.amount = at_factor(Expression(count()), *factor), .equation = "E18"};
}

// E19.
std::optional<PartReader::Found> PartReader::material() {
  const auto mass = needed(part_.mass, "/mass", "mass", "kg");
  if (!mass) return std::nullopt;
  const auto virgin = factor_of_material(reading_, part_.material);
  if (!virgin) return std::nullopt;
  const bool is_partly_recycled = reading_.is_stated(part_.recycled);
  const auto recycled = is_partly_recycled ? factor_of_recycled(reading_, part_.material)
                                           : std::optional<Expression>(Expression(0));
  if (!recycled) return std::nullopt;
  const Expression scrap = reading_.known_or(part_.scrap, "scrap", "1", 0);
  const Expression share = reading_.known_or(part_.recycled, "recycled content", "1", 0);
  const Expression amount = is_partly_recycled
                                ? footprint::material(*mass, scrap, share, *virgin, *recycled)
                                : *mass * (Expression(1) + scrap) * *virgin;
  return Found{.amount = Expression(count()) * amount,
               .equation = "E19",
               .tier = Tier::T2,
               .stage = Stage::Raw};
}

// E6.
std::optional<PartReader::Found> PartReader::by_cost() {
  const auto cost = dollars();
  if (!cost) return std::nullopt;
  const std::string_view sector =
      reading_.is_stated(part_.sector) ? reading_.text(part_.sector) : "other_components";
  const auto factor =
      at(std::string(kSectors) + std::string(sector), "kg/USD", part_.cost, kSectors);
  if (!factor) return std::nullopt;
  const Expression index = reading_.known_or(part_.price_index, "price index", "1", 1);
  return Found{.amount = Expression(count()) * (*cost * *factor * index),
               .equation = "E6",
               .tier = Tier::T4};
}

// Of the line of the bill of materials, else the id.
std::string PartReader::name() const {
  for (const BomLineInputs& line : reading_.inputs().bom_lines) {
    const bool is_line = reading_.is_stated(part_.line) && reading_.is_stated(line.id) &&
                         reading_.text(line.id) == reading_.text(part_.line);
    if (!is_line) continue;
    if (reading_.is_stated(line.part)) return std::string(reading_.text(line.part));
    if (reading_.is_stated(line.description)) return std::string(reading_.text(line.description));
  }
  return std::string(reading_.text(part_.id));
}

void PartReader::refuse_double_count() {
  const std::string_view block = block_of(reading_, part_);
  for (const SelectionInputs& selection : reading_.inputs().selections) {
    if (block.empty() || selection.block.id != block) continue;
    const std::string id = "blocks." + std::string(block);
    const auto counted = reading_.account().amount_per_device(id);
    if (!counted || reading_.account().value_of(*counted) == 0) continue;
    reading_.report()
        .add(reading_.value(part_.id).span, diagnostic::PartCountedTwice, reading_.text(part_.id),
             selection.block.label)
        .label(reading_.value(selection.item).span, "counted here too")
        .help("leave one of the two out, or say with `block` what the part belongs to");
    reading_.account().miss("one count of `" + std::string(reading_.text(part_.id)) + "`");
    return;
  }
}

void PartReader::run() {
  if (!reading_.is_stated(part_.id)) return;
  refuse_double_count();
  const std::optional<Found> found = find();
  if (!found) {
    reading_.account().ledger().coverage.gaps.push_back(name());
    if (says_nothing_ && !reading_.has_fault_below(reading_.value(part_.item).pointer)) {
      reading_.report()
          .add(reading_.value(part_.id).span, diagnostic::PartWithoutFactor,
               reading_.text(part_.id))
          .help(is_act() ? "ACT counts dies and memories only"
                         : "state `die`, `pcb`, `memory`, `battery`, `component`, `material`, "
                           "`factor`, `footprint` or `cost`");
    }
    return;
  }
  const ValueId weighed = reading_.is_stated(part_.mass) ? part_.mass : part_.battery_mass;
  const auto mass = reading_.term(weighed, "mass", "kg");
  const auto cost =
      is_in_dollars() ? reading_.term(part_.cost, "cost", "USD") : std::optional<Term>();
  const std::optional<Tier> stated = tier_named(reading_.text(part_.tier));
  reading_.account().add({.id = "parts." + std::string(reading_.text(part_.id)),
                          .label = name(),
                          .stage = found->stage,
                          .equation = found->equation,
                          .route = found->route,
                          .tier = stated ? std::max(*stated, found->tier) : found->tier,
                          .cost = cost ? std::optional(count() * cost->value) : std::nullopt,
                          .mass = mass ? std::optional(count() * mass->value) : std::nullopt},
                         found->amount);
}

}  // namespace

std::string_view block_of(const Reading& reading, const PartInputs& part) {
  if (reading.is_stated(part.block)) return reading.text(part.block);
  if (reading.is_stated(part.pcb)) return "pcb";
  if (reading.is_stated(part.memory)) return "memory";
  return is_battery(reading, part) ? "power_supply" : std::string_view{};
}

bool is_battery(const Reading& reading, const PartInputs& part) {
  return reading.is_stated(part.battery) ||
         reading.text(part.component).find("cell") != std::string_view::npos;
}

void add_parts(Reading& reading) {
  for (const PartInputs& part : reading.inputs().part_list) PartReader(reading, part).run();
}

}  // namespace mlsheet::footprint
