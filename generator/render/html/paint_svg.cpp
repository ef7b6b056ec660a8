#include "render/html/paint_svg.h"

#include <string_view>
#include <variant>

#include "text/decimal.h"
#include "text/escape.h"

namespace mlsheet::html {
namespace {

std::string_view role_name(figure::Role role) {
  switch (role) {
    case figure::Role::Ink:
      return "ink";
    case figure::Role::Muted:
      return "muted";
    case figure::Role::Grid:
      return "grid";
    case figure::Role::Surface:
      return "surface";
    case figure::Role::Series1:
      return "series1";
    case figure::Role::Series2:
      return "series2";
    case figure::Role::Series3:
      return "series3";
    case figure::Role::Series4:
      return "series4";
    case figure::Role::Interval:
      return "interval";
    case figure::Role::Warning:
      return "warning";
  }
  return "ink";
}

// A hundredth of a point is finer than any screen shows.
std::string number(double value) {
  std::string text = text::format_fixed(value, 2);
  text.erase(text.find_last_not_of('0') + 1);
  if (text.ends_with('.')) text.pop_back();
  return text;
}

std::string attribute(std::string_view name, std::string_view value) {
  return ' ' + std::string(name) + "=\"" + text::html_escape(value) + '"';
}

std::string attribute(std::string_view name, double value) {
  return attribute(name, number(value));
}

std::string paint_class(std::string_view kind, figure::Role role) {
  return attribute("class", std::string(kind) + '-' + std::string(role_name(role)));
}

std::string_view anchor_name(figure::Anchor anchor) {
  switch (anchor) {
    case figure::Anchor::Start:
      return "start";
    case figure::Anchor::Middle:
      return "middle";
    case figure::Anchor::End:
      return "end";
  }
  return "start";
}

std::string paint(const figure::Line& line) {
  std::string out = "<line" + paint_class("stroke", line.role) + attribute("x1", line.from.x) +
                    attribute("y1", line.from.y) + attribute("x2", line.to.x) +
                    attribute("y2", line.to.y) + attribute("stroke-width", line.width);
  if (line.dashed) out += attribute("stroke-dasharray", "3 2");
  return out + "/>";
}

std::string paint(const figure::Rect& rect) {
  return "<rect" + paint_class("fill", rect.role) + attribute("x", rect.corner.x) +
         attribute("y", rect.corner.y) + attribute("width", rect.width) +
         attribute("height", rect.height) + "/>";
}

std::string paint(const figure::Path& path) {
  std::string points;
  for (const figure::Point& point : path.points) {
    if (!points.empty()) points += ' ';
    points += number(point.x) + ',' + number(point.y);
  }
  if (path.closed) {
    return "<polygon" + paint_class("fill", path.role) + attribute("points", points) + "/>";
  }
  return "<polyline fill=\"none\"" + paint_class("stroke", path.role) +
         attribute("points", points) + attribute("stroke-width", path.width) + "/>";
}

std::string paint(const figure::Text& text) {
  std::string out = "<text" + paint_class("fill", text.role) + attribute("x", text.at.x) +
                    attribute("y", text.at.y) + attribute("font-size", text.size);
  if (text.anchor != figure::Anchor::Start) {
    out += attribute("text-anchor", anchor_name(text.anchor));
  }
  if (text.strong) out += attribute("font-weight", "600");
  return out + '>' + text::html_escape(text.text) + "</text>";
}

}  // namespace

std::string paint_svg(const figure::Scene& scene) {
  const std::string title_id = scene.id + "-title";
  const std::string description_id = scene.id + "-description";
  std::string out =
      "<svg role=\"img\"" +
      attribute("viewBox", "0 0 " + number(scene.width) + ' ' + number(scene.height)) +
      attribute("aria-labelledby", title_id + ' ' + description_id) + "><title" +
      attribute("id", title_id) + '>' + text::html_escape(scene.name) + "</title><desc" +
      attribute("id", description_id) + '>' + text::html_escape(scene.description) + "</desc>";
  for (const figure::Primitive& primitive : scene.primitives) {
    out += std::visit([](const auto& shape) { return paint(shape); }, primitive);
  }
  return out + "</svg>";
}

}  // namespace mlsheet::html
