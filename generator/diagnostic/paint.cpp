#include "diagnostic/paint.h"

#include <array>

namespace mlsheet::diagnostic {
namespace {

// ECMA-48 select graphic rendition, by Ink: bold red, yellow, cyan; bold; bold blue.
constexpr std::array<std::string_view, 5> kSequences = {"\x1b[1;31m", "\x1b[1;33m", "\x1b[1;36m",
                                                        "\x1b[1m", "\x1b[1;34m"};

}  // namespace

std::string Paint::operator()(Ink ink, std::string_view text) const {
  if (colour_ == Colour::Never || text.empty()) return std::string(text);
  std::string painted(kSequences[static_cast<std::size_t>(ink)]);
  painted += text;
  painted += "\x1b[0m";
  return painted;
}

}  // namespace mlsheet::diagnostic
