#pragma once
// Drawing reports: one function per format, listed in formats(). Only here do spans become lines,
// columns, carets and colours. All text of the input is made visible before it is drawn, and no
// line begins with it.

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "diagnostic/report.h"
#include "source/files.h"

namespace mlsheet::diagnostic {

enum class Colour { Never, Always };

struct FormatOptions {
  Colour colour = Colour::Never;
  std::size_t error_limit = 100;  // per file; 0 = all, however long
  // Told by json only.
  std::string_view command = {};
  std::size_t sheets = 1;
  std::optional<int> exit_code = {};  // by default 1 after errors and 0 without
};

// Snippet, caret, labels, notes, help; see docs/reference/diagnostics.md.
std::string format_human(const Report& report, const source::Files& files,
                         const FormatOptions& options);
// `file:line:col: error[MS0312]: message`, one line each.
std::string format_short(const Report& report, const source::Files& files,
                         const FormatOptions& options);
// One object, format_version 1.0, with bytes, code-point and UTF-16 columns.
std::string format_json(const Report& report, const source::Files& files,
                        const FormatOptions& options);

struct Format {
  std::string_view name;
  std::string (*write)(const Report&, const source::Files&, const FormatOptions&);
};
std::span<const Format> formats();

// `1 sheet: 2 errors, 1 warning`
std::string summary(const Report::Counts& counts, std::size_t sheets);

}  // namespace mlsheet::diagnostic
