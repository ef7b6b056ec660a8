#include <algorithm>

#include "check/kinds/number_fault.h"
#include "check/kinds/number_range.h"
#include "check/part_span.h"
#include "schema/example.h"

namespace mlsheet::check {
namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }

std::string without(std::string_view text, char dropped) {
  std::string result(text);
  result.erase(std::remove(result.begin(), result.end(), dropped), result.end());
  return result;
}

// `109,604` may be a thousand separator or a decimal comma; both readings are offered.
std::string comma_advice(std::string_view number) {
  std::string with_point(number);
  std::replace(with_point.begin(), with_point.end(), ',', '.');
  const std::size_t last = number.rfind(',');
  const bool thousands = number.size() - last == 4;
  const bool decimal = std::count(number.begin(), number.end(), ',') == 1;
  if (!decimal) return "write `" + without(number, ',') + "`";
  if (!thousands) return "write `" + with_point + "`";
  return "write `" + without(number, ',') + "` or `" + with_point + "`, whichever is meant";
}

std::string without_leading_zeros(std::string_view number) {
  const std::size_t sign = number[0] == '-' || number[0] == '+' ? 1 : 0;
  std::size_t at = sign;
  while (at + 1 < number.size() && number[at] == '0' && is_digit(number[at + 1])) ++at;
  return std::string(number.substr(0, sign)) + std::string(number.substr(at));
}

void keep_number(Checking& checking, const Leaf& leaf, const text::Decimal& number) {
  quantity::Quantity kept;
  kept.value = number;
  if (!is_in_range(checking, leaf, kept)) return;
  keep_quantity(checking, leaf.node, std::move(kept));
}

// `12 kg` where a bare number is due: the unit is the fault, not the number.
bool report_unit(Checking& checking, const Leaf& leaf) {
  const std::string_view text = checking.document.text(leaf.value);
  const auto parsed = quantity::parse_quantity(text, true);
  if (!parsed.quantity || !parsed.quantity->has_unit) return false;
  fault(checking, leaf.node, checking.document.node(leaf.value).span, diagnostic::UnitUnexpected,
        text, spoken_name(checking.document, leaf.node))
      .help("write the number alone");
  return true;
}

}  // namespace

void report_number_fault(Checking& checking, const Leaf& leaf, std::size_t begin, std::size_t end,
                         text::DecimalFault what) {
  const std::string_view number = checking.document.text(leaf.value).substr(begin, end - begin);
  const source::Span span = part_span(checking.document, leaf.value, begin, end);
  switch (what) {
    case text::DecimalFault::LeadingZero:
      fault(checking, leaf.node, span, diagnostic::LeadingZero, number)
          .help("write `" + without_leading_zeros(number) + "`");
      return;
    case text::DecimalFault::DecimalComma:
      fault(checking, leaf.node, span, diagnostic::CommaInNumber, number)
          .help(comma_advice(number));
      return;
    case text::DecimalFault::DigitSeparator:
      fault(checking, leaf.node, span, diagnostic::DigitSeparator, number)
          .help("write `" + without(number, '_') + "`");
      return;
    case text::DecimalFault::NotFinite:
      fault(checking, leaf.node, span, diagnostic::NumberNotFinite, number)
          .help(
              "where there is no value, write `not_disclosed` or say why: "
              "`{not_applicable: reason}`");
      return;
    case text::DecimalFault::TooManyDigits:
      fault(checking, leaf.node, span, diagnostic::TooManyDigits, number)
          .help("write as many digits as the value is known to");
      return;
    case text::DecimalFault::NotANumber:
      break;
  }
  fault(checking, leaf.node, span, diagnostic::NotANumber, number)
      .help("a number is written as in `" +
            schema::yaml_scalar(checking.field_of(leaf.node).example) + "`");
}

void keep_quantity(Checking& checking, document::NodeId node, quantity::Quantity quantity) {
  checking.checked.at(node).quantity =
      static_cast<std::int32_t>(checking.checked.quantities.size());
  checking.checked.quantities.push_back(std::move(quantity));
}

void check_number(Checking& checking, const Leaf& leaf) {
  const std::string_view text = checking.document.text(leaf.value);
  const auto parsed = text::parse_decimal(text);
  if (parsed.value) {
    keep_number(checking, leaf, *parsed.value);
  } else if (!report_unit(checking, leaf)) {
    report_number_fault(checking, leaf, 0, text.size(), parsed.fault);
  }
}

bool require_whole_number(Checking& checking, const Leaf& leaf) {
  const std::string_view text = checking.document.text(leaf.value);
  const auto parsed = text::parse_decimal(text);
  if (!parsed.value && parsed.fault != text::DecimalFault::NotANumber) {
    report_number_fault(checking, leaf, 0, text.size(), parsed.fault);
    return false;
  }
  if (parsed.value && std::all_of(text.begin(), text.end(), is_digit)) return true;
  if (report_unit(checking, leaf)) return false;
  fault(checking, leaf.node, checking.document.node(leaf.value).span, diagnostic::NotAWholeNumber,
        text)
      .help("write digits only, as in `21920`");
  return false;
}

void check_count(Checking& checking, const Leaf& leaf) {
  if (!require_whole_number(checking, leaf)) return;
  keep_number(checking, leaf, *text::parse_decimal(checking.document.text(leaf.value)).value);
}

}  // namespace mlsheet::check
