// The grammar of quantities:
//
//   quantity  = [ "~" ] ( exact | range | bound | tolerance | bracket ) | lognormal
//   exact     = number [ unit ]
//   range     = [ number ] ".." [ number ] [ unit ] | number unit ".." number unit
//   bound     = ( ">=" | "≥" | "<=" | "≤" ) number [ unit ]
//   tolerance = number sign number [ unit ] | number unit sign number ( unit | "%" )
//   sign      = "±" | "+-" | "+/-"
//   bracket   = number [ unit ] "[" number "," number "]"
//   lognormal = "lognormal(" number "," number ")" [ unit ]
//
// A unit that begins with "/" is that of a rate and may touch its number: `2/year` is `2 1/year`.
// A tolerance in percent is relative, unless the value is itself in percent: then it is in points.

#include <algorithm>
#include <initializer_list>
#include <utility>

#include "quantity/quantity.h"

namespace mlsheet::quantity {
namespace {

using text::Decimal;

constexpr std::string_view kToleranceSigns[] = {"±", "+-", "+/-"};

std::size_t blank_length(std::string_view rest) {
  // Typography has a no-break space between a number and its unit, or a thin one of two kinds.
  for (const std::string_view blank : {" ", "\u00A0", "\u2009", "\u202F"}) {
    if (rest.starts_with(blank)) return blank.size();
  }
  return 0;
}

std::string_view without_final_blanks(std::string_view text) {
  const std::size_t last = text.find_last_not_of(' ');
  return text.substr(0, last == std::string_view::npos ? 0 : last + 1);
}

// `- 5 V`, `to 5 V` or `345 V` after a number: a range or a number written in another way.
bool continues_number(std::string_view text) {
  for (const std::string_view start : {"-", "+", "\u2212", "\u2013", "to "}) {
    if (text.starts_with(start)) return true;
  }
  return !text.empty() && text.front() >= '0' && text.front() <= '9';
}

// Typography lets these stand directly behind their number.
bool may_touch(const Unit& unit) {
  return unit.symbol == "%" || unit.symbol == "°" || unit.symbol == "°C" || unit.symbol == "°F";
}

bool in_order(const Decimal& low, const Decimal& high) { return text::compare(low, high) <= 0; }

Decimal negated(const Decimal& decimal) { return {-decimal.coefficient, decimal.exponent}; }

// Half the width of a tolerance, never negative.
std::optional<Decimal> half_width(const Quantity& quantity) {
  const Decimal written = *quantity.spread;
  if (written.coefficient < 0) return std::nullopt;
  if (!quantity.relative) return written;
  std::optional<Decimal> width =
      text::multiply(*quantity.value, {written.coefficient, written.exponent - 2});
  return width && width->coefficient < 0 ? negated(*width) : width;
}

class Reader {
 public:
  Reader(std::string_view text, bool unit_required)
      : text_(without_final_blanks(text)), unit_required_(unit_required) {
    result_.quantity.emplace();
    quantity().unit.symbol = "1";
  }

  QuantityParse read() {
    skip_blanks();
    if (take({"lognormal("})) {
      lognormal();
    } else if (take({">=", "≥"})) {
      bound(quantity().low);
    } else if (take({"<=", "≤"})) {
      bound(quantity().high);
    } else {
      number_or_range();
    }
    if (ok()) unit();
    if (ok()) what_follows_the_unit();
    if (ok()) settle();
    if (!ok()) result_.quantity.reset();
    return std::move(result_);
  }

 private:
  Quantity& quantity() { return *result_.quantity; }
  bool ok() const { return result_.fault == QuantityFault::None; }
  std::string_view rest() const { return text_.substr(at_); }

  // The first fault stays.
  void fail(QuantityFault fault, std::size_t begin, std::size_t end) {
    if (!ok()) return;
    result_.fault = fault;
    result_.fault_begin = begin;
    result_.fault_end = end;
  }
  void fail_from(std::size_t begin) { fail(QuantityFault::Shape, begin, text_.size()); }

  void skip_blanks() {
    while (const std::size_t length = blank_length(rest())) at_ += length;
  }

  template <typename Words = std::initializer_list<std::string_view>>
  bool take(const Words& words) {
    for (const std::string_view word : words) {
      if (!rest().starts_with(word)) continue;
      at_ += word.size();
      return true;
    }
    return false;
  }

  // In a list a comma separates, so `(10000,2)` is no decimal comma.
  std::optional<Decimal> number(std::string_view separators = {}) {
    skip_blanks();
    number_begin_ = at_;
    const std::string_view item = rest().substr(0, rest().find_first_of(separators));
    const std::size_t length = text::number_prefix(item);
    if (length == 0) {
      fail_from(at_ < text_.size() ? at_ : 0);
      return std::nullopt;
    }
    at_ += length;
    const text::DecimalParse parse = text::parse_decimal(item.substr(0, length));
    if (!parse.value) fail_number(at_, parse.fault);
    return parse.value;
  }

  void fail_number(std::size_t end, text::DecimalFault fault) {
    result_.decimal_fault = fault;
    fail(QuantityFault::Number, number_begin_, end);
  }

  void bound(std::optional<Decimal>& side) {
    quantity().form = Form::Range;
    side = number();
  }

  void lognormal() {
    quantity().form = Form::Lognormal;
    list(quantity().value, quantity().spread, ")", 0);
    if (!ok()) return;
    const bool is_one = quantity().value->coefficient > 0 && in_order({1, 0}, *quantity().spread);
    if (!is_one) fail_from(0);
  }

  // `first, second` and the closing bracket of what began at `begin`.
  void list(std::optional<Decimal>& first, std::optional<Decimal>& second, std::string_view close,
            std::size_t begin) {
    first = number(",");
    skip_blanks();
    if (!ok()) return;
    if (!take({","})) return fail_from(begin);
    second = number(close);
    skip_blanks();
    if (ok() && !take({close})) fail_from(begin);
  }

