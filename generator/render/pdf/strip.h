#pragma once
// A strip is what the paginator moves: one line of a paragraph, one table row, one figure; as wide
// as its column, with boxes placed from its upper left corner. Everything a block sets becomes
// strips.

#include <memory>
#include <optional>
#include <vector>

#include "render/pdf/box.h"

namespace mlsheet::pdf {

struct Strip {
  Length space_before = 0;  // not on top of a page
  Length height = 0;
  std::vector<Box> boxes = {};
  bool keep_with_next = false;
  bool divisible = false;  // may be cut between its lines when a page is full
  std::shared_ptr<const Strip> repeated =
      {};  // set again where this strip begins a page: table heads
};
using Strips = std::vector<Strip>;

void append(Strips& strips, Strips more);

// The first and the last two lines of a paragraph stay together.
void keep_edges_together(Strips& strips);

// Rows of a small table stay together; of a larger one, the first two and the last two.
void keep_rows_together(Strips& strips);

// Strips one below the other as one.
struct Stack {
  std::vector<Box> boxes;
  Length height = 0;
};
Stack stack(Strips strips);

// Adds the boxes at the given place.
void place(std::vector<Box>& target, std::vector<Box> boxes, Length x, Length y);

// Cuts off what is below `height` without cutting through a line of text or a picture, and gives it
// back; nothing when there is no such place above `height`, or nothing below it.
std::optional<Strip> divide(Strip& strip, Length height);

}  // namespace mlsheet::pdf
