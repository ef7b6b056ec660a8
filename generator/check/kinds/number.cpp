#include <algorithm>

#include "check/kinds/number_fault.h"
#include "check/kinds/number_range.h"
#include "check/part_span.h"
#include "schema/example.h"
#include "text/ascii.h"
#include "text/decimal_comma.h"

namespace mlsheet::check {
namespace {

constexpr std::string_view kDigitsOnly = "write digits only, as in `21920`";

bool has_point(const std::string& number) { return number.find('.') != std::string::npos; }

// Of a decimal: no point, no exponent, no sign but a minus.
bool is_written_whole(std::string_view text) {
  if (text.starts_with('-')) text.remove_prefix(1);
  return std::all_of(text.begin(), text.end(), text::is_digit);
}

std::string without(std::string_view text, char dropped) {
  std::string result(text);
  result.erase(std::remove(result.begin(), result.end(), dropped), result.end());
  return result;
}

std::string without_leading_zeros(std::string_view number) {
  const std::size_t sign = number[0] == '-' || number[0] == '+' ? 1 : 0;
  std::size_t at = sign;
  while (at + 1 < number.size() && number[at] == '0' && text::is_digit(number[at + 1])) ++at;
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
                         text::DecimalFault what, Wanted wanted) {
  const std::string_view number = checking.document.text(leaf.value).substr(begin, end - begin);
  const source::Span span = part_span(checking.document, leaf.value, begin, end);
  const auto advise = [&](diagnostic::Entry entry, std::vector<std::string> readings) {
    if (wanted == Wanted::WholeNumber) std::erase_if(readings, has_point);
    if (readings.empty()) return void(entry.help(std::string(kDigitsOnly)));
    const source::Span place = writable_part(checking.document, leaf.value, begin, end);
    std::string help;
    for (const std::string& reading : readings) {
      help += (help.empty() ? "write `" : " or `") + reading + "`";
      entry.fix(place, reading);
    }
    entry.help(readings.size() > 1 ? help + ", whichever is meant" : help);
  };
  switch (what) {
    case text::DecimalFault::LeadingZero:
      return advise(fault(checking, leaf.node, span, diagnostic::LeadingZero, number),
                    {without_leading_zeros(number)});
    case text::DecimalFault::DecimalComma:
      return advise(fault(checking, leaf.node, span, diagnostic::CommaInNumber, number),
                    text::without_comma(number));
    case text::DecimalFault::DigitSeparator:
      return advise(fault(checking, leaf.node, span, diagnostic::DigitSeparator, number),
                    {without(without(number, '_'), '\'')});
    case text::DecimalFault::NotFinite:
      fault(checking, leaf.node, span, diagnostic::NumberNotFinite, number)
          .help(
              "where there is no value, write `not_disclosed` or say why: "
              "`{not_applicable: reason}`");
      return;
    case text::DecimalFault::TooSmall:
      fault(checking, leaf.node, span, diagnostic::NumberTooSmall, number)
          .help("write `0` if nothing is meant");
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

std::optional<text::Decimal> whole_number(Checking& checking, const Leaf& leaf) {
  const std::string_view text = checking.document.text(leaf.value);
  const auto parsed = text::parse_decimal(text);
  if (!parsed.value && parsed.fault != text::DecimalFault::NotANumber) {
    report_number_fault(checking, leaf, 0, text.size(), parsed.fault, Wanted::WholeNumber);
    return std::nullopt;
  }
  if (parsed.value && is_written_whole(text)) return parsed.value;
  if (report_unit(checking, leaf)) return std::nullopt;
  fault(checking, leaf.node, checking.document.node(leaf.value).span, diagnostic::NotAWholeNumber,
        text)
      .help(std::string(kDigitsOnly));
  return std::nullopt;
}

void check_count(Checking& checking, const Leaf& leaf) {
  if (const auto number = whole_number(checking, leaf)) keep_number(checking, leaf, *number);
}

}  // namespace mlsheet::check
