#pragma once
// One horizontal bar that is a whole, cut into its parts: a footprint by stage of life. Every part
// is named in the legend below, however thin it is in the bar; wide parts carry their share.

#include <string>
#include <vector>

#include "figure/pen.h"
#include "figure/scene.h"
#include "typeset/font.h"

namespace mlsheet::figure {

struct Part {
  std::string label = {};
  double value = 0;             // drawn as 0 where negative or not finite
  std::string value_text = {};  // as printed in the legend
  std::string share_text = {};  // as printed in the legend and above the part; may be empty
  std::string range_text = {};  // as printed in the data table
  Role role = Role::Series1;
  Texture texture = Texture::Plain;
};

struct StackedBar {
  std::string id = {};
  std::string name = {};
  std::string description = {};
  std::vector<std::string> columns = {};  // of the data table: label, value, share, range
  std::vector<Part> parts = {};
};

Scene draw(const StackedBar& chart, const typeset::Fonts& fonts);

}  // namespace mlsheet::figure
