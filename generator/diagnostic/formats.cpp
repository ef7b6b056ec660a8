#include "diagnostic/format.h"

namespace mlsheet::diagnostic {
namespace {

constexpr Format kFormats[] = {
    {"human", format_human},
    {"short", format_short},
    {"json", format_json},
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
  return text;
}

}  // namespace mlsheet::diagnostic
