#include <array>

#include "check/look_up.h"
#include "check/rules/percent.h"
#include "check/rules/rule.h"
#include "check/rules/shares_of_size.h"
#include "check/rules/stated.h"
#include "check/rules/wording.h"

namespace mlsheet::check {
namespace {

using document::NodeId;

constexpr std::array<std::string_view, 4> kLists = {
    "/performance/groups/*/buckets", "/performance/groups/*/buckets/*/share", "/datasets/*/counts",
    "/datasets/*/counts/*/share"};
// Where a group or a dataset says what its items are.
constexpr std::array<std::string_view, 6> kWords = {
    "/performance/groups/*/id",      "/performance/groups/*/attribute",
    "/performance/groups/*/caveats", "/performance/groups/*/assigned",
    "/datasets/*/labelling",         "/datasets/*/coverage"};
constexpr std::string_view kRanges = "/performance/groups/*/buckets/*/range";
constexpr auto kPaths = joined(joined(kLists, kWords), std::array{kRanges, kSizeOfCounts});

// A sum of percentages that is meant to be 100.
constexpr text::Decimal kLeast = {90, 0};
constexpr text::Decimal kMost = {110, 0};

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

// Attributes of which everybody has one value.
constexpr std::array<std::string_view, 6> kExclusive = {"gender", "sex",  "age",
                                                        "skin",   "tone", "ages"};
constexpr std::array<std::string_view, 8> kSeveral = {
    "several", "multiple", "more than one", "overlap", "overlapping", "multi", "any of", "some of"};

template <std::size_t count>
bool says_any(const Checking& checking, NodeId group,
              const std::array<std::string_view, count>& words) {
  for (const std::string_view path : kWords) {
    const std::string text = stated_in(checking, group, last_key(path)).text;
    for (const std::string_view word : words) {
      if (mentions(text, word)) return true;
    }
  }
  return false;
}

bool have_ranges(const Checking& checking, NodeId list) {
  for (const NodeId item : checking.document.children(list)) {
    if (stated_in(checking, item, last_key(kRanges))) return true;
  }
  return false;
}

// Whether the items divide a whole among them. Where people may name several, or only the most
// frequent are listed, the sum is far from it.
bool is_partition(const Checking& checking, NodeId list, const ShareSum& sum) {
  const NodeId group = checking.document.node(list).parent;
  if (says_any(checking, group, kSeveral)) return false;
  if (says_any(checking, group, kExclusive) || have_ranges(checking, list)) return true;
  return text::compare(sum.total, kLeast) >= 0 && text::compare(sum.total, kMost) <= 0;
}

void examine_list(Checking& checking, NodeId list, std::string_view key) {
  const document::Document& document = checking.document;
  if (!is_good(checking, list) || document.child_count(list) < 2) return;
  const auto sum = sum_of(checking, list, key);
  if (!sum || against_whole(*sum) == 0 || !is_partition(checking, list, *sum)) return;
  if (are_shares_of_size(checking, list)) return;
  auto report = contradiction(checking, document.node(list).key_span, diagnostic::SharesDiffer,
                              document.key(list), sum->total.to_text() + " %");
  for (const NodeId item : document.children(list)) {
    report.label(document.node(document.find(item, key)).span, "");
  }
}

void examine(Checking& checking) {
  for (std::size_t i = 0; i < kLists.size(); i += 2) {
    const std::string_view share = kLists[i + 1];
    for (const NodeId list : nodes_at(checking.document, kLists[i])) {
      examine_list(checking, list, share.substr(share.rfind('/') + 1));
    }
  }
}

}  // namespace

extern const Rule kSharesAddUp = {"demographic-sum", examine, kPaths};

}  // namespace mlsheet::check
