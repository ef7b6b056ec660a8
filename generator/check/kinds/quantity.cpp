#include "quantity/quantity.h"

#include <algorithm>
#include <array>

#include "check/kinds/number_fault.h"
#include "check/kinds/number_range.h"
#include "check/kinds/quantity_fault.h"
#include "check/part_span.h"
#include "quantity/elementary.h"
#include "text/decimal.h"

namespace mlsheet::check {
namespace {

using document::NodeId;
using quantity::Form;
using quantity::Quantity;
using quantity::QuantityParse;

// A fraction may be written bare; but where a percentage is usual, `95` means neither 95 nor 95 %.
bool lacks_percent(const schema::Field& field, const Quantity& quantity) {
  if (quantity.has_unit || !field.dimension || quantity.form == Form::Lognormal) return false;
  const bool usual = field.example.find('%') != std::string::npos;
  return usual && (quantity.si() > 1 || quantity.si() < -1);
}

// A level is no power to compute with, but says how much it is.
std::string level_advice(const Quantity& quantity, const quantity::Dimension& wanted) {
  const bool is_level = quantity.unit.symbol == "dBm" && quantity.form == Form::Exact;
  if (!is_level || wanted != *quantity::dimension_named("power")) return {};
  const double milliwatts = quantity::pow(10, quantity.value->to_double() / 10);
  return "this level is about " + text::format_significant(milliwatts, 3) + " mW";
}

// Reports a unit of another dimension; false then.
bool has_dimension(Checking& checking, const Leaf& leaf, const Quantity& quantity) {
  const schema::Field& field = checking.field_of(leaf.node);
  const std::string_view text = checking.document.text(leaf.value);
  const source::Span& span = checking.document.node(leaf.value).span;
  if (!field.dimension) return true;
  if (quantity.unit.dimension != *field.dimension) {
    auto report =
        fault(checking, leaf.node, span, diagnostic::UnitMismatch, text,
              quantity::with_article(quantity.unit.dimension),
              spoken_name(checking.document, leaf.node), quantity::with_article(*field.dimension));
    report.at_caret(quantity::name_of(quantity.unit.dimension))
        .label(field.dimension_span, "dimension declared here")
        .help(unit_advice(field));
    const std::string level = level_advice(quantity, *field.dimension);
    if (!level.empty()) report.note(level);
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

// `-16..16 g` of an accelerometer, where any unit may stand.
void warn_of_grams(Checking& checking, const Leaf& leaf, const Quantity& quantity) {
  const std::string_view text = checking.document.text(leaf.value);
  if (checking.field_of(leaf.node).dimension || !is_below_no_grams(quantity)) return;
  auto report =
      checking.report.add(checking.document.node(leaf.value).span, diagnostic::GramOrGravity, text);
  report.note("a mass does not go below zero");
  if (std::count(text.begin(), text.end(), 'g') != 1 || !text.ends_with('g')) {
    report.help("for an acceleration write `gn`, the standard gravity of 9.80665 m/s2");
    return;
  }
  const std::string meant = std::string(text) + "n";
  report.help("for an acceleration, in standard gravities of 9.80665 m/s2, write `" + meant + "`")
      .fix(writable_part(checking.document, leaf.value, 0, text.size()), meant);
}

std::optional<Quantity> read_quantity(Checking& checking, const Leaf& leaf) {
  const std::string_view text = checking.document.text(leaf.value);
  QuantityParse parse = quantity::parse_quantity(text, wants_unit(checking.field_of(leaf.node)));
  const bool has_unit =
      parse.quantity ? parse.quantity->has_unit : parse.fault != quantity::QuantityFault::NoUnit;
  if (!has_unit && report_comma_in_list(checking, leaf)) return std::nullopt;
  if (!parse.quantity) {
    report_parse_fault(checking, leaf, parse);
    return std::nullopt;
  }
  if (!has_dimension(checking, leaf, *parse.quantity)) return std::nullopt;
  if (!is_in_range(checking, leaf, *parse.quantity)) return std::nullopt;
  warn_of_grams(checking, leaf, *parse.quantity);
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
    if (entry == NodeId::None) continue;
    complete &=
        !is_cut_off(checking, node, entry) && add_limit(checking, node, entry, limit, whole);
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
