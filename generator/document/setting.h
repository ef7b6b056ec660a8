#pragma once
// What if: a document with one value put into it as if it had been written there. The setting is a
// document itself, of one entry whose key is the path: `environment.lifetime: 5 years`. What
// follows then reads the value like any other, and finds its faults where the setting wrote them.

#include "diagnostic/report.h"
#include "document/document.h"

namespace mlsheet::document {

// The path leads from key to key; an item of a list is named by its number, from 0, or by its `id`.
// What stands there is replaced, as is a text on the way to it (`not_disclosed`); what does not is
// added, whether the language knows it or not. Only an item that a list does not have is reported.
// Neither of the two must have been cut short by an error: such a document is given back as it is.
Document with_setting(const Document& document, const Document& setting,
                      diagnostic::Report& report);

}  // namespace mlsheet::document
