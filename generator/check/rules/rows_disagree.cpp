#include "check/rules/rows_disagree.h"

namespace mlsheet::check {

void rows_disagree(Checking& checking, const Stated& row, const Stated& other) {
  const document::Document& document = checking.document;
  contradiction(checking, row.span, diagnostic::RowsDisagree, document.key(row.node), row.text,
                document.key(other.node), other.text)
      .label(other.span, "the other row");
}

}  // namespace mlsheet::check
