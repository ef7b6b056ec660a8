#pragma once
// A sheet given as text, read and checked against the schemas of the repository.

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "check/look_up.h"
#include "check/validate.h"
#include "document/read_yaml.h"
#include "source/line_table.h"
#include "support/shipped_schemas.h"

namespace mlsheet::check {

struct Sheet {
  explicit Sheet(std::string yaml, diagnostic::Policy policy = {})
      : files({}, test::shipped_schema_files()), report(std::move(policy)) {
    const source::FileId file = files.add("sensor.yaml", std::move(yaml));
    document = document::read_yaml(files, file, report);
    checked = validate(document, test::shipped_schema(), report);
  }

  // `MS0312 3 kg`: each diagnostic as its code and the marked text, in order.
  std::vector<std::string> found() const {
    std::vector<std::string> result;
    for (const diagnostic::Diagnostic& diagnostic : report.sorted()) {
      result.push_back(code_of(diagnostic) + " " + std::string(files.text(diagnostic.span)));
    }
    return result;
  }
  // The codes alone.
  std::vector<std::string> codes() const {
    std::vector<std::string> result;
    for (const diagnostic::Diagnostic& diagnostic : report.sorted()) {
      result.push_back(code_of(diagnostic));
    }
    return result;
  }
  diagnostic::Diagnostic only() const {
    const auto all = report.sorted();
    if (all.size() != 1) throw std::logic_error(std::to_string(all.size()) + " diagnostics");
    return all.front();
  }
  // `12:5`: where the only diagnostic begins.
  std::string place() const {
    const source::Position at =
        source::LineTable(files.file(only().span.file).bytes).position(only().span.begin);
    return std::to_string(at.line) + ":" + std::to_string(at.column);
  }
  std::string label_text(std::size_t index = 0) const {
    return std::string(files.text(only().labels.at(index).span));
  }
  const CheckedNode& at(std::string_view pointer) const {
    return checked.at(document.at_pointer(pointer));
  }
  const quantity::Quantity& quantity(std::string_view pointer) const {
    return checked.quantities.at(static_cast<std::size_t>(at(pointer).quantity));
  }

  static std::string code_of(const diagnostic::Diagnostic& diagnostic) {
    return std::string(diagnostic::row(diagnostic.code).code_text);
  }

  source::MemoryFiles files;
  diagnostic::Report report;
  document::Document document;
  Checked checked;
};

// A sheet that asks for nothing, with the given sections.
inline Sheet sheet(const std::string& sections) {
  return Sheet("mlsheet: 1\nprofile: minimal\n" + sections);
}

inline diagnostic::Policy by_caller(diagnostic::Profile profile) {
  diagnostic::Policy policy;
  policy.profile = profile;
  policy.profile_by_caller = true;
  return policy;
}

}  // namespace mlsheet::check
