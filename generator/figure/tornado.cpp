#include "figure/tornado.h"

#include <algorithm>
#include <cmath>
#include <span>
#include <utility>

#include "figure/axis.h"
#include "figure/label.h"
#include "figure/pen.h"

namespace mlsheet::figure {
namespace {

// Points. As wide as the other charts, with rows of the same height.
constexpr double kWidth = 480;
constexpr double kGap = 10;
constexpr double kLegendHeight = 15;
constexpr double kCentreHeight = 13;
constexpr double kTop = kLegendHeight + kCentreHeight;
constexpr double kRowHeight = 19;
constexpr double kBarHeight = 10;
constexpr double kAxisHeight = 28;
constexpr double kRestHeight = 12;
constexpr double kSwatch = 8;
constexpr double kSwatchGap = 5;
constexpr double kLegendGap = 18;
constexpr double kWidestLabel = 150;
constexpr double kValueGap = 4;  // from the end of a bar to its value
constexpr double kDrop = 3;      // from the middle of a row to its baseline
constexpr int kIntervals = 5;
constexpr Role kLowRole = Role::Series1;
constexpr Role kHighRole = Role::Series2;
constexpr Lettering kValue{.size = kTickSize, .role = Role::Ink};
constexpr Lettering kSmall{.size = kTickSize, .role = Role::Muted};

Lettering anchored(Lettering how, Anchor anchor) {
  how.anchor = anchor;
  return how;
}

// Between the values at the ends of the bars, which lie outside of it.
struct Plot {
  double left = 0;
  double width = 0;
  double bottom = 0;
  Axis axis;

  double x(double value) const { return left + width * axis.position(value); }
};

class Drawing {
 public:
  Drawing(const Tornado& chart, const typeset::Fonts& fonts)
      : chart_(chart),
        inputs_(std::span(chart.inputs).first(std::min(chart.inputs.size(), kMostMoved))),
        fonts_(fonts),
        pen_(scene_, fonts),
        plot_(make_plot()) {
    scene_.width = kWidth;
    scene_.height = plot_.bottom + kAxisHeight + (chart.rest.empty() ? 0 : kRestHeight);
  }

  Scene draw() {
    draw_legend();
    draw_axis();
    for (std::size_t i = 0; i < inputs_.size(); ++i) {
      draw_input(inputs_[i], kTop + kRowHeight * (static_cast<double>(i) + 0.5));
    }
    draw_centre();
    if (!chart_.rest.empty()) {
      pen_.text({0, scene_.height - 3}, fitted(fonts_, chart_.rest, kTickSize, kWidth), kSmall);
    }
    return std::move(scene_);
  }

 private:
  Plot make_plot() {
    double low_value = 0, high_value = 0;
    double low = chart_.centre, high = chart_.centre;
    for (const Moved& input : inputs_) {
      label_width_ = std::max(label_width_, pen_.width_of(input.label, {}));
      low_value = std::max(low_value, pen_.width_of(lower_text(input), kValue));
      high_value = std::max(high_value, pen_.width_of(upper_text(input), kValue));
      low = std::min({low, input.low, input.high});
      high = std::max({high, input.low, input.high});
    }
    label_width_ = std::min(label_width_, kWidestLabel);
    Plot plot;
    plot.left = label_width_ + kGap + low_value + kValueGap;
    plot.width = kWidth - high_value - kValueGap - plot.left;
    plot.bottom = kTop + kRowHeight * static_cast<double>(inputs_.size());
    plot.axis = linear_axis(low, high, kIntervals);
    return plot;
  }

  static const std::string& lower_text(const Moved& input) {
    return input.low <= input.high ? input.low_text : input.high_text;
  }
  static const std::string& upper_text(const Moved& input) {
    return input.low <= input.high ? input.high_text : input.low_text;
  }

  void draw_legend() {
    const double after = draw_key(0, kLowRole, Texture::Plain, chart_.low_name);
    draw_key(after + kLegendGap, kHighRole, Texture::Hatched, chart_.high_name);
  }

  double draw_key(double left, Role role, Texture texture, const std::string& name) {
    const double middle = kLegendHeight / 2 - 1;
    pen_.surface(
        {.corner = {left, middle - kSwatch / 2}, .width = kSwatch, .height = kSwatch, .role = role},
        texture);
    pen_.text({left + kSwatch + kSwatchGap, middle + kDrop}, name, kSmall);
    return left + kSwatch + kSwatchGap + pen_.width_of(name, kSmall);
  }

  void draw_axis() {
    for (const Tick& tick : plot_.axis.ticks) {
      const double x = plot_.x(tick.value);
      pen_.line({x, kTop}, {x, plot_.bottom}, 0.5, Role::Grid);
      pen_.text({x, plot_.bottom + kTickSize + 3}, tick.text, anchored(kSmall, Anchor::Middle));
    }
    pen_.text({plot_.left + plot_.width, plot_.bottom + 2 * kTickSize + 7}, chart_.unit,
              anchored(kSmall, Anchor::End));
  }

  // Where both ends lie on one side of the centre, the longer bar is below the shorter one.
  void draw_input(const Moved& input, double middle) {
    pen_.text({label_width_, middle + kDrop}, fitted(fonts_, input.label, kLabelSize, kWidestLabel),
              {.anchor = Anchor::End});
    const double centre = plot_.x(chart_.centre);
    const double low = plot_.x(input.low);
    const double high = plot_.x(input.high);
    const bool low_first = std::abs(low - centre) >= std::abs(high - centre);
    if (low_first) draw_half(centre, low, middle, kLowRole, Texture::Plain);
    draw_half(centre, high, middle, kHighRole, Texture::Hatched);
    if (!low_first) draw_half(centre, low, middle, kLowRole, Texture::Plain);
    pen_.text({std::min({low, high, centre}) - kValueGap, middle + kDrop}, lower_text(input),
              anchored(kValue, Anchor::End));
    pen_.text({std::max({low, high, centre}) + kValueGap, middle + kDrop}, upper_text(input),
              kValue);
  }

  void draw_half(double centre, double end, double middle, Role role, Texture texture) {
    pen_.surface({.corner = {std::min(centre, end), middle - kBarHeight / 2},
                  .width = std::abs(end - centre),
                  .height = kBarHeight,
                  .role = role},
                 texture);
  }

  void draw_centre() {
    const double x = plot_.x(chart_.centre);
    pen_.line({x, kTop}, {x, plot_.bottom}, 1, Role::Interval);
    const Lettering how{.anchor = Anchor::Middle, .strong = true};
    const double half = pen_.width_of(chart_.centre_text, how) / 2;
    pen_.text({std::clamp(x, half, kWidth - half), kTop - 4}, chart_.centre_text, how);
  }

  const Tornado& chart_;
  std::span<const Moved> inputs_;
  const typeset::Fonts& fonts_;
  Scene scene_;
  Pen pen_;
  double label_width_ = 0;
  Plot plot_;
};

DataTable data_table(const Tornado& chart) {
  DataTable table{.columns = chart.columns, .rows = {}};
  for (const Moved& input : chart.inputs) {
    table.rows.push_back({input.label, input.low_text, input.high_text});
  }
  return table;
}

}  // namespace

Scene draw(const Tornado& chart, const typeset::Fonts& fonts) {
  return titled(Drawing(chart, fonts).draw(), chart, data_table(chart));
}

}  // namespace mlsheet::figure
