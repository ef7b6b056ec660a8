#include <array>

#include "check/look_up.h"
#include "check/rules/rule.h"
#include "check/rules/written.h"

namespace mlsheet::check {
namespace {

using document::NodeId;

constexpr std::string_view kVariants = "/models/*/variants";
constexpr std::string_view kMatrices = "/performance/confusion/*";
constexpr std::string_view kMatrixVariants = "/performance/confusion/*/variant";
constexpr std::string_view kCurves = "/performance/curves/*";
constexpr std::string_view kCurveVariants = "/performance/curves/*/variant";
constexpr std::string_view kHistograms = "/performance/histograms/*";
constexpr std::string_view kHistogramVariants = "/performance/histograms/*/variant";
constexpr std::array kPaths = {kVariants,      kMatrices,   kMatrixVariants,   kCurves,
                               kCurveVariants, kHistograms, kHistogramVariants};

constexpr std::string_view kResults[] = {kMatrices, kCurves, kHistograms};

void examine_one(Checking& checking, NodeId result, NodeId variants, std::size_t count) {
  const NodeId variant = checking.document.find(result, "variant");
  const NodeId id = checking.document.find(result, "id");
  if (!is_good(checking, result) || !is_good(checking, id)) return;
  if (variant != NodeId::None && !is_undisclosed(checking, variant)) return;
  contradiction(checking, place_of(checking, variant == NodeId::None ? id : variant),
                diagnostic::VariantUnnamed, text_of(checking, id), static_cast<std::int64_t>(count))
      .label(place_of(checking, variants), "the variants")
      .help("name the variant it belongs to: `variant: ID`");
}

void examine(Checking& checking) {
  const std::vector<NodeId> lists = nodes_at(checking.document, kVariants);
  std::size_t count = 0;
  for (const NodeId list : lists) {
    if (!is_good(checking, list)) return;
    count += checking.document.child_count(list);
  }
  if (count < 2) return;
  for (const std::string_view path : kResults) {
    for (const NodeId result : nodes_at(checking.document, path)) {
      examine_one(checking, result, lists.front(), count);
    }
  }
}

}  // namespace

extern const Rule kResultsNameVariant = {"matrix-variant", examine, kPaths};

}  // namespace mlsheet::check
