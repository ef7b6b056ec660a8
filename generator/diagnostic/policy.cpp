#include "diagnostic/policy.h"

#include <array>

namespace mlsheet::diagnostic {
namespace {

constexpr std::array<std::string_view, 3> kProfiles = {"minimal", "recommended", "strict"};

// Text, shape, quantities, references: what is wrong here is wrong under every profile.
bool is_fixed(Code code, Level proposed) {
  const std::string_view text = row(code).code_text;
  return proposed == Level::Error && text[2] == '0' && text[3] <= '4';
}

}  // namespace

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
