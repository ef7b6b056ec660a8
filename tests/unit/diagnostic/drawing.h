#pragma once
// A report about files in memory, and how it is drawn.

#include <string>

#include "diagnostic/format.h"

namespace mlsheet::diagnostic {

struct Drawing {
  source::FileId add(std::string name, std::string bytes) {
    return files.add(std::move(name), std::move(bytes));
  }

  std::string human(const FormatOptions& options = {}) const {
    return format_human(report, files, options);
  }

  source::MemoryFiles files;
  Report report;
};

}  // namespace mlsheet::diagnostic
