// Parts counted one by one, but chips. Equations E3, E6 and E17 to E20.

#include <algorithm>

#include "footprint/model/fabrication.h"
#include "footprint/part_amount.h"
#include "footprint/stages.h"
#include "text/ascii.h"
#include "text/decimal.h"
#include "text/format.h"

namespace mlsheet::footprint {
namespace {

constexpr std::string_view kAct = "act";
constexpr std::string_view kImplied = "pirson_bol_implied:";
constexpr std::string_view kSectors = "supply_chain:";

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
  using Found = PartAmount;

  std::optional<Found> find();
  std::optional<Found> nothing() {
    says_nothing_ = true;
    return std::nullopt;
  }
  std::optional<Found> declared();
  std::optional<Found> by_factor();
  std::optional<Found> board();
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
                                   std::string_view unit) {
    return needed_of(reading_, part_, {id, below, name, unit});
  }
  std::optional<Expression> at(std::string_view id, std::string_view unit, ValueId place,
                               std::string_view prefix) {
    return reading_.factor(id, unit,
                           {reading_.value(place).span, prefix, std::string(reading_.text(place))});
  }
  double count() const { return reading_.number_or(part_.count, 1); }
  bool is_act() const { return reading_.account().ledger().mode == kAct; }
  std::string name() const { return name_of(reading_, part_); }
  void refuse_double_count();

  Reading& reading_;
  const PartInputs& part_;
  bool says_nothing_ = false;  // of what it is
};

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
  if (reading_.is_stated(part_.die)) return die_of(reading_, part_);
  if (reading_.is_stated(part_.memory)) return memory_of(reading_, part_);
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

std::optional<Expression> needed_of(Reading& reading, const PartInputs& part, const Needed& input) {
  const auto found = reading.known(input.id, input.name, input.unit);
  if (!found) reading.need(input.id, reading.value(part.item).pointer + std::string(input.below));
  return found;
}

std::string name_of(const Reading& reading, const PartInputs& part) {
  for (const BomLineInputs& line : reading.inputs().bom_lines) {
    const bool is_line = reading.is_stated(part.line) && reading.is_stated(line.id) &&
                         reading.text(line.id) == reading.text(part.line);
    if (!is_line) continue;
    if (reading.is_stated(line.part)) return std::string(reading.text(line.part));
    if (reading.is_stated(line.description)) return std::string(reading.text(line.description));
  }
  return std::string(reading.text(part.id));
}

void add_parts(Reading& reading) {
  for (const PartInputs& part : reading.inputs().part_list) PartReader(reading, part).run();
}

}  // namespace mlsheet::footprint
