#pragma once
// One situation for the rules: sections of a sheet, and what is found in them.

#include <string>
#include <vector>

#include "unit/check/sheet.h"

namespace mlsheet::check {

struct RuleCase {
  std::string sections;
  std::vector<std::string> found;  // as of Sheet::found()
};

inline RuleCase metrics_of(const std::string& metrics, std::vector<std::string> found) {
  return {"performance: {metrics: [" + metrics + "]}\n", std::move(found)};
}

}  // namespace mlsheet::check
