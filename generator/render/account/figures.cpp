#include "render/account/figures.h"

#include <algorithm>

#include "footprint/model/sensitivity.h"
#include "footprint/model/statistics.h"
#include "sheet/impact_numbers.h"
#include "text/ascii.h"

namespace mlsheet::account {
namespace {

using footprint::Contribution;
using footprint::Ledger;

double total_at(const footprint::Inventory& inventory, const footprint::Values<double>& values) {
  footprint::Sum sum;
  for (const footprint::Line& line : inventory.lines()) sum.add(line.amount.value(values));
  return sum.value();
}

void put(std::vector<Difference>& all, Difference found) {
  const auto known = std::find_if(all.begin(), all.end(),
                                  [&](const Difference& one) { return one.id == found.id; });
  if (known == all.end()) {
    all.push_back(std::move(found));
  } else {
    known->other = found.other;
  }
}

}  // namespace

std::string dotted(std::string_view pointer) {
  std::string path(pointer.substr(std::min<std::size_t>(pointer.size(), 1)));
  std::replace(path.begin(), path.end(), '/', '.');
  return path;
}

std::string stage_id(footprint::Stage stage) {
  std::string id = text::to_lower(footprint::to_text(stage));
  std::replace(id.begin(), id.end(), ' ', '_');
  return id;
}

std::string label_of(const Ledger& ledger, footprint::ParameterId parameter) {
  const auto place = static_cast<std::size_t>(parameter);
  if (place >= ledger.told.size()) return ledger.inventory.parameters()[place].id;
  const footprint::LedgerInput& told = ledger.told[place];
  const std::string which = told.pointer.empty() ? told.factor : dotted(told.pointer);
  return which.empty() ? told.name : told.name + " (" + which + ")";
}

std::uint64_t evaluations_of(const Footprint& footprint) {
  const std::uint64_t parameters = footprint.sobol ? footprint.sobol->indices.size() : 0;
  return footprint.ledger.sampling.samples * (parameters + 2);
}

// The tornado is asked once more, for the parameters that the swings do not name; the same inputs
// give the same order.
Movers::Movers(const Footprint& footprint) : footprint_(footprint) {
  if (!footprint.spread) return;
  const footprint::Inventory& inventory = footprint.ledger.inventory;
  const auto swings = tornado(inventory.parameters(), [&](const footprint::Values<double>& values) {
    return total_at(inventory, values);
  });
  for (const footprint::Swing& swing : swings) order_.push_back(swing.parameter);
}

const footprint::LabelledSwing* Movers::of(const Contribution& contribution) const {
  if (!footprint_.spread) return nullptr;
  const std::vector<footprint::Line>& lines = footprint_.ledger.inventory.lines();
  const auto line = std::find_if(lines.begin(), lines.end(), [&](const footprint::Line& one) {
    return one.id == contribution.id;
  });
  if (line == lines.end()) return nullptr;
  const std::set<footprint::ParameterId> used = line->amount.parameters();
  const std::vector<footprint::LabelledSwing>& swings = footprint_.spread->swings;
  for (std::size_t i = 0; i < std::min(order_.size(), swings.size()); ++i) {
    const bool moves = swings[i].low != swings[i].high;
    if (moves && used.contains(order_[i])) return &swings[i];
  }
  return nullptr;
}

std::vector<const Contribution*> largest(const Ledger& ledger, std::size_t count) {
  std::vector<const Contribution*> sorted;
  for (const Contribution& contribution : ledger.contributions) sorted.push_back(&contribution);
  std::stable_sort(sorted.begin(), sorted.end(),
                   [](const auto* a, const auto* b) { return a->amount > b->amount; });
  sorted.resize(std::min(sorted.size(), count));
  return sorted;
}

std::vector<Difference> differences_by_stage(const Ledger& one, const Ledger& other) {
  std::vector<std::optional<double>> first(footprint::kStageCount);
  std::vector<std::optional<double>> second(footprint::kStageCount);
  for (const sheet::StageSum& sum : sheet::sums_by_stage(one)) {
    first[static_cast<std::size_t>(sum.stage)] = sum.amount;
  }
  for (const sheet::StageSum& sum : sheet::sums_by_stage(other)) {
    second[static_cast<std::size_t>(sum.stage)] = sum.amount;
  }
  std::vector<Difference> all;
  for (std::size_t i = 0; i < footprint::kStageCount; ++i) {
    const auto stage = static_cast<footprint::Stage>(i);
    if (!first[i] && !second[i]) continue;
    all.push_back({stage_id(stage), std::string(to_text(stage)), first[i], second[i]});
  }
  return all;
}

std::vector<Difference> differences_by_line(const Ledger& one, const Ledger& other) {
  std::vector<Difference> all;
  for (const Contribution& line : one.contributions) {
    put(all, {line.id, line.label, line.amount, std::nullopt});
  }
  for (const Contribution& line : other.contributions) {
    put(all, {line.id, line.label, std::nullopt, line.amount});
  }
  return all;
}

}  // namespace mlsheet::account
