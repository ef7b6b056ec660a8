#pragma once
// The blocks of the image classification device of Prakash et al. (Communications of the ACM
// 66(11), 2023), typical case, as uncertain parameters in kg; training and use are 0.11 kg beside
// them.

#include <vector>

#include "footprint/model/parameter.h"

namespace mlsheet::test {

inline constexpr double kTrainingAndUse = 0.11;
inline constexpr std::size_t kTransportBlock = 6;

inline std::vector<footprint::Parameter> image_classification() {
  using quantity::Triangular;
  return {{.id = "casing", .distribution = Triangular{0.04, 0.27, 0.63}},
          {.id = "others", .distribution = Triangular{0.06, 0.11, 0.14}},
          {.id = "pcb", .distribution = Triangular{0.13, 0.16, 0.24}},
          {.id = "power_supply", .distribution = Triangular{0.25, 1.36, 2.71}},
          {.id = "processing", .distribution = Triangular{0.08, 0.17, 0.29}},
          {.id = "sensing", .distribution = Triangular{0.19, 0.77, 1.47}},
          {.id = "transport", .distribution = Triangular{0.18, 0.40, 1.35}},
          {.id = "user_interface", .distribution = Triangular{0.03, 0.06, 0.12}}};
}

}  // namespace mlsheet::test
