#include "figure/stacked_bar.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include "figure/label.h"

namespace mlsheet::figure {
namespace {

// Points. As wide as the other charts.
constexpr double kWidth = 480;
constexpr double kShareHeight = 13;  // of the line above the bar
constexpr double kBarHeight = 20;
constexpr double kLegendTop = kShareHeight + kBarHeight + 9;
constexpr double kRowHeight = 15;
constexpr double kSwatch = 8;
constexpr double kSwatchGap = 6;
constexpr double kColumnGap = 14;  // between name, value and share
constexpr double kLegendGap = 30;  // between two columns of the legend
constexpr double kWidestLabel = 130;
constexpr double kDrop = 3;            // from the middle of a row to its baseline
constexpr double kShareMargin = 3;     // on both sides of a share above its part
constexpr double kLeastParted = 3;     // thinner parts would vanish behind the line between them
constexpr std::size_t kOneColumn = 4;  // as many parts need no second column
constexpr Lettering kShare{.size = kTickSize, .anchor = Anchor::Middle, .role = Role::Muted};
constexpr Lettering kValue{.anchor = Anchor::End, .strong = true};
constexpr Lettering kLegendShare{.anchor = Anchor::End, .role = Role::Muted};

double drawn(const Part& part) { return std::isfinite(part.value) ? std::max(part.value, 0.0) : 0; }

// The widest of each column of the legend.
struct Legend {
  double label = 0, value = 0, share = 0;
  std::size_t columns = 1, rows = 0;

  double width() const {
    return kSwatch + kSwatchGap + label + kColumnGap + value + (share > 0 ? kColumnGap + share : 0);
  }
};

class Drawing {
 public:
  Drawing(const StackedBar& chart, const typeset::Fonts& fonts)
      : chart_(chart), fonts_(fonts), pen_(scene_, fonts), legend_(make_legend()) {
    scene_.width = kWidth;
    scene_.height = kLegendTop + kRowHeight * static_cast<double>(legend_.rows);
  }

  Scene draw() {
    draw_bar();
    for (std::size_t i = 0; i < chart_.parts.size(); ++i) draw_entry(i);
    return std::move(scene_);
  }

 private:
  Legend make_legend() const {
    Legend legend;
    for (const Part& part : chart_.parts) {
      legend.label = std::max(legend.label, std::min(pen_.width_of(part.label, {}), kWidestLabel));
      legend.value = std::max(legend.value, pen_.width_of(part.value_text, kValue));
      legend.share = std::max(legend.share, pen_.width_of(part.share_text, kLegendShare));
    }
    const std::size_t count = chart_.parts.size();
    const bool is_narrow = 2 * legend.width() + kLegendGap <= kWidth;
    legend.columns = is_narrow && count > kOneColumn ? 2 : 1;
    legend.rows = (count + legend.columns - 1) / legend.columns;
    return legend;
  }

  void draw_bar() {
    double whole = 0;
    for (const Part& part : chart_.parts) whole += drawn(part);
    if (whole <= 0) return;
    double before = 0;
    double width_before = 0;
    for (const Part& part : chart_.parts) {
      const double left = kWidth * (before / whole);
      before += drawn(part);
      const double width = std::max(kWidth * (before / whole) - left, 0.0);
      draw_part(part, left, width);
      if (left > 0 && std::min(width, width_before) >= kLeastParted) part_at(left);
      width_before = width;
    }
  }

  void draw_part(const Part& part, double left, double width) {
    pen_.surface(
        {.corner = {left, kShareHeight}, .width = width, .height = kBarHeight, .role = part.role},
        part.texture);
    if (part.share_text.empty()) return;
    if (pen_.width_of(part.share_text, kShare) + 2 * kShareMargin > width) return;
    pen_.text({left + width / 2, kShareHeight - 4}, part.share_text, kShare);
  }

  void part_at(double x) {
    pen_.line({x, kShareHeight}, {x, kShareHeight + kBarHeight}, 1.5, Role::Surface);
  }

  // Downwards first, so that the order of the parts is that of reading a list.
  void draw_entry(std::size_t place) {
    const Part& part = chart_.parts[place];
    const double column = static_cast<double>(place / legend_.rows);
    const double row = static_cast<double>(place % legend_.rows);
    const double left = column * (legend_.width() + kLegendGap);
    const double middle = kLegendTop + kRowHeight * (row + 0.5);
    pen_.surface({.corner = {left, middle - kSwatch / 2},
                  .width = kSwatch,
                  .height = kSwatch,
                  .role = part.role},
                 part.texture);
    const double label = left + kSwatch + kSwatchGap;
    pen_.text({label, middle + kDrop}, fitted(fonts_, part.label, kLabelSize, kWidestLabel), {});
    const double value = label + legend_.label + kColumnGap + legend_.value;
    pen_.text({value, middle + kDrop}, part.value_text, kValue);
    if (part.share_text.empty()) return;
    pen_.text({value + kColumnGap + legend_.share, middle + kDrop}, part.share_text, kLegendShare);
  }

  const StackedBar& chart_;
  const typeset::Fonts& fonts_;
  Scene scene_;
  Pen pen_;
  Legend legend_;
};

DataTable data_table(const StackedBar& chart) {
  DataTable table{.columns = chart.columns, .rows = {}};
  for (const Part& part : chart.parts) {
    std::vector<std::string> row{part.label, part.value_text, part.share_text, part.range_text};
    row.resize(std::min(row.size(), chart.columns.size()));
    table.rows.push_back(std::move(row));
  }
  return table;
}

}  // namespace

Scene draw(const StackedBar& chart, const typeset::Fonts& fonts) {
  return titled(Drawing(chart, fonts).draw(), chart, data_table(chart));
}

}  // namespace mlsheet::figure
