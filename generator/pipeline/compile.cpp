#include "pipeline/compile.h"

#include "check/validate.h"
#include "document/read_yaml.h"
#include "document/suppression.h"
#include "evidence/link.h"
#include "footprint/estimate.h"
#include "pipeline/legible.h"
#include "sheet/compose.h"

namespace mlsheet::pipeline {
namespace {

// A caller may ask less of a sheet than its author; what then is not found, others may find.
bool is_left_to_others(diagnostic::Code code, const diagnostic::Policy& policy) {
  return policy.profile_by_caller && diagnostic::row(code).code_text.starts_with("MS11");
}

void suppress(const document::Document& document, std::string_view bytes,
              diagnostic::Report& report) {
  const auto unused = report.suppress(document::read_suppressions(document, bytes, report));
  if (!document.is_complete()) return;
  for (const diagnostic::Suppression& suppression : unused) {
    if (is_left_to_others(suppression.code, report.policy())) continue;
    report
        .add(suppression.named_at, diagnostic::SuppressionUnused,
             diagnostic::row(suppression.code).code_text)
        .help("take the code out of the comment, or move the comment to what it is about");
  }
}

}  // namespace

Compilation examine(const Request& request, source::Files& files, const Resources& resources) {
  Compilation c;
  c.report.set_policy(request.policy);
  c.document = document::read_yaml(files, request.input, c.report);
  c.checked = check::validate(c.document, resources.schema, c.report);
  c.linked = evidence::link(c.document, c.checked, resources.schema, files, c.report);
  c.ledger = footprint::estimate(c.linked, resources.factors, c.report);
  report_missing_glyphs(c.document, c.checked, resources.fonts, c.report);
  suppress(c.document, files.file(request.input).bytes, c.report);
  return c;
}

Compilation compile(const Request& request, source::Files& files, const Resources& resources) {
  Compilation c = examine(request, files, resources);
  c.sheet = sheet::compose({.linked = c.linked,
                            .ledger = c.ledger,
                            .schema = resources.schema,
                            .files = files,
                            .fonts = resources.fonts});
  return c;
}

}  // namespace mlsheet::pipeline
