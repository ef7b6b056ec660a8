#include <algorithm>
#include <array>
#include <map>
#include <optional>

#include "check/look_up.h"
#include "check/rules/bits.h"
#include "check/rules/register_access.h"
#include "check/rules/rule.h"
#include "check/rules/stated.h"

namespace mlsheet::check {
namespace {

constexpr std::string_view kAddresses = "/hardware/registers/*/address";
constexpr std::string_view kNames = "/hardware/registers/*/name";
constexpr std::string_view kWidths = "/hardware/registers/*/width";
constexpr auto kPaths = joined(kRegisterAccessPaths, std::array{kAddresses, kNames, kWidths});

constexpr std::uint64_t kByte = 8;
constexpr std::size_t kMostRegisters = 4096;  // more are no map that anybody wrote

// A register of known place and width; narrower ones take a whole byte.
struct Register {
  Stated address;
  Stated width;
  std::uint64_t first = 0;
  std::uint64_t bytes = 1;
  RegisterAccess access;
};

std::vector<Register> registers_in(const Checking& checking) {
  std::vector<Register> found;
  for (Stated& address : all_stated(checking, kAddresses)) {
    const auto first = parse_address(address.text);
    Stated width = stated_beside(checking, address.node, last_key(kWidths));
    if (!first || !width || !(width.quantity->si() >= 1)) continue;
    const auto bits = static_cast<std::uint64_t>(width.quantity->si());
    RegisterAccess access = access_of(checking, address.node);
    found.push_back({std::move(address), std::move(width), *first, (bits + kByte - 1) / kByte,
                     std::move(access)});
  }
  std::stable_sort(found.begin(), found.end(),
                   [](const Register& a, const Register& b) { return a.first < b.first; });
  return found;
}

// A wide register and the next one that it might reach.
struct Neighbours {
  const Register* wide;
  const Register* next;
  std::uint64_t distance() const { return next->first - wide->first; }
};

std::vector<Neighbours> neighbours_in(const std::vector<Register>& registers) {
  std::vector<Neighbours> found;
  for (auto wide = registers.begin(); wide != registers.end(); ++wide) {
    if (wide->bytes < 2) continue;
    const auto next = std::find_if(wide + 1, registers.end(), [wide](const Register& other) {
      return other.first > wide->first && !are_apart(wide->access, other.access);
    });
    if (next != registers.end()) found.push_back({&*wide, &*next});
  }
  return found;
}

// An address may count registers instead of bytes, and then wide ones stand side by side. It counts
// bytes where wide registers leave just the room they need, at least as often as they do not.
bool count_bytes(const std::vector<Neighbours>& all) {
  const auto exact = std::count_if(all.begin(), all.end(), [](const Neighbours& pair) {
    return pair.distance() == pair.wide->bytes;
  });
  const auto close = std::count_if(all.begin(), all.end(), [](const Neighbours& pair) {
    return pair.distance() < pair.wide->bytes;
  });
  return exact > 0 && exact >= close;
}

void examine(Checking& checking) {
  const std::vector<Register> registers = registers_in(checking);
  if (registers.size() > kMostRegisters || have_banks(checking)) return;
  const std::vector<Neighbours> all = neighbours_in(registers);
  if (!count_bytes(all)) return;
  for (const Neighbours& pair : all) {
    if (pair.distance() >= pair.wide->bytes) continue;
    const Stated name = stated_beside(checking, pair.wide->address.node, last_key(kNames));
    contradiction(checking, pair.next->address.span, diagnostic::RegisterMap, "address",
                  pair.next->address.text,
                  "is taken by register `" + (name ? name.text : pair.wide->address.text) +
                      "`, which has " + pair.wide->width.text + " bits")
        .label(pair.wide->address.span, "begins here")
        .label(pair.wide->width.span, "the width");
  }
}

}  // namespace

extern const Rule kRegistersApart = {"register-overlap", examine, kPaths};

}  // namespace mlsheet::check
