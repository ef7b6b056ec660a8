#pragma once
// From checked document to annotated tree: bases, ids and references resolved, files named in the
// sheet opened, hashed and, where they are pictures, decoded.

#include "check/checked.h"
#include "diagnostic/report.h"
#include "document/document.h"
#include "evidence/linked.h"
#include "schema/schema.h"
#include "source/files.h"

namespace mlsheet::evidence {

Linked link(const document::Document& document, const check::Checked& checked,
            const schema::Schema& schema, source::Files& files, diagnostic::Report& report);

}  // namespace mlsheet::evidence
