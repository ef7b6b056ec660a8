#include "figure/bar_chart.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include "figure/axis.h"
#include "figure/label.h"
#include "figure/pen.h"

namespace mlsheet::figure {
namespace {

// Points. The whole is as wide as the text column of an A4 page with the datasheet's margins.
constexpr double kWidth = 480;
constexpr double kGap = 10;
constexpr double kTop = 4;
constexpr double kRowHeight = 19;
constexpr double kBarHeight = 10;
constexpr double kCap = 2.5;  // half the height of a whisker's end
constexpr double kAxisHeight = 28;
constexpr double kWidestLabel = 150;
constexpr double kDrop = 3;  // from the middle of a row to its baseline
constexpr int kIntervals = 6;

struct Plot {
  double left = 0;
  double width = 0;
  double bottom = 0;
  Axis axis;

  double x(double value) const { return left + width * axis.position(value); }
};

class Drawing {
 public:
  Drawing(const BarChart& chart, const typeset::Fonts& fonts)
      : chart_(chart), fonts_(fonts), pen_(scene_, fonts) {
    plot_ = make_plot();
    scene_.width = kWidth;
    scene_.height = plot_.bottom + kAxisHeight;
  }

  Scene draw() {
    draw_axis();
    for (std::size_t i = 0; i < chart_.bars.size(); ++i) {
      draw_bar(chart_.bars[i], kTop + kRowHeight * (static_cast<double>(i) + 0.5));
    }
    return std::move(scene_);
  }

 private:
  Plot make_plot() const {
    double label_width = 0;
    double value_width = 0;
    double high = 0;
    for (const Bar& bar : chart_.bars) {
      label_width = std::max(label_width, text_width(fonts_, bar.label, kLabelSize, false));
      value_width = std::max(value_width, text_width(fonts_, bar.value_text, kLabelSize, true));
      high = std::max({high, bar.value, bar.high.value_or(0)});
    }
    Plot plot;
    plot.left = std::min(label_width, kWidestLabel) + kGap;
    plot.width = kWidth - plot.left - value_width - kGap;
    plot.bottom = kTop + kRowHeight * static_cast<double>(chart_.bars.size());
    plot.axis = linear_axis(0, high, kIntervals);
    return plot;
  }

  void draw_axis() {
    for (const Tick& tick : plot_.axis.ticks) {
      const double x = plot_.x(tick.value);
      const bool zero = tick.value == 0;
      pen_.line({x, kTop}, {x, plot_.bottom}, zero ? 0.75 : 0.5, zero ? Role::Muted : Role::Grid);
      pen_.text({x, plot_.bottom + kTickSize + 3}, tick.text,
                {.size = kTickSize, .anchor = Anchor::Middle, .role = Role::Muted});
    }
    pen_.text({plot_.left + plot_.width, plot_.bottom + 2 * kTickSize + 7}, chart_.unit,
              {.size = kTickSize, .anchor = Anchor::End, .role = Role::Muted});
  }

  void draw_bar(const Bar& bar, double middle) {
    pen_.text({plot_.left - kGap, middle + kDrop},
              fitted(fonts_, bar.label, kLabelSize, kWidestLabel), {.anchor = Anchor::End});
    const double end = plot_.x(bar.value);
    pen_.surface({.corner = {plot_.left, middle - kBarHeight / 2},
                  .width = end - plot_.left,
                  .height = kBarHeight,
                  .role = bar.role},
                 Texture::Plain);
    if (bar.low && bar.high) draw_whisker(plot_.x(*bar.low), plot_.x(*bar.high), middle);
    pen_.text({kWidth, middle + kDrop}, bar.value_text, {.anchor = Anchor::End, .strong = true});
  }

  void draw_whisker(double low, double high, double y) {
    pen_.line({low, y}, {high, y}, 1, Role::Interval);
    pen_.line({low, y - kCap}, {low, y + kCap}, 1, Role::Interval);
    pen_.line({high, y - kCap}, {high, y + kCap}, 1, Role::Interval);
  }

  const BarChart& chart_;
  const typeset::Fonts& fonts_;
  Plot plot_;
  Scene scene_;
  Pen pen_;
};

DataTable data_table(const BarChart& chart) {
  DataTable table{.columns = chart.columns, .rows = {}};
  for (const Bar& bar : chart.bars) {
    table.rows.push_back({bar.label, bar.value_text, bar.range_text});
  }
  return table;
}

}  // namespace

Scene draw(const BarChart& chart, const typeset::Fonts& fonts) {
  return titled(Drawing(chart, fonts).draw(), chart, data_table(chart));
}

}  // namespace mlsheet::figure
