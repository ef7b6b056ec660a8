#include <algorithm>
#include <array>

#include "check/calendar.h"
#include "check/look_up.h"
#include "check/rules/rule.h"
#include "check/rules/stated.h"
#include "check/rules/wording.h"
#include "check/rules/written.h"

namespace mlsheet::check {
namespace {

using document::NodeId;

constexpr std::string_view kUpdates = "/privacy_security/label/security_mechanisms/updates";
constexpr std::string_view kLabelEnd = "/privacy_security/label/security_mechanisms/updates_until";
constexpr std::string_view kPatchEnd = "/privacy_security/vulnerabilities/supported_until";
constexpr std::string_view kSupportEnd = "/maintenance/support/end";
constexpr std::string_view kVulnerabilities = "/privacy_security/vulnerabilities";
constexpr std::string_view kSupport = "/maintenance/support";
constexpr std::array kPaths = {kUpdates,    kLabelEnd,        kPatchEnd,
                               kSupportEnd, kVulnerabilities, kSupport};
constexpr std::array kEnds = {kLabelEnd, kPatchEnd, kSupportEnd};

// Says with a reason why there is no period.
bool is_explained(const Checking& checking, std::string_view path) {
  const NodeId node = node_at(checking, path);
  return node != NodeId::None && checking.checked.at(node).statement == Statement::NotApplicable;
}

// No updates is a choice; that nobody says how long the product is supported at all is not.
void examine_silence(Checking& checking) {
  const Stated updates = stated_at(checking, kUpdates);
  if (!updates || !denies(updates.text)) return;
  const auto explained = [&checking](std::string_view path) {
    return is_explained(checking, path);
  };
  if (std::any_of(kEnds.begin(), kEnds.end(), explained)) return;
  auto entry = contradiction(checking, updates.span, diagnostic::SupportPeriod, updates.text,
                             "stands without any period of support");
  for (const std::string_view path : {kVulnerabilities, kSupport, kPatchEnd, kSupportEnd}) {
    const NodeId node = node_at(checking, path);
    if (is_undisclosed(checking, node)) {
      entry.label(checking.document.node(node).span, "no period here");
    }
  }
  entry.help("state until when faults are looked after: `maintenance.support.end`");
}

void examine(Checking& checking) {
  Stated first;
  for (const std::string_view path : kEnds) {
    Stated end = stated_at(checking, path);
    if (!end) continue;
    if (!first) {
      first = std::move(end);
      continue;
    }
    const Date a = parse_date(first.text).date;
    const Date b = parse_date(end.text).date;
    if (!is_before(a, b) && !is_before(b, a)) continue;
    contradiction(checking, end.span, diagnostic::SupportPeriod, end.text,
                  "ends the support that `" + first.text + "` ends elsewhere")
        .label(first.span, "another end");
  }
  if (!first) examine_silence(checking);
}

}  // namespace

extern const Rule kSupportPeriod = {"support-end", examine, kPaths};

}  // namespace mlsheet::check
