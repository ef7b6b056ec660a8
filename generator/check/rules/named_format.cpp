#include <algorithm>
#include <array>

#include "check/kinds/size.h"
#include "check/look_up.h"
#include "check/rules/rule.h"
#include "check/rules/stated.h"
#include "check/rules/wording.h"

namespace mlsheet::check {
namespace {

using document::NodeId;

// Pairs: a size in pixels, and the text beside it that may name the format.
constexpr std::array<std::string_view, 8> kPaths = {
    "/overview/key_figures/*/size", "/overview/key_figures/*/words", "/models/*/input/shape",
    "/models/*/input/format",       "/software/pipeline/*/output",   "/software/pipeline/*/format",
    "/overview/key_figures/*/size", "/overview/key_figures/*/figure"};

struct Format {
  std::string_view name;
  std::int64_t width;
  std::int64_t height;
};
constexpr std::array kFormats = {
    Format{"QQVGA", 160, 120},  Format{"QCIF", 176, 144},   Format{"QVGA", 320, 240},
    Format{"CIF", 352, 288},    Format{"HVGA", 480, 320},   Format{"VGA", 640, 480},
    Format{"SVGA", 800, 600},   Format{"XGA", 1024, 768},   Format{"HD", 1280, 720},
    Format{"SXGA", 1280, 1024}, Format{"UXGA", 1600, 1200}, Format{"Full HD", 1920, 1080}};

// Before the two sides a batch or the channels may stand.
bool has_size(const std::vector<std::int64_t>& sides, const Format& format) {
  if (sides.size() < 2) return true;
  for (std::size_t i = 1; i < sides.size(); ++i) {
    const std::int64_t one = sides[i - 1];
    const std::int64_t other = sides[i];
    if (one == format.width && other == format.height) return true;
    if (one == format.height && other == format.width) return true;
  }
  return false;
}

// `Scaled from QVGA`: the format of something else.
bool is_derived(std::string_view words) {
  constexpr std::array<std::string_view, 16> kChanges = {
      "from",    "scaled",  "downscaled", "upscaled", "resized", "cropped", "crop",       "binned",
      "binning", "reduced", "half",       "quarter",  "part of", "within",  "subsampled", "window"};
  return std::any_of(kChanges.begin(), kChanges.end(),
                     [words](std::string_view change) { return mentions(words, change); });
}

void examine_one(Checking& checking, const Stated& size, const Stated& words) {
  const auto sides = parse_size(size.text);
  if (!sides || is_derived(words.text)) return;
  const Format* named = nullptr;
  for (const Format& format : kFormats) {
    if (!mentions(words.text, format.name)) continue;
    if (has_size(*sides, format)) return;
    named = &format;
  }
  if (named == nullptr) return;
  contradiction(checking, size.span, diagnostic::FormatOfAnotherSize, size.text, named->name,
                std::to_string(named->width) + " x " + std::to_string(named->height))
      .label(words.span, "the format");
}

void examine(Checking& checking) {
  for (std::size_t i = 0; i < kPaths.size(); i += 2) {
    for (const Stated& size : all_stated(checking, kPaths[i])) {
      const Stated words = stated_beside(checking, size.node, last_key(kPaths[i + 1]));
      if (words) examine_one(checking, size, words);
    }
  }
}

}  // namespace

extern const Rule kNamedFormat = {"named-format", examine, kPaths};

}  // namespace mlsheet::check
