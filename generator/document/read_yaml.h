#pragma once
// YAML bytes to the position tree. First a strict scan of our own (UTF-8, control characters, tabs,
// size), then yaml-cpp's events, checked against the source for everything that library lets pass:
// duplicate keys, merge keys, recursive aliases, tags, text after the document, unclosed quotes,
// list items or colons swallowed by a plain scalar.

#include "diagnostic/report.h"
#include "document/document.h"
#include "source/files.h"

namespace mlsheet::document {

Document read_yaml(const source::Files& files, source::FileId file, diagnostic::Report& report);

}  // namespace mlsheet::document
