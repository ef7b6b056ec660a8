#pragma once
// A text read as YAML, for tests: `Reading reading("a: 1\n")`. Faults are compared as texts such as
// `MS0104 5..9`, with `| 0..4` for each label. Where a test marks a place in the text, it does so
// with « and », which are taken out before reading.

#include <string>
#include <string_view>
#include <vector>

#include "diagnostic/report.h"
#include "document/document.h"
#include "document/read_yaml.h"
#include "source/files.h"

namespace mlsheet::document {

inline std::string places(const source::Span& span) {
  return std::to_string(span.begin) + ".." + std::to_string(span.end);
}

struct Reading {
  explicit Reading(std::string text)
      : file(files.add("sheet.yaml", std::move(text))), document(read_yaml(files, file, report)) {}

  std::string_view bytes() const { return files.file(file).bytes; }
  std::string_view source(NodeId id) const { return files.text(document.node(id).span); }
  std::string_view source(std::string_view pointer) const {
    return source(document.at_pointer(pointer));
  }
  std::string_view text(std::string_view pointer) const {
    return document.text(document.at_pointer(pointer));
  }
  const Node& node(std::string_view pointer) const {
    return document.node(document.at_pointer(pointer));
  }

  std::vector<std::string> faults() const {
    std::vector<std::string> found;
    for (const diagnostic::Diagnostic& diagnostic : report.sorted()) {
      std::string fault(diagnostic::row(diagnostic.code).code_text);
      fault += " " + places(diagnostic.span);
      for (const diagnostic::Label& label : diagnostic.labels) fault += " | " + places(label.span);
      found.push_back(fault);
    }
    return found;
  }

  source::MemoryFiles files;
  source::FileId file;
  diagnostic::Report report;
  Document document;
};

struct Marked {
  std::string text;
  std::size_t begin = std::string::npos;
  std::size_t end = std::string::npos;
};

inline Marked unmark(std::string text) {
  Marked marked;
  marked.begin = text.find("«");
  text.erase(marked.begin, std::string_view("«").size());
  marked.end = text.find("»");
  text.erase(marked.end, std::string_view("»").size());
  marked.text = std::move(text);
  return marked;
}

}  // namespace mlsheet::document
