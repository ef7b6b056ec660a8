// The grammar of quantities:
//
//   quantity  = [ "~" ] number [ tolerance | bracket ] [ unit ] | range | bound | lognormal
//   range     = [ number ] ".." [ number ] [ unit ]
//   bound     = ( ">=" | "≥" | "<=" | "≤" ) number [ unit ]
//   tolerance = ( "±" | "+-" | "+/-" ) number        (relative when it ends in % and the unit is
//   not %) bracket   = unit "[" number "," number "]" lognormal = "lognormal(" number "," number
//   ")" [ unit ]

#include <algorithm>
#include <initializer_list>
#include <utility>

#include "quantity/quantity.h"

namespace mlsheet::quantity {
namespace {

using text::Decimal;

bool is_blank(std::string_view rest) { return rest.starts_with(' ') || rest.starts_with("\u00A0"); }

// Exact a + b; nothing when it does not fit.
std::optional<Decimal> sum(Decimal a, Decimal b) {
  while (a.exponent > b.exponent) {
    if (__builtin_mul_overflow(a.coefficient, 10, &a.coefficient)) return std::nullopt;
    --a.exponent;
  }
  while (b.exponent > a.exponent) {
    if (__builtin_mul_overflow(b.coefficient, 10, &b.coefficient)) return std::nullopt;
    --b.exponent;
  }
  if (__builtin_add_overflow(a.coefficient, b.coefficient, &a.coefficient)) return std::nullopt;
  return a;
}

std::optional<Decimal> percent_of(const Decimal& value, const Decimal& percent) {
  Decimal out{0, value.exponent + percent.exponent - 2};
  if (__builtin_mul_overflow(value.coefficient, percent.coefficient, &out.coefficient)) {
    return std::nullopt;
  }
  while (out.exponent < 0 && out.coefficient % 10 == 0) {
    out.coefficient /= 10;
    ++out.exponent;
  }
  return out;
}

class Parser {
 public:
  Parser(std::string_view text, bool unit_required) : text_(text), unit_required_(unit_required) {
    out_.quantity.emplace();
  }

  QuantityParse run() {
    skip_blanks();
    if (take({"lognormal("})) {
      lognormal();
    } else if (take({">=", "≥"})) {
      bound(quantity().low);
    } else if (take({"<=", "≤"})) {
      bound(quantity().high);
    } else {
      central();
    }
    if (ok()) finish();
    if (!ok()) out_.quantity.reset();
    return std::move(out_);
  }

 private:
  Quantity& quantity() { return *out_.quantity; }
  bool ok() const { return out_.fault == QuantityFault::None; }
  std::string_view rest() const { return text_.substr(at_); }

  void fail(QuantityFault fault, std::size_t begin, std::size_t end) {
    if (!ok()) return;
    out_.fault = fault;
    out_.fault_begin = begin;
    out_.fault_end = end;
  }
  void fail_here() { fail(QuantityFault::Shape, at_ < text_.size() ? at_ : 0, text_.size()); }

  void skip_blanks() {
    while (is_blank(rest())) at_ += rest()[0] == ' ' ? 1u : 2u;
  }

  bool take(std::initializer_list<std::string_view> words) {
    for (const std::string_view word : words) {
      if (!rest().starts_with(word)) continue;
      at_ += word.size();
      return true;
    }
    return false;
  }

  std::optional<Decimal> number() {
    skip_blanks();
    const std::size_t begin = at_;
    const std::size_t length = text::number_prefix(rest());
    if (length == 0) {
      not_a_number();
      return std::nullopt;
    }
    const text::DecimalParse parsed = text::parse_decimal(rest().substr(0, length));
    at_ += length;
    if (!parsed.value) {
      out_.decimal_fault = parsed.fault;
      fail(QuantityFault::Number, begin, at_);
    }
    return parsed.value;
  }

  // `.nan kg` and `inf` deserve their own word; anything else is just not a quantity.
  void not_a_number() {
    const std::string_view word = rest().substr(0, rest().find(' '));
    const text::DecimalParse parsed = text::parse_decimal(word);
    const bool finite = parsed.fault != text::DecimalFault::NotFinite;
    out_.decimal_fault = parsed.fault;
    fail(finite ? QuantityFault::Shape : QuantityFault::Number, at_ < text_.size() ? at_ : 0,
         finite ? text_.size() : at_ + word.size());
  }

  void bound(std::optional<Decimal>& side) {
    quantity().form = Form::Range;
    side = number();
  }

  void lognormal() {
    quantity().form = Form::Lognormal;
    quantity().value = number();
    skip_blanks();
    if (ok() && !take({","})) return fail_here();
    if (ok()) quantity().spread = number();
    skip_blanks();
    if (ok() && !take({")"})) fail_here();
  }

