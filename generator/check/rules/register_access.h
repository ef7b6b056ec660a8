#pragma once
// How a register is reached, and which registers can therefore share an address.

#include <array>
#include <string>
#include <string_view>

#include "check/checking.h"

namespace mlsheet::check {

// What is looked at to tell.
inline constexpr std::array<std::string_view, 5> kRegisterAccessPaths = {
    "/hardware/registers/*/access", "/hardware/registers/*/interface", "/hardware/registers/*/name",
    "/hardware/registers/*/description", "/hardware/registers/*/fields/*/name"};

// The kind of access, and the interface where the register names one.
struct RegisterAccess {
  std::string kind;
  std::string interface;
  auto operator<=>(const RegisterAccess&) const = default;
};

// Of the register in which `address` stands.
RegisterAccess access_of(const Checking& checking, document::NodeId address);

// One register that is only read and one that is only written may share an address; so may
// registers of two interfaces.
bool are_apart(const RegisterAccess& a, const RegisterAccess& b);

// Whether a register switches between banks or pages, each with the same addresses.
bool have_banks(const Checking& checking);

}  // namespace mlsheet::check
