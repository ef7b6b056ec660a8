#include "sheet/words.h"

#include <algorithm>

#include "quantity/quantity.h"
#include "text/decimal.h"
#include "text/format.h"

namespace mlsheet::sheet {
namespace {

// `int8` is a name and keeps its case, `on_device` are words.
bool is_symbol(std::string_view word) {
  return word.find_first_of("0123456789") != std::string_view::npos;
}

}  // namespace

std::string statement_words(const evidence::Value& value) {
  switch (value.statement) {
    case check::Statement::None:
      return {};
    case check::Statement::NotDisclosed:
      return std::string(kNotDisclosed);
    case check::Statement::NotApplicable:
      return "Not applicable: " + value.reason;
    case check::Statement::NotEvaluated:
      return "Not evaluated: " + value.reason;
  }
  return {};
}

std::string choice_words(const schema::Field& field, const std::string& word) {
  const auto found = std::find_if(field.vocabulary.begin(), field.vocabulary.end(),
                                  [&](const schema::Word& entry) { return entry.word == word; });
  if (found == field.vocabulary.end()) return word;
  return found->label == text::humanise(word) && is_symbol(word) ? word : found->label;
}

std::string number_words(const evidence::Value& value) {
  if (value.quantity) return quantity::to_text(*value.quantity);
  const text::DecimalParse parsed = text::parse_decimal(value.text);
  return parsed.value ? quantity::number_text(*parsed.value) : value.text;
}

std::string shape_words(std::string_view written) {
  std::string out;
  for (const char c : written) {
    if (c == 'x') {
      out += "×";
    } else {
      out += c;
    }
  }
  return out;
}

std::string without_scheme(std::string_view address) {
  const std::size_t colon = address.find("://");
  std::string_view rest = colon == std::string_view::npos ? address : address.substr(colon + 3);
  if (rest.ends_with('/')) rest.remove_suffix(1);
  return std::string(rest);
}

std::string host_of(std::string_view address) {
  const std::string rest = without_scheme(address);
  std::string_view host = std::string_view(rest).substr(0, rest.find('/'));
  if (host.starts_with("www.")) host.remove_prefix(4);
  return std::string(host);
}

}  // namespace mlsheet::sheet
