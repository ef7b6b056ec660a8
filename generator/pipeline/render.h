#pragma once
// From a sheet to the bytes of its output files: one row per format.

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "pipeline/resources.h"
#include "sheet/sheet.h"

namespace mlsheet::pipeline {

struct OutputFormat {
  std::string_view name;  // also the file extension: `pdf`
  std::string_view help;
  std::string (*write)(const sheet::Sheet&, const Resources&);
};

std::span<const OutputFormat> output_formats();
const OutputFormat* output_format(std::string_view name);  // nullptr when there is none

}  // namespace mlsheet::pipeline
