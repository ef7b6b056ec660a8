#include <array>

#include "check/look_up.h"
#include "check/rules/bounds.h"
#include "check/rules/rule.h"
#include "check/rules/stated.h"
#include "check/rules/wording.h"

namespace mlsheet::check {
namespace {

using document::NodeId;

constexpr std::string_view kRatings = "/hardware/absolute_maximum/*/limits";
constexpr std::string_view kRecommended = "/hardware/recommended/*/limits";
constexpr std::string_view kElectrical = "/hardware/electrical/*/values";
constexpr std::string_view kParameter = "/hardware/absolute_maximum/*/parameter";
constexpr std::string_view kSymbol = "/hardware/absolute_maximum/*/symbol";
constexpr std::string_view kConditions = "/hardware/absolute_maximum/*/conditions";
constexpr std::string_view kSupplies = "/hardware/power/supplies/*/voltage";
constexpr std::string_view kSupplyModes = "/hardware/power/supplies/*/mode";
constexpr std::string_view kCurrent = "/hardware/power/current";
constexpr std::string_view kOperating = "/hardware/thermal/operating";
constexpr std::string_view kStorage = "/hardware/thermal/storage";
constexpr std::string_view kOrdered = "/hardware/ordering/*/temperature";
constexpr std::array kPaths = {kRatings, kRecommended, kElectrical, kParameter,
                               kSymbol,  kConditions,  kSupplies,   kSupplyModes,
                               kCurrent, kOperating,   kStorage,    kOrdered};

// Fields outside the tables, and the words by which a row of a table speaks of the same.
struct OperatingPoint {
  std::string_view path;
  std::array<std::string_view, 3> parameters;
};
constexpr std::array<OperatingPoint, 5> kPoints = {
    OperatingPoint{kSupplies, {"supply voltage", "input voltage", "operating voltage"}},
    OperatingPoint{kCurrent, {"supply current", "input current", "operating current"}},
    OperatingPoint{kOperating,
                   {"operating temperature", "ambient temperature", "operating ambient"}},
    OperatingPoint{kOrdered, {"operating temperature", "ambient temperature", "operating ambient"}},
    OperatingPoint{kStorage, {"storage temperature", "storage", "storage temperature"}}};

constexpr std::string_view kRatingName = "the absolute maximum rating";
constexpr std::string_view kRecommendedName = "the recommended range";
constexpr std::string_view kOperatingName = "the operating range";

void compare(Checking& checking, const Stated& inner, const Stated& outer,
             std::string_view outer_name) {
  const Overreach found = overreach(*inner.quantity, *outer.quantity);
  if (!found) return;
  const std::string_view side = found.below && found.above ? "below and above"
                                : found.below              ? "below"
                                                           : "above";
  contradiction(checking, inner.span, diagnostic::BeyondLimits, inner.text, side, outer_name,
                outer.text)
      .label(outer.span, std::string(outer_name));
}

// Rows that hold under other conditions say nothing about each other.
bool under_same_conditions(const Checking& checking, const Stated& a, const Stated& b) {
  const Stated first = stated_beside(checking, a.node, last_key(kConditions));
  const Stated second = stated_beside(checking, b.node, last_key(kConditions));
  return !first || !second || equal_words(first.text, second.text);
}

bool same_parameter(const Checking& checking, const Stated& a, const Stated& b) {
  const Stated symbol = stated_beside(checking, a.node, last_key(kSymbol));
  const Stated other_symbol = stated_beside(checking, b.node, last_key(kSymbol));
  if (symbol && other_symbol) return symbol.text == other_symbol.text;
  const Stated name = stated_beside(checking, a.node, last_key(kParameter));
  const Stated other_name = stated_beside(checking, b.node, last_key(kParameter));
  return name && other_name && equal_words(name.text, other_name.text);
}

// Each row against the row of another table for the same parameter.
void compare_tables(Checking& checking, std::string_view inner_table, std::string_view outer_table,
                    std::string_view outer_name) {
  const std::vector<Stated> outer_rows = all_stated(checking, outer_table);
  for (const Stated& inner : all_stated(checking, inner_table)) {
    for (const Stated& outer : outer_rows) {
      if (!same_parameter(checking, inner, outer)) continue;
      if (under_same_conditions(checking, inner, outer)) {
        compare(checking, inner, outer, outer_name);
      }
    }
  }
}

// The one row of a table that speaks of the point; none where several do.
Stated row_for(const Checking& checking, const OperatingPoint& point, const Stated& at,
               std::string_view table) {
  Stated found;
  for (Stated& row : all_stated(checking, table)) {
    const Stated name = stated_beside(checking, row.node, last_key(kParameter));
    if (!name || row.quantity->unit.dimension != at.quantity->unit.dimension) continue;
    for (const std::string_view words : point.parameters) {
      if (!mentions(name.text, words)) continue;
      if (found) return {};
      found = std::move(row);
      break;
    }
  }
  return found;
}

// A row for a certain mode of the supply says nothing about another.
bool concerns_mode(const Checking& checking, const Stated& row, const Stated& point) {
  const Stated mode = stated_beside(checking, point.node, last_key(kSupplyModes));
  const Stated conditions = stated_beside(checking, row.node, last_key(kConditions));
  return !mode || !conditions || mentions(conditions.text, mode.text);
}

void compare_point(Checking& checking, const OperatingPoint& point, const Stated& at) {
  const Stated recommended = row_for(checking, point, at, kRecommended);
  if (recommended && concerns_mode(checking, recommended, at) &&
      overreach(*at.quantity, *recommended.quantity)) {
    return compare(checking, at, recommended, kRecommendedName);
  }
  const Stated rating = row_for(checking, point, at, kRatings);
  if (rating && concerns_mode(checking, rating, at)) compare(checking, at, rating, kRatingName);
}

// A variant may be sold for less than the device can do, not for more.
void compare_variants(Checking& checking) {
  const Stated operating = stated_at(checking, kOperating);
  if (!operating) return;
  for (const Stated& ordered : all_stated(checking, kOrdered)) {
    compare(checking, ordered, operating, kOperatingName);
  }
}

void examine(Checking& checking) {
  if (node_at(checking, "/hardware") == NodeId::None) return;
  compare_tables(checking, kRecommended, kRatings, kRatingName);
  compare_tables(checking, kElectrical, kRatings, kRatingName);
  for (const OperatingPoint& point : kPoints) {
    for (const Stated& at : all_stated(checking, point.path)) {
      if (at.quantity != nullptr) compare_point(checking, point, at);
    }
  }
  compare_variants(checking);
}

}  // namespace

extern const Rule kLimitsNested = {"roc-in-amr", examine, kPaths};

}  // namespace mlsheet::check
