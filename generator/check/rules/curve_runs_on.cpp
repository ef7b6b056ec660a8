#include <array>

#include "check/look_up.h"
#include "check/rules/rule.h"

namespace mlsheet::check {
namespace {

using document::NodeId;

constexpr std::string_view kPoints = "/performance/curves/*/points";
constexpr std::string_view kKind = "/performance/curves/*/kind";
constexpr std::array kPaths = {kPoints, kKind};

struct Point {
  NodeId node;
  text::Decimal x, y;
};

// Nothing unless every cell is a number.
std::vector<Point> points_of(const Checking& checking, NodeId rows) {
  std::vector<Point> points;
  for (const NodeId row : checking.document.children(rows)) {
    const NodeId x = checking.document.node(row).first_child;
    const quantity::Quantity* across = quantity_of(checking, x);
    const quantity::Quantity* up = quantity_of(checking, checking.document.node(x).next);
    if (across == nullptr || up == nullptr) return {};
    points.push_back({row, *across->value, *up->value});
  }
  return points;
}

// A curve may be listed from either end; the first step that is one decides.
void examine_axis(Checking& checking, const std::vector<Point>& points, text::Decimal Point::*axis,
                  std::string_view name) {
  int direction = 0;
  for (std::size_t i = 1; i < points.size(); ++i) {
    const int step = text::compare(points[i].*axis, points[i - 1].*axis);
    if (step != 0 && direction == 0) direction = step;
    if (step == 0 || step == direction) continue;
    contradiction(checking, checking.document.node(points[i].node).span, diagnostic::CurveTurnsBack,
                  name, (points[i - 1].*axis).to_text(), (points[i].*axis).to_text())
        .label(checking.document.node(points[i - 1].node).span, "the point before");
    return;
  }
}

// The height of the other kinds goes up and down with the samples.
bool has_ordered_height(std::string_view kind) { return kind == "roc" || kind == "det"; }

void examine(Checking& checking) {
  const document::Document& document = checking.document;
  for (const NodeId curve : nodes_at(document, kPoints)) {
    if (!is_good(checking, curve)) continue;
    const std::vector<Point> points = points_of(checking, checking.checked.at(curve).value);
    examine_axis(checking, points, &Point::x, "x");
    const NodeId kind = document.find(document.node(curve).parent, "kind");
    if (!is_good(checking, kind)) continue;
    if (has_ordered_height(document.text(checking.checked.at(kind).value))) {
      examine_axis(checking, points, &Point::y, "y");
    }
  }
}

}  // namespace

extern const Rule kCurveRunsOn = {"curve-order", examine, kPaths};

}  // namespace mlsheet::check
