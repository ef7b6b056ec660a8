#pragma once
// Whether the sheet's texts can be printed at all. It stands here because fonts are what no phase
// before composing knows, and composing finds no faults.

#include "check/checked.h"
#include "diagnostic/report.h"
#include "document/document.h"
#include "typeset/font.h"

namespace mlsheet::pipeline {

// One finding for each text, at the first character that no font has.
void report_missing_glyphs(const document::Document& document, const check::Checked& checked,
                           const typeset::Fonts& fonts, diagnostic::Report& report);

}  // namespace mlsheet::pipeline
