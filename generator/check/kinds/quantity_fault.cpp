// Texts that are no quantity: what is wrong with them, and what the author may have meant.

#include "check/kinds/quantity_fault.h"

#include <algorithm>

#include "check/kinds/number_fault.h"
#include "check/part_span.h"
#include "quantity/respell.h"
#include "schema/example.h"
#include "text/ascii.h"
#include "text/format.h"

namespace mlsheet::check {
namespace {

using quantity::QuantityFault;
using quantity::QuantityParse;

constexpr std::size_t kShownUnits = 6;

std::string spoken_units(const quantity::Dimension& dimension) {
  std::vector<std::string> symbols = quantity::symbols_of(dimension);
  if (symbols.size() > kShownUnits) symbols.resize(kShownUnits);
  for (std::string& symbol : symbols) symbol = "`" + symbol + "`";
  return text::join_words(symbols, "or");
}

std::string example_advice(const schema::Field& field) {
  return "for example `" + schema::yaml_scalar(field.example) + "`";
}

void report_unit_missing(Checking& checking, const Leaf& leaf, const source::Span& span,
                         std::string_view number) {
  const schema::Field& field = checking.field_of(leaf.node);
  auto report = fault(checking, leaf.node, span, diagnostic::UnitMissing, number);
  if (field.dimension_span.end > 0) report.label(field.dimension_span, "dimension declared here");
  report.help(unit_advice(field));
}

struct Bytes {
  std::string_view decimal;
  std::string_view thousands;
  std::string_view binary;
  std::string_view powers_of_two;
};
constexpr Bytes kBytes[] = {{"kB", "1000", "KiB", "1024"},
                            {"MB", "1000000", "MiB", "1048576"},
                            {"GB", "1000000000", "GiB", "1073741824"}};

// `64 KB`, `64 Mbytes`: one of two amounts.
bool suggest_bytes(diagnostic::Entry report, const source::Span& place, std::string_view unit) {
  const std::string word = text::to_lower(unit);
  if (unit.ends_with('b')) return false;  // bits
  for (const Bytes& bytes : kBytes) {
    const std::string prefix = text::to_lower(bytes.decimal.substr(0, 1));
    if (word != prefix + "b" && word != prefix + "byte" && word != prefix + "bytes") continue;
    const std::string decimal(bytes.decimal);
    const std::string binary(bytes.binary);
    report.help("write `" + decimal + "` for " + std::string(bytes.thousands) + " bytes, or `" +
                binary + "` for " + std::string(bytes.powers_of_two));
    report.fix(place, decimal).fix(place, binary);
    return true;
  }
  return false;
}

// `2 a`: the year of the scientists, which readers take for an area or a typing error.
bool suggest_years(diagnostic::Entry report, const source::Span& place, std::string_view unit) {
  if (unit != "a" && unit != "yrs") return false;
  report.help("write `years`, each of 365 days").fix(place, "years");
  return true;
}

void report_unit_unknown(Checking& checking, const Leaf& leaf, const QuantityParse& parse,
                         const source::Span& span) {
  const schema::Field& field = checking.field_of(leaf.node);
  const std::string& unit = parse.unit_text;
  auto report = fault(checking, leaf.node, span, diagnostic::UnitUnknown, unit);
  const source::Span place =
      writable_part(checking.document, leaf.value, parse.fault_begin, parse.fault_end);
  if (suggest_bytes(report, place, unit) || suggest_years(report, place, unit)) return;
  if (!wants_unit(field)) {
    suggest(report, place, unit, quantity::all_symbols());
    return;
  }
  if (!suggest(report, place, unit, quantity::symbols_of(*field.dimension))) {
    suggest(report, place, unit, quantity::all_symbols(*field.dimension));
  }
  report.help(unit_advice(field));
}

void report_no_space(Checking& checking, const Leaf& leaf, const QuantityParse& parse,
                     const source::Span& span) {
  const std::string_view text = checking.document.text(leaf.value);
  const std::string_view unit = parse.unit_text;
  std::string spaced(text);
  if (const std::size_t at = text.rfind(unit); !unit.empty() && at != std::string_view::npos) {
    spaced.insert(at, 1, ' ');
  }
  fault(checking, leaf.node, span, diagnostic::UnitWithoutSpace, text)
      .help("write `" + schema::yaml_scalar(spaced) + "`")
      .fix(writable_part(checking.document, leaf.value, 0, text.size()), spaced);
}

// A range or a bound in the spelling of running text.
bool report_respelled(Checking& checking, const Leaf& leaf) {
  const std::string_view text = checking.document.text(leaf.value);
  const auto ours = quantity::respell(text, wants_unit(checking.field_of(leaf.node)));
  if (!ours) return false;
  auto report = fault(checking, leaf.node, checking.document.node(leaf.value).span,
                      diagnostic::QuantityForm, text);
  std::string meant = ours->text;
  if (!wants_unit(checking.field_of(leaf.node)) && ours->text.ends_with(" g")) {
    const auto grams = quantity::parse_quantity(meant, true).quantity;
    if (is_below_no_grams(*grams)) meant += 'n';
  }
  const std::string quoted = schema::yaml_scalar(meant);
  report.help("write `" + quoted + "`");
  if (ours->is_same) {
    const bool is_plain = checking.document.node(leaf.value).style == document::Style::Plain;
    report.fix(writable_part(checking.document, leaf.value, 0, text.size()),
               is_plain ? quoted : meant);
  }
  return true;
}

}  // namespace

bool wants_unit(const schema::Field& field) {
  return field.dimension && *field.dimension != quantity::Dimension{};
}

std::string unit_advice(const schema::Field& field) {
  if (!field.dimension || *field.dimension == quantity::Dimension{}) return example_advice(field);
  return quantity::with_article(*field.dimension) + " is written in " +
         spoken_units(*field.dimension) + ", " + example_advice(field);
}

bool is_below_no_grams(const quantity::Quantity& quantity) {
  const std::string& symbol = quantity.unit.symbol;
  return (symbol == "g" || symbol == "mg") &&
         (quantity.si_low().value_or(0) < 0 || quantity.si() < 0);
}

bool report_comma_in_list(Checking& checking, const Leaf& leaf) {
  const document::Node& node = checking.document.node(leaf.value);
  if (node.next == document::NodeId::None || node.style != document::Style::Plain) return false;
  const document::Node& next = checking.document.node(node.next);
  const std::string_view rest = checking.document.text(node.next);
  const bool touches = next.span.begin == node.span.end + 1 && next.key_span.end == 0;
  if (!touches || rest.empty() || !text::is_digit(rest.front())) return false;
  if (!quantity::parse_quantity(rest, true).quantity) return false;
  const std::string whole(checking.document.text(leaf.value));
  const std::string decimals(rest.substr(0, text::number_prefix(rest)));
  const auto end = next.span.begin + static_cast<std::uint32_t>(decimals.size());
  const source::Span number{node.span.file, node.span.begin, end};
  const std::string meant = whole + "." + decimals;
  fault(checking, leaf.node, number, diagnostic::CommaInNumber, whole + "," + decimals)
      .help("a comma separates the items of a list; write `" + meant +
            "`, or a unit behind each number")
      .fix(number, meant);
  return true;
}

void report_parse_fault(Checking& checking, const Leaf& leaf, const QuantityParse& parse) {
  const std::string_view text = checking.document.text(leaf.value);
  const source::Span span =
      part_span(checking.document, leaf.value, parse.fault_begin, parse.fault_end);
  const std::string_view part =
      text.substr(std::min(parse.fault_begin, text.size()), parse.fault_end - parse.fault_begin);
  if (parse.fault != QuantityFault::ReversedRange && report_respelled(checking, leaf)) return;
  switch (parse.fault) {
    case QuantityFault::Number:
      return report_number_fault(checking, leaf, parse.fault_begin, parse.fault_end,
                                 parse.decimal_fault);
    case QuantityFault::NoUnit:
      return report_unit_missing(checking, leaf, span, part);
    case QuantityFault::UnknownUnit:
      return report_unit_unknown(checking, leaf, parse, span);
    case QuantityFault::NoSpace:
      return report_no_space(checking, leaf, parse, span);
    case QuantityFault::TwoUnits:
      fault(checking, leaf.node, span, diagnostic::LimitsInTwoUnits, part, parse.unit_text)
          .help("write both ends in one unit");
      return;
    case QuantityFault::ReversedRange:
      fault(checking, leaf.node, span, diagnostic::RangeReversed, part)
          .help("write the lower end first");
      return;
    case QuantityFault::Shape:
    case QuantityFault::None:
      break;
  }
  fault(checking, leaf.node, span, diagnostic::QuantityForm, text)
      .help("write a number and its unit, a range or a tolerance, " +
            example_advice(checking.field_of(leaf.node)));
}

}  // namespace mlsheet::check
