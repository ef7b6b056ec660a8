#pragma once
// Cells of one row, put side by side into one strip, its boxes in reading order, cell by cell.

#include <vector>

#include "render/pdf/strip.h"

namespace mlsheet::pdf {

FillBox rule_at(Length y, Length width, Length thickness, Colour colour);

class Row {
 public:
  void add(Strips cell, Length x);
  // With a rule below.
  Strip finish(Length width, Length thickness, Colour colour);

 private:
  std::vector<Box> boxes_;
  Length height_ = 0;
};

}  // namespace mlsheet::pdf
