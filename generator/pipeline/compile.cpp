#include "pipeline/compile.h"

#include "check/validate.h"
#include "document/read_yaml.h"
#include "document/setting.h"
#include "document/suppression.h"
#include "evidence/link.h"
#include "footprint/estimate.h"
#include "pipeline/legible.h"
#include "sheet/compose.h"

namespace mlsheet::pipeline {
namespace {

// A caller may ask less of a sheet than its author; what then is not found, others may find. And of
// some sheets nothing is asked, because of an error in them.
bool is_left_to_others(diagnostic::Code code, const Compilation& compilation) {
  const bool is_asked = compilation.checked.completeness.has_value();
  return (compilation.report.policy().profile_by_caller || !is_asked) &&
         diagnostic::row(code).code_text.starts_with("MS11");
}

// Another suppression of the same code that holds in the same place, or in a part of it.
const diagnostic::Suppression* also_suppressed(const diagnostic::Suppression& suppression,
                                               const std::vector<diagnostic::Suppression>& all) {
  for (const diagnostic::Suppression& other : all) {
    const bool is_another =
        other.code == suppression.code && other.named_at.begin != suppression.named_at.begin;
    const bool meets =
        other.place.begin < suppression.place.end && suppression.place.begin < other.place.end;
    if (is_another && meets) return &other;
  }
  return nullptr;
}

void suppress(Compilation& compilation, std::string_view bytes) {
  const document::Document& document = compilation.document;
  diagnostic::Report& report = compilation.report;
  const auto all = document::read_suppressions(document, bytes, report);
  const auto unused = report.suppress(all);
  if (!document.is_complete()) return;
  for (const diagnostic::Suppression& suppression : unused) {
    if (is_left_to_others(suppression.code, compilation)) continue;
    diagnostic::Entry entry = report.add(suppression.named_at, diagnostic::SuppressionUnused,
                                         diagnostic::row(suppression.code).code_text);
    if (const diagnostic::Suppression* other = also_suppressed(suppression, all)) {
      entry.label(other->named_at, "suppressed here too").help("keep one of the two");
      continue;
    }
    entry.note("no finding of that code begins where it holds")
        .help("take the code out of the comment, or move the comment to what it is about");
  }
}

}  // namespace

Compilation examine(const Request& request, source::Files& files, const Resources& resources) {
  Compilation c;
  c.report.set_policy(request.policy);
  c.document = document::read_yaml(files, request.input, c.report);
  for (const source::FileId setting : request.settings) {
    const document::Document read = document::read_yaml(files, setting, c.report);
    c.document = document::with_setting(c.document, read, c.report);
  }
  c.checked = check::validate(c.document, resources.schema, c.report);
  c.linked = evidence::link(c.document, c.checked, resources.schema, files, c.report);
  c.ledger = footprint::estimate(c.linked, resources.factors, files, c.report);
  report_missing_glyphs(c.document, c.checked, resources.fonts, c.report);
  suppress(c, files.file(request.input).bytes);
  return c;
}

Compilation compile(const Request& request, source::Files& files, const Resources& resources) {
  Compilation c = examine(request, files, resources);
  c.sheet = sheet::compose({.linked = c.linked,
                            .ledger = c.ledger,
                            .spread = footprint::spread_of(c.ledger),
                            .schema = resources.schema,
                            .files = files,
                            .fonts = resources.fonts});
  return c;
}

}  // namespace mlsheet::pipeline
