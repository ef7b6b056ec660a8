#include <array>

#include "check/look_up.h"
#include "check/rules/exact.h"
#include "check/rules/rule.h"

namespace mlsheet::check {
namespace {

using document::NodeId;
using quantity::Quantity;

constexpr std::string_view kLines = "/hardware/bom/*";
constexpr std::string_view kCosts = "/hardware/bom/*/unit_cost";
constexpr std::string_view kQuantities = "/hardware/bom/*/quantity";
constexpr std::string_view kTotal = "/hardware/bom_total/cost";
constexpr std::string_view kLineCount = "/hardware/bom_total/lines";
constexpr std::array kPaths = {kLines, kCosts, kQuantities, kTotal, kLineCount};

constexpr std::string_view last_key(std::string_view path) {
  return path.substr(path.rfind('/') + 1);
}

const Quantity* only_quantity(const Checking& checking, std::string_view path) {
  const std::vector<NodeId> found = nodes_at(checking.document, path);
  return found.empty() ? nullptr : quantity_of(checking, found.front());
}

// Cost of one line in the unit of the total; nothing when it cannot be told.
std::optional<text::Decimal> line_cost(const Checking& checking, NodeId line,
                                       const Quantity& total) {
  const Quantity* cost = quantity_of(checking, checking.document.find(line, last_key(kCosts)));
  const Quantity* count =
      quantity_of(checking, checking.document.find(line, last_key(kQuantities)));
  if (cost == nullptr || count == nullptr || !cost->value || !count->value) return std::nullopt;
  if (cost->unit.symbol != total.unit.symbol || count->has_unit) return std::nullopt;
  return times(*cost->value, *count->value);
}

std::optional<text::Decimal> sum_of_lines(const Checking& checking,
                                          const std::vector<NodeId>& lines, const Quantity& total) {
  std::optional<text::Decimal> sum = text::Decimal{};
  for (const NodeId line : lines) {
    const auto cost = line_cost(checking, line, total);
    if (!cost || !sum) return std::nullopt;
    sum = plus(*sum, *cost);
  }
  return sum;
}

// Half a unit of the last digit in which the total is given.
bool agrees(const text::Decimal& sum, const text::Decimal& total) {
  const text::Decimal half{5, total.exponent - 1};
  const std::optional<text::Decimal> difference = plus(sum, {-total.coefficient, total.exponent});
  return difference && text::compare(*difference, half) <= 0 &&
         text::compare(*difference, {-half.coefficient, half.exponent}) >= 0;
}

void examine_cost(Checking& checking, const std::vector<NodeId>& lines) {
  const Quantity* total = only_quantity(checking, kTotal);
  if (total == nullptr || !total->value) return;
  const auto sum = sum_of_lines(checking, lines, *total);
  if (!sum || agrees(*sum, *total->value)) return;
  const NodeId node = nodes_at(checking.document, kTotal).front();
  const NodeId written = checking.checked.at(node).value;
  contradiction(checking, checking.document.node(written).span, diagnostic::BomTotalDiffers,
                checking.document.text(written), sum->to_text() + " " + total->unit.symbol)
      .label(key_or_value(checking.document, checking.document.node(lines.front()).parent),
             "the lines are here");
}

void examine_count(Checking& checking, const std::vector<NodeId>& lines) {
  const Quantity* count = only_quantity(checking, kLineCount);
  if (count == nullptr) return;
  if (count->si() == static_cast<double>(lines.size())) return;
  const NodeId node = nodes_at(checking.document, kLineCount).front();
  const NodeId written = checking.checked.at(node).value;
  contradiction(checking, checking.document.node(written).span, diagnostic::BomLinesDiffer,
                checking.document.text(written), static_cast<std::int64_t>(lines.size()))
      .label(key_or_value(checking.document, checking.document.node(lines.front()).parent),
             "the lines are here");
}

void examine(Checking& checking) {
  const std::vector<NodeId> lines = nodes_at(checking.document, kLines);
  if (lines.empty()) return;
  examine_cost(checking, lines);
  examine_count(checking, lines);
}

}  // namespace

extern const Rule kBomTotal = {"bom-sum", examine, kPaths};

}  // namespace mlsheet::check
