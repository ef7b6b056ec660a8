#include <array>
#include <charconv>

#include "check/look_up.h"
#include "check/rules/rule.h"

namespace mlsheet::check {
namespace {

using document::NodeId;

constexpr std::string_view kAddresses = "/hardware/interfaces/*/address";
constexpr std::string_view kBuses = "/hardware/interfaces/*/bus";
constexpr std::array kPaths = {kAddresses, kBuses};
constexpr std::string_view kBusKey = kBuses.substr(kBuses.rfind('/') + 1);

// NXP UM10204, I2C-bus specification, section 3.1.12: 0000XXX and 1111XXX are reserved.
constexpr std::uint64_t kFirst = 0x08;
constexpr std::uint64_t kLast = 0x77;

std::uint64_t number_of(std::string_view address) {
  const bool hexadecimal = address.substr(0, 2) == "0x";
  if (hexadecimal) address.remove_prefix(2);
  std::uint64_t number = 0;
  std::from_chars(address.data(), address.data() + address.size(), number, hexadecimal ? 16 : 10);
  return number;
}

void examine_one(Checking& checking, NodeId node) {
  const NodeId bus = checking.document.find(checking.document.node(node).parent, kBusKey);
  if (!is_good(checking, node) || !is_good(checking, bus)) return;
  if (checking.document.text(checking.checked.at(bus).value) != "i2c") return;
  const NodeId written = checking.checked.at(node).value;
  const std::uint64_t address = number_of(checking.document.text(written));
  if (address >= kFirst && address <= kLast) return;
  contradiction(checking, checking.document.node(written).span, diagnostic::BusAddressReserved,
                checking.document.text(written))
      .label(checking.document.node(bus).span, "on this bus")
      .help("write the 7-bit address without the read/write bit: `0x22`, not `0x44`");
}

void examine(Checking& checking) {
  for (const NodeId node : nodes_at(checking.document, kAddresses)) examine_one(checking, node);
}

}  // namespace

extern const Rule kBusAddressFree = {"i2c-address", examine, kPaths};

}  // namespace mlsheet::check
