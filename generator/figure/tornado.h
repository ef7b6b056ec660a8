#pragma once
// What moves a result: for each input, how far the result goes when that input alone stands at the
// ends of its interval. Two bars meet at the central result, the widest on top.

#include <string>
#include <vector>

#include "figure/scene.h"
#include "typeset/font.h"

namespace mlsheet::figure {

// More inputs than these stand in the data table only.
inline constexpr std::size_t kMostMoved = 10;

struct Moved {
  std::string label = {};
  double low = 0;  // the result at the low end of the input; may exceed `high`
  double high = 0;
  std::string low_text = {};  // as printed
  std::string high_text = {};
};

struct Tornado {
  std::string id = {};
  std::string name = {};
  std::string description = {};
  std::string unit = {};         // below the axis
  double centre = 0;             // the result with every input in its place
  std::string centre_text = {};  // above its line
  std::string low_name = {};     // in the legend, `input at its 5 % point`
  std::string high_name = {};
  std::string rest = {};                  // of the inputs that are not drawn; may be empty
  std::vector<std::string> columns = {};  // of the data table: label, low, high
  std::vector<Moved> inputs = {};         // widest first
};

Scene draw(const Tornado& chart, const typeset::Fonts& fonts);

}  // namespace mlsheet::figure
