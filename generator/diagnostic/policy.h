#pragma once
// Which level a code has in this run: its own, unless the profile or the caller moved it. Levels
// decide the exit code and what is written, never the bytes of an output.

#include <cstdint>
#include <map>
#include <optional>
#include <string_view>

#include "diagnostic/catalogue.h"

namespace mlsheet::diagnostic {

enum class Profile : std::uint8_t { Minimal, Recommended, Strict };

std::string_view to_text(Profile profile);
std::optional<Profile> profile_named(std::string_view name);

enum class Setting : std::uint8_t { Allow, Warn, Deny };

// Whether nobody may hide or lower it: errors of layers 01 to 04, and of suppressions.
bool is_fixed(Code code, Level proposed);

struct Policy {
  Profile profile = Profile::Recommended;
  bool profile_by_caller = false;  // a flag beats the document's `profile:`
  std::map<Code, Setting> settings;
  bool deny_warnings = false;

  // No value: hidden.
  std::optional<Level> level(Code code, Level proposed) const;
};

}  // namespace mlsheet::diagnostic
