// The GRIM test (Brown and Heathers, 2017): a share of n people can only be one of 0/n … n/n.

#include <algorithm>
#include <array>

#include "check/look_up.h"
#include "check/rules/percent.h"
#include "check/rules/rule.h"
#include "check/rules/stated.h"
#include "check/rules/wording.h"
#include "check/rules/written.h"

namespace mlsheet::check {
namespace {

using document::NodeId;

constexpr std::string_view kShares = "/performance/groups/*/buckets/*/share";
constexpr std::string_view kCounts = "/performance/groups/*/buckets/*/n";
constexpr std::string_view kParticipants = "/performance/study/participants";
constexpr std::string_view kResults = "/performance/metrics/*/value";
constexpr std::string_view kSamples = "/performance/metrics/*/n";
constexpr std::string_view kMetric = "/performance/metrics/*/metric";
constexpr std::string_view kAttributes = "/performance/groups/*/attribute";
constexpr std::string_view kGroupIds = "/performance/groups/*/id";
constexpr std::string_view kConfiguration = "/performance/setup/configuration";
constexpr std::array kPaths = {kShares, kCounts,     kParticipants, kResults,      kSamples,
                               kMetric, kAttributes, kGroupIds,     kConfiguration};

// Groups of something else than people, of which the shares are too.
constexpr std::array<std::string_view, 40> kNoPeople = {
    "room",      "rooms",      "place",       "places",  "location",   "locations", "site",
    "sites",     "scene",      "scenes",      "device",  "devices",    "camera",    "cameras",
    "light",     "lighting",   "distance",    "angle",   "day",        "days",      "night",
    "time",      "session",    "sessions",    "fold",    "folds",      "run",       "runs",
    "recording", "recordings", "image",       "images",  "background", "weather",   "season",
    "building",  "buildings",  "environment", "machine", "machines"};

// A mean over several runs is no share of all samples.
constexpr std::array<std::string_view, 8> kMeans = {"fold",    "folds",    "cross", "mean",
                                                    "average", "averaged", "runs",  "seeds"};

template <std::size_t count>
bool mentions_any(std::string_view text, const std::array<std::string_view, count>& words) {
  return std::any_of(words.begin(), words.end(),
                     [text](std::string_view word) { return mentions(text, word); });
}

std::int64_t divide_up(std::int64_t a, std::int64_t b) { return a / b + (a % b > 0 ? 1 : 0); }

// The whole numbers that round to a percentage of a whole; none if `first` is above `last`.
struct Numbers {
  std::int64_t first;
  std::int64_t last;
};

// Nothing when the digits are too many to tell.
std::optional<Numbers> numbers_within(const text::Decimal& percent, std::int64_t whole) {
  std::int64_t unit = 200;  // twice a hundred, as the bounds are odd halves of the last digit
  std::int64_t digits = percent.coefficient;
  for (int e = percent.exponent; e < 0; ++e) {
    if (__builtin_mul_overflow(unit, 10, &unit)) return std::nullopt;
  }
  for (int e = percent.exponent; e > 0; --e) {
    if (__builtin_mul_overflow(digits, 10, &digits)) return std::nullopt;
  }
  std::int64_t low = 0;
  std::int64_t high = 0;
  if (__builtin_mul_overflow(2 * digits - 1, whole, &low) ||
      __builtin_mul_overflow(2 * digits + 1, whole, &high)) {
    return std::nullopt;
  }
  return Numbers{divide_up(low, unit), high / unit};
}

bool is_possible(const text::Decimal& percent, std::int64_t whole) {
  const auto numbers = numbers_within(percent, whole);
  return !numbers || numbers->first <= numbers->last;
}

// `25 of 40 are 62.5 %, 26 of 40 are 65 %`
std::string neighbours(const text::Decimal& percent, std::int64_t whole) {
  const std::int64_t below = numbers_within(percent, whole)->last;
  std::string result;
  for (const std::int64_t number : {below, below + 1}) {
    if (number > whole) break;
    if (!result.empty()) result += ", ";
    result +=
        std::to_string(number) + " of " + std::to_string(whole) + " are " +
        text::format_significant(100.0 * static_cast<double>(number) / static_cast<double>(whole),
                                 percent.decimals() + 2) +
        " %";
  }
  return result;
}

diagnostic::Entry report(Checking& checking, NodeId share, NodeId whole, std::int64_t count) {
  const text::Decimal percent = *percent_of(quantity_of(checking, share));
  return contradiction(checking, place_of(checking, share), diagnostic::ShareImpossible,
                       text_of(checking, share), count)
      .label(place_of(checking, whole), "the whole")
      .help(neighbours(percent, count));
}

bool is_impossible(const Checking& checking, NodeId share, std::int64_t count) {
  const auto percent = percent_of(quantity_of(checking, share));
  return count > 0 && percent && percent->coefficient >= 0 && !is_possible(*percent, count);
}

constexpr std::int64_t kNear = 20;

// The whole number nearest to `count` of which all shares of a list can be; 0 for none near.
std::int64_t fitting_count(const std::vector<text::Decimal>& shares, std::int64_t count) {
  for (std::int64_t distance = 1; distance <= std::min(count / 4, kNear); ++distance) {
    for (const std::int64_t other : {count - distance, count + distance}) {
      bool fits = true;
      for (const text::Decimal& share : shares) fits &= is_possible(share, other);
      if (fits) return other;
    }
  }
  return 0;
}

std::vector<text::Decimal> shares_in(const Checking& checking, NodeId buckets) {
  std::vector<text::Decimal> shares;
  for (const NodeId bucket : checking.document.children(buckets)) {
    const auto percent = percent_of(quantity_of(checking, checking.document.find(bucket, "share")));
    if (percent) shares.push_back(*percent);
  }
  return shares;
}

bool are_people(const Checking& checking, NodeId group) {
  for (const std::string_view path : {kAttributes, kGroupIds}) {
    const Stated words = stated_in(checking, group, last_key(path));
    if (words) return !mentions_any(words.text, kNoPeople);
  }
  return true;
}

void examine_group(Checking& checking, NodeId share, NodeId participants, std::int64_t count) {
  const NodeId bucket = checking.document.node(share).parent;
  if (quantity_of(checking, checking.document.find(bucket, "n")) != nullptr) return;
  if (!is_impossible(checking, share, count)) return;
  const NodeId buckets = checking.document.node(bucket).parent;
  if (!are_people(checking, checking.document.node(buckets).parent)) return;
  auto entry = report(checking, share, participants, count);
  const std::int64_t other = fitting_count(shares_in(checking, buckets), count);
  if (other > 0) entry.note("all shares of this list fit " + std::to_string(other));
}

bool is_mean(const Checking& checking, NodeId result) {
  const NodeId written = checking.document.find(result, "conditions");
  const std::string_view text =
      written == NodeId::None ? std::string_view{} : checking.document.text(written);
  return mentions_any(text, kMeans) ||
         mentions_any(stated_at(checking, kConfiguration).text, kMeans);
}

// Of the ratios only the accuracy is one of all samples.
void examine_result(Checking& checking, NodeId result) {
  const NodeId metric = checking.document.node(result).parent;
  const NodeId samples = checking.document.find(metric, "n");
  const quantity::Quantity* count = quantity_of(checking, samples);
  if (count == nullptr || text_in(checking, metric, "metric") != "accuracy") return;
  const auto whole = static_cast<std::int64_t>(count->si());
  if (is_impossible(checking, result, whole) && !is_mean(checking, result))
    report(checking, result, samples, whole);
}

void examine(Checking& checking) {
  const std::vector<NodeId> participants = nodes_at(checking.document, kParticipants);
  const quantity::Quantity* count =
      participants.empty() ? nullptr : quantity_of(checking, participants.front());
  if (count != nullptr) {
    for (const NodeId share : nodes_at(checking.document, kShares)) {
      examine_group(checking, share, participants.front(), static_cast<std::int64_t>(count->si()));
    }
  }
  for (const NodeId result : nodes_at(checking.document, kResults)) {
    examine_result(checking, result);
  }
}

}  // namespace

extern const Rule kShareOfWholeNumber = {"grim", examine, kPaths};

}  // namespace mlsheet::check
