#include <array>

#include "check/look_up.h"
#include "check/rules/percent.h"
#include "check/rules/rule.h"

namespace mlsheet::check {
namespace {

using document::NodeId;

constexpr std::array<std::string_view, 4> kPaths = {
    "/performance/groups/*/buckets", "/performance/groups/*/buckets/*/share", "/datasets/*/counts",
    "/datasets/*/counts/*/share"};

std::optional<ShareSum> sum_of(const Checking& checking, NodeId list, std::string_view key) {
  ShareSum sum;
  for (const NodeId item : checking.document.children(list)) {
    if (checking.document.node(item).kind != document::NodeKind::Mapping) return std::nullopt;
    const auto share = percent_of(quantity_of(checking, checking.document.find(item, key)));
    if (!share) return std::nullopt;
    const auto longer = plus(sum, *share);
    if (!longer) return std::nullopt;
    sum = *longer;
  }
  return sum;
}

void examine_list(Checking& checking, NodeId list, std::string_view key) {
  const document::Document& document = checking.document;
  if (!is_good(checking, list) || document.child_count(list) < 2) return;
  const auto sum = sum_of(checking, list, key);
  if (!sum || against_whole(*sum) == 0) return;
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
