#include "diagnostic/selection.h"

#include "text/escape.h"

namespace mlsheet::diagnostic {

std::vector<FileSelection> select(const Report& report, std::size_t limit) {
  std::vector<FileSelection> files;
  source::FileId current = source::FileId::None;
  for (Diagnostic& diagnostic : report.sorted()) {
    if (files.empty() || diagnostic.span.file != current) files.emplace_back();
    current = diagnostic.span.file;
    FileSelection& file = files.back();
    if (limit != 0 && file.shown.size() == limit) {
      ++file.left_out;
    } else {
      file.shown.push_back(std::move(diagnostic));
    }
  }
  return files;
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

}  // namespace mlsheet::diagnostic
