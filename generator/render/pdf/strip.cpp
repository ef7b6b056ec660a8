#include "render/pdf/strip.h"

#include <algorithm>
#include <iterator>
#include <utility>

namespace mlsheet::pdf {
namespace {

bool may_be_cut(const Box& box) {
  return std::holds_alternative<FillBox>(box) || std::holds_alternative<LinkBox>(box);
}

// The lowest cut at or above `height` that goes through no line. Lines of neighbouring cells need
// not stand side by side, so a cut moved above one may go through another.
Length find_cut(const Strip& strip, Length height) {
  std::vector<Area> areas;
  for (const Box& box : strip.boxes) {
    if (!may_be_cut(box)) areas.push_back(area_of(box));
  }
  std::sort(areas.begin(), areas.end(),
            [](const Area& a, const Area& b) { return a.bottom() > b.bottom(); });
  Length cut = height;
  for (bool moved = true; moved;) {
    moved = false;
    for (const Area& area : areas) {
      if (area.bottom() <= cut) break;
      if (area.y >= cut) continue;
      cut = area.y;
      moved = true;
    }
  }
  return cut;
}

void cut_fill(FillBox fill, Length cut, std::vector<Box>& above, std::vector<Box>& below) {
  FillBox lower = fill;
  fill.area.height = cut - fill.area.y;
  lower.area.height -= fill.area.height;
  lower.area.y = 0;
  above.push_back(fill);
  below.push_back(lower);
}

struct Columns {
  std::vector<Area> areas;

  bool hold(const Area& area) const {
    return std::any_of(areas.begin(), areas.end(), [&](const Area& column) {
      return area.x < column.right() && column.x < area.right();
    });
  }
  void add(const Area& area) {
    for (Area& column : areas) {
      if (area.x >= column.x && area.right() <= column.right()) return;
      if (area.x == column.x) {
        column.width = std::max(column.width, area.width);
        return;
      }
    }
    areas.push_back(area);
  }
};

Columns columns_of_text(const std::vector<Box>& boxes) {
  Columns columns;
  for (const Box& box : boxes) {
    if (std::holds_alternative<TextBox>(box)) columns.add(area_of(box));
  }
  return columns;
}

// A cell that goes on below is read last, so that its text is not interrupted by its neighbours.
void put_unfinished_last(std::vector<Box>& above, const std::vector<Box>& below) {
  const Columns unfinished = columns_of_text(below);
  std::stable_partition(above.begin(), above.end(), [&](const Box& box) {
    return !std::holds_alternative<TextBox>(box) || !unfinished.hold(area_of(box));
  });
}

}  // namespace

void append(Strips& strips, Strips more) {
  strips.insert(strips.end(), std::make_move_iterator(more.begin()),
                std::make_move_iterator(more.end()));
}

void keep_edges_together(Strips& strips) {
  if (strips.size() < 2) return;
  strips.front().keep_with_next = true;
  strips[strips.size() - 2].keep_with_next = true;
}

void keep_rows_together(Strips& strips) {
  keep_edges_together(strips);
  Length height = 0;
  for (const Strip& strip : strips) height += strip.space_before + strip.height;
  if (height > kTheme.keep_whole) return;
  for (std::size_t i = 0; i + 1 < strips.size(); ++i) strips[i].keep_with_next = true;
}

void place(std::vector<Box>& target, std::vector<Box> boxes, Length x, Length y) {
  for (Box& box : boxes) {
    move(box, x, y);
    target.push_back(std::move(box));
  }
}

Stack stack(Strips strips) {
  Stack result;
  for (Strip& strip : strips) {
    if (&strip != &strips.front()) result.height += strip.space_before;
    place(result.boxes, std::move(strip.boxes), 0, result.height);
    result.height += strip.height;
  }
  return result;
}

std::optional<Strip> divide(Strip& strip, Length height) {
  const Length cut = find_cut(strip, height);
  const bool leaves_something =
      std::any_of(strip.boxes.begin(), strip.boxes.end(),
                  [&](const Box& box) { return !may_be_cut(box) && area_of(box).bottom() <= cut; });
  if (!leaves_something || cut >= strip.height) return std::nullopt;
  Strip rest;
  rest.height = strip.height - cut;
  rest.keep_with_next = std::exchange(strip.keep_with_next, false);
  rest.divisible = true;
  rest.repeated = strip.repeated;
  strip.height = cut;
  std::vector<Box> above;
  for (Box& box : strip.boxes) {
    const Area area = area_of(box);
    FillBox* fill = std::get_if<FillBox>(&box);
    if (fill != nullptr && area.y < cut && area.bottom() > cut) {
      cut_fill(*fill, cut, above, rest.boxes);
    } else if (area.y >= cut) {
      move(box, 0, -cut);
      rest.boxes.push_back(std::move(box));
    } else {
      above.push_back(std::move(box));
    }
  }
  put_unfinished_last(above, rest.boxes);
  strip.boxes = std::move(above);
  return rest;
}

}  // namespace mlsheet::pdf
