#pragma once
// PDF objects as plain values (ISO 32000-1, 7.3), to be built anywhere and written by ObjectWriter.

#include <cstdint>
#include <string>
#include <utility>
#include <variant>
#include <vector>

namespace mlsheet::pdf {

enum class ObjectId : std::uint32_t {};  // an indirect object of one ObjectWriter

struct Null {};
struct Name {
  std::string text;
};
struct Thousandths {  // a real number
  std::int64_t value = 0;
};

struct Value;
using Array = std::vector<Value>;
struct Entry;
using Dictionary = std::vector<Entry>;

// Strings are bytes; see text_string() for words.
struct Value {
  std::variant<Null, bool, std::int32_t, Thousandths, Name, std::string, ObjectId, Array,
               Dictionary>
      data;
};

struct Entry {
  std::string key;
  Value value;
};

inline Value name(std::string text) { return {Name{std::move(text)}}; }
inline Value number(std::int64_t value) { return {static_cast<std::int32_t>(value)}; }
inline Value real(std::int64_t thousandths) { return {Thousandths{thousandths}}; }
inline Value array(Array items) { return {std::move(items)}; }
inline Value dictionary(Dictionary entries) { return {std::move(entries)}; }

// A text string: UTF-16 with its byte order mark. Cut where libharu would refuse its length.
Value text_string(std::string_view text);

}  // namespace mlsheet::pdf
