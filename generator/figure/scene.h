#pragma once
// A figure as it is drawn, once for all outputs: four primitives in points, origin at the upper
// left, y downwards, colours as roles. Painters know no figure by name. A scene carries its
// accessible name, a description, and the data it shows as a table.

#include <cstdint>
#include <string>
#include <utility>
#include <variant>
#include <vector>

namespace mlsheet::figure {

enum class Role : std::uint8_t {
  Ink,
  Muted,
  Grid,
  Surface,
  Series1,
  Series2,
  Series3,
  Series4,
  Interval,
  Warning
};

struct Point {
  double x = 0;
  double y = 0;
};

struct Line {
  Point from = {};
  Point to = {};
  double width = 0.5;
  Role role = Role::Ink;
  bool dashed = false;
};

struct Rect {
  Point corner = {};  // upper left
  double width = 0;
  double height = 0;
  Role role = Role::Series1;
};

struct Path {
  std::vector<Point> points = {};
  bool closed = false;  // closed paths are filled, open ones stroked
  double width = 1;
  Role role = Role::Series1;
};

enum class Anchor : std::uint8_t { Start, Middle, End };

struct Text {
  Point at = {};  // on the baseline
  std::string text = {};
  double size = 8;  // points
  Anchor anchor = Anchor::Start;
  bool strong = false;
  Role role = Role::Ink;
  double width = 0;  // as measured with the sheet's fonts
};

using Primitive = std::variant<Line, Rect, Path, Text>;

struct DataTable {
  std::vector<std::string> columns = {};
  std::vector<std::vector<std::string>> rows = {};
};

struct Scene {
  std::string id = {};
  std::string name = {};         // accessible name, also the caption
  std::string description = {};  // what the picture shows, as one or two sentences
  double width = 0;
  double height = 0;
  std::vector<Primitive> primitives = {};
  DataTable data = {};
};

// A drawn chart with what every chart says of itself, and the numbers behind it.
template <class Chart>
Scene titled(Scene scene, const Chart& chart, DataTable data) {
  scene.id = chart.id;
  scene.name = chart.name;
  scene.description = chart.description;
  scene.data = std::move(data);
  return scene;
}

}  // namespace mlsheet::figure
