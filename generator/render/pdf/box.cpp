#include "render/pdf/box.h"

#include <algorithm>

namespace mlsheet::pdf {
namespace {

struct Mover {
  Length right;
  Length down;

  void operator()(Point& point) const {
    point.x += right;
    point.y += down;
  }
  void operator()(Area& area) const {
    area.x += right;
    area.y += down;
  }
  void operator()(TextBox& box) const { (*this)(box.start); }
  void operator()(AnchorBox& box) const { (*this)(box.at); }
  void operator()(PageNumberBox& box) const { (*this)(box.end); }
  void operator()(FillBox& box) const { (*this)(box.area); }
  void operator()(ImageBox& box) const { (*this)(box.area); }
  void operator()(LinkBox& box) const { (*this)(box.area); }
  void operator()(PathBox& box) const {
    for (Point& point : box.points) (*this)(point);
  }
};

struct Measurer {
  Area operator()(const TextBox& box) const { return box.area(); }
  Area operator()(const FillBox& box) const { return box.area; }
  Area operator()(const ImageBox& box) const { return box.area; }
  Area operator()(const LinkBox& box) const { return box.area; }
  Area operator()(const AnchorBox& box) const { return {box.at.x, box.at.y, 0, 0}; }
  Area operator()(const PageNumberBox& box) const {
    return {box.end.x, box.end.y - box.look.size, 0, box.look.size + box.look.size / 4};
  }
  Area operator()(const PathBox& box) const {
    if (box.points.empty()) return {};
    Point low = box.points[0];
    Point high = low;
    for (const Point& point : box.points) {
      low = {std::min(low.x, point.x), std::min(low.y, point.y)};
      high = {std::max(high.x, point.x), std::max(high.y, point.y)};
    }
    return {low.x, low.y, high.x - low.x, high.y - low.y};
  }
};

}  // namespace

void move(Box& box, Length right, Length down) { std::visit(Mover{right, down}, box); }

Area area_of(const Box& box) { return std::visit(Measurer{}, box); }

}  // namespace mlsheet::pdf
