#include "quantity/quantity.h"

#include <algorithm>
#include <array>

#include "check/kinds/number_fault.h"
#include "check/kinds/number_range.h"
#include "check/part_span.h"
#include "schema/example.h"
#include "text/format.h"

namespace mlsheet::check {
namespace {

using document::NodeId;
using quantity::Form;
using quantity::Quantity;
using quantity::QuantityFault;
using quantity::QuantityParse;

constexpr std::size_t kShownUnits = 6;

bool wants_unit(const schema::Field& field) {
  return field.dimension && *field.dimension != quantity::Dimension{};
}

std::string spoken_units(const quantity::Dimension& dimension) {
  std::vector<std::string> symbols = quantity::symbols_of(dimension);
  if (symbols.size() > kShownUnits) symbols.resize(kShownUnits);
  for (std::string& symbol : symbols) symbol = "`" + symbol + "`";
  return text::join_words(symbols, "or");
}

std::string example_advice(const schema::Field& field) {
  return "for example `" + schema::yaml_scalar(field.example) + "`";
}

std::string unit_advice(const schema::Field& field) {
  if (!field.dimension || *field.dimension == quantity::Dimension{}) return example_advice(field);
  return quantity::with_article(*field.dimension) + " is written in " +
         spoken_units(*field.dimension) + ", " + example_advice(field);
}

void report_unit_missing(Checking& checking, const Leaf& leaf, const source::Span& span,
                         std::string_view number) {
  const schema::Field& field = checking.field_of(leaf.node);
  auto report = fault(checking, leaf.node, span, diagnostic::UnitMissing, number);
  if (field.dimension_span.end > 0) report.label(field.dimension_span, "dimension declared here");
  report.help(unit_advice(field));
}

void report_unit_unknown(Checking& checking, const Leaf& leaf, const QuantityParse& parse,
                         const source::Span& span) {
  const schema::Field& field = checking.field_of(leaf.node);
  const std::string& unit = parse.unit_text;
  auto report = fault(checking, leaf.node, span, diagnostic::UnitUnknown, unit);
  const source::Span place =
      writable_part(checking.document, leaf.value, parse.fault_begin, parse.fault_end);
  const bool fits =
      field.dimension && suggest(report, place, unit, quantity::symbols_of(*field.dimension));
  if (!fits) suggest(report, place, unit, quantity::all_symbols());
  if (wants_unit(field)) report.help(unit_advice(field));
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
      .help("write `" + spaced + "`")
      .fix(writable_part(checking.document, leaf.value, 0, text.size()), spaced);
}

void report_parse_fault(Checking& checking, const Leaf& leaf, const QuantityParse& parse) {
  const std::string_view text = checking.document.text(leaf.value);
  const source::Span span =
      part_span(checking.document, leaf.value, parse.fault_begin, parse.fault_end);
  const std::string_view part =
      text.substr(std::min(parse.fault_begin, text.size()), parse.fault_end - parse.fault_begin);
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

// A fraction may be written bare; but where a percentage is usual, `95` means neither 95 nor 95 %.
bool lacks_percent(const schema::Field& field, const Quantity& quantity) {
  if (quantity.has_unit || !field.dimension || quantity.form == Form::Lognormal) return false;
  const bool usual = field.example.find('%') != std::string::npos;
  return usual && (quantity.si() > 1 || quantity.si() < -1);
}

// Reports a unit of another dimension; false then.
bool has_dimension(Checking& checking, const Leaf& leaf, const Quantity& quantity) {
  const schema::Field& field = checking.field_of(leaf.node);
  const std::string_view text = checking.document.text(leaf.value);
  const source::Span& span = checking.document.node(leaf.value).span;
  if (!field.dimension) return true;
  if (quantity.unit.dimension != *field.dimension) {
    fault(checking, leaf.node, span, diagnostic::UnitMismatch, text,
          quantity::with_article(quantity.unit.dimension),
          spoken_name(checking.document, leaf.node), quantity::with_article(*field.dimension))
        .at_caret(quantity::name_of(quantity.unit.dimension))
        .label(field.dimension_span, "dimension declared here")
        .help(unit_advice(field));
    return false;
  }
  if (lacks_percent(field, quantity)) {
    fault(checking, leaf.node, span, diagnostic::UnitMissing, text)
        .label(field.dimension_span, "dimension declared here")
        .help("write `" + std::string(text) + " %`, or a fraction between 0 and 1");
    return false;
  }
  return true;
}

std::optional<Quantity> read_quantity(Checking& checking, const Leaf& leaf) {
  const std::string_view text = checking.document.text(leaf.value);
  QuantityParse parse = quantity::parse_quantity(text, wants_unit(checking.field_of(leaf.node)));
  if (!parse.quantity) {
    report_parse_fault(checking, leaf, parse);
    return std::nullopt;
  }
  if (!has_dimension(checking, leaf, *parse.quantity)) return std::nullopt;
  if (!is_in_range(checking, leaf, *parse.quantity)) return std::nullopt;
  return parse.quantity;
}

// ---- min, typ, max ----

struct Limit {
  std::string_view key;
  std::optional<text::Decimal> Quantity::*target;
};

constexpr std::array<Limit, 4> kLimits = {{{"min", &Quantity::low},
                                           {"value", &Quantity::value},
                                           {"typ", &Quantity::value},
                                           {"max", &Quantity::high}}};

// One of `min`, `typ`, `max`: an exact quantity.
std::optional<Quantity> read_limit(Checking& checking, NodeId node, NodeId entry) {
  if (checking.document.node(entry).kind != document::NodeKind::Scalar) {
    fault(checking, node, checking.document.node(entry).span, diagnostic::QuantityForm,
          checking.document.key(entry));
    return std::nullopt;
  }
  std::optional<Quantity> limit = read_quantity(checking, {node, entry});
  if (!limit || limit->form == Form::Exact) return limit;
  fault(checking, node, checking.document.node(entry).span, diagnostic::QuantityForm,
        checking.document.text(entry))
      .help("`min`, `typ` and `max` hold one number each");
  return std::nullopt;
}

bool add_limit(Checking& checking, NodeId node, NodeId entry, const Limit& place, Quantity& whole) {
  const std::optional<Quantity> limit = read_limit(checking, node, entry);
  if (!limit) return false;
  const bool first = !whole.low && !whole.value && !whole.high;
  if (first) {
    whole.unit = limit->unit;
    whole.has_unit = limit->has_unit;
  }
  whole.*place.target = quantity::in_unit(*limit->value, limit->unit, whole.unit);
  if (whole.*place.target) return true;
  fault(checking, node, checking.document.node(entry).span, diagnostic::LimitsInTwoUnits,
        checking.document.text(entry), whole.unit.symbol)
      .help("write `min`, `typ` and `max` in one unit");
  return false;
}

bool is_given_twice(Checking& checking, NodeId node) {
  const NodeId value = checking.document.find(node, "value");
  const NodeId typical = checking.document.find(node, "typ");
  if (value == NodeId::None || typical == NodeId::None) return false;
  fault(checking, node, checking.document.node(typical).key_span, diagnostic::ValueTwice,
        spoken_name(checking.document, node))
      .label(checking.document.node(value).key_span, "and here")
      .help("keep one of the two");
  return true;
}

}  // namespace

void check_quantity(Checking& checking, const Leaf& leaf) {
  std::optional<Quantity> quantity = read_quantity(checking, leaf);
  if (quantity) keep_quantity(checking, leaf.node, *std::move(quantity));
}

void check_limits(Checking& checking, NodeId node) {
  if (is_given_twice(checking, node)) return;
  Quantity whole;
  bool complete = true;
  for (const Limit& limit : kLimits) {
    const NodeId entry = checking.document.find(node, limit.key);
    if (entry != NodeId::None) complete &= add_limit(checking, node, entry, limit, whole);
  }
  if (!complete) return;
  if (whole.low && whole.high && text::compare(*whole.low, *whole.high) > 0) {
    const NodeId low = checking.document.find(node, "min");
    const NodeId high = checking.document.find(node, "max");
    fault(
        checking, node, checking.document.node(low).span, diagnostic::RangeReversed,
        std::string(checking.document.text(low)) + ".." + std::string(checking.document.text(high)))
        .label(checking.document.node(high).span, "is less")
        .help("`min` is the lower end, `max` the upper one");
    return;
  }
  if (whole.low || whole.high) whole.form = Form::Range;
  keep_quantity(checking, node, std::move(whole));
}

}  // namespace mlsheet::check
