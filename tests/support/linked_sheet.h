#pragma once
// A sheet taken through reading, checking and linking with the shipped schemas, files in memory.

#include <map>
#include <stdexcept>
#include <string>
#include <vector>

#include "check/validate.h"
#include "document/read_yaml.h"
#include "evidence/link.h"
#include "support/shipped_schemas.h"

namespace mlsheet::test {

inline constexpr std::string_view kSheetHead =
    "mlsheet: 1\n"
    "profile: minimal\n"
    "sensor:\n"
    "  name: X\n";

inline std::vector<std::string> codes_in(const diagnostic::Report& report) {
  std::vector<std::string> codes;
  for (const diagnostic::Diagnostic& diagnostic : report.sorted()) {
    codes.emplace_back(diagnostic::row(diagnostic.code).code_text);
  }
  return codes;
}

// `sections` follow the head of the smallest sheet; `files` stand beside it in `folder/`.
class LinkedSheet {
 public:
  explicit LinkedSheet(const std::string& sections,
                       std::map<std::string, std::string> contents = {})
      : files(with_sheet(std::string(kSheetHead) + sections, std::move(contents)),
              shipped_schema_files()) {
    const source::FileId file = files.open_input("folder/sensor.yaml", {1 << 20}).file;
    document = document::read_yaml(files, file, report);
    checked = check::validate(document, shipped_schema(), report);
    linked = evidence::link(document, checked, shipped_schema(), files, report);
  }

  const evidence::Value& at(std::string_view pointer) const {
    const evidence::ValueId id = linked.at(pointer);
    if (id == evidence::ValueId::None) throw std::out_of_range("no " + std::string(pointer));
    return linked.value(id);
  }
  bool has(std::string_view pointer) const { return linked.at(pointer) != evidence::ValueId::None; }
  std::vector<std::string> codes() const { return codes_in(report); }
  std::string marked(const diagnostic::Diagnostic& diagnostic) const {
    return std::string(files.text(diagnostic.span));
  }

  source::MemoryFiles files;
  diagnostic::Report report;
  document::Document document;
  check::Checked checked;
  evidence::Linked linked;

 private:
  static std::map<std::string, std::string> with_sheet(std::string sheet,
                                                       std::map<std::string, std::string> beside) {
    std::map<std::string, std::string> contents = {{"folder/sensor.yaml", std::move(sheet)}};
    for (auto& [name, bytes] : beside) contents.emplace("folder/" + name, std::move(bytes));
    return contents;
  }
};

}  // namespace mlsheet::test
