#include "check/validate.h"

#include "check/checking.h"
#include "check/completeness.h"
#include "check/edition.h"
#include "check/missing.h"
#include "check/rules/rule.h"
#include "check/walk.h"

namespace mlsheet::check {
namespace {

// Nothing was read, and the reader has said why.
bool is_unread(const document::Document& document, const diagnostic::Report& report) {
  if (document.root() == document::NodeId::None) return true;
  return document.node(document.root()).first_child == document::NodeId::None && report.failed();
}

}  // namespace

Checked validate(const document::Document& document, const schema::Schema& schema,
                 diagnostic::Report& report) {
  Checked checked;
  checked.nodes.resize(document.size());
  if (is_unread(document, report)) return checked;

  const bool read_whole = !report.failed();
  const bool is_profile_known = settle_profile(document, report);
  Checking checking{document, schema, report, checked, {}, {}};
  check_edition(checking);
  walk(checking, document.root(), schema.root());
  // Rules compare places of a sheet; of two, one may be among those that were not read.
  if (!document.is_complete()) return checked;
  for (const Rule& rule : rules()) rule.examine(checking);
  // What is missing from half a sheet may stand in the other half; and where the profile is
  // misspelt, another may ask for much more than is due.
  if (!read_whole || !is_profile_known) return checked;
  report_missing(checking);
  checked.completeness = completeness_of(checking);
  return checked;
}

}  // namespace mlsheet::check
