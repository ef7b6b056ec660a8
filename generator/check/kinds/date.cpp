#include "check/calendar.h"
#include "check/date_spelling.h"
#include "check/kinds/kind.h"
#include "check/part_span.h"

namespace mlsheet::check {

namespace {

void report_form(Checking& checking, const Leaf& leaf, std::string_view text) {
  diagnostic::Entry entry = fault(checking, leaf.node, checking.document.node(leaf.value).span,
                                  diagnostic::DateForm, text);
  const std::string meant = respell_date(text);
  if (meant.empty()) {
    entry.help("write the year, the month or the day as `2024`, `2024-01` or `2024-01-15`");
  } else {
    entry.help("write `" + meant + "`").fix(writable(checking.document, leaf.value), meant);
  }
}

// `February 2026 has no day 30`
std::string what_is_missing(std::string_view text) {
  const Date date = parse_date(text).date;
  const std::string_view month = month_name(date.month);
  if (month.empty()) {
    return "the order is year, month, day, and there is no month " + std::to_string(date.month);
  }
  return std::string(month) + " " + std::string(text.substr(0, 4)) + " has no day " +
         std::to_string(date.day);
}

}  // namespace

void check_date(Checking& checking, const Leaf& leaf) {
  const std::string_view text = checking.document.text(leaf.value);
  const source::Span& span = checking.document.node(leaf.value).span;
  switch (parse_date(text).fault) {
    case DateFault::None:
      return;
    case DateFault::Form:
      return report_form(checking, leaf, text);
    case DateFault::NoSuchDay:
      fault(checking, leaf.node, span, diagnostic::NoSuchDay, text).help(what_is_missing(text));
      return;
  }
}

}  // namespace mlsheet::check