  void number_or_range() {
    quantity().approximate = take({"~", "≈", "about "});
    skip_blanks();
    const std::size_t begin = at_;
    if (rest().starts_with("..")) return range(begin);
    quantity().value = number();
    if (!ok()) return;
    const std::size_t after_number = at_;
    skip_blanks();
    if (rest().starts_with("..")) {
      quantity().low = std::exchange(quantity().value, std::nullopt);
      range(begin);
    } else if (take(kToleranceSigns)) {
      tolerance();
    } else {
      at_ = after_number;
    }
  }

  void range(std::size_t begin) {
    take({".."});
    quantity().form = Form::Range;
    const std::optional<Decimal>& low = quantity().low;
    const std::size_t after_dots = at_;
    skip_blanks();
    if (text::number_prefix(rest()) == 0 && low) {  // `5.. V`
      at_ = after_dots;
      return;
    }
    if (text::number_prefix(rest()) == 0) return fail_from(begin);
    quantity().high = number();
    if (ok() && low && !in_order(*low, *quantity().high)) {
      fail(QuantityFault::ReversedRange, begin, at_);
    }
  }

  void tolerance() {
    quantity().form = Form::Tolerance;
    quantity().spread = number();
  }

  std::size_t unit_end() const {
    std::size_t length = std::min(rest().find('['), rest().find(".."));
    for (const std::string_view sign : kToleranceSigns) {
      length = std::min(length, rest().find(sign));
    }
    return at_ + without_final_blanks(rest().substr(0, length)).size();
  }

  void unit() {
    const bool touches = blank_length(rest()) == 0;
    skip_blanks();
    const std::size_t begin = at_;
    const std::size_t end = std::max(begin, unit_end());
    at_ = end;
    const std::string_view written = text_.substr(begin, end - begin);
    result_.unit_text = std::string(written);
    if (written.empty()) {
      if (unit_required_) fail(QuantityFault::NoUnit, 0, text_.size());
      return;
    }
    const bool is_rate = written.starts_with('/');
    std::optional<Unit> unit = parse_unit((is_rate ? "1" : "") + std::string(written));
    if (!unit) return not_a_unit(written, begin, touches);
    if (touches && !is_rate && !may_touch(*unit)) return fail(QuantityFault::NoSpace, 0, end);
    quantity().unit = std::move(*unit);
    quantity().has_unit = true;
  }

  void not_a_unit(std::string_view written, std::size_t begin, bool touches) {
    if (continues_number(written)) return fail_from(0);
    if (!touches) return fail(QuantityFault::UnknownUnit, begin, begin + written.size());
    const std::size_t word = std::min(written.find(' '), written.size());
    fail_number(begin + word, text::DecimalFault::NotANumber);  // `0x22`
  }

  void what_follows_the_unit() {
    skip_blanks();
    const std::size_t begin = at_;
    const bool is_exact = quantity().form == Form::Exact;
    if (is_exact && take({"["})) {
      quantity().form = Form::Triangular;
      list(quantity().low, quantity().high, "]", begin);
    } else if (is_exact && take(kToleranceSigns)) {
      tolerance();
      if (ok()) unit_of_tolerance();
    } else if (is_exact && quantity().has_unit && take({".."})) {
      upper_end();
    }
    skip_blanks();
    if (ok() && at_ < text_.size()) fail_from(at_);
  }

  // `60 Hz..20 kHz`
  void upper_end() {
    quantity().form = Form::Range;
    quantity().low = std::exchange(quantity().value, std::nullopt);
    const std::optional<Decimal> end = number();
    if (!ok()) return;
    skip_blanks();
    if (rest().empty()) return fail(QuantityFault::NoUnit, number_begin_, text_.size());
    const std::size_t begin = at_;
    const std::optional<Unit> unit = parse_unit(rest());
    at_ = text_.size();
    if (!unit) {
      result_.unit_text = std::string(text_.substr(begin));
      return fail(QuantityFault::UnknownUnit, begin, at_);
    }
    quantity().high = in_unit(*end, *unit, quantity().unit);
    if (!quantity().high) return fail(QuantityFault::TwoUnits, number_begin_, at_);
    if (!in_order(*quantity().low, *quantity().high)) fail(QuantityFault::ReversedRange, 0, at_);
  }

  // `1.4 kg ± 20 %`, `2 W ± 0.1 W`
  void unit_of_tolerance() {
    skip_blanks();
    const std::optional<Unit> unit = parse_unit(rest());
    const bool same = unit && unit->symbol == quantity().unit.symbol;
    quantity().relative = !same && rest() == "%";
    if (!same && !quantity().relative) return fail_from(number_begin_);
    at_ = text_.size();
  }

  void settle() {
    if (quantity().form == Form::Triangular) {
      const bool ordered = in_order(*quantity().low, *quantity().value) &&
                           in_order(*quantity().value, *quantity().high);
      if (!ordered) fail(QuantityFault::ReversedRange, 0, text_.size());
    }
    if (quantity().form != Form::Tolerance) return;
    if (const std::optional<Decimal> half = half_width(quantity())) {
      quantity().low = text::add(*quantity().value, negated(*half));
      quantity().high = text::add(*quantity().value, *half);
    }
    if (!quantity().low || !quantity().high) fail_from(number_begin_);
  }

  std::string_view text_;
  bool unit_required_;
  std::size_t at_ = 0;
  std::size_t number_begin_ = 0;
  QuantityParse result_;
};

}  // namespace

QuantityParse parse_quantity(std::string_view text, bool unit_required) {
  return Reader(text, unit_required).read();
}

}  // namespace mlsheet::quantity
