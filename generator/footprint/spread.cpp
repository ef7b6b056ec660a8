#include "footprint/spread.h"

#include <algorithm>

namespace mlsheet::footprint {
namespace {

constexpr std::string_view kNative = "native";

std::vector<LabelledSwing> labelled(const Ledger& ledger, const std::vector<Swing>& swings) {
  std::vector<LabelledSwing> found;
  for (const Swing& swing : swings) {
    const auto place = static_cast<std::size_t>(swing.parameter);
    const bool is_told = place < ledger.told.size();
    found.push_back(
        {.id = ledger.inventory.parameters()[place].id,
         .label = is_told ? ledger.told[place].name : ledger.inventory.parameters()[place].id,
         .pointer = is_told ? ledger.told[place].pointer : std::string(),
         .low = swing.low,
         .high = swing.high});
  }
  return found;
}

}  // namespace

std::optional<Spread> spread_of(const Ledger& ledger) {
  const std::vector<Parameter>& parameters = ledger.inventory.parameters();
  const bool varies = std::any_of(
      parameters.begin(), parameters.end(),
      [](const Parameter& parameter) { return !quantity::is_certain(parameter.distribution); });
  if (!ledger.complete || !varies || ledger.mode != kNative) return std::nullopt;
  Assessment found = assess(ledger.inventory, ledger.sampling);
  return Spread{.total = found.simulation.total,
                .errors = standard_errors(ledger.inventory, ledger.sampling),
                .stages = std::move(found.simulation.groups),
                .swings = labelled(ledger, found.swings),
                .sampling = ledger.sampling};
}

}  // namespace mlsheet::footprint
