#include "diagnostic/selection.h"

#include <algorithm>
#include <numeric>

#include "text/escape.h"

namespace mlsheet::diagnostic {
namespace {

// Which place the worst `limit` have in the order of their positions; of one level the first.
std::vector<std::size_t> worst_of(const std::vector<Diagnostic>& all, std::size_t limit) {
  std::vector<std::size_t> places(all.size());
  std::iota(places.begin(), places.end(), std::size_t{0});
  std::stable_sort(places.begin(), places.end(),
                   [&all](std::size_t a, std::size_t b) { return all[a].level > all[b].level; });
  places.resize(limit);
  std::sort(places.begin(), places.end());
  return places;
}

void leave_out(FileSelection& file, std::size_t limit) {
  if (limit == 0 || file.shown.size() <= limit) return;
  file.left_out = file.shown.size() - limit;
  std::vector<Diagnostic> kept;
  for (const std::size_t place : worst_of(file.shown, limit)) {
    kept.push_back(std::move(file.shown[place]));
  }
  file.shown = std::move(kept);
}

}  // namespace

std::vector<FileSelection> select(const Report& report, std::size_t limit) {
  std::vector<FileSelection> files;
  source::FileId current = source::FileId::None;
  for (Diagnostic& diagnostic : report.sorted()) {
    if (files.empty() || diagnostic.span.file != current) files.emplace_back();
    current = diagnostic.span.file;
    files.back().shown.push_back(std::move(diagnostic));
  }
  for (FileSelection& file : files) leave_out(file, limit);
  return files;
}

bool is_about_file(const Diagnostic& diagnostic, const FormatOptions& options) {
  return diagnostic.span.file != source::FileId::None &&
         diagnostic.span.file != options.command_line;
}

int exit_code(const FormatOptions& options, const Report::Counts& counts) {
  return options.exit_code.value_or(counts.errors > 0 ? 1 : 0);
}

std::vector<std::string> remarks(const Diagnostic& diagnostic) {
  std::vector<std::string> lines;
  if (!diagnostic.span_label.empty()) lines.push_back("here: " + diagnostic.span_label);
  for (const std::string& note : diagnostic.notes) lines.push_back("note: " + note);
  for (const std::string& help : diagnostic.helps) lines.push_back("help: " + help);
  for (std::string& line : lines) line = text::visible(line);
  return lines;
}

std::string path_of(const source::Files& files, source::FileId id) {
  std::string_view name = files.file(id).name;
  while (name.starts_with("./")) name.remove_prefix(2);
  return text::visible(name);
}

std::string shown_name(const source::Files& files, source::FileId id) {
  std::string name = text::visible(files.file(id).name);
  const bool looks_like_command = name.starts_with("::") || name.starts_with("##");
  return looks_like_command ? "./" + name : name;
}

const source::LineTable& Places::lines(source::FileId id) {
  auto found = tables_.find(id);
  if (found == tables_.end()) {
    found = tables_.emplace(id, source::LineTable(files_.file(id).bytes)).first;
  }
  return found->second;
}

std::string Places::text(const source::Span& span) {
  const source::Position position = lines(span.file).position(span.begin);
  return shown_name(files_, span.file) + ":" + std::to_string(position.line) + ":" +
         std::to_string(position.column);
}

std::vector<std::string> Places::others(const Diagnostic& diagnostic) {
  std::vector<std::string> lines;
  for (const Label& label : diagnostic.labels) {
    lines.push_back("also: " + text(label.span) + ": " + text::visible(label.text));
  }
  return lines;
}

}  // namespace mlsheet::diagnostic
