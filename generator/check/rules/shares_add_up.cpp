#include <array>

#include "check/look_up.h"
#include "check/rules/exact.h"
#include "check/rules/rule.h"

namespace mlsheet::check {
namespace {

using document::NodeId;
using quantity::Quantity;

constexpr std::array<std::string_view, 4> kPaths = {
    "/performance/groups/*/buckets", "/performance/groups/*/buckets/*/share", "/datasets/*/counts",
    "/datasets/*/counts/*/share"};

struct Sum {
  text::Decimal total;  // percent
  text::Decimal slack;  // half a unit of the last digit of each summand
};

// A share in percent; nothing when it is no exact one.
std::optional<text::Decimal> percent(const Quantity* share) {
  if (share == nullptr || share->form != quantity::Form::Exact || !share->value) {
    return std::nullopt;
  }
  text::Decimal value = *share->value;
  if (!share->has_unit) value.exponent += 2;
  return value;
}

std::optional<Sum> sum_of(const Checking& checking, NodeId list, std::string_view key) {
  Sum sum;
  for (const NodeId item : checking.document.children(list)) {
    if (checking.document.node(item).kind != document::NodeKind::Mapping) return std::nullopt;
    const auto share = percent(quantity_of(checking, checking.document.find(item, key)));
    if (!share) return std::nullopt;
    const auto total = plus(sum.total, *share);
    const auto slack = plus(sum.slack, {5, share->exponent - 1});
    if (!total || !slack) return std::nullopt;
    sum = {*total, *slack};
  }
  return sum;
}

bool is_whole(const Sum& sum) {
  const auto difference = plus(sum.total, {-100, 0});
  return !difference ||
         (text::compare(*difference, sum.slack) <= 0 &&
          text::compare(*difference, {-sum.slack.coefficient, sum.slack.exponent}) >= 0);
}

void examine_list(Checking& checking, NodeId list, std::string_view key) {
  const document::Document& document = checking.document;
  if (!is_good(checking, list) || document.child_count(list) < 2) return;
  const auto sum = sum_of(checking, list, key);
  if (!sum || is_whole(*sum)) return;
  auto report = contradiction(checking, document.node(list).key_span, diagnostic::SharesDiffer,
                              document.key(list), sum->total.to_text() + " %");
  for (const NodeId item : document.children(list)) {
    report.label(document.node(document.find(item, key)).span, "");
  }
}

void examine(Checking& checking) {
  for (std::size_t i = 0; i < kPaths.size(); i += 2) {
    const std::string_view share = kPaths[i + 1];
    for (const NodeId list : nodes_at(checking.document, kPaths[i])) {
      examine_list(checking, list, share.substr(share.rfind('/') + 1));
    }
  }
}

}  // namespace

extern const Rule kSharesAddUp = {"demographic-sum", examine, kPaths};

}  // namespace mlsheet::check
