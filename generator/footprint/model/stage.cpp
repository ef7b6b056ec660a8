#include "footprint/model/stage.h"

namespace mlsheet::footprint {

std::string_view to_text(Stage stage) {
  constexpr std::string_view kTexts[kStageCount] = {
      "Raw materials", "Manufacturing", "Distribution", "Installation",
      "Use",           "Cloud",         "ML training",  "End of life"};
  return kTexts[static_cast<std::size_t>(stage)];
}

}  // namespace mlsheet::footprint