  void central() {
    quantity().approximate = take({"~", "≈", "about "});
    skip_blanks();
    if (take({".."})) return open_range(std::nullopt);
    const auto value = number();
    if (!value) return;
    const std::size_t after_number = at_;
    skip_blanks();
    if (take({".."})) return open_range(value);
    if (take({"±", "+-", "+/-"})) return tolerance(*value);
    at_ = after_number;
    quantity().value = value;
  }

  void open_range(const std::optional<Decimal>& low) {
    quantity().form = Form::Range;
    quantity().low = low;
    const std::size_t after_dots = at_;
    skip_blanks();
    if (low && text::number_prefix(rest()) == 0) {  // `5.. V`
      at_ = after_dots;
      return;
    }
    quantity().high = number();
    if (!ok() || !low || text::compare(*low, *quantity().high) <= 0) return;
    fail(QuantityFault::ReversedRange, 0, at_);
  }

  void tolerance(const Decimal& value) {
    quantity().value = value;
    tolerance_begin_ = at_;
    const auto spread = number();
    if (!spread) return;
    quantity().form = Form::Tolerance;
    quantity().spread = spread;
  }

  // After the number: the unit, then `[low, high]` or a tolerance that follows the unit.
  void finish() {
    const bool had_blank = is_blank(rest()) || rest().empty();
    skip_blanks();
    const std::size_t unit_begin = at_;
    const std::size_t unit_end = unit_begin + unit_length();
    std::size_t trimmed = unit_end;
    while (trimmed > unit_begin && text_[trimmed - 1] == ' ') --trimmed;
    out_.unit_text = std::string(text_.substr(unit_begin, trimmed - unit_begin));
    at_ = unit_end;
    set_unit(unit_begin, trimmed, had_blank);
    if (ok() && take({"["})) bracket();
    if (ok() && take({"±", "+-", "+/-"})) late_tolerance();
    if (ok()) settle_tolerance();
    skip_blanks();
    if (ok() && at_ < text_.size()) fail_here();
  }

  std::size_t unit_length() const {
    std::size_t length = rest().size();
    for (const std::string_view stop : {"[", "±", "+-", "+/-"}) {
      length = std::min(length, rest().find(stop));
    }
    return length;
  }

  void set_unit(std::size_t begin, std::size_t end, bool had_blank) {
    quantity().unit = {"1", {}, {}, {0, 1, 0}};
    if (out_.unit_text.empty()) {
      if (unit_required_) fail(QuantityFault::NoUnit, 0, text_.size());
      return;
    }
    const auto unit = parse_unit(out_.unit_text);
    if (!unit) return fail(QuantityFault::UnknownUnit, begin, end);
    const bool may_touch = unit->symbol == "%" || unit->symbol == "°" || unit->symbol == "°C";
    if (!had_blank && !may_touch) return fail(QuantityFault::NoSpace, 0, end);
    quantity().unit = *unit;
    quantity().has_unit = true;
  }

  void bracket() {
    if (quantity().form != Form::Exact || !quantity().value) return fail_here();
    quantity().form = Form::Triangular;
    quantity().low = number();
    skip_blanks();
    if (ok() && !take({","})) return fail_here();
    if (ok()) quantity().high = number();
    skip_blanks();
    if (ok() && !take({"]"})) return fail_here();
    if (!ok()) return;
    const bool ordered = text::compare(*quantity().low, *quantity().value) <= 0 &&
                         text::compare(*quantity().value, *quantity().high) <= 0;
    if (!ordered) fail(QuantityFault::ReversedRange, 0, text_.size());
  }

  // `1.4 kg +- 20 %`, `2 W +- 0.1 W`
  void late_tolerance() {
    if (quantity().form != Form::Exact || !quantity().value) return fail_here();
    tolerance(*quantity().value);
    if (!ok()) return;
    skip_blanks();
    const std::string_view word = rest();
    at_ = text_.size();
    if (word == "%") {
      relative_ = true;
    } else if (word != out_.unit_text) {
      fail(QuantityFault::Shape, tolerance_begin_, text_.size());
    }
  }

  void settle_tolerance() {
    if (quantity().form != Form::Tolerance) return;
    const Decimal value = *quantity().value;
    const Decimal written = *quantity().spread;
    const auto spread = relative_ ? percent_of(value, written) : std::optional(written);
    if (spread) {
      quantity().low = sum(value, {-spread->coefficient, spread->exponent});
      quantity().high = sum(value, *spread);
    }
    if (relative_) quantity().spread.reset();
    if (!quantity().low || !quantity().high || written.coefficient < 0) {
      fail(QuantityFault::Shape, tolerance_begin_, text_.size());
    }
  }

  std::string_view text_;
  bool unit_required_;
  std::size_t at_ = 0;
  std::size_t tolerance_begin_ = 0;
  bool relative_ = false;
  QuantityParse out_;
};

}  // namespace

QuantityParse parse_quantity(std::string_view text, bool unit_required) {
  return Parser(text, unit_required).run();
}

}  // namespace mlsheet::quantity
