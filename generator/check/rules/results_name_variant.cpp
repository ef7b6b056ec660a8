#include <array>

#include "check/look_up.h"
#include "check/rules/rule.h"
#include "check/rules/stated.h"
#include "check/rules/variants.h"
#include "check/rules/written.h"

namespace mlsheet::check {
namespace {

using document::NodeId;

constexpr std::string_view kMatrices = "/performance/confusion/*";
constexpr std::string_view kMatrixVariants = "/performance/confusion/*/variant";
constexpr std::string_view kCurves = "/performance/curves/*";
constexpr std::string_view kCurveVariants = "/performance/curves/*/variant";
constexpr std::string_view kHistograms = "/performance/histograms/*";
constexpr std::string_view kHistogramVariants = "/performance/histograms/*/variant";
constexpr auto kPaths = joined(
    std::array<std::string_view, 9>{kMatrices, kMatrixVariants, "/performance/confusion/*/model",
                                    kCurves, kCurveVariants, "/performance/curves/*/model",
                                    kHistograms, kHistogramVariants,
                                    "/performance/histograms/*/model"},
    kVariantPaths);

constexpr std::string_view kResults[] = {kMatrices, kCurves, kHistograms};

void examine_one(Checking& checking, NodeId result) {
  const NodeId variant = checking.document.find(result, "variant");
  const NodeId id = checking.document.find(result, "id");
  if (!is_good(checking, result) || !is_good(checking, id)) return;
  if (variant != NodeId::None && !is_undisclosed(checking, variant)) return;
  const std::vector<NodeId> variants = variants_of(checking, result);
  if (variants.size() < 2) return;
  contradiction(checking, place_of(checking, variant == NodeId::None ? id : variant),
                diagnostic::VariantUnnamed, text_of(checking, id),
                static_cast<std::int64_t>(variants.size()))
      .label(place_of(checking, checking.document.node(variants.front()).parent), "the variants")
      .help("name the variant it belongs to: `variant: ID`");
}

void examine(Checking& checking) {
  for (const std::string_view path : kResults) {
    for (const NodeId result : nodes_at(checking.document, path)) examine_one(checking, result);
  }
}

}  // namespace

extern const Rule kResultsNameVariant = {"matrix-variant", examine, kPaths};

}  // namespace mlsheet::check
