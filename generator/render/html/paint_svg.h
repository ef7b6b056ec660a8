#pragma once
// A scene as inline SVG. Colours are classes named after roles, so the style sheet decides them,
// for light, dark and print alike.

#include <string>

#include "figure/scene.h"

namespace mlsheet::html {

std::string paint_svg(const figure::Scene& scene);

}  // namespace mlsheet::html
