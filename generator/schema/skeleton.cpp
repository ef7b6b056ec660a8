#include "schema/skeleton.h"

#include <algorithm>
#include <utility>
#include <vector>

#include "schema/example.h"
#include "text/utf8.h"

namespace mlsheet::schema {
namespace {

constexpr std::size_t kWidth = 100;
constexpr std::size_t kStep = 2;
constexpr std::string_view kItem = "- ";

constexpr std::string_view kHead =
    "The datasheet of an ML sensor, to be filled in. Above each field stands what it means; its "
    "line holds an example and is a comment until you remove the `#`, also before the keys it is "
    "indented under. What you cannot say is `not_disclosed`, `{not_applicable: reason}` or "
    "`{not_evaluated: reason}`. `mlsheet check` tells what is missing or wrong, `mlsheet build` "
    "writes the datasheet.";

std::string wanted_text(const Field& field) {
  switch (field.requirement) {
    case Requirement::Required:
      return " (required)";
    case Requirement::Conditional:
      return " (required if " + field.condition + ")";
    case Requirement::Optional:
      return " (recommended)";
    case Requirement::Additional:
      break;
  }
  return {};
}

// A list of words says in its own comment which words its items take.
const Field& described(const Schema& schema, const Field& field) {
  return field.item == FieldId::None ? field : schema.field(field.item);
}

std::string words_text(const Field& field) {
  std::string text;
  for (const Word& word : field.vocabulary) text += (text.empty() ? " One of: " : ", ") + word.word;
  return text.empty() ? text : text + ".";
}

class Skeleton {
 public:
  Skeleton(const Schema& schema, Extent extent, std::span<const Given> given)
      : schema_(schema), extent_(extent), given_(given) {}

  std::string sheet() {
    comment(kHead, 0);
    for (const FieldId section : schema_.field(schema_.root()).children) {
      if (is_wanted(section)) add(section, 0);
    }
    return std::move(text_);
  }

 private:
  bool is_wanted(FieldId id) const;
  std::vector<FieldId> shown(FieldId group) const;
  const Given* given_below(const Field& field) const;
  void comment(std::string_view text, std::size_t indent);
  void line(const Field& field, std::size_t indent, std::string_view text);
  void add(FieldId id, std::size_t indent);
  void add_parts(FieldId group, std::size_t indent);

  const Schema& schema_;
  Extent extent_;
  std::span<const Given> given_;
  std::string text_;
  bool begins_item_ = false;  // the next line begins an item of a list
};

// What is given in the field or below it.
const Given* Skeleton::given_below(const Field& field) const {
  const auto found = std::find_if(given_.begin(), given_.end(), [&](const Given& given) {
    if (!given.pointer.starts_with(field.pointer)) return false;
    const std::string_view rest = given.pointer.substr(field.pointer.size());
    return rest.empty() || rest.front() == '/';
  });
  return found == given_.end() ? nullptr : &*found;
}

// The parts of a list that nobody asks for are not asked for either.
bool Skeleton::is_wanted(FieldId id) const {
  const Field& field = schema_.field(id);
  if (extent_ == Extent::Full || field.requirement != Requirement::Additional) return true;
  if (given_below(field) != nullptr) return true;
  return std::any_of(field.children.begin(), field.children.end(),
                     [this](FieldId child) { return is_wanted(child); });
}

std::vector<FieldId> Skeleton::shown(FieldId group) const {
  const Field& field = schema_.field(group);
  std::vector<FieldId> children;
  std::copy_if(
      field.children.begin(), field.children.end(), std::back_inserter(children), [&](FieldId id) {
        return is_wanted(id) ||
               std::count(field.required.begin(), field.required.end(), schema_.field(id).name) > 0;
      });
  return children;
}

void Skeleton::comment(std::string_view text, std::size_t indent) {
  const std::string begin = std::string(indent, ' ') + "#";
  std::string row = begin;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find(' ', at), text.size());
    const std::string_view word = text.substr(at, end - at);
    if (row.size() > begin.size() &&
        text::count_code_points(row) + 1 + text::count_code_points(word) > kWidth) {
      text_ += row + "\n";
      row = begin;
    }
    row += " " + std::string(word);
    at = end + 1;
  }
  text_ += row + "\n";
}

void Skeleton::line(const Field& field, std::size_t indent, std::string_view text) {
  if (begins_item_) indent -= kStep;
  text_ += std::string(indent, ' ') + (given_below(field) == nullptr ? "#" : "");
  if (std::exchange(begins_item_, false)) text_ += kItem;
  text_ += std::string(text) + "\n";
}

void Skeleton::add(FieldId id, std::size_t indent) {
  const Field& field = schema_.field(id);
  if (indent <= kStep) text_ += "\n";
  comment(
      field.label + wanted_text(field) + ": " + field.help + words_text(described(schema_, field)),
      begins_item_ ? indent - kStep : indent);
  if (const Given* given = given_below(field); given && given->pointer == field.pointer) {
    return line(field, indent, field.name + ": " + yaml_scalar(given->value));
  }
  const FieldId parts = field.item == FieldId::None ? id : field.item;
  if (shown(parts).empty()) return line(field, indent, example_line(schema_, id));
  line(field, indent, field.name + ":");
  indent += kStep;
  if (field.structure == Structure::Map) line(field, indent, example_key(field) + ":");
  begins_item_ = field.structure == Structure::List;
  add_parts(parts, field.structure == Structure::Group ? indent : indent + kStep);
}

void Skeleton::add_parts(FieldId group, std::size_t indent) {
  for (const FieldId child : shown(group)) add(child, indent);
}

}  // namespace

std::string skeleton(const Schema& schema, Extent extent, std::span<const Given> given) {
  return Skeleton(schema, extent, given).sheet();
}

}  // namespace mlsheet::schema
