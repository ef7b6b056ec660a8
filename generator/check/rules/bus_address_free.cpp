#include <algorithm>
#include <array>

#include "check/look_up.h"
#include "check/rules/bits.h"
#include "check/rules/rule.h"
#include "check/rules/stated.h"
#include "check/rules/wording.h"

namespace mlsheet::check {
namespace {

using document::NodeId;

constexpr std::string_view kAddresses = "/hardware/interfaces/*/address";
constexpr std::string_view kBuses = "/hardware/interfaces/*/bus";
constexpr std::array<std::string_view, 4> kTexts = {
    "/hardware/interfaces/*/name", "/hardware/interfaces/*/specification",
    "/hardware/interfaces/*/function", "/hardware/interfaces/*/mode"};
constexpr std::array<std::string_view, 3> kTenBits = {"10 bit", "10bit", "ten bit"};
constexpr auto kPaths = joined(std::array{kAddresses, kBuses}, kTexts);
constexpr std::string_view kBusKey = kBuses.substr(kBuses.rfind('/') + 1);

// NXP UM10204, I2C-bus specification, section 3.1.12: 0000XXX and 1111XXX are reserved.
constexpr std::uint64_t kFirst = 0x08;
constexpr std::uint64_t kLast = 0x77;
constexpr std::uint64_t kLastOfTenBits = 0x3FF;

// With ten bits no address is reserved.
bool has_ten_bits(const Checking& checking, NodeId interface) {
  return std::any_of(kTexts.begin(), kTexts.end(), [&](std::string_view path) {
    const Stated text = stated_in(checking, interface, last_key(path));
    return std::any_of(kTenBits.begin(), kTenBits.end(),
                       [&text](std::string_view words) { return mentions(text.text, words); });
  });
}

void examine_one(Checking& checking, NodeId node) {
  const NodeId bus = checking.document.find(checking.document.node(node).parent, kBusKey);
  if (!is_good(checking, node) || !is_good(checking, bus)) return;
  if (checking.document.text(checking.checked.at(bus).value) != "i2c") return;
  const NodeId written = checking.checked.at(node).value;
  const auto address = parse_address(checking.document.text(written));
  if (!address || (*address >= kFirst && *address <= kLast)) return;
  if (*address <= kLastOfTenBits && has_ten_bits(checking, checking.document.node(node).parent)) {
    return;
  }
  contradiction(checking, checking.document.node(written).span, diagnostic::BusAddressReserved,
                checking.document.text(written))
      .label(checking.document.node(bus).span, "on this bus")
      .help(
          "write the 7-bit address without the read/write bit: `0x22`, not `0x44`; an address of "
          "ten bits needs `mode: 10-bit addressing`");
}

void examine(Checking& checking) {
  for (const NodeId node : nodes_at(checking.document, kAddresses)) examine_one(checking, node);
}

}  // namespace

extern const Rule kBusAddressFree = {"i2c-address", examine, kPaths};

}  // namespace mlsheet::check
