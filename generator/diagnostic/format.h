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
#include "json/write.h"
#include "source/files.h"

namespace mlsheet::diagnostic {

enum class Colour { Never, Always };

struct FormatOptions {
  Colour colour = Colour::Never;
  std::size_t error_limit = 100;  // per file; 0 = all, however long
  // What the machine formats tell of the run.
  std::string_view version = {};
  std::string_view command = {};
  std::span<const source::FileId> sheets = {};         // those that were read, in that order
  source::FileId command_line = source::FileId::None;  // the text that stands for it, no real file
  std::optional<int> exit_code = {};                   // by default 1 after errors and 0 without
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
// The entries of that object, for documents that tell more than findings.
void write_findings(json::Writer& out, const Report& report, const source::Files& files,
                    const FormatOptions& options);
// SARIF 2.1.0, one run; what is not about a file is a notification of the invocation.
std::string format_sarif(const Report& report, const source::Files& files,
                         const FormatOptions& options);
// JUnit XML: a suite per file, a case per finding; errors are failures.
std::string format_junit(const Report& report, const source::Files& files,
                         const FormatOptions& options);
// Workflow commands of GitHub Actions, one line each.
std::string format_github(const Report& report, const source::Files& files,
                          const FormatOptions& options);
// The array that GitLab calls a code quality report.
std::string format_gitlab(const Report& report, const source::Files& files,
                          const FormatOptions& options);

// How the findings of one stream or file are laid out: lines that may follow other lines, or a
// document, which must be alone.
enum class Shape { Lines, Document };

struct Format {
  std::string_view name;
  Shape shape;
  std::string (*write)(const Report&, const source::Files&, const FormatOptions&);
};
std::span<const Format> formats();

// `1 sheet: 2 errors, 1 warning`
std::string summary(const Report::Counts& counts, std::size_t sheets);

}  // namespace mlsheet::diagnostic
