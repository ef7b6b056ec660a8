#include <array>
#include <map>
#include <set>

#include "check/look_up.h"
#include "check/rules/percent.h"
#include "check/rules/rule.h"
#include "check/rules/stated.h"
#include "check/rules/written.h"

namespace mlsheet::check {
namespace {

using document::NodeId;
using quantity::Quantity;

constexpr std::string_view kSplits = "/datasets/*/splits";
constexpr std::string_view kNames = "/datasets/*/splits/*/split";
constexpr std::string_view kShares = "/datasets/*/splits/*/share";
constexpr std::string_view kCounts = "/datasets/*/splits/*/count";
constexpr std::string_view kSize = "/datasets/*/size";
constexpr std::string_view kAgainst = "/datasets/*/splits/*/against";
constexpr std::array kPaths = {kSplits, kNames, kShares, kCounts, kSize, kAgainst};

// A part of the training data, kept apart while training: said to be a share of them.
bool is_nested(const Checking& checking, NodeId split) {
  return text_in(checking, split, "split") != "training" &&
         text_in(checking, split, last_key(kAgainst)) == "training";
}

struct Part {
  NodeId share;
  text::Decimal percent;
};
using Parts = std::map<std::string_view, Part>;

// The shares by name; a name given twice counts once. Nothing unless every part has both.
std::optional<Parts> parts_of(const Checking& checking, NodeId splits) {
  Parts parts;
  for (const NodeId split : checking.document.children(splits)) {
    const std::string_view name = text_in(checking, split, "split");
    const NodeId share = checking.document.find(split, "share");
    if (is_nested(checking, split)) continue;
    const auto percent = percent_of(quantity_of(checking, share));
    if (name.empty() || !percent) return std::nullopt;
    parts.emplace(name, Part{share, *percent});
  }
  return parts;
}

std::optional<ShareSum> sum_of(const Parts& parts, std::string_view left_out = {}) {
  ShareSum sum;
  for (const auto& [name, part] : parts) {
    if (name == left_out) continue;
    const auto longer = plus(sum, part.percent);
    if (!longer) return std::nullopt;
    sum = *longer;
  }
  return sum;
}

// A part may go unmentioned; with all three of these none has.
bool is_complete(const std::set<std::string_view>& names) {
  return names.contains("training") && names.contains("validation") && names.contains("test");
}

// The validation data may be a part of the training data: without them the rest is the whole.
bool may_be_nested(const Parts& parts) {
  const auto without = sum_of(parts, "validation");
  return parts.contains("validation") && without && against_whole(*without) == 0;
}

// One part under two names: with either name alone the parts are the whole.
bool report_two_names(Checking& checking, const Parts& parts, const ShareSum& sum) {
  const auto test = parts.find("test");
  const auto validation = parts.find("validation");
  if (test == parts.end() || validation == parts.end()) return false;
  if (text::compare(test->second.percent, validation->second.percent) != 0) return false;
  const auto without = sum_of(parts, "test");
  if (!without || against_whole(*without) != 0) return false;
  contradiction(checking, place_of(checking, test->second.share), diagnostic::SplitOfTwoNames,
                text_of(checking, test->second.share))
      .label(place_of(checking, validation->second.share), "called validation here")
      .note("with both, the parts add to " + sum.total.to_text() + " %")
      .help("say which of the two it is, or state a share for each");
  return true;
}

void examine_shares(Checking& checking, NodeId splits) {
  const auto parts = parts_of(checking, splits);
  if (!parts || parts->size() < 2) return;
  const auto sum = sum_of(*parts);
  if (!sum || against_whole(*sum) == 0) return;
  if (against_whole(*sum) > 0 && report_two_names(checking, *parts, *sum)) return;
  if (may_be_nested(*parts)) return;
  std::set<std::string_view> names;
  for (const auto& [name, part] : *parts) names.insert(name);
  if (against_whole(*sum) < 0 && !is_complete(names)) return;
  auto entry = contradiction(checking, place_of(checking, splits), diagnostic::SplitsDiffer,
                             sum->total.to_text() + " %");
  for (const auto& [name, part] : *parts) entry.label(place_of(checking, part.share), "");
}

void examine_counts(Checking& checking, NodeId splits) {
  const NodeId size = checking.document.find(checking.document.node(splits).parent, "size");
  const Quantity* whole = quantity_of(checking, size);
  if (whole == nullptr) return;
  std::map<std::string_view, double> counts;
  for (const NodeId split : checking.document.children(splits)) {
    const Quantity* count = quantity_of(checking, checking.document.find(split, "count"));
    if (count == nullptr) return;
    counts.emplace(text_in(checking, split, "split"), count->si());
  }
  double sum = 0;
  std::set<std::string_view> names;
  for (const auto& [name, count] : counts) {
    sum += count;
    names.insert(name);
  }
  const auto validation = counts.find("validation");
  const bool is_nested = validation != counts.end() && sum - validation->second == whole->si();
  if (counts.size() < 2 || sum == whole->si() || is_nested) return;
  if (sum < whole->si() && !is_complete(names)) return;
  contradiction(checking, place_of(checking, size), diagnostic::SplitCountsDiffer,
                text_of(checking, size), text::format_fixed(sum, 0))
      .label(place_of(checking, splits), "the parts are here");
}

void examine(Checking& checking) {
  for (const NodeId splits : nodes_at(checking.document, kSplits)) {
    if (!is_good(checking, splits)) continue;
    examine_shares(checking, splits);
    examine_counts(checking, splits);
  }
}

}  // namespace

extern const Rule kSplitsAddUp = {"split-sum", examine, kPaths};

}  // namespace mlsheet::check
