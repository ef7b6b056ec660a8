#include "diagnostic/policy.h"

#include <algorithm>
#include <array>

namespace mlsheet::diagnostic {
namespace {

constexpr std::array<std::string_view, 3> kProfiles = {"minimal", "recommended", "strict"};

// Text, shape, quantities, references, suppressions: wrong here is wrong under every profile.
constexpr std::array<std::string_view, 5> kFixedLayers = {"MS01", "MS02", "MS03", "MS04", "MS15"};

}  // namespace

bool is_fixed(Code code, Level proposed) {
  const std::string_view layer = row(code).code_text.substr(0, 4);
  return proposed == Level::Error &&
         std::find(kFixedLayers.begin(), kFixedLayers.end(), layer) != kFixedLayers.end();
}

std::string_view to_text(Profile profile) { return kProfiles[static_cast<std::size_t>(profile)]; }

std::optional<Profile> profile_named(std::string_view name) {
  for (std::size_t i = 0; i < kProfiles.size(); ++i) {
    if (kProfiles[i] == name) return static_cast<Profile>(i);
  }
  return std::nullopt;
}

std::optional<Level> Policy::level(Code code, Level proposed) const {
  if (is_fixed(code, proposed)) return Level::Error;
  Level level = proposed;
  if (const auto found = settings.find(code); found != settings.end()) {
    if (found->second == Setting::Allow) return std::nullopt;
    level = found->second == Setting::Deny ? Level::Error : Level::Warning;
  }
  return level == Level::Warning && deny_warnings ? Level::Error : level;
}

}  // namespace mlsheet::diagnostic
