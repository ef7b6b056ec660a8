#pragma once
// The fonts as the program carries them, for tests of whatever sets text.

#include <algorithm>
#include <array>
#include <string>
#include <string_view>

#include "pipeline/embedded.h"
#include "typeset/font.h"

namespace mlsheet::typeset {

inline std::string_view embedded_bytes(std::string_view name) {
  const std::span<const source::File> files = pipeline::embedded_files();
  const auto found = std::find_if(files.begin(), files.end(),
                                  [&](const source::File& file) { return file.name == name; });
  return found == files.end() ? std::string_view() : found->bytes;
}

inline const Fonts& embedded_fonts() {
  static const std::array<std::string_view, kFaceCount> kBytes = {
      embedded_bytes("fonts/Inter-Regular.otf"),  embedded_bytes("fonts/Inter-Italic.otf"),
      embedded_bytes("fonts/Inter-SemiBold.otf"), embedded_bytes("fonts/JetBrainsMono-Regular.ttf"),
      embedded_bytes("fonts/DejaVuSans.ttf"),     embedded_bytes("fonts/DejaVuSans-Bold.ttf")};
  static const Fonts kFonts(kBytes);
  return kFonts;
}

}  // namespace mlsheet::typeset
