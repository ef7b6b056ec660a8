#pragma once
// Checking the shape of a document against the schema, every value against its kind, and the
// cross-field rules. One cause gives one diagnostic.

#include "check/checked.h"
#include "diagnostic/report.h"
#include "document/document.h"
#include "schema/schema.h"

namespace mlsheet::check {

// Also settles the report's profile from the document's `profile:` unless the caller chose one.
Checked validate(const document::Document& document, const schema::Schema& schema,
                 diagnostic::Report& report);

}  // namespace mlsheet::check
