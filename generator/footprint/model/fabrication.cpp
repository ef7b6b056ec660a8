#include "footprint/model/fabrication.h"

#include <algorithm>
#include <iterator>

namespace mlsheet::footprint {
namespace {

struct YieldName {
  YieldModel model;
  std::string_view word;
};
constexpr YieldName kYieldNames[] = {{YieldModel::Poisson, "poisson"},
                                     {YieldModel::Murphy, "murphy"},
                                     {YieldModel::Seeds, "seeds"},
                                     {YieldModel::NegativeBinomial, "negative_binomial"}};

// kg/cm² by node in nm, from the dies and masses that Pirson and Bol 2021 print in tables 1 and 2.
struct Anchor {
  double node;
  double factor;
};
constexpr Anchor kAnchors[] = {{14, 2.98}, {22, 2.65}, {90, 1.69}, {130, 1.00}, {250, 0.87}};

double between(const Anchor& one, const Anchor& other, double node) {
  const double share = quantity::log(node / one.node) / quantity::log(other.node / one.node);
  return one.factor * quantity::exp(share * quantity::log(other.factor / one.factor));
}

}  // namespace

std::optional<double> dies_per_wafer(double area, double diameter) {
  const double whole = kPi * diameter * diameter / 4 / area;
  const double count = std::floor(whole - kPi * diameter / std::sqrt(2 * area));
  if (!(count >= 1)) return std::nullopt;
  return count;
}

std::optional<double> area_with_edge_loss(double area, double diameter) {
  const std::optional<double> count = dies_per_wafer(area, diameter);
  if (!count) return std::nullopt;
  return kPi * diameter * diameter / 4 / *count;
}

std::string_view to_text(YieldModel model) {
  return kYieldNames[static_cast<std::size_t>(model)].word;
}

std::optional<YieldModel> yield_model_named(std::string_view word) {
  for (const YieldName& name : kYieldNames) {
    if (name.word == word) return name.model;
  }
  return std::nullopt;
}

std::optional<double> die_factor_of_node(double node) {
  if (!(node >= kAnchors[0].node && node <= std::rbegin(kAnchors)->node)) return std::nullopt;
  const Anchor* upper = std::find_if(std::begin(kAnchors) + 1, std::end(kAnchors),
                                     [node](const Anchor& anchor) { return node <= anchor.node; });
  return between(upper[-1], *upper, node);
}

double board_factor_of_layers(int layers) {
  if (layers == 4) return 0.0162;
  if (layers == 8) return 0.0320;
  return 0.0040 * layers;
}

}  // namespace mlsheet::footprint
