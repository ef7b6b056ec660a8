#include "json/read.h"

#include <nlohmann/json.hpp>
#include <set>
#include <vector>

namespace mlsheet::json {
namespace {

// Deep texts never reach the parser's value type, whose destructor would recurse over them.
std::optional<std::size_t> too_deep_at(std::string_view text) {
  std::size_t depth = 0;
  bool in_string = false;
  for (std::size_t at = 0; at < text.size(); ++at) {
    const char character = text[at];
    if (in_string) {
      if (character == '\\') ++at;
      in_string = character != '"';
    } else if (character == '"') {
      in_string = true;
    } else if (character == '[' || character == '{') {
      if (++depth > kDepthLimit) return at;
    } else if ((character == ']' || character == '}') && depth > 0) {
      --depth;
    }
  }
  return std::nullopt;
}

// Sees each key as it is parsed: the library itself would let the last of two win.
class DuplicateKeys {
 public:
  bool operator()(int, Value::parse_event_t event, Value& parsed) {
    if (event == Value::parse_event_t::object_start) keys_.emplace_back();
    if (event == Value::parse_event_t::object_end && !keys_.empty()) keys_.pop_back();
    if (event == Value::parse_event_t::key && !keys_.empty()) {
      const std::string& key = parsed.get_ref<const std::string&>();
      if (!keys_.back().insert(key).second && !duplicate_) duplicate_ = key;
    }
    return true;
  }
  const std::optional<std::string>& duplicate() const { return duplicate_; }

 private:
  std::vector<std::set<std::string>> keys_;
  std::optional<std::string> duplicate_;
};

}  // namespace

std::optional<Value> read(std::string_view text, Fault& fault) {
  if (const auto at = too_deep_at(text)) {
    fault = {*at, "nested deeper than " + std::to_string(kDepthLimit) + " levels"};
    return std::nullopt;
  }
  DuplicateKeys keys;
  try {
    Value value = Value::parse(text, std::ref(keys));
    if (!keys.duplicate()) return value;
    fault = {0, "the key `" + *keys.duplicate() + "` stands twice in one object"};
  } catch (const Value::parse_error& error) {
    fault = {error.byte == 0 ? 0 : error.byte - 1, "not JSON"};
  }
  return std::nullopt;
}

}  // namespace mlsheet::json
