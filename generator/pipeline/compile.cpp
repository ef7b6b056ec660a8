#include "pipeline/compile.h"

#include "check/validate.h"
#include "document/read_yaml.h"
#include "evidence/link.h"
#include "footprint/estimate.h"
#include "sheet/compose.h"

namespace mlsheet::pipeline {

Compilation compile(const Request& request, source::Files& files, const Resources& resources) {
  Compilation c;
  c.report.set_policy(request.policy);
  c.document = document::read_yaml(files, request.input, c.report);
  c.checked = check::validate(c.document, resources.schema, c.report);
  c.linked = evidence::link(c.document, c.checked, resources.schema, files, c.report);
  c.ledger = footprint::estimate(c.linked, resources.factors, c.report);
  c.sheet = sheet::compose({.linked = c.linked,
                            .ledger = c.ledger,
                            .schema = resources.schema,
                            .files = files,
                            .fonts = resources.fonts},
                           c.report);
  return c;
}

}  // namespace mlsheet::pipeline
