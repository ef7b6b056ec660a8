#include "diagnostic/format.h"

namespace mlsheet::diagnostic {
namespace {

constexpr Format kFormats[] = {
    {"human", Shape::Lines, format_human},      {"short", Shape::Lines, format_short},
    {"json", Shape::Document, format_json},     {"sarif", Shape::Document, format_sarif},
    {"junit", Shape::Document, format_junit},   {"github", Shape::Lines, format_github},
    {"gitlab", Shape::Document, format_gitlab},
};

std::string counted(std::size_t count, const std::string& noun) {
  return std::to_string(count) + " " + noun + (count == 1 ? "" : "s");
}

}  // namespace

std::span<const Format> formats() { return kFormats; }

std::string summary(const Report::Counts& counts, std::size_t sheets) {
  std::string text = counted(sheets, "sheet") + ": " + counted(counts.errors, "error") + ", " +
                     counted(counts.warnings, "warning");
  if (counts.notes > 0) text += ", " + counted(counts.notes, "note");
  if (counts.suppressed > 0) text += ", " + std::to_string(counts.suppressed) + " suppressed";
  return text;
}

}  // namespace mlsheet::diagnostic
