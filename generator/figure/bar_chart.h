#pragma once
// Horizontal bars with their values and, where known, low-to-high whiskers: a footprint by block, a
// budget by part. Made for few bars with long labels, read from top to bottom.

#include <optional>
#include <string>
#include <vector>

#include "figure/scene.h"
#include "typeset/font.h"

namespace mlsheet::figure {

struct Bar {
  std::string label = {};
  double value = 0;                // negative values are drawn as 0
  std::optional<double> low = {};  // the whisker, when both are there
  std::optional<double> high = {};
  std::string value_text = {};  // as printed beside the bar
  std::string range_text = {};  // as printed in the data table
  Role role = Role::Series1;
};

struct BarChart {
  std::string id = {};
  std::string name = {};
  std::string description = {};
  std::string unit = {};                  // below the axis
  std::vector<std::string> columns = {};  // of the data table: label, value, range
  std::vector<Bar> bars = {};
};

Scene draw(const BarChart& chart, const typeset::Fonts& fonts);

}  // namespace mlsheet::figure
