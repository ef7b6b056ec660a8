#pragma once
// The stages of a life cycle (EN 15804 modules in brackets), in the order they are told.

#include <cstdint>
#include <string_view>

namespace mlsheet::footprint {

enum class Stage : std::uint8_t {
  Raw,            // materials [A1]
  Manufacturing,  // [A2-A3]
  Distribution,   // [A4]
  Installation,   // [A5]
  Use,            // [B]
  Cloud,
  Training,  // machine learning: training, experiments, retraining
  EndOfLife  // [C]
};
inline constexpr std::size_t kStageCount = 8;

std::string_view to_text(Stage stage);  // `Manufacturing`

// Whether a stage is paid once per device, and not over the time of the service (E2).
constexpr bool is_per_device(Stage stage) { return stage != Stage::Use && stage != Stage::Cloud; }

}  // namespace mlsheet::footprint
