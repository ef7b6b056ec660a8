#pragma once
// The blocks of an edge device, after Pirson and Bol 2021, in the order they are shown, and the
// three values that each hardware specification level has.

#include <array>
#include <cstdint>
#include <optional>
#include <string_view>

#include "footprint/model/stage.h"

namespace mlsheet::footprint {

struct BlockKind {
  std::string_view id;
  std::string_view label;
  Stage stage;
};
inline constexpr BlockKind kBlockKinds[] = {
    {"actuators", "Actuators", Stage::Manufacturing},
    {"casing", "Casing", Stage::Manufacturing},
    {"connectivity", "Connectivity", Stage::Manufacturing},
    {"memory", "Memory", Stage::Manufacturing},
    {"others", "Others", Stage::Manufacturing},
    {"pcb", "PCB", Stage::Manufacturing},
    {"power_supply", "Power supply", Stage::Manufacturing},
    {"processing", "Processing", Stage::Manufacturing},
    {"security", "Security", Stage::Manufacturing},
    {"sensing", "Sensing", Stage::Manufacturing},
    {"transport", "Transport", Stage::Distribution},
    {"user_interface", "User interface", Stage::Manufacturing}};

enum class Level : std::uint8_t { Low, Typical, Up };
inline constexpr std::array<std::string_view, 3> kLevels = {"low", "typical", "up"};

constexpr std::string_view to_text(Level level) { return kLevels[static_cast<std::size_t>(level)]; }

constexpr std::optional<Level> level_named(std::string_view word) {
  for (std::size_t i = 0; i < kLevels.size(); ++i) {
    if (kLevels[i] == word) return static_cast<Level>(i);
  }
  return std::nullopt;
}

}  // namespace mlsheet::footprint
