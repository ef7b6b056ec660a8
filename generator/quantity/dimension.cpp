#include "quantity/dimension.h"

#include <algorithm>
#include <iterator>

namespace mlsheet::quantity {
namespace {

struct Named {
  std::string_view name;
  Dimension dimension;
};

//                       length mass time current temperature luminous angle information money
constexpr Named kNamed[] = {
    {"fraction", {{0, 0, 0, 0, 0, 0, 0, 0, 0}}},
    {"length", {{1, 0, 0, 0, 0, 0, 0, 0, 0}}},
    {"area", {{2, 0, 0, 0, 0, 0, 0, 0, 0}}},
    {"area_density", {{-2, 0, 0, 0, 0, 0, 0, 0, 0}}},
    {"volume", {{3, 0, 0, 0, 0, 0, 0, 0, 0}}},
    {"mass", {{0, 1, 0, 0, 0, 0, 0, 0, 0}}},
    {"time", {{0, 0, 1, 0, 0, 0, 0, 0, 0}}},
    {"frequency", {{0, 0, -1, 0, 0, 0, 0, 0, 0}}},
    {"speed", {{1, 0, -1, 0, 0, 0, 0, 0, 0}}},
    {"acceleration", {{1, 0, -2, 0, 0, 0, 0, 0, 0}}},
    {"angle", {{0, 0, 0, 0, 0, 0, 1, 0, 0}}},
    {"solid_angle", {{0, 0, 0, 0, 0, 0, 2, 0, 0}}},
    {"angular_rate", {{0, 0, -1, 0, 0, 0, 1, 0, 0}}},
    {"current", {{0, 0, 0, 1, 0, 0, 0, 0, 0}}},
    {"voltage", {{2, 1, -3, -1, 0, 0, 0, 0, 0}}},
    {"power", {{2, 1, -3, 0, 0, 0, 0, 0, 0}}},
    {"energy", {{2, 1, -2, 0, 0, 0, 0, 0, 0}}},
    {"charge", {{0, 0, 1, 1, 0, 0, 0, 0, 0}}},
    {"resistance", {{2, 1, -3, -2, 0, 0, 0, 0, 0}}},
    {"capacitance", {{-2, -1, 4, 2, 0, 0, 0, 0, 0}}},
    {"inductance", {{2, 1, -2, -2, 0, 0, 0, 0, 0}}},
    {"magnetic_flux_density", {{0, 1, -2, -1, 0, 0, 0, 0, 0}}},
    {"temperature", {{0, 0, 0, 0, 1, 0, 0, 0, 0}}},
    {"luminous_intensity", {{0, 0, 0, 0, 0, 1, 0, 0, 0}}},
    {"luminance", {{-2, 0, 0, 0, 0, 1, 0, 0, 0}}},
    {"luminous_flux", {{0, 0, 0, 0, 0, 1, 2, 0, 0}}},
    {"illuminance", {{-2, 0, 0, 0, 0, 1, 2, 0, 0}}},
    {"irradiance", {{0, 1, -3, 0, 0, 0, 0, 0, 0}}},
    {"force", {{1, 1, -2, 0, 0, 0, 0, 0, 0}}},
    {"pressure", {{-1, 1, -2, 0, 0, 0, 0, 0, 0}}},
    {"dose_equivalent", {{2, 0, -2, 0, 0, 0, 0, 0, 0}}},
    {"dose_equivalent_rate", {{2, 0, -3, 0, 0, 0, 0, 0, 0}}},
    {"data", {{0, 0, 0, 0, 0, 0, 0, 1, 0}}},
    {"data_rate", {{0, 0, -1, 0, 0, 0, 0, 1, 0}}},
    {"money", {{0, 0, 0, 0, 0, 0, 0, 0, 1}}},
    {"carbon_intensity", {{-2, 0, 2, 0, 0, 0, 0, 0, 0}}},
    {"mass_per_area", {{-2, 1, 0, 0, 0, 0, 0, 0, 0}}},
    {"mass_per_length", {{-1, 1, 0, 0, 0, 0, 0, 0, 0}}},
    {"mass_per_money", {{0, 1, 0, 0, 0, 0, 0, 0, -1}}},
    {"energy_per_data", {{2, 1, -2, 0, 0, 0, 0, -1, 0}}},
    {"mass_distance", {{1, 1, 0, 0, 0, 0, 0, 0, 0}}},
    {"thermal_resistance", {{-2, -1, 3, 0, 1, 0, 0, 0, 0}}},
};

constexpr std::string_view kBaseUnits[] = {"m", "kg", "s", "A", "K", "cd", "rad", "bit", "USD"};

Dimension combined(const Dimension& a, const Dimension& b, int sign) {
  Dimension out;
  for (std::size_t i = 0; i < out.exponents.size(); ++i) {
    out.exponents[i] = static_cast<std::int8_t>(a.exponents[i] + sign * b.exponents[i]);
  }
  return out;
}

const Named* find(const Dimension& dimension) {
  const Named* found = std::find_if(std::begin(kNamed), std::end(kNamed), [&](const Named& named) {
    return named.dimension == dimension;
  });
  return found == std::end(kNamed) ? nullptr : found;
}

std::string in_base_units(const Dimension& dimension) {
  std::string out;
  for (std::size_t i = 0; i < dimension.exponents.size(); ++i) {
    const int exponent = dimension.exponents[i];
    if (exponent == 0) continue;
    if (!out.empty()) out += "·";
    out += kBaseUnits[i];
    if (exponent != 1) out += "^" + std::to_string(exponent);
  }
  return out;
}

bool begins_with_vowel(std::string_view word) {
  return !word.empty() && std::string_view("aeiou").find(word[0]) != std::string_view::npos;
}

}  // namespace

Dimension operator*(const Dimension& a, const Dimension& b) { return combined(a, b, 1); }
Dimension operator/(const Dimension& a, const Dimension& b) { return combined(a, b, -1); }

std::optional<Dimension> dimension_named(std::string_view name) {
  for (const Named& named : kNamed) {
    if (named.name == name) return named.dimension;
  }
  return std::nullopt;
}

std::string name_of(const Dimension& dimension) {
  const Named* named = find(dimension);
  if (named == nullptr) return "quantity in " + in_base_units(dimension);
  if (named->name == "fraction") return "number without unit";
  if (named->name == "data") return "amount of data";
  if (named->name == "money") return "sum of money";
  std::string name(named->name);
  std::replace(name.begin(), name.end(), '_', ' ');
  return name;
}

std::string with_article(const Dimension& dimension) {
  const std::string name = name_of(dimension);
  return (begins_with_vowel(name) ? "an " : "a ") + name;
}

std::span<const std::string_view> dimension_names() {
  static const auto names = [] {
    std::array<std::string_view, std::size(kNamed)> out;
    std::transform(std::begin(kNamed), std::end(kNamed), out.begin(),
                   [](const Named& named) { return named.name; });
    return out;
  }();
  return names;
}

std::optional<double> least_possible(const Dimension& dimension) {
  static constexpr std::string_view kNeverLess[] = {
      "length",      "area",      "volume",      "mass",    "time",       "speed",
      "frequency",   "energy",    "charge",      "power",   "data",       "data_rate",
      "temperature", "luminance", "illuminance", "current", "irradiance", "carbon_intensity"};
  const Named* named = find(dimension);
  const bool never_less =
      named != nullptr &&
      std::find(std::begin(kNeverLess), std::end(kNeverLess), named->name) != std::end(kNeverLess);
  return never_less ? std::optional(0.0) : std::nullopt;
}

}  // namespace mlsheet::quantity
