#pragma once
// Physical dimensions: integer exponents over the SI base quantities and four of our own, and the
// names by which schemas and messages speak of them.

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace mlsheet::quantity {

enum class BaseQuantity : std::uint8_t {
  Length,
  Mass,
  Time,
  Current,
  Temperature,
  LuminousIntensity,
  Angle,
  Information,
  Money,
  kCount
};

struct Dimension {
  std::array<std::int8_t, static_cast<std::size_t>(BaseQuantity::kCount)> exponents{};

  friend bool operator==(const Dimension&, const Dimension&) = default;
};

Dimension operator*(const Dimension& a, const Dimension& b);
Dimension operator/(const Dimension& a, const Dimension& b);

// The dimensions that schemas may name:
// fraction (dimensionless, also %), length, area, volume, mass, time, frequency, speed, angle,
// angular_rate, current, voltage, power, energy, charge, resistance, capacitance, temperature,
// illuminance, data (bits), data_rate, money, carbon_intensity (mass per energy),
// mass_per_length, mass_per_money, energy_per_data, ...
// An unknown name gives no value.
std::optional<Dimension> dimension_named(std::string_view name);

// `a power`, `an energy`, `a temperature`; for a combination without a name its SI units, `kg·m`.
std::string with_article(const Dimension& dimension);
std::string name_of(const Dimension& dimension);
std::span<const std::string_view> dimension_names();

// In coherent SI units: 0 for what cannot be less than nothing (a mass, a duration, an absolute
// temperature); none for what has a sign (a voltage, an angle, a fraction).
std::optional<double> least_possible(const Dimension& dimension);

}  // namespace mlsheet::quantity
