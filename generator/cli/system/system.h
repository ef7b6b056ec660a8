#pragma once
// The world as commands see it: files, streams, environment. Nothing else in the program touches
// it.

#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "cli/system/write_files.h"
#include "pipeline/resources.h"
#include "source/files.h"

namespace mlsheet::cli {

// Both in byte order.
struct SheetsBelow {
  std::vector<std::string> sheets;          // `sensor.yaml` and `*.sensor.yaml`
  std::vector<std::string> closed_folders;  // that could not be searched
};

class System {
 public:
  System();
  ~System();

  source::Files& files() { return *files_; }
  const pipeline::Resources& resources();                  // made when first asked for
  std::string_view resource(std::string_view name) const;  // an embedded file

  bool is_folder(const std::string& path) const;
  // Names that begin with a dot and links to folders are passed over.
  SheetsBelow sheets_below(const std::string& folder) const;
  std::string folder_name(const std::string& path) const;  // of the folder that holds `path`
  std::optional<std::string> standard_input(std::uint64_t limit) const;

  // Standard output is collected and written at the end, so that a failure is seen.
  void out(std::string_view text) { out_ += text; }
  void error(std::string_view text) { error_ += text; }
  bool flush();  // false when a stream did not take everything

  bool out_is_terminal() const;
  bool error_is_terminal() const;
  int out_columns() const;  // of the terminal; 0 where there is none or it does not say
  std::string environment(const char* name) const;  // empty when unset

  // Never over a file that this run has read.
  std::optional<WriteFault> write_all(const std::string& folder,
                                      std::span<const OutputFile> outputs);

  void count_sheet(source::FileId sheet) { sheets_.push_back(sheet); }
  void count_written(const std::string& path) { written_.push_back(path); }
  const std::vector<source::FileId>& sheets() const { return sheets_; }
  const std::vector<std::string>& written() const { return written_; }

 private:
  std::unique_ptr<source::Files> files_;
  std::unique_ptr<pipeline::Resources> resources_;
  std::string out_;
  std::string error_;
  std::vector<source::FileId> sheets_;
  std::vector<std::string> written_;
};

}  // namespace mlsheet::cli
