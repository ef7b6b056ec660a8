#pragma once
// A figure's scene as boxes, scaled down where it is wider or higher than its room.

#include "figure/scene.h"
#include "render/pdf/set_text.h"

namespace mlsheet::pdf {

Strip draw_scene(Setting& setting, const figure::Scene& scene, Area room, ElementId element);

}  // namespace mlsheet::pdf
