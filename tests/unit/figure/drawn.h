#pragma once
// What a scene is made of, for tests of charts: its primitives by kind, and the frames of its text.

#include <gtest/gtest.h>

#include <vector>

#include "figure/scene.h"

namespace mlsheet::figure {

template <class Kind>
std::vector<Kind> all(const Scene& scene) {
  std::vector<Kind> found;
  for (const Primitive& primitive : scene.primitives) {
    if (const Kind* kind = std::get_if<Kind>(&primitive)) found.push_back(*kind);
  }
  return found;
}

inline std::vector<std::string> words(const Scene& scene) {
  std::vector<std::string> found;
  for (const Text& text : all<Text>(scene)) found.push_back(text.text);
  return found;
}

struct Frame {
  double left = 0, right = 0, top = 0, bottom = 0;

  bool meets(const Frame& other) const {
    return left < other.right && other.left < right && top < other.bottom && other.top < bottom;
  }
};

// From the height of capitals to the line on which they stand.
inline Frame frame_of(const Text& text) {
  const double left = text.anchor == Anchor::End      ? text.at.x - text.width
                      : text.anchor == Anchor::Middle ? text.at.x - text.width / 2
                                                      : text.at.x;
  return {left, left + text.width, text.at.y - 0.7 * text.size, text.at.y};
}

inline Frame frame_of(const Rect& rect) {
  return {rect.corner.x, rect.corner.x + rect.width, rect.corner.y, rect.corner.y + rect.height};
}

inline Frame frame_of(const Line& line) {
  return {std::min(line.from.x, line.to.x), std::max(line.from.x, line.to.x),
          std::min(line.from.y, line.to.y), std::max(line.from.y, line.to.y)};
}

inline void expect_inside(const Scene& scene, const Frame& frame, const std::string& what) {
  constexpr double kDust = 1e-9;
  EXPECT_GE(frame.left, -kDust) << what;
  EXPECT_GE(frame.top, -kDust) << what;
  EXPECT_LE(frame.right, scene.width + kDust) << what;
  EXPECT_LE(frame.bottom, scene.height + kDust) << what;
}

inline void expect_everything_inside(const Scene& scene) {
  for (const Text& text : all<Text>(scene)) expect_inside(scene, frame_of(text), text.text);
  for (const Rect& rect : all<Rect>(scene)) expect_inside(scene, frame_of(rect), "rectangle");
  for (const Line& line : all<Line>(scene)) expect_inside(scene, frame_of(line), "line");
}

inline void expect_no_text_on_another(const Scene& scene) {
  const std::vector<Text> texts = all<Text>(scene);
  for (std::size_t i = 0; i < texts.size(); ++i) {
    for (std::size_t j = i + 1; j < texts.size(); ++j) {
      EXPECT_FALSE(frame_of(texts[i]).meets(frame_of(texts[j])))
          << texts[i].text << " and " << texts[j].text;
    }
  }
}

inline void expect_no_text_on_a_bar(const Scene& scene) {
  for (const Text& text : all<Text>(scene)) {
    for (const Rect& rect : all<Rect>(scene)) {
      EXPECT_FALSE(frame_of(text).meets(frame_of(rect))) << text.text;
    }
  }
}

}  // namespace mlsheet::figure
