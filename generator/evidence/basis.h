#pragma once
// Where a value comes from, strongest first. Default is given only by the program.

#include <cstdint>
#include <optional>
#include <string_view>

namespace mlsheet::evidence {

enum class Basis : std::uint8_t { Certified, Measured, Declared, Modelled, Assumed, Default };

std::string_view to_text(Basis basis);                    // `declared`
std::optional<Basis> basis_named(std::string_view word);  // without `default`
inline Basis weaker(Basis a, Basis b) { return a < b ? b : a; }

}  // namespace mlsheet::evidence
