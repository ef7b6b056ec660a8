#pragma once
// Draws into a scene what charts are made of: measured text, lines, and surfaces that can be told
// apart on grey paper too.

#include <cstdint>
#include <string>

#include "figure/scene.h"
#include "typeset/font.h"

namespace mlsheet::figure {

inline constexpr double kLabelSize = 8.5;  // points, of labels and values
inline constexpr double kTickSize = 7.5;   // of ticks, units and legends

struct Lettering {
  double size = kLabelSize;
  Anchor anchor = Anchor::Start;
  Role role = Role::Ink;
  bool strong = false;
};

// Four colours, each plain or with lines of paper across it.
enum class Texture : std::uint8_t { Plain, Hatched };

class Pen {
 public:
  Pen(Scene& scene, const typeset::Fonts& fonts) : scene_(scene), fonts_(fonts) {}

  void text(Point at, const std::string& text, const Lettering& how);
  void line(Point from, Point to, double width, Role role);
  void surface(const Rect& rect, Texture texture);
  double width_of(const std::string& text, const Lettering& how) const;

 private:
  Scene& scene_;
  const typeset::Fonts& fonts_;
};

}  // namespace mlsheet::figure
