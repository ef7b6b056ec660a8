#include "figure/pen.h"

#include <algorithm>

#include "figure/label.h"

namespace mlsheet::figure {
namespace {

constexpr double kHatchStep = 4;  // points from line to line
constexpr double kHatchWidth = 1.1;
constexpr double kLeastHatched = 0.01;  // thinner surfaces show no line

}  // namespace

void Pen::text(Point at, const std::string& text, const Lettering& how) {
  scene_.primitives.push_back(Text{.at = at,
                                   .text = text,
                                   .size = how.size,
                                   .anchor = how.anchor,
                                   .strong = how.strong,
                                   .role = how.role,
                                   .width = width_of(text, how)});
}

void Pen::line(Point from, Point to, double width, Role role) {
  scene_.primitives.push_back(Line{.from = from, .to = to, .width = width, .role = role});
}

// The lines rise to the right at 45 degrees; each is cut off where it leaves the surface.
void Pen::surface(const Rect& rect, Texture texture) {
  scene_.primitives.push_back(rect);
  if (texture == Texture::Plain || rect.width < kLeastHatched) return;
  const double bottom = rect.corner.y + rect.height;
  for (double start = kHatchStep / 2 - rect.height; start < rect.width; start += kHatchStep) {
    const double from = std::max(start, 0.0);
    const double to = std::min(start + rect.height, rect.width);
    if (to <= from) continue;
    line({rect.corner.x + from, bottom - (from - start)},
         {rect.corner.x + to, bottom - (to - start)}, kHatchWidth, Role::Surface);
  }
}

double Pen::width_of(const std::string& text, const Lettering& how) const {
  return text_width(fonts_, text, how.size, how.strong);
}

}  // namespace mlsheet::figure
