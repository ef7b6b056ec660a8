#include "render/pdf/row.h"

#include <algorithm>

namespace mlsheet::pdf {

FillBox rule_at(Length y, Length width, Length thickness, Colour colour) {
  return {{0, y, width, thickness}, colour};
}

void Row::add(Strips cell, Length x) {
  Stack stacked = stack(std::move(cell));
  height_ = std::max(height_, stacked.height);
  place(boxes_, std::move(stacked.boxes), x, kTheme.row_padding);
}

Strip Row::finish(Length width, Length thickness, Colour colour) {
  Strip strip{.height = height_ + 2 * kTheme.row_padding, .divisible = true};
  strip.boxes = std::move(boxes_);
  strip.boxes.push_back(rule_at(strip.height - thickness, width, thickness, colour));
  return strip;
}

}  // namespace mlsheet::pdf
