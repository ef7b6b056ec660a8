#include "footprint/reading.h"

#include <algorithm>

#include "footprint/band.h"
#include "footprint/electricity.h"
#include "text/ascii.h"
#include "text/decimal.h"
#include "text/edit_distance.h"
#include "text/format.h"

namespace mlsheet::footprint {
namespace {

constexpr std::string_view kAct = "act";
constexpr std::string_view kGeneration = "generation";
constexpr std::string_view kClimate = "gwp100";
constexpr std::string_view kMaterials = "material:";
constexpr const char* kAgain = "_recycled";  // ends the id of what is made of scrap
constexpr std::size_t kYearDigits = 4;

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

// Names of everyday use, and materials that stand in another table than that of materials.
struct MaterialName {
  std::string_view name;
  std::string_view id;
};
constexpr MaterialName kMaterialNames[] = {{"abs", "pirson_bol_implied:casing_abs"},
                                           {"cardboard", "material:board"},
                                           {"hard_plastic", "material:plastics_rigid"},
                                           {"plastic", "material:plastics_average"},
                                           {"steel", "act_constants:steel"}};

// Id of its factor.
std::string material_item(std::string_view name) {
  const std::string wanted = text::to_identifier(name);
  for (const auto& [known, id] : kMaterialNames) {
    if (known == wanted) return std::string(id);
  }
  return std::string(kMaterials) + wanted;
}

// As an author writes them: `material:hdpe` is `hdpe` where a material is named.
std::vector<std::string> nearest_names(const FactorLibrary& factors, std::string_view id,
                                       std::string_view prefix) {
  std::vector<std::string> names = factors.nearest(id, prefix);
  for (std::string& name : names) name.erase(0, prefix.size());
  if (prefix != kMaterials || !id.starts_with(prefix)) return names;
  std::vector<std::string> everyday;
  for (const MaterialName& material : kMaterialNames) everyday.emplace_back(material.name);
  const auto nearest = text::closest(id.substr(prefix.size()), everyday, 1);
  names.insert(names.begin(), nearest.begin(), nearest.end());
  return names;
}

// `the nearest is \`Germany\``.
std::string offer(std::vector<std::string> names) {
  const bool is_one = names.size() == 1;
  for (std::string& name : names) name = "`" + name + "`";
  return (is_one ? "the nearest is " : "the nearest are ") + text::join_words(names);
}

// `2024`, `2024-05`, `2024-05-31`.
std::optional<int> year_in(std::string_view date) {
  const text::DecimalParse parsed = text::parse_decimal(date.substr(0, kYearDigits));
  if (!parsed.value) return std::nullopt;
  return static_cast<int>(parsed.value->to_double());
}

}  // namespace

Reading::Reading(const evidence::Linked& linked, const Inputs& inputs, const FactorLibrary& factors,
                 Account& account, diagnostic::Report& report)
    : linked_(linked),
      inputs_(inputs),
      factors_(factors),
      account_(account),
      report_(report),
      refused_(beyond_bands(linked, inputs, report)) {
  note_lost_inputs();
}

// What was wrong is not what was left out: without it the sum would be another one.
void Reading::note_lost_inputs() {
  for (const ValueId id : refused_) account_.miss(dotted(value(id).pointer));
  for (const auto member : {&Inputs::grid_loss, &Inputs::training_share, &Inputs::training_energy,
                            &Inputs::experiments, &Inputs::retrainings, &Inputs::units_shipped}) {
    if (inputs_.*member == ValueId::None && linked_.is_excused(path_of(member))) {
      account_.miss(dotted(path_of(member)));
    }
  }
  for (const std::string& pointer : linked_.excused) {
    if (is_below_counted(pointer)) account_.miss(dotted(pointer));
  }
}

bool Reading::is_stated(ValueId id) const {
  return footprint::is_stated(linked_, id) &&
         std::find(refused_.begin(), refused_.end(), id) == refused_.end();
}

std::string_view Reading::text(ValueId id) const {
  return is_stated(id) ? std::string_view(value(id).text) : std::string_view{};
}

std::optional<Term> Reading::term(ValueId id, std::string_view name, std::string_view unit) const {
  if (!is_stated(id)) return std::nullopt;
  return term_of(linked_, id, name, unit);
}

std::optional<Term> Reading::count(ValueId id, std::string_view name) const {
  if (!is_stated(id)) return std::nullopt;
  return count_of(linked_, id, name);
}

std::optional<int> Reading::year(ValueId date) const { return year_in(text(date)); }

std::optional<int> Reading::year_of_sheet() const {
  return year(is_stated(inputs_.updated) ? inputs_.updated : inputs_.released);
}

double Reading::number_or(ValueId id, double otherwise) const {
  const std::optional<Term> number = count(id, {});
  return number ? number->value : otherwise;
}

std::optional<Expression> Reading::known(ValueId id, std::string_view name, std::string_view unit) {
  if (!is_stated(id)) return std::nullopt;
  const bool is_quantity = value(id).quantity.has_value();
  return account_.known(is_quantity ? term_of(linked_, id, name, unit)
                                    : count_of(linked_, id, name));
}

Expression Reading::known_or(ValueId id, std::string_view name, std::string_view unit,
                             double otherwise) {
  const std::optional<Expression> stated = known(id, name, unit);
  return stated ? *stated : Expression(otherwise);
}

std::optional<Expression> Reading::factor(std::string_view id, std::string_view unit,
                                          const Asked& asked) {
  const std::optional<FactorRecord> record = factors_.find(id);
  if (record && unit.starts_with("kg") && record->indicator != kClimate) {
    report_.add(asked.at, diagnostic::FactorUnknown, id)
        .help("`" + std::string(id) + "` tells of `" + std::string(record->indicator) +
              "`, not of `gwp100`");
  } else if (record) {
    if (const std::optional<Term> term = term_of(*record, unit)) {
      return account_.known(*term, *record);
    }
    report_.add(asked.at, diagnostic::FactorUnit, id, record->unit, unit);
  } else if (!is_own_table_faulty_) {
    const std::string_view bare =
        id.starts_with(asked.prefix) ? id.substr(asked.prefix.size()) : id;
    auto entry = report_.add(asked.at, diagnostic::FactorUnknown,
                             asked.words.empty() ? bare : std::string_view(asked.words));
    std::vector<std::string> nearest = nearest_names(factors_, id, asked.prefix);
    if (!nearest.empty()) entry.help(offer(std::move(nearest)));
  }
  account_.miss("factor `" + std::string(id) + "`");
  return std::nullopt;
}

std::optional<Reading::Electricity> Reading::electricity(ValueId stated, ValueId region,
                                                         ValueId year) {
  std::optional<Term> figure = term(stated, "emission factor of electricity", "kg/kWh");
  if (!figure) return of_region(region, year);
  const bool is_of_use = stated == inputs_.grid_factor;
  if (is_of_use && is_stated(inputs_.grid_source)) {
    figure->told.source = value(inputs_.grid_source).text;
  }
  return Electricity{.intensity = account_.known(*figure),
                     .region = {},
                     .year = this->year(year).value_or(0),
                     .is_generated = is_of_use && text(inputs_.factor_basis) == kGeneration,
                     .boundary = {}};
}

std::optional<Reading::Electricity> Reading::of_region(ValueId region, ValueId year) {
  if (!is_stated(region)) return std::nullopt;
  const std::string_view written = text(region);
  const std::optional<int> asked = this->year(year);
  const bool is_act = ledger().mode == kAct;
  const std::optional<FactorRecord> record =
      is_act ? electricity_of_act(factors_, written, asked) : electricity_named(written, asked);
  if (record) {
    if (asked && record->year != *asked) {
      account_.assume("Electricity of " + std::to_string(*asked) + " is taken as that of " +
                      std::to_string(record->year) + ".");
    }
    return as_electricity(*record);
  }
  const bool is_known = !is_act && region_code(factors_, written);
  const bool is_too_early = is_known && asked;
  std::string words(written);
  if (is_too_early) words.append(" in ").append(text(year));
  auto entry =
      report_.add(value(is_too_early ? year : region).span, diagnostic::FactorUnknown, words);
  std::vector<std::string> nearest =
      is_act ? nearest_of_act(factors_, written) : nearest_regions(factors_, written);
  if (!is_known && !nearest.empty()) entry.help(offer(std::move(nearest)));
  account_.miss("electricity of `" + std::string(written) + "`");
  return std::nullopt;
}

std::optional<FactorRecord> Reading::electricity_named(std::string_view written,
                                                       std::optional<int> year) const {
  const std::optional<std::string_view> code = region_code(factors_, written);
  return code ? footprint::electricity(factors_, *code, year) : std::nullopt;
}

std::optional<Reading::Electricity> Reading::electricity_in(std::string_view code,
                                                            std::optional<int> year) {
  const std::optional<FactorRecord> record = footprint::electricity(factors_, code, year);
  return record ? std::optional(as_electricity(*record)) : std::nullopt;
}

Reading::Electricity Reading::as_electricity(const FactorRecord& record) {
  Term term = *term_of(record, "kg/kWh");
  term.told.name = "electricity, " + term.told.name + " " + std::to_string(record.year);
  return {.intensity = account_.known(term, record),
          .region = std::string(record.region),
          .year = record.year,
          .is_generated = record.basis == kGeneration,
          .boundary = std::string(record.boundary)};
}

bool Reading::has_fault_below(std::string_view pointer) const {
  const std::string below = std::string(pointer) + "/";
  const auto is_below = [&](std::string_view other) { return other.starts_with(below); };
  return std::any_of(refused_.begin(), refused_.end(),
                     [&](ValueId id) { return is_below(value(id).pointer); }) ||
         std::any_of(linked_.excused.begin(), linked_.excused.end(), is_below);
}

source::Span Reading::place_of_device() const {
  for (const ValueId id : {inputs_.blocks, inputs_.parts}) {
    if (id != ValueId::None) return value(id).key_span;
  }
  return value(inputs_.environment).key_span;
}

// Whose absence has been reported already is not spoken of again.
void Reading::need(ValueId id, std::string_view pointer) {
  account_.miss(dotted(pointer));
  const bool is_refused = std::find(refused_.begin(), refused_.end(), id) != refused_.end();
  if (linked_.is_excused(pointer) || is_refused) return;
  const std::string name = dotted(pointer);
  unreported_.push_back("`" + name + "`");
  if (id != ValueId::None && value(id).statement != check::Statement::None) {
    statements_.push_back("`" + name + "` is " + std::string(words_of(value(id).statement)));
  }
}

void Reading::report_needs(source::Span at) {
  if (unreported_.empty()) return;
  auto entry = report_.add(at, diagnostic::TotalImpossible, text::join_words(unreported_));
  for (std::string& statement : statements_) entry.note(std::move(statement));
}

std::optional<Expression> factor_of_material(Reading& reading, ValueId material) {
  const std::string name(reading.text(material));
  return reading.factor(material_item(name), "kg/kg",
                        {reading.value(material).span, kMaterials, name});
}

std::optional<Expression> factor_of_recycled(Reading& reading, ValueId material) {
  const std::string name(reading.text(material));
  return reading.factor(material_item(name) + kAgain, "kg/kg",
                        {reading.value(material).span, kMaterials, "recycled " + name});
}

}  // namespace mlsheet::footprint
