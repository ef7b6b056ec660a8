#pragma once
// What every format shares: which diagnostics of a run are shown, how a file is named in them, and
// where a span is in lines and columns.

#include <map>
#include <string>
#include <vector>

#include "diagnostic/format.h"
#include "source/line_table.h"

namespace mlsheet::diagnostic {

// The diagnostics about one file, at most as many as asked for, errors before warnings and notes.
struct FileSelection {
  std::vector<Diagnostic> shown;
  std::size_t left_out = 0;
};

std::vector<FileSelection> select(const Report& report, std::size_t limit);

// Whether a reader can open what the span points at, or it is said of the run as a whole.
bool is_about_file(const Diagnostic& diagnostic, const FormatOptions& options);

int exit_code(const FormatOptions& options, const Report::Counts& counts);

// What is said beside the message, a visible line each: `here: …`, `note: …`, `help: …`.
std::vector<std::string> remarks(const Diagnostic& diagnostic);

// As a path of the project: visible, without a leading `./`.
std::string path_of(const source::Files& files, source::FileId id);

// Made visible, and never read as a command by whoever reads a log line by line.
std::string shown_name(const source::Files& files, source::FileId id);

// Line tables of the files that are pointed at, each made once.
class Places {
 public:
  explicit Places(const source::Files& files) : files_(files) {}

  const source::Files& files() const { return files_; }
  const source::LineTable& lines(source::FileId id);
  std::string text(const source::Span& span);  // `sensor.yaml:41:13`

  // The other places a diagnostic points at: `also: sensor.yaml:12:3: first defined here`.
  std::vector<std::string> others(const Diagnostic& diagnostic);

 private:
  const source::Files& files_;
  std::map<source::FileId, source::LineTable> tables_;
};

}  // namespace mlsheet::diagnostic
