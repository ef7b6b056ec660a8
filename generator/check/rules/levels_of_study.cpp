#include <algorithm>
#include <array>

#include "check/look_up.h"
#include "check/rules/reach.h"
#include "check/rules/rule.h"
#include "check/rules/written.h"
#include "text/format.h"

namespace mlsheet::check {
namespace {

using document::NodeId;
using quantity::Quantity;

constexpr std::string_view kFactors = "/performance/sensitivity/*/factor";
constexpr std::string_view kLevels = "/performance/sensitivity/*/levels";
constexpr std::string_view kBoxLevels = "/performance/sensitivity/*/boxes/*/level";
constexpr std::string_view kStatedRanges = "/performance/sensitivity/*/stated_range";
constexpr std::string_view kLightLevels = "/performance/study/light_levels";
constexpr std::string_view kDistances = "/performance/study/distances";
constexpr std::array kPaths = {kFactors,      kLevels,      kBoxLevels,
                               kStatedRanges, kLightLevels, kDistances};

// A factor of the results, and where the study says at which levels it was set.
struct Protocol {
  std::string_view factor;
  std::string_view levels;
};
constexpr Protocol kProtocols[] = {{"lighting", kLightLevels}, {"distance", kDistances}};

struct Levels {
  NodeId list = NodeId::None;
  std::vector<const Quantity*> values;
  std::string words;  // `1.5 m, 4.5 m, 7.5 m`
};

// Nothing unless all levels can be read.
std::optional<Levels> levels_at(const Checking& checking, std::string_view path) {
  const std::vector<NodeId> lists = nodes_at(checking.document, path);
  if (lists.empty() || !is_good(checking, lists.front())) return std::nullopt;
  Levels levels;
  levels.list = lists.front();
  for (const NodeId item : checking.document.children(levels.list)) {
    levels.values.push_back(quantity_of(checking, item));
    if (levels.values.back() == nullptr) return std::nullopt;
    if (!levels.words.empty()) levels.words += ", ";
    levels.words += shown(checking, item);
  }
  return levels;
}

// Whether one of the levels is within what `reach` gives for a comparison with its unit.
template <class ReachIn>
bool is_level(const Levels& levels, const Quantity& quantity, const ReachIn& reach) {
  return std::any_of(levels.values.begin(), levels.values.end(), [&](const Quantity* level) {
    return meet(level_of(*level, quantity.unit), reach(level->unit));
  });
}

bool is_level(const Levels& levels, const Quantity& quantity) {
  return is_level(levels, quantity,
                  [&](const quantity::Unit& unit) { return level_of(quantity, unit); });
}

// The same for an end of a range, which lies so far from what its digits can stand for.
bool is_end_level(const Levels& levels, const Quantity& range, double end, bool is_low) {
  return is_level(levels, range, [&](const quantity::Unit& unit) {
    const Reach whole = level_of(range, unit);
    const double slack = is_low ? end - whole.low : whole.high - end;
    return Reach{end - slack, end + slack};
  });
}

bool can_compare(const Levels& levels, const Quantity& quantity) {
  return !levels.values.empty() && levels.values.front()->unit.dimension == quantity.unit.dimension;
}

// Levels of results that the study did not set.
std::vector<NodeId> strangers(const Checking& checking, const Levels& levels,
                              const std::vector<NodeId>& results) {
  std::vector<NodeId> found;
  for (const NodeId result : results) {
    const Quantity* level = quantity_of(checking, result);
    if (level == nullptr || !can_compare(levels, *level)) continue;
    if (!is_level(levels, *level)) found.push_back(result);
  }
  return found;
}

std::vector<NodeId> levels_of_results(const Checking& checking, NodeId factor) {
  const document::Document& document = checking.document;
  const NodeId result = document.node(factor).parent;
  std::vector<NodeId> found;
  const NodeId listed = document.find(result, "levels");
  if (is_good(checking, listed)) {
    for (const NodeId level : document.children(listed)) found.push_back(level);
  }
  const NodeId boxes = document.find(result, "boxes");
  if (is_good(checking, boxes)) {
    for (const NodeId box : document.children(boxes)) found.push_back(document.find(box, "level"));
  }
  return found;
}

void examine_levels(Checking& checking, const Levels& levels, NodeId factor) {
  const std::vector<NodeId> found =
      strangers(checking, levels, levels_of_results(checking, factor));
  if (found.empty()) return;
  std::vector<std::string> words;
  for (const NodeId level : found) words.push_back(shown(checking, level));
  auto entry = contradiction(checking, place_of(checking, found.front()),
                             diagnostic::LevelNotInStudy, text::join_words(words), levels.words);
  entry.label(place_of(checking, levels.list), "the levels of the study");
  for (std::size_t i = 1; i < found.size(); ++i) entry.label(place_of(checking, found[i]), "");
}

// `3..5 m`, said of the results, begins and ends at a level of the study.
void examine_range(Checking& checking, const Levels& levels, NodeId factor) {
  const NodeId stated =
      checking.document.find(checking.document.node(factor).parent, "stated_range");
  const Quantity* range = quantity_of(checking, stated);
  if (range == nullptr || range->form != quantity::Form::Range || !can_compare(levels, *range)) {
    return;
  }
  const auto low = range->si_low();
  const auto high = range->si_high();
  const bool begins = !low || is_end_level(levels, *range, *low, true);
  const bool ends = !high || is_end_level(levels, *range, *high, false);
  if (begins && ends) return;
  contradiction(checking, place_of(checking, stated), diagnostic::RangeNotInStudy,
                shown(checking, stated), levels.words)
      .label(place_of(checking, levels.list), "the levels of the study");
}

void examine(Checking& checking) {
  for (const NodeId factor : nodes_at(checking.document, kFactors)) {
    for (const Protocol& protocol : kProtocols) {
      if (text_of(checking, factor) != protocol.factor) continue;
      const auto levels = levels_at(checking, protocol.levels);
      if (!levels) continue;
      examine_levels(checking, *levels, factor);
      examine_range(checking, *levels, factor);
    }
  }
}

}  // namespace

extern const Rule kLevelsOfStudy = {"factor-levels", examine, kPaths};

}  // namespace mlsheet::check
