#include "footprint/factor_library.h"

#include <algorithm>
#include <map>
#include <utility>

#include "text/edit_distance.h"

namespace mlsheet::footprint {
namespace {

constexpr std::size_t kNearest = 3;
constexpr int kLevels = 4;

std::string block_prefix(std::string_view name, int hsl) {
  return std::string(kBlockTable) + ":" + std::string(name) + ":" + std::to_string(hsl) + ":";
}

// `pcb` of `pirson_bol_blocks:pcb:2:low`.
std::string_view block_name(std::string_view id) {
  id.remove_prefix(kBlockTable.size() + 1);
  return id.substr(0, id.find(':'));
}

}  // namespace

void FactorLibrary::add(FactorTable own) {
  for (FactorRecord& record : own.records) record.is_own = true;
  own_.insert(own_.begin(), std::make_shared<const FactorTable>(std::move(own)));
}

std::optional<FactorRecord> FactorLibrary::find(std::string_view id) const {
  for (const auto& table : own_) {
    const auto found = std::ranges::find(table->records, id, &FactorRecord::id);
    if (found != table->records.end()) return *found;
  }
  return shipped_.find(id);
}

std::vector<FactorRecord> FactorLibrary::starting_with(std::string_view prefix) const {
  std::map<std::string_view, FactorRecord> found;
  for (const auto& table : own_) {
    for (const FactorRecord& record : table->records) {
      if (record.id.starts_with(prefix)) found.emplace(record.id, record);
    }
  }
  for (const FlatFactor& factor : shipped_.starting_with(prefix)) {
    const FactorRecord record = shipped_.record(factor);
    found.emplace(record.id, record);
  }
  std::vector<FactorRecord> records;
  for (const auto& [id, record] : found) records.push_back(record);
  return records;
}

std::vector<std::string> FactorLibrary::nearest(std::string_view wanted,
                                                std::string_view prefix) const {
  if (!wanted.starts_with(prefix)) return {};
  std::vector<std::string> items;
  for (const FactorRecord& record : starting_with(prefix)) {
    items.emplace_back(record.id.substr(prefix.size()));
  }
  std::vector<std::string> nearest = text::closest(wanted.substr(prefix.size()), items, kNearest);
  for (std::string& item : nearest) item.insert(0, prefix);
  return nearest;
}

std::optional<BlockFactor> FactorLibrary::block(std::string_view name, int hsl) const {
  BlockFactor factor{.block = std::string(name),
                     .hsl = hsl,
                     .low = std::nullopt,
                     .typical = std::nullopt,
                     .up = std::nullopt,
                     .source = {}};
  const std::string prefix = block_prefix(name, hsl);
  constexpr std::pair<std::string_view, std::optional<double> BlockFactor::*> kColumns[] = {
      {"low", &BlockFactor::low}, {"typical", &BlockFactor::typical}, {"up", &BlockFactor::up}};
  for (const auto& [column, member] : kColumns) {
    const std::optional<FactorRecord> record = find(prefix + std::string(column));
    if (!record) continue;
    factor.*member = record->value;
    factor.source = record->source;
  }
  return factor.source.empty() ? std::nullopt : std::optional(std::move(factor));
}

std::vector<BlockFactor> FactorLibrary::blocks() const {
  std::vector<BlockFactor> found;
  std::string_view last;
  for (const FactorRecord& record : starting_with(std::string(kBlockTable) + ":")) {
    const std::string_view name = block_name(record.id);
    if (name == last) continue;
    last = name;
    for (int hsl = 0; hsl < kLevels; ++hsl) {
      if (auto factor = block(name, hsl)) found.push_back(std::move(*factor));
    }
  }
  return found;
}

}  // namespace mlsheet::footprint
