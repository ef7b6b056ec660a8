#include <algorithm>
#include <array>

#include "check/calendar.h"
#include "check/look_up.h"
#include "check/rules/rule.h"
#include "check/rules/stated.h"
#include "check/rules/version_numbers.h"
#include "check/rules/written.h"

namespace mlsheet::check {
namespace {

using document::NodeId;

constexpr std::string_view kVersion = "/sensor/version";
constexpr std::string_view kUpdated = "/sensor/updated";
constexpr std::string_view kChanges = "/maintenance/changes";
constexpr std::string_view kVersions = "/maintenance/changes/*/version";
constexpr std::string_view kDates = "/maintenance/changes/*/date";
constexpr std::array kPaths = {kVersion, kUpdated, kChanges, kVersions, kDates};

bool is_older_version(std::string_view a, std::string_view b) {
  const std::vector<int> first = version_numbers(a);
  const std::vector<int> second = version_numbers(b);
  return !first.empty() && !second.empty() && first < second;
}

bool is_older_date(std::string_view a, std::string_view b) {
  return is_before(parse_date(a).date, parse_date(b).date);
}

bool is_same_date(std::string_view a, std::string_view b) {
  return !is_older_date(a, b) && !is_older_date(b, a);
}

// An older edition may be mended after a newer one came out: then the dates are in order.
bool is_later(const Checking& checking, const Stated& upper, const Stated& lower) {
  const Stated above = stated_beside(checking, upper.node, last_key(kDates));
  const Stated below = stated_beside(checking, lower.node, last_key(kDates));
  return above && below && is_older_date(below.text, above.text);
}

// The newest stands first: reports the first row that is older than the one below it.
bool is_in_order(Checking& checking, const std::vector<Stated>& column,
                 bool (*is_older)(std::string_view, std::string_view), std::string_view what) {
  for (std::size_t below = 1; below < column.size(); ++below) {
    const Stated& upper = column[below - 1];
    const Stated& lower = column[below];
    if (!is_older(upper.text, lower.text) || is_later(checking, upper, lower)) continue;
    contradiction(checking, upper.span, diagnostic::RevisionHead, what, upper.text,
                  "stands above the newer `" + lower.text + "`")
        .label(lower.span, "newer")
        .help("write the newest change first");
    return false;
  }
  return true;
}

// The newest change mends an older edition, and the sheet is of a newer one that is listed below.
bool is_of_another_branch(const Checking& checking) {
  const Stated version = stated_at(checking, kVersion);
  const std::vector<Stated> versions = all_stated(checking, kVersions);
  if (!version || versions.empty() || !is_older_version(versions.front().text, version.text)) {
    return false;
  }
  return std::any_of(versions.begin(), versions.end(), [&version](const Stated& one) {
    return is_same_version(one.text, version.text);
  });
}

void examine_head(Checking& checking, std::string_view path, std::string_view column,
                  std::string_view what, bool (*is_same)(std::string_view, std::string_view)) {
  const Stated stated_in_head = stated_at(checking, path);
  const NodeId changes = node_at(checking, kChanges);
  if (!stated_in_head || !is_good(checking, changes)) return;
  const NodeId newest = checking.document.node(changes).first_child;
  const Stated head = stated_in(checking, newest, last_key(column));
  if (!head) return;
  if (is_same(head.text, stated_in_head.text)) return;
  contradiction(checking, stated_in_head.span, diagnostic::RevisionHead, what, stated_in_head.text,
                "is not that of the newest change, `" + head.text + "`")
      .label(head.span, "the newest change");
}

// A second or later version had earlier ones. Greater numbers may be years.
constexpr int kGreatestEdition = 999;

void examine_withheld(Checking& checking) {
  const Stated version = stated_at(checking, kVersion);
  const NodeId changes = node_at(checking, kChanges);
  if (!version || !is_undisclosed(checking, changes)) return;
  const std::vector<int> numbers = version_numbers(version.text);
  if (numbers.empty() || numbers[0] < 2 || numbers[0] > kGreatestEdition) return;
  contradiction(checking, version.span, diagnostic::RevisionHead, "version", version.text,
                "is not the first, but no change is disclosed")
      .label(checking.document.node(changes).span, "withheld here");
}

void examine(Checking& checking) {
  examine_withheld(checking);
  const bool by_version =
      is_in_order(checking, all_stated(checking, kVersions), is_older_version, "version");
  const bool by_date = is_in_order(checking, all_stated(checking, kDates), is_older_date, "date");
  if (!by_version || !by_date || is_of_another_branch(checking)) return;
  examine_head(checking, kVersion, kVersions, "version", is_same_version);
  examine_head(checking, kUpdated, kDates, "date", is_same_date);
}

}  // namespace

extern const Rule kRevisionHead = {"revision-head", examine, kPaths};

}  // namespace mlsheet::check
