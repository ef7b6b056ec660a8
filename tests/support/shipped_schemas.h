#pragma once
// The schema files of the repository as embedded files, read once per test program.

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>
#include <span>
#include <string>
#include <vector>

#include "diagnostic/report.h"
#include "schema/schema.h"
#include "source/files.h"

namespace mlsheet::test {

// Named as the program names them; in byte order of their names.
inline std::span<const source::File> shipped_schema_files() {
  static const std::map<std::string, std::string> kBytes = [] {
    std::map<std::string, std::string> bytes;
    const std::filesystem::path folder = std::filesystem::path(MLSHEET_ROOT) / "schemas";
    for (const auto& entry : std::filesystem::directory_iterator(folder)) {
      std::ifstream in(entry.path(), std::ios::binary);
      bytes["schemas/" + entry.path().filename().string()] =
          std::string(std::istreambuf_iterator<char>(in), {});
    }
    return bytes;
  }();
  static const std::vector<source::File> kFiles = [] {
    std::vector<source::File> files;
    for (const auto& [name, bytes] : kBytes) files.push_back({name, bytes});
    return files;
  }();
  return kFiles;
}

inline const schema::Schema& shipped_schema() {
  static const schema::Schema kSchema = [] {
    const source::MemoryFiles files({}, shipped_schema_files());
    diagnostic::Report report;
    return schema::load(files, "schemas/sensor.schema.json", report);
  }();
  return kSchema;
}

}  // namespace mlsheet::test
