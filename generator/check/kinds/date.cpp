#include "check/calendar.h"
#include "check/kinds/kind.h"

namespace mlsheet::check {

void check_date(Checking& checking, const Leaf& leaf) {
  const std::string_view text = checking.document.text(leaf.value);
  const source::Span& span = checking.document.node(leaf.value).span;
  switch (parse_date(text).fault) {
    case DateFault::None:
      return;
    case DateFault::Form:
      fault(checking, leaf.node, span, diagnostic::DateForm, text)
          .help("write the year, the month or the day as `2024`, `2024-01` or `2024-01-15`");
      return;
    case DateFault::NoSuchDay:
      fault(checking, leaf.node, span, diagnostic::NoSuchDay, text)
          .help("the order is year, month, day");
      return;
  }
}

}  // namespace mlsheet::check
