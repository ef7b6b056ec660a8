#include "schema/example.h"

#include <algorithm>

#include "text/ascii.h"

namespace mlsheet::schema {
namespace {

constexpr std::size_t kShownChildren = 2;  // of a group that requires nothing
constexpr std::size_t kMostChildren = 3;
constexpr std::string_view kMayBegin = "_/+~<=.-(";
constexpr std::string_view kMayStand = "_/+~<>=.-() @%;'±°×^$*!?&";

bool is_word(char c) {
  return text::is_letter_or_digit(c) || static_cast<unsigned char>(c) >= 0x80;
}

// A colon followed by a space ends a key; `https://` does not.
bool is_plain_at(std::string_view text, std::size_t at) {
  const char c = text[at];
  if (c == ':') return at + 1 < text.size() && text[at + 1] != ' ';
  return is_word(c) || kMayStand.find(c) != std::string_view::npos;
}

bool is_plain(std::string_view text) {
  if (text.empty() || text.back() == ' ') return false;
  if (!is_word(text[0]) && kMayBegin.find(text[0]) == std::string_view::npos) return false;
  if (text[0] == '-' && (text.size() == 1 || text[1] == ' ')) return false;
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (!is_plain_at(text, at)) return false;
  }
  return true;
}

std::vector<FieldId> shown_children(const Schema& schema, const Field& group) {
  std::vector<FieldId> shown;
  std::copy_if(
      group.children.begin(), group.children.end(), std::back_inserter(shown), [&](FieldId id) {
        return schema.field(id).requirement == Requirement::Required ||
               std::count(group.required.begin(), group.required.end(), schema.field(id).name) > 0;
      });
  if (!shown.empty()) return shown;
  const std::size_t count = std::min(kShownChildren, group.children.size());
  return {group.children.begin(), group.children.begin() + static_cast<std::ptrdiff_t>(count)};
}

std::string example_value(const Schema& schema, FieldId id);

std::string example_group(const Schema& schema, const Field& group) {
  const std::vector<FieldId> shown = shown_children(schema, group);
  std::string result = "{";
  for (std::size_t i = 0; i < shown.size() && i < kMostChildren; ++i) {
    if (i > 0) result += ", ";
    result += example_line(schema, shown[i]);
  }
  return result + (shown.size() > kMostChildren ? ", …}" : "}");
}

std::string example_value(const Schema& schema, FieldId id) {
  const Field& field = schema.field(id);
  switch (field.structure) {
    case Structure::Group:
      return example_group(schema, field);
    case Structure::List:
      return "[" + example_value(schema, field.item) + "]";
    case Structure::Map:
      return "{" + example_key(field) + ": " + example_value(schema, field.item) + "}";
    case Structure::Leaf:
      break;
  }
  const bool collection = field.kind == ValueKind::Points || field.kind == ValueKind::Matrix;
  return collection ? field.example : yaml_scalar(field.example);
}

}  // namespace

std::string example_key(const Field& map) {
  return map.example.empty() ? "name" : yaml_scalar(map.example);
}

std::string yaml_scalar(std::string_view text) {
  if (is_plain(text)) return std::string(text);
  std::string quoted = "\"";
  for (const char c : text) {
    if (c == '"' || c == '\\') quoted += '\\';
    quoted += c;
  }
  return quoted + '"';
}

std::string example_line(const Schema& schema, FieldId field) {
  return schema.field(field).name + ": " + example_value(schema, field);
}

std::string spoken_path(const Field& field) {
  std::string path;
  for (std::size_t at = 0; at < field.pointer.size(); ++at) {
    const char c = field.pointer[at];
    if (c == '*') {
      path.back() = '[';
      path += ']';
    } else if (c != '/') {
      path += c;
    } else if (at > 0) {
      path += '.';
    }
  }
  return path;
}

}  // namespace mlsheet::schema
