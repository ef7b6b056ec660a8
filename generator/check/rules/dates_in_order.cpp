#include <array>

#include "check/calendar.h"
#include "check/look_up.h"
#include "check/rules/rule.h"

namespace mlsheet::check {
namespace {

using document::NodeId;

// Pairs: the earlier date, and the later one beside it.
constexpr std::array<std::string_view, 10> kPaths = {
    "/sensor/released",           "/sensor/updated",
    "/sensor/firmware_date",      "/sensor/updated",
    "/maintenance/support/start", "/maintenance/support/end",
    "/compliance/*/date",         "/compliance/*/expires",
    "/evidence/*/date",           "/evidence/*/valid_until"};

std::optional<Date> date_at(const Checking& checking, NodeId node) {
  if (!is_good(checking, node)) return std::nullopt;
  return parse_date(checking.document.text(checking.checked.at(node).value)).date;
}

void examine_pair(Checking& checking, NodeId earlier, std::string_view later_key) {
  const document::Document& document = checking.document;
  const NodeId later = document.find(document.node(earlier).parent, later_key);
  const auto first = date_at(checking, earlier);
  const auto second = date_at(checking, later);
  if (!first || !second || !is_before(*second, *first)) return;
  const NodeId written = checking.checked.at(later).value;
  const NodeId other = checking.checked.at(earlier).value;
  contradiction(checking, document.node(written).span, diagnostic::DatesReversed,
                document.key(later), document.text(written), document.key(earlier),
                document.text(other))
      .label(document.node(other).span, "later than that");
}

void examine(Checking& checking) {
  for (std::size_t i = 0; i < kPaths.size(); i += 2) {
    const std::string_view later = kPaths[i + 1];
    for (const NodeId node : nodes_at(checking.document, kPaths[i])) {
      examine_pair(checking, node, later.substr(later.rfind('/') + 1));
    }
  }
}

}  // namespace

extern const Rule kDatesInOrder = {"date-order", examine, kPaths};

}  // namespace mlsheet::check
