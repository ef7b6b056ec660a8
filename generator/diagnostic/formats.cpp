#include <algorithm>

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

std::string Format::write(const Report& report, const source::Files& files,
                          const FormatOptions& options) const {
  const Findings findings{report, files};
  return write_all({&findings, 1}, options);
}

std::span<const Format> formats() { return kFormats; }

const Format* format_named(std::string_view name) {
  const Format* found = std::find_if(std::begin(kFormats), std::end(kFormats),
                                     [&](const Format& format) { return format.name == name; });
  return found == std::end(kFormats) ? nullptr : found;
}

std::string summary(const Report::Counts& counts, std::size_t sheets) {
  std::string text = counted(sheets, "sheet") + ": " + counted(counts.errors, "error") + ", " +
                     counted(counts.warnings, "warning");
  if (counts.notes > 0) text += ", " + counted(counts.notes, "note");
  return text;
}

}  // namespace mlsheet::diagnostic
