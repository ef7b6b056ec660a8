// Dies and memories. Equations E10 to E16.

#include "footprint/model/fabrication.h"
#include "footprint/part_amount.h"
#include "text/ascii.h"
#include "text/format.h"

namespace mlsheet::footprint {
namespace {

constexpr std::string_view kAct = "act";
constexpr std::string_view kImplied = "pirson_bol_implied:";
constexpr std::string_view kMemories = "act_memory:";

class ChipReader {
 public:
  ChipReader(Reading& reading, const PartInputs& part) : reading_(reading), part_(part) {}

  std::optional<PartAmount> die();
  std::optional<PartAmount> memory();

 private:
  std::optional<PartAmount> die_by_node(const Expression& area, double node);
  void note_inputs_of_fab();
  std::optional<PartAmount> die_by_fab(const Expression& area, double node);
  Expression fab_yield(const Expression& area);
  void refuse_yield(double computed);
  Expression wafer_area(const Expression& area);
  Expression package();
  std::optional<Expression> fab_intensity();
  std::optional<Expression> needed(ValueId id, std::string_view below, std::string_view name,
                                   std::string_view unit) {
    return needed_of(reading_, part_, {id, below, name, unit});
  }
  double count() const { return reading_.number_or(part_.count, 1); }
  bool is_act() const { return reading_.ledger().mode == kAct; }
  std::string name() const { return name_of(reading_, part_); }

  Reading& reading_;
  const PartInputs& part_;
};

std::optional<PartAmount> ChipReader::die() {
  const auto area = needed(part_.die_area, "/die/area", "die area", "cm2");
  const auto node = needed(part_.node, "/die/node", "process node", "nm");
  if (!area || !node) return std::nullopt;
  const double nanometres = reading_.account().value_of(*node);
  const bool is_fab = is_act() || reading_.text(part_.die_model) == kAct ||
                      (!die_factor_of_node(nanometres) &&
                       reading_.factors().find("act_fab:" + with_unit(nanometres, {}) + ":energy"));
  return is_fab ? die_by_fab(*area, nanometres) : die_by_node(*area, nanometres);
}

// What only E10 to E14 take up.
void ChipReader::note_inputs_of_fab() {
  for (const ValueId id :
       {part_.fab_intensity, part_.abatement, part_.die_yield, part_.yield_model,
        part_.defect_density, part_.edge_loss, part_.package_mass, part_.package_factor}) {
    if (!reading_.is_stated(id)) continue;
    reading_.report()
        .add(reading_.value(id).key_span, diagnostic::InputNotModelled,
             dotted_path(reading_.linked(), id))
        .help("`die.model: act` counts by the fab");
  }
}

// E14 with E15, from the factors behind the block table.
std::optional<PartAmount> ChipReader::die_by_node(const Expression& area, double node) {
  const std::optional<double> factor = die_factor_of_node(node);
  if (!factor) {
    reading_.report()
        .add(reading_.value(part_.node).span, diagnostic::FactorUnknown,
             reading_.value(part_.node).text)
        .help("the block table tells of 14 nm to 250 nm, ACT of 28, 20, 14, 10, 8, 7, 5 and 3 nm");
    reading_.account().miss("factor of " + name());
    return std::nullopt;
  }
  note_inputs_of_fab();
  const auto anchor = reading_.factors().find(std::string(kImplied) + "die_cmos_90nm");
  Term term =
      default_of("die at " + with_unit(node, "nm"), *factor, "kg/cm2", std::string(anchor->source));
  term.id = "factor:die:" + with_unit(node, {});
  term.told.basis = evidence::Basis::Modelled;
  return PartAmount{
      .amount = Expression(count()) * at_factor(area, reading_.account().known(term, *anchor)),
      .equation = "E14, E15",
      .tier = Tier::T2};
}

std::optional<Expression> ChipReader::fab_intensity() {
  if (const auto stated = reading_.known(part_.fab_intensity, "electricity of the fab", "g/kWh")) {
    return stated;
  }
  reading_.need(part_.fab_intensity, reading_.value(part_.item).pointer + "/die/fab_intensity");
  return std::nullopt;
}

// E10.
Expression ChipReader::wafer_area(const Expression& area) {
  if (!reading_.is_true(part_.edge_loss)) return area;
  const double square_millimetres = reading_.account().value_of(area) * 100;
  const auto with_loss = area_with_edge_loss(square_millimetres);
  return with_loss ? area * Expression(*with_loss / square_millimetres) : area;
}

// E11. ACT takes a flat yield.
Expression ChipReader::fab_yield(const Expression& area) {
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
void ChipReader::refuse_yield(double computed) {
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
Expression ChipReader::package() {
  const auto record = reading_.factors().find("act_constants:package_per_ic");
  const Expression usual = reading_.account().known(*term_of(*record, "kg"), *record);
  const auto mass = reading_.known(part_.package_mass, "mass of the package", "kg");
  const auto factor = reading_.known(part_.package_factor, "factor of the package", "1");
  return mass && factor ? smaller(usual, *factor * *mass) : usual;
}

// E12 to E14.
std::optional<PartAmount> ChipReader::die_by_fab(const Expression& area, double node) {
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
  return PartAmount{.amount = dies(count(), wafer_area(area), per_area, package()),
                    .equation = "E11, E12, E13, E14",
                    .tier = Tier::T2};
}

// E16.
std::optional<PartAmount> ChipReader::memory() {
  const auto capacity = needed(part_.capacity, "/memory/capacity", "capacity", "GB");
  if (!capacity) return std::nullopt;
  if (!reading_.is_stated(part_.technology)) {
    reading_.need(part_.technology, reading_.value(part_.item).pointer + "/memory/technology");
    return std::nullopt;
  }
  const std::string id =
      std::string(kMemories) + text::to_identifier(reading_.text(part_.technology));
  const auto factor = reading_.factor(id, "g/GB",
                                      {reading_.value(part_.technology).span, kMemories,
                                       std::string(reading_.text(part_.technology))});
  if (!factor) return std::nullopt;
  const auto flat = reading_.factors().find("act_constants:fab_yield_default");
  const Expression yield =
      is_act() ? reading_.account().known(*term_of(*flat, "1"), *flat) : Expression(1);
  return PartAmount{.amount = Expression(count()) *
                              footprint::memory(*capacity, *factor, yield,
                                                reading_.number_or(part_.packages, 1), package()),
                    .equation = "E16",
                    .tier = Tier::T2};
}

}  // namespace

std::optional<PartAmount> die_of(Reading& reading, const PartInputs& part) {
  return ChipReader(reading, part).die();
}

std::optional<PartAmount> memory_of(Reading& reading, const PartInputs& part) {
  return ChipReader(reading, part).memory();
}

}  // namespace mlsheet::footprint
