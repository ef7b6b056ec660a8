#pragma once
// Writing JSON: ordered, indented, locale-free, safe inside HTML. The caller drives it in document
// order; nesting is checked in debug builds.

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace mlsheet::json {

enum class Layout { Indented, Compact };

class Writer {
 public:
  explicit Writer(Layout layout = Layout::Indented) : layout_(layout) {}

  Writer& begin_object();
  Writer& end_object();
  Writer& begin_array();
  Writer& end_array();
  Writer& key(std::string_view name);
  Writer& string(std::string_view value);
  Writer& number(double value);  // shortest text that reads back; must be finite
  Writer& integer(std::int64_t value);
  Writer& literal(std::string_view decimal);  // digits kept as they are, e.g. `3.30`
  Writer& boolean(bool value);
  Writer& null();

  std::string take();  // the text, ending in a newline when indented

 private:
  void before_value();
  void close(char bracket);
  void new_line();

  struct Level {
    bool is_object = false;
    bool has_items = false;
  };
  Layout layout_;
  std::string out_;
  std::vector<Level> levels_;
  bool after_key_ = false;
};

}  // namespace mlsheet::json
