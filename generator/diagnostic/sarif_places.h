#pragma once
// Places as SARIF 2.1.0 has them: files are URIs, percent-encoded, relative to the folder of the
// run unless the caller named an absolute path; columns count UTF-16 units.

#include <string>
#include <string_view>

#include "diagnostic/selection.h"
#include "json/write.h"

namespace mlsheet::diagnostic {

inline constexpr std::string_view kSourceRoot = "%SRCROOT%";

// An `artifactLocation` object.
void write_artifact(json::Writer& out, const source::Files& files, source::FileId id);

// A `location` object; the message is left out when empty.
void write_location(json::Writer& out, const source::Span& span, Places& places,
                    std::string_view message = {});

// The property `fixes` where there are any; each changes one place.
void write_fixes(json::Writer& out, const Diagnostic& diagnostic, Places& places);

// A `message` object. Braces would be placeholders (section 3.11.5) and `[text](target)` a link
// (3.11.6), so the author's own are escaped.
void write_message(json::Writer& out, std::string_view visible);

}  // namespace mlsheet::diagnostic
