#include <array>

#include "check/kinds/size.h"
#include "check/look_up.h"
#include "check/rules/rule.h"

namespace mlsheet::check {
namespace {

using document::NodeId;

constexpr std::string_view kShapes = "/models/*/input/shape";
constexpr std::string_view kCounts = "/models/*/input/features";
constexpr std::array kPaths = {kShapes, kCounts};
constexpr std::string_view kCountKey = kCounts.substr(kCounts.rfind('/') + 1);

// Six sides of nine digits overflow; no model does.
std::optional<std::int64_t> product_of(const std::vector<std::int64_t>& sides) {
  std::int64_t product = 1;
  for (const std::int64_t side : sides) {
    if (__builtin_mul_overflow(product, side, &product)) return std::nullopt;
  }
  return product;
}

void examine_one(Checking& checking, NodeId shape) {
  const document::Document& document = checking.document;
  const NodeId count = document.find(document.node(shape).parent, kCountKey);
  const quantity::Quantity* stated = quantity_of(checking, count);
  if (!is_good(checking, shape) || stated == nullptr) return;
  const NodeId size = checking.checked.at(shape).value;
  const auto sides = parse_size(document.text(size));
  if (!sides) return;
  const auto product = product_of(*sides);
  if (!product || stated->si() == static_cast<double>(*product)) return;
  const NodeId written = checking.checked.at(count).value;
  contradiction(checking, document.node(written).span, diagnostic::FeatureCountDiffers,
                document.text(written), document.text(size), *product)
      .label(document.node(size).span, "the shape");
}

void examine(Checking& checking) {
  for (const NodeId shape : nodes_at(checking.document, kShapes)) examine_one(checking, shape);
}

}  // namespace

extern const Rule kFeatureCount = {"feature-count", examine, kPaths};

}  // namespace mlsheet::check
