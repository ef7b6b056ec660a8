#include <algorithm>
#include <array>

#include "check/look_up.h"
#include "check/rules/rule.h"
#include "check/rules/stated.h"
#include "check/rules/wording.h"
#include "check/rules/written.h"
#include "text/format.h"

namespace mlsheet::check {
namespace {

using document::NodeId;

constexpr std::string_view kPorts = "/privacy_security/label/security_mechanisms/ports";
constexpr std::string_view kAccess = "/privacy_security/label/security_mechanisms/access";
constexpr std::string_view kCallouts = "/hardware/drawings/*/callouts/*/label";
constexpr std::string_view kCalloutKinds = "/hardware/drawings/*/callouts/*/kind";
constexpr std::string_view kBuses = "/hardware/interfaces/*/bus";
constexpr std::string_view kPins = "/hardware/pinout/*/name";
constexpr std::string_view kFunctions = "/hardware/interfaces/*/function";
constexpr std::string_view kBusNames = "/hardware/interfaces/*/name";
constexpr std::string_view kDescriptions = "/hardware/pinout/*/description";
constexpr std::string_view kPositions = "/hardware/drawings/*/callouts/*/position";
constexpr std::array kPaths = {kPorts, kAccess,    kCallouts, kCalloutKinds, kBuses,
                               kPins,  kFunctions, kBusNames, kDescriptions, kPositions};

// Said of a port that leads nowhere.
constexpr std::array<std::string_view, 12> kClosed = {
    "disabled",  "locked",      "fused",      "fuse",         "blown",       "removed",
    "populated", "unpopulated", "production", "inaccessible", "deactivated", "closed"};

// By these a reader of the device gets at its memory.
constexpr std::array<std::string_view, 4> kDebugBuses = {"jtag", "swd", "uart", "usb"};
constexpr std::array<std::string_view, 4> kDebugPins = {"swdio", "swclk", "tck", "tms"};

template <std::size_t count>
bool names_one_of(const Stated& stated, const std::array<std::string_view, count>& words) {
  return std::any_of(words.begin(), words.end(),
                     [&stated](std::string_view word) { return mentions(stated.text, word); });
}

// What stands beside the port says that it is shut.
bool is_closed(const Checking& checking, const Stated& port) {
  if (names_one_of(port, kClosed) || denies(port.text)) return true;
  for (const std::string_view path : {kFunctions, kBusNames, kDescriptions, kPositions}) {
    const Stated words = stated_beside(checking, port.node, last_key(path));
    if (words && (names_one_of(words, kClosed) || denies(words.text))) return true;
  }
  return false;
}

std::vector<Stated> reachable_ports(const Checking& checking) {
  std::vector<Stated> ports;
  for (Stated& bus : all_stated(checking, kBuses)) {
    if (names_one_of(bus, kDebugBuses)) ports.push_back(std::move(bus));
  }
  for (Stated& pin : all_stated(checking, kPins)) {
    if (names_one_of(pin, kDebugPins)) ports.push_back(std::move(pin));
  }
  for (Stated& callout : all_stated(checking, kCallouts)) {
    const Stated kind = stated_beside(checking, callout.node, last_key(kCalloutKinds));
    if (kind.text == "debug" || names_one_of(callout, kDebugBuses)) {
      ports.push_back(std::move(callout));
    }
  }
  std::erase_if(ports, [&checking](const Stated& port) { return is_closed(checking, port); });
  return ports;
}

// A row that withholds or denies what the hardware shows.
void examine_row(Checking& checking, std::string_view path, const std::vector<Stated>& ports) {
  const NodeId row = node_at(checking, path);
  const Stated words = stated_at(checking, path);
  const bool withheld = is_undisclosed(checking, row) || mentions(words.text, "not disclosed");
  if (row == NodeId::None || (!withheld && !denies(words.text))) return;
  // A row that names a port speaks of it: `No open ports; SWD is fused off`.
  if (!withheld && names_one_of(words, kDebugBuses)) return;
  std::vector<std::string> names;
  for (const Stated& port : ports) names.push_back("`" + port.text + "`");
  auto entry = contradiction(
      checking, checking.document.node(row).span, diagnostic::DebugPort, last_key(path),
      words ? words.text : std::string(checking.document.text(row)), text::join_words(names));
  for (const Stated& port : ports) entry.label(port.span, "within reach");
}

void examine(Checking& checking) {
  const std::vector<Stated> ports = reachable_ports(checking);
  if (ports.empty()) return;
  examine_row(checking, kPorts, ports);
  const Stated access = stated_at(checking, kAccess);
  if (access && denies(access.text)) examine_row(checking, kAccess, ports);
}

}  // namespace

extern const Rule kDebugPort = {"debug-port", examine, kPaths};

}  // namespace mlsheet::check
