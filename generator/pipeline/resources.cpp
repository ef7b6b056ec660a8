#include "pipeline/resources.h"

#include <algorithm>
#include <array>
#include <stdexcept>
#include <string>

#include "pipeline/embedded.h"

namespace mlsheet::pipeline {
namespace {

constexpr std::array<std::string_view, typeset::kFaceCount> kFaceFiles = {
    "fonts/Inter-Regular.otf",         "fonts/Inter-Italic.otf", "fonts/Inter-SemiBold.otf",
    "fonts/JetBrainsMono-Regular.ttf", "fonts/DejaVuSans.ttf",   "fonts/DejaVuSans-Bold.ttf"};

std::string_view embedded_text(std::string_view name) {
  const auto files = embedded_files();
  const auto found = std::lower_bound(
      files.begin(), files.end(), name,
      [](const source::File& file, std::string_view wanted) { return file.name < wanted; });
  return found != files.end() && found->name == name ? found->bytes : std::string_view{};
}

std::array<std::string_view, typeset::kFaceCount> face_bytes() {
  std::array<std::string_view, typeset::kFaceCount> bytes;
  std::transform(kFaceFiles.begin(), kFaceFiles.end(), bytes.begin(), embedded_text);
  return bytes;
}

// The embedded files are as immutable as code, so a fault in them is a bug of the build.
template <class Load>
auto loaded(Load load) {
  source::MemoryFiles files({}, embedded_files());
  diagnostic::Report report;
  auto result = load(files, report);
  if (report.failed()) {
    throw std::logic_error("an embedded file is broken: " + report.sorted().front().message);
  }
  return result;
}

}  // namespace

Resources::Resources()
    : schema(loaded([](const source::Files& files, diagnostic::Report& report) {
        return schema::load(files, "schemas/sensor.schema.json", report);
      })),
      factors(footprint::shipped_factors()),
      fonts(face_bytes()) {}

std::string_view Resources::text(std::string_view name) const { return embedded_text(name); }

}  // namespace mlsheet::pipeline
