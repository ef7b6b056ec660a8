#include <algorithm>
#include <iterator>

#include "check/kinds/kind.h"
#include "check/kinds/number_range.h"
#include "text/decimal.h"
#include "text/format.h"

namespace mlsheet::check {
namespace {

using schema::PlainType;

struct TypeWord {
  PlainType type;
  std::string_view spoken;
};

// In the order of PlainType.
constexpr TypeWord kTypes[] = {{PlainType::Null, "nothing"},
                               {PlainType::Boolean, "`true` or `false`"},
                               {PlainType::Integer, "a whole number"},
                               {PlainType::Fraction, "a number"},
                               {PlainType::String, "a text"},
                               {PlainType::Array, "a list"},
                               {PlainType::Object, "a group of entries"}};

bool is_one_of(std::string_view text, std::initializer_list<std::string_view> words) {
  return std::find(words.begin(), words.end(), text) != words.end();
}

// `3`, `3.0` and `3e2` are whole.
bool is_whole(const text::Decimal& number) {
  text::Decimal rest = number;
  while (rest.exponent < 0 && rest.coefficient % 10 == 0 && rest.coefficient != 0) {
    rest.coefficient /= 10;
    ++rest.exponent;
  }
  return rest.exponent >= 0 || rest.coefficient == 0;
}

// YAML 1.2, 10.3.2, for decimal numbers.
PlainType type_of_plain(std::string_view text) {
  if (is_one_of(text, {"", "~", "null", "Null", "NULL"})) return PlainType::Null;
  if (is_one_of(text, {"true", "True", "TRUE", "false", "False", "FALSE"})) {
    return PlainType::Boolean;
  }
  const text::DecimalParse number = text::parse_decimal(text);
  if (number.value) return is_whole(*number.value) ? PlainType::Integer : PlainType::Fraction;
  return number.fault == text::DecimalFault::TooManyDigits ? PlainType::Fraction
                                                           : PlainType::String;
}

PlainType type_of(const document::Document& document, document::NodeId node) {
  const document::Node& found = document.node(node);
  if (found.kind == document::NodeKind::Mapping) return PlainType::Object;
  if (found.kind == document::NodeKind::Sequence) return PlainType::Array;
  if (found.style != document::Style::Plain) return PlainType::String;
  return type_of_plain(document.text(node));
}

std::string spoken(schema::PlainTypes types) {
  std::vector<std::string> words;
  for (const auto& [type, word] : kTypes) {
    const bool is_implied = type == PlainType::Integer && types.has(PlainType::Fraction);
    if (types.has(type) && !is_implied) words.emplace_back(word);
  }
  return words.empty() ? "no value at all" : text::join_words(words, "or");
}

}  // namespace

bool has_plain_type(const Checking& checking, document::NodeId node) {
  return checking.field_of(node).types.has(type_of(checking.document, node));
}

void check_plain(Checking& checking, const Leaf& leaf) {
  const schema::Field& field = checking.field_of(leaf.node);
  const PlainType type = type_of(checking.document, leaf.value);
  if (!field.types.has(type)) {
    fault(checking, leaf.node, checking.document.node(leaf.value).span, diagnostic::WrongStructure,
          spoken_name(checking.document, leaf.node), kTypes[static_cast<std::size_t>(type)].spoken,
          spoken(field.types))
        .label(field.span, "declared here");
  } else if (!field.vocabulary.empty()) {
    check_choice(checking, leaf);
  } else if (type == PlainType::Integer || type == PlainType::Fraction) {
    check_number(checking, leaf);
  }
}

}  // namespace mlsheet::check
