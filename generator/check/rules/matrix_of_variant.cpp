#include <array>

#include "check/look_up.h"
#include "check/rules/error_rates.h"
#include "check/rules/rule.h"
#include "check/rules/stated.h"
#include "check/rules/variants.h"
#include "check/rules/written.h"

namespace mlsheet::check {
namespace {

using document::NodeId;

constexpr std::string_view kMatrices = "/performance/confusion/*";
constexpr std::string_view kCells = "/performance/confusion/*/cells";
constexpr std::string_view kNormalized = "/performance/confusion/*/normalized";
constexpr std::string_view kVariant = "/performance/confusion/*/variant";
constexpr std::string_view kModel = "/performance/confusion/*/model";
constexpr std::string_view kThreshold = "/performance/confusion/*/threshold";
constexpr std::string_view kFalsePositives = "/models/*/variants/*/false_positive_rate";
constexpr std::string_view kFalseNegatives = "/models/*/variants/*/false_negative_rate";
constexpr auto kPaths = joined(std::array{kMatrices, kCells, kNormalized, kVariant, kModel,
                                          kThreshold, kFalsePositives, kFalseNegatives},
                               kVariantPaths);

struct Variant {
  NodeId false_positives;
  NodeId false_negatives;
};

// Rates at another threshold say nothing about a matrix.
bool is_at_another_threshold(const Checking& checking, NodeId variant, NodeId matrix) {
  const std::string_view one = text_in(checking, variant, "threshold");
  const std::string_view other = text_in(checking, matrix, "threshold");
  return !one.empty() && !other.empty() && one != other;
}

// The rates of the variants that a matrix may belong to; nothing when those of one are unknown.
std::optional<std::vector<Variant>> candidates(const Checking& checking, NodeId matrix) {
  std::vector<Variant> variants;
  for (const NodeId node : variants_of(checking, matrix)) {
    if (is_at_another_threshold(checking, node, matrix)) continue;
    const NodeId positives = checking.document.find(node, "false_positive_rate");
    const NodeId negatives = checking.document.find(node, "false_negative_rate");
    if (quantity_of(checking, positives) == nullptr ||
        quantity_of(checking, negatives) == nullptr) {
      return std::nullopt;
    }
    variants.push_back({positives, negatives});
  }
  return variants;
}

bool has_rates(const Checking& checking, const Variant& variant, const MatrixRates& matrix) {
  const Reach positives = reach_of(*quantity_of(checking, variant.false_positives));
  const Reach negatives = reach_of(*quantity_of(checking, variant.false_negatives));
  return (meet(positives, matrix.upper_rate) && meet(negatives, matrix.lower_rate)) ||
         (meet(positives, matrix.lower_rate) && meet(negatives, matrix.upper_rate));
}

std::string percent(const Reach& rate) {
  return text::format_significant((rate.low + rate.high) * 50, 3) + " %";
}

void examine_one(Checking& checking, NodeId node) {
  const auto matrix = rates_of_matrix(checking, node);
  const std::string_view named = text_in(checking, node, "variant");
  const auto variants = candidates(checking, node);
  if (!matrix || !variants || variants->empty()) return;
  for (const Variant& variant : *variants) {
    if (has_rates(checking, variant, *matrix)) return;
  }
  auto entry =
      contradiction(checking, place_of(checking, matrix->upper), diagnostic::MatrixOfNoVariant,
                    percent(matrix->upper_rate), percent(matrix->lower_rate),
                    named.empty() ? "any variant" : "`" + std::string(named) + "`");
  entry.label(place_of(checking, matrix->lower), "with this one");
  for (const Variant& variant : *variants) {
    entry.label(place_of(checking, variant.false_positives),
                shown(checking, variant.false_positives) + " and " +
                    shown(checking, variant.false_negatives) + " here");
  }
}

void examine(Checking& checking) {
  for (const NodeId node : nodes_at(checking.document, kMatrices)) {
    if (is_good(checking, node)) examine_one(checking, node);
  }
}

}  // namespace

extern const Rule kMatrixOfVariant = {"matrix-variant", examine, kPaths};

}  // namespace mlsheet::check
