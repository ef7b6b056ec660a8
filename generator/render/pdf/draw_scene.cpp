#include "render/pdf/draw_scene.h"

#include <algorithm>
#include <cmath>

namespace mlsheet::pdf {
namespace {

Colour colour_of(figure::Role role) {
  switch (role) {
    case figure::Role::Ink:
      return Colour::Ink;
    case figure::Role::Muted:
      return Colour::Soft;
    case figure::Role::Grid:
      return Colour::Rule;
    case figure::Role::Surface:
      return Colour::Paper;
    case figure::Role::Series1:
      return Colour::Series1;
    case figure::Role::Series2:
      return Colour::Series2;
    case figure::Role::Series3:
      return Colour::Series3;
    case figure::Role::Series4:
      return Colour::Series4;
    case figure::Role::Interval:
      return Colour::Ink;
    case figure::Role::Warning:
      return Colour::Warning;
  }
  return Colour::Ink;
}

// Points of the scene, as floating point, to thousandths of a point on the page.
class Scale {
 public:
  explicit Scale(double factor) : factor_(factor) {}

  Length operator()(double value) const {
    const double scaled = value * factor_ * 1000;
    if (!std::isfinite(scaled)) return 0;
    return std::llround(std::clamp(scaled, -kFarthest, kFarthest));
  }
  Point operator()(const figure::Point& point) const {
    return {(*this)(point.x), (*this)(point.y)};
  }

 private:
  static constexpr double kFarthest = 10'000'000;  // ten metres of paper: beyond every page

  double factor_;
};

class ScenePainter {
 public:
  ScenePainter(Setting& setting, Scale scale, Length width, ElementId element)
      : setting_(setting), scale_(scale), width_(width), element_(element) {}

  Box operator()(const figure::Line& line) const {
    return PathBox{{scale_(line.from), scale_(line.to)},
                   false,
                   line.dashed,
                   scale_(line.width),
                   colour_of(line.role),
                   element_};
  }
  Box operator()(const figure::Rect& rect) const {
    const Point corner = scale_(rect.corner);
    return FillBox{{corner.x, corner.y, scale_(rect.width), scale_(rect.height)},
                   colour_of(rect.role),
                   0,
                   element_};
  }
  Box operator()(const figure::Path& path) const {
    PathBox box{{}, path.closed, false, scale_(path.width), colour_of(path.role), element_};
    for (const figure::Point& point : path.points) box.points.push_back(scale_(point));
    return box;
  }
  Box operator()(const figure::Text& text) const {
    Look look{.size = scale_(text.size), .colour = colour_of(text.role)};
    if (text.strong) look.weight = typeset::Weight::Strong;
    TextBox box = set_line(setting_, text.text, look, width_, element_);
    box.start = scale_(text.at);
    if (text.anchor == figure::Anchor::Middle) box.start.x -= box.width() / 2;
    if (text.anchor == figure::Anchor::End) box.start.x -= box.width();
    box.start.x = std::clamp<Length>(box.start.x, 0, std::max<Length>(width_ - box.width(), 0));
    return box;
  }

 private:
  Setting& setting_;
  Scale scale_;
  Length width_;
  ElementId element_;
};

double factor_for(const figure::Scene& scene, Area room) {
  double factor = 1;
  const auto fit = [&](double size, Length available) {
    if (size > 0) factor = std::min(factor, static_cast<double>(available) / 1000 / size);
  };
  fit(scene.width, room.width);
  fit(scene.height, room.height);
  return factor;
}

}  // namespace

Strip draw_scene(Setting& setting, const figure::Scene& scene, Area room, ElementId element) {
  const Scale scale(factor_for(scene, room));
  Strip strip{.height = scale(scene.height)};
  const ScenePainter painter(setting, scale, scale(scene.width), element);
  for (const figure::Primitive& primitive : scene.primitives) {
    strip.boxes.push_back(std::visit(painter, primitive));
  }
  return strip;
}

}  // namespace mlsheet::pdf
