#include <array>
#include <cmath>
#include <map>
#include <string>
#include <tuple>
#include <utility>
#include <vector>

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
constexpr std::string_view kSupported = "/overview/envelope/temperature/supported";
constexpr std::array kPaths = {kRatings,    kRecommended, kElectrical,  kParameter, kSymbol,
                               kConditions, kSupplies,    kSupplyModes, kCurrent,   kOperating,
                               kStorage,    kOrdered,     kSupported};

// Fields outside the tables, and the words by which a row of a table speaks of the same.
struct OperatingPoint {
  std::string_view path;
  std::array<std::string_view, 3> parameters;
};
constexpr std::array<OperatingPoint, 4> kPoints = {
    OperatingPoint{kSupplies, {"supply voltage", "input voltage", "operating voltage"}},
    OperatingPoint{kCurrent, {"supply current", "input current", "operating current"}},
    OperatingPoint{kOperating,
                   {"operating temperature", "ambient temperature", "operating ambient"}},
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

// A row of a table, named as rows are compared: by symbol where both have one, else by parameter.
struct Row {
  Stated limits;
  std::string symbol;
  std::vector<std::string> parameter;
  std::vector<std::string> conditions;
};

std::vector<Row> rows_of(const Checking& checking, std::string_view table) {
  std::vector<Row> rows;
  for (Stated& limits : all_stated(checking, table)) {
    Row row;
    row.symbol = stated_beside(checking, limits.node, last_key(kSymbol)).text;
    row.parameter = words_of(stated_beside(checking, limits.node, last_key(kParameter)).text);
    row.conditions = words_of(stated_beside(checking, limits.node, last_key(kConditions)).text);
    row.limits = std::move(limits);
    rows.push_back(std::move(row));
  }
  return rows;
}

// Of rows for one parameter, those that leave the least room: who keeps to them keeps to all.
class Tightest {
 public:
  void add(const Stated& limits) {
    const quantity::Quantity& quantity = *limits.quantity;
    const double low = quantity.si_low().value_or(-HUGE_VAL);
    const double high = quantity.si_high().value_or(
        quantity.form == quantity::Form::Exact ? quantity.si() : HUGE_VAL);
    if (highest_low_ == nullptr || low > low_) highest_low_ = &limits, low_ = low;
    if (lowest_high_ == nullptr || high < high_) lowest_high_ = &limits, high_ = high;
  }

  void compare(Checking& checking, const Stated& inner, std::string_view name) const {
    mlsheet::check::compare(checking, inner, *highest_low_, name);
    if (lowest_high_ != highest_low_) {
      mlsheet::check::compare(checking, inner, *lowest_high_, name);
    }
  }

 private:
  const Stated* highest_low_ = nullptr;
  const Stated* lowest_high_ = nullptr;
  double low_ = 0;
  double high_ = 0;
};

// The absolute maximum ratings, found by the names of a row of another table. Rows that hold under
// other conditions say nothing about each other.
class Ratings {
 public:
  explicit Ratings(const std::vector<Row>& rows) {
    for (const Row& row : rows) {
      if (!row.symbol.empty()) add(Naming::Symbol, {row.symbol}, row);
      if (row.symbol.empty()) add(Naming::ParameterOnly, row.parameter, row);
      add(Naming::Parameter, row.parameter, row);
    }
  }

  void compare(Checking& checking, const Row& row) const {
    if (row.symbol.empty()) return compare(checking, row, Naming::Parameter, row.parameter);
    compare(checking, row, Naming::Symbol, {row.symbol});
    compare(checking, row, Naming::ParameterOnly, row.parameter);
  }

 private:
  enum class Naming { Symbol, Parameter, ParameterOnly };
  using Words = std::vector<std::string>;

  void add(Naming naming, const Words& name, const Row& row) {
    if (name.empty()) return;
    under_[{naming, name, row.conditions}].add(row.limits);
    whenever_[{naming, name}].add(row.limits);
  }

  void compare(Checking& checking, const Row& row, Naming naming, const Words& name) const {
    if (row.conditions.empty()) return compare_with(checking, row, whenever_, {naming, name});
    compare_with(checking, row, under_, {naming, name, row.conditions});
    compare_with(checking, row, under_, {naming, name, Words{}});
  }

  template <class Key>
  static void compare_with(Checking& checking, const Row& row,
                           const std::map<Key, Tightest>& ratings,
                           const std::type_identity_t<Key>& key) {
    const auto found = ratings.find(key);
    if (found != ratings.end()) found->second.compare(checking, row.limits, kRatingName);
  }

  std::map<std::tuple<Naming, Words, Words>, Tightest> under_;  // by their conditions
  std::map<std::pair<Naming, Words>, Tightest> whenever_;
};

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

void compare_point(Checking& checking, const Stated& at, const Stated& recommended,
                   const Stated& rating) {
  if (recommended && concerns_mode(checking, recommended, at) &&
      overreach(*at.quantity, *recommended.quantity)) {
    return compare(checking, at, recommended, kRecommendedName);
  }
  if (rating && concerns_mode(checking, rating, at)) compare(checking, at, rating, kRatingName);
}

void compare_points(Checking& checking, const OperatingPoint& point) {
  std::vector<Stated> points = all_stated(checking, point.path);
  std::erase_if(points, [](const Stated& at) { return at.quantity == nullptr; });
  if (points.empty()) return;
  const Stated recommended = row_for(checking, point, points.front(), kRecommended);
  const Stated rating = row_for(checking, point, points.front(), kRatings);
  for (const Stated& at : points) compare_point(checking, at, recommended, rating);
}

// Variants and models may be made for less than the device can do, not for more.
void compare_variants(Checking& checking) {
  const Stated operating = stated_at(checking, kOperating);
  if (!operating) return;
  for (const std::string_view path : {kOrdered, kSupported}) {
    for (const Stated& one : all_stated(checking, path)) {
      compare(checking, one, operating, kOperatingName);
    }
  }
}

void examine(Checking& checking) {
  if (node_at(checking, "/hardware") == NodeId::None) return;
  const std::vector<Row> rated = rows_of(checking, kRatings);
  const Ratings ratings(rated);
  for (const std::string_view table : {kRecommended, kElectrical}) {
    for (const Row& row : rows_of(checking, table)) ratings.compare(checking, row);
  }
  for (const OperatingPoint& point : kPoints) compare_points(checking, point);
  compare_variants(checking);
}

}  // namespace

extern const Rule kLimitsNested = {"roc-in-amr", examine, kPaths};

}  // namespace mlsheet::check
