#pragma once
// Reading JSON that others wrote, bounded: depth is checked before the parser sees the text,
// duplicate keys are refused. The value type is nlohmann's, ordered as in the text.

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include <nlohmann/json_fwd.hpp>

namespace mlsheet::json {

using Value = nlohmann::ordered_json;

inline constexpr std::size_t kDepthLimit = 64;

struct Fault {
  std::size_t byte = 0;
  std::string message;
};

// On failure gives nothing and fills `fault`.
std::optional<Value> read(std::string_view text, Fault& fault);

}  // namespace mlsheet::json
