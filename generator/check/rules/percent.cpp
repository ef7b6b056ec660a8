#include "check/rules/percent.h"

#include "check/rules/exact.h"

namespace mlsheet::check {

std::optional<text::Decimal> percent_of(const quantity::Quantity* share) {
  if (share == nullptr || share->form != quantity::Form::Exact || share->approximate ||
      !share->value) {
    return std::nullopt;
  }
  if (share->has_unit && share->unit.symbol != "%") return std::nullopt;
  text::Decimal value = *share->value;
  if (!share->has_unit) value.exponent += 2;
  return value;
}

std::optional<ShareSum> plus(const ShareSum& sum, const text::Decimal& percent) {
  const auto total = plus(sum.total, percent);
  const auto slack = plus(sum.slack, text::Decimal{5, percent.exponent - 1});
  if (!total || !slack) return std::nullopt;
  return ShareSum{*total, *slack};
}

int against_whole(const ShareSum& sum) {
  const auto difference = plus(sum.total, text::Decimal{-100, 0});
  if (!difference) return 0;
  if (text::compare(*difference, sum.slack) > 0) return 1;
  return text::compare(*difference, {-sum.slack.coefficient, sum.slack.exponent}) < 0 ? -1 : 0;
}

}  // namespace mlsheet::check
