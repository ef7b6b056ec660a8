#include "json/read.h"

#include <algorithm>
#include <nlohmann/json.hpp>
#include <set>
#include <utility>
#include <vector>

namespace mlsheet::json {
namespace {

// Walks over a string whose opening quote is at `at`; gives the place after the closing one.
std::size_t after_string(std::string_view text, std::size_t at) {
  for (++at; at < text.size() && text[at] != '"'; ++at) {
    if (text[at] == '\\') ++at;
  }
  return std::min(at + 1, text.size());
}

// Where the first bracket beyond the limit stands. Looked for before parsing, because copying or
// destroying a deep value recurses.
std::optional<std::size_t> too_deep(std::string_view text) {
  std::size_t depth = 0;
  for (std::size_t at = 0; at < text.size();) {
    const char letter = text[at];
    if (letter == '"') {
      at = after_string(text, at);
      continue;
    }
    if ((letter == '[' || letter == '{') && ++depth > kDepthLimit) return at;
    if ((letter == ']' || letter == '}') && depth > 0) --depth;
    ++at;
  }
  return std::nullopt;
}

// Where the key with this number (from 0, in order of the text) stands. The events of the parser
// carry no positions, and this is needed once, for the message.
std::size_t place_of_key(std::string_view text, std::size_t number) {
  for (std::size_t at = 0; at < text.size();) {
    if (text[at] != '"') {
      ++at;
      continue;
    }
    const std::size_t begin = at;
    at = after_string(text, at);
    const std::size_t next = text.find_first_not_of(" \t\r\n", at);
    const bool is_key = next != std::string_view::npos && text[next] == ':';
    if (is_key && number-- == 0) return begin;
  }
  return text.size();
}

// The library says `[json.exception.parse_error.101] parse error at line 1, column 5: syntax error
// while ...`; where is told by the byte, so only the end is kept.
std::string reason_in(std::string_view message) {
  for (const std::string_view before : {": syntax error ", ": ", "] "}) {
    const std::size_t at = message.find(before);
    if (at != std::string_view::npos) return std::string(message.substr(at + before.size()));
  }
  return std::string(message);
}

// Builds the value from the parser's events. The library's own builder looks a key up before it
// adds it, which takes quadratic time on an object of many keys, and lets the last duplicate win.
class Builder final : public nlohmann::json_sax<Value> {
 public:
  Builder(std::string_view text, Fault& fault) : text_(text), fault_(fault) {}

  Value take() { return std::move(root_); }

  bool null() override { return put(nullptr); }
  bool boolean(bool value) override { return put(value); }
  bool number_integer(number_integer_t value) override { return put(value); }
  bool number_unsigned(number_unsigned_t value) override { return put(value); }
  bool number_float(number_float_t value, const string_t&) override { return put(value); }
  bool string(string_t& value) override { return put(std::move(value)); }
  bool binary(binary_t&) override { return false; }

  bool start_object(std::size_t) override { return open(Value::object()); }
  bool end_object() override { return close(); }
  bool start_array(std::size_t) override { return open(Value::array()); }
  bool end_array() override { return close(); }

  bool key(string_t& name) override {
    const std::size_t number = keys_read_++;
    if (open_.back().keys.insert(name).second) {
      pending_key_ = std::move(name);
      return true;
    }
    fault_ = {place_of_key(text_, number), "duplicate key `" + name + "`"};
    return false;
  }

  bool parse_error(std::size_t position, const std::string&,
                   const nlohmann::detail::exception& error) override {
    fault_ = {std::min(position > 0 ? position - 1 : 0, text_.size()), reason_in(error.what())};
    return false;
  }

 private:
  struct Open {
    Value* value;
    std::set<std::string> keys;
  };

  // A container that is open is the last item of its parent, so its address holds until it closes.
  Value* place(Value value) {
    if (open_.empty()) {
      root_ = std::move(value);
      return &root_;
    }
    Value& parent = *open_.back().value;
    if (parent.is_array()) {
      parent.push_back(std::move(value));
      return &parent.back();
    }
    auto& members = parent.get_ref<Value::object_t&>();
    members.emplace_back(std::move(pending_key_), std::move(value));
    return &members.back().second;
  }

  bool put(Value value) {
    place(std::move(value));
    return true;
  }

  bool open(Value container) {
    open_.push_back({place(std::move(container)), {}});
    return true;
  }

  bool close() {
    open_.pop_back();
    return true;
  }

  std::string_view text_;
  Fault& fault_;
  Value root_;
  std::vector<Open> open_;
  std::string pending_key_;
  std::size_t keys_read_ = 0;
};

}  // namespace

std::optional<Value> read(std::string_view text, Fault& fault) {
  if (const std::optional<std::size_t> deep = too_deep(text)) {
    fault = {*deep, "nested deeper than " + std::to_string(kDepthLimit) + " levels"};
    return std::nullopt;
  }
  // The library takes a NUL for the end of the text and never looks behind it.
  if (const std::size_t nul = text.find('\0'); nul != std::string_view::npos) {
    fault = {nul, "a NUL byte, which no JSON text holds"};
    return std::nullopt;
  }
  Builder builder(text, fault);
  if (!Value::sax_parse(text.begin(), text.end(), &builder)) return std::nullopt;
  return builder.take();
}

}  // namespace mlsheet::json
