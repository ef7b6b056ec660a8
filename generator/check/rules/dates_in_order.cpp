#include <array>

#include "check/calendar.h"
#include "check/look_up.h"
#include "check/rules/rule.h"
#include "check/rules/stated.h"

namespace mlsheet::check {
namespace {

using document::NodeId;

constexpr std::string_view kReleased = "/sensor/released";
constexpr std::string_view kUpdated = "/sensor/updated";
// Pairs: the earlier date, and the later one beside it.
constexpr std::array<std::string_view, 8> kPairs = {kReleased,
                                                    kUpdated,
                                                    "/maintenance/support/start",
                                                    "/maintenance/support/end",
                                                    "/compliance/*/date",
                                                    "/compliance/*/expires",
                                                    "/evidence/*/date",
                                                    "/evidence/*/valid_until"};
// What a sheet speaks of has happened when it is issued.
constexpr std::array<std::string_view, 5> kBefore = {
    "/sensor/firmware_date", "/compliance/*/date", "/evidence/*/date",
    "/evidence/*/instrument/calibrated", "/hardware/substances/*/list_date"};
// What it relies on or promises has not ended by then.
constexpr std::array<std::string_view, 5> kAfter = {
    "/compliance/*/expires", "/evidence/*/valid_until", "/maintenance/support/end",
    "/privacy_security/vulnerabilities/supported_until",
    "/privacy_security/label/security_mechanisms/updates_until"};
constexpr auto kPaths = joined(joined(kPairs, kBefore), kAfter);

void compare(Checking& checking, const Stated& earlier, const Stated& later) {
  if (!earlier || !later) return;
  if (!is_before(parse_date(later.text).date, parse_date(earlier.text).date)) return;
  const document::Document& document = checking.document;
  contradiction(checking, later.span, diagnostic::DatesReversed, document.key(later.node),
                later.text, document.key(earlier.node), earlier.text)
      .label(earlier.span, "later than that");
}

// The day of the edition: its last update, or its first release.
Stated day_of_issue(const Checking& checking) {
  Stated updated = stated_at(checking, kUpdated);
  return updated ? std::move(updated) : stated_at(checking, kReleased);
}

void examine(Checking& checking) {
  for (std::size_t i = 0; i < kPairs.size(); i += 2) {
    for (const Stated& earlier : all_stated(checking, kPairs[i])) {
      compare(checking, earlier, stated_beside(checking, earlier.node, last_key(kPairs[i + 1])));
    }
  }
  const Stated issue = day_of_issue(checking);
  for (const std::string_view path : kBefore) {
    for (const Stated& date : all_stated(checking, path)) compare(checking, date, issue);
  }
  for (const std::string_view path : kAfter) {
    for (const Stated& date : all_stated(checking, path)) compare(checking, issue, date);
  }
}

}  // namespace

extern const Rule kDatesInOrder = {"date-order", examine, kPaths};

}  // namespace mlsheet::check
