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
  std::string_view command = {};  // named in json when given
  std::optional<int> exit_code;   // in json; else 1 after errors and 0 without
};

// What one compilation found, and the files its spans point into.
struct Findings {
  const Report& report;
  const source::Files& files;
};

// Snippet, caret, labels, notes, help; see docs/reference/diagnostics.md.
std::string format_human(std::span<const Findings> findings, const FormatOptions& options);
// `file:line:col: error[MS0312]: message`, one line each.
std::string format_short(std::span<const Findings> findings, const FormatOptions& options);
// One object, format_version 1.0, with bytes, code-point and UTF-16 columns.
std::string format_json(std::span<const Findings> findings, const FormatOptions& options);

struct Format {
  std::string_view name;
  std::string (*write_all)(std::span<const Findings>, const FormatOptions&);

  std::string write(const Report& report, const source::Files& files,
                    const FormatOptions& options) const;
};
std::span<const Format> formats();
const Format* format_named(std::string_view name);  // nullptr when there is none

// `1 sheet: 2 errors, 1 warning`
std::string summary(const Report::Counts& counts, std::size_t sheets);

}  // namespace mlsheet::diagnostic
