// How much of a device is counted, and the estimate of the rest. Equations E5 and E7.

#include <algorithm>

#include "footprint/stages.h"
#include "quantity/elementary.h"

namespace mlsheet::footprint {
namespace {

// GSD² of what nothing is known of but its price.
constexpr double kSpreadOfGap = 4;

struct Sum {
  double covered = 0;
  double all = 0;
  std::optional<double> share() const {
    return all > 0 ? std::optional(covered / all) : std::nullopt;
  }
};

bool is_covered(const Contribution& line) {
  return line.tier && *line.tier <= Tier::T3 && line.id.starts_with("parts.");
}

const Contribution* line_of(const Reading& reading, const PartInputs& part) {
  const std::string id = "parts." + std::string(reading.text(part.id));
  for (const Contribution& line : reading.ledger().contributions) {
    if (line.id == id) return &line;
  }
  return nullptr;
}

// A line of the bill of materials: counted in a block, as the author says, or by a part.
bool is_counted(const Reading& reading, const BomLineInputs& bom_line) {
  if (reading.is_stated(bom_line.covered)) return reading.is_true(bom_line.covered);
  for (const PartInputs& part : reading.inputs().part_list) {
    const bool is_same = reading.is_stated(part.line) && reading.is_stated(bom_line.id) &&
                         reading.text(part.line) == reading.text(bom_line.id);
    const Contribution* line = is_same ? line_of(reading, part) : nullptr;
    if (line != nullptr && is_covered(*line)) return true;
  }
  return false;
}

std::string name_of(const Reading& reading, const BomLineInputs& line) {
  for (const ValueId id : {line.part, line.description, line.id}) {
    if (reading.is_stated(id)) return std::string(reading.text(id));
  }
  return "a line without name";
}

std::string_view currency(const Reading& reading, ValueId cost) {
  return reading.value(cost).quantity->unit.symbol;
}

void count_bom(const Reading& reading, Coverage& coverage) {
  Sum cost;
  bool has_every_cost = true;  // in one currency
  std::optional<std::string_view> currency_of_all;
  for (const BomLineInputs& line : reading.inputs().bom_lines) {
    const bool is_in = is_counted(reading, line);
    ++coverage.all;
    coverage.counted += is_in ? 1 : 0;
    if (!is_in) coverage.gaps.push_back(name_of(reading, line));
    const auto each = reading.term(line.cost, {}, {});
    const std::string_view money = each ? currency(reading, line.cost) : std::string_view{};
    has_every_cost = has_every_cost && each && (!currency_of_all || money == *currency_of_all);
    if (!each) continue;
    currency_of_all = money;
    const auto quantity = reading.term(line.quantity, {}, {});
    const double amount = each->value * (quantity ? quantity->value : 1);
    cost.all += amount;
    cost.covered += is_in ? amount : 0;
  }
  if (has_every_cost) coverage.cost = cost.share();
}

void count_parts(const Reading& reading, Coverage& coverage) {
  for (const PartInputs& part : reading.inputs().part_list) {
    const Contribution* line = line_of(reading, part);
    const bool is_in = line != nullptr && is_covered(*line);
    ++coverage.all;
    coverage.counted += is_in ? 1 : 0;
    if (!is_in) coverage.gaps.emplace_back(line == nullptr ? reading.text(part.id) : line->label);
  }
}

void count_declared(const Reading& reading, Coverage& coverage) {
  const Inputs& inputs = reading.inputs();
  if (reading.is_stated(inputs.declared_parts) && reading.is_stated(inputs.declared_covered)) {
    coverage.all = static_cast<int>(reading.number_or(inputs.declared_parts, 0));
    coverage.counted = static_cast<int>(reading.number_or(inputs.declared_covered, 0));
  }
  if (!reading.is_stated(inputs.declared_gaps)) return;
  for (const ValueId gap : reading.linked().children(inputs.declared_gaps)) {
    if (reading.is_stated(gap)) coverage.gaps.emplace_back(reading.text(gap));
  }
}

// Beside blocks nobody knows how many parts there are; those that are listed without a factor are
// gaps all the same.
void name_gaps(const Reading& reading, Coverage& coverage) {
  for (const PartInputs& part : reading.inputs().part_list) {
    if (line_of(reading, part) == nullptr) coverage.gaps.emplace_back(reading.text(part.id));
  }
}

bool has_counted_bom(const Reading& reading) {
  const Inputs& inputs = reading.inputs();
  const bool says_covered =
      std::any_of(inputs.bom_lines.begin(), inputs.bom_lines.end(),
                  [&](const BomLineInputs& line) { return reading.is_stated(line.covered); });
  const bool is_referred_to =
      std::any_of(inputs.part_list.begin(), inputs.part_list.end(),
                  [&](const PartInputs& part) { return reading.is_stated(part.line); });
  return !inputs.bom_lines.empty() && (says_covered || is_referred_to);
}

// The parts against the sensor as weighed, where each of them has a mass and no block holds others.
std::optional<double> mass_share(const Reading& reading) {
  const auto& parts = reading.inputs().part_list;
  const bool has_every_mass = std::all_of(parts.begin(), parts.end(), [&](const PartInputs& part) {
    return reading.is_stated(part.mass) || reading.is_stated(part.battery_mass);
  });
  if (!has_every_mass) return std::nullopt;
  const auto whole = reading.term(reading.inputs().product_mass, {}, "kg");
  Sum mass{.covered = 0, .all = whole ? whole->value : 0};
  if (!reading.inputs().selections.empty()) return std::nullopt;
  for (const Contribution& line : reading.ledger().contributions) {
    if (!is_covered(line)) continue;
    if (!line.mass) return std::nullopt;
    mass.covered += *line.mass;
  }
  if (mass.covered == 0) return std::nullopt;
  mass.covered = std::min(mass.covered, mass.all);
  return mass.share();
}

}  // namespace

Coverage coverage_of(const Reading& reading) {
  Coverage coverage;
  if (has_counted_bom(reading)) {
    count_bom(reading, coverage);
  } else if (!reading.inputs().part_list.empty() && reading.inputs().selections.empty() &&
             !reading.is_stated(reading.inputs().declared_parts)) {
    count_parts(reading, coverage);
  } else {
    count_declared(reading, coverage);
    name_gaps(reading, coverage);
  }
  if (coverage.all > 0) {
    coverage.lines = static_cast<double>(coverage.counted) / coverage.all;
  }
  coverage.mass = mass_share(reading);
  return coverage;
}

void fill_gap(Reading& reading) {
  Account& account = reading.account();
  const std::optional<double> share = account.ledger().coverage.cost;
  if (!reading.is_true(reading.inputs().fill_gap) || !share || *share <= 0 || *share >= 1) return;
  Expression covered = 0;
  bool is_first = true;
  for (const Contribution& line : account.ledger().contributions) {
    const bool is_embodied = line.stage == Stage::Raw || line.stage == Stage::Manufacturing;
    if (!is_embodied || !line.tier || *line.tier > Tier::T3) continue;
    const Expression amount = *account.amount_per_device(line.id);
    covered = is_first ? amount : covered + amount;
    is_first = false;
  }
  if (is_first) return;
  const Term scale{.id = "gap",
                   .value = 1,
                   .told = {.name = "estimate of the gap",
                            .shown = "GSD² " + with_unit(kSpreadOfGap, {}),
                            .in_equation = "1",
                            .pointer = reading.value(reading.inputs().fill_gap).pointer,
                            .source = {},
                            .basis = evidence::Basis::Assumed},
                   .spread = quantity::Lognormal{1, 0.5 * quantity::log(kSpreadOfGap)}};
  account.add({.id = "gap",
               .label = "Estimate of what is not counted",
               .stage = Stage::Manufacturing,
               .equation = "E7",
               .tier = Tier::T5},
              covered / Expression(*share) * Expression(1 - *share) * account.known(scale));
}

}  // namespace mlsheet::footprint
