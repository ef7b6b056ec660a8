#include "cli/system/system.h"

#include <sys/ioctl.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstdlib>
#include <filesystem>
#include <system_error>

#include "cli/system/descriptor.h"
#include "cli/system/disk_files.h"
#include "pipeline/embedded.h"

namespace mlsheet::cli {
namespace {

namespace fs = std::filesystem;

bool is_sheet_name(const std::string& name) {
  return name == "sensor.yaml" || name.ends_with(".sensor.yaml");
}

// Links to folders are not followed: they may lead in a circle.
void collect_sheets(const fs::path& folder, SheetsBelow& found) {
  std::error_code fault;
  for (fs::directory_iterator entry(folder, fault), end; !fault && entry != end;
       entry.increment(fault)) {
    const std::string name = entry->path().filename().string();
    std::error_code ignored;
    if (name.starts_with(".")) continue;
    if (!entry->is_directory(ignored)) {
      if (is_sheet_name(name)) found.sheets.push_back(entry->path().string());
    } else if (!entry->is_symlink(ignored)) {
      collect_sheets(entry->path(), found);
    }
  }
  if (fault) found.closed_folders.push_back(folder.string());
}

}  // namespace

System::System() : files_(std::make_unique<DiskFiles>(pipeline::embedded_files())) {}
System::~System() = default;

const pipeline::Resources& System::resources() {
  if (!resources_) resources_ = std::make_unique<pipeline::Resources>();
  return *resources_;
}

std::string_view System::resource(std::string_view name) const {
  const source::FileId file = files_->embedded(name);
  return file == source::FileId::None ? std::string_view{} : files_->file(file).bytes;
}

bool System::is_folder(const std::string& path) const {
  std::error_code ignored;
  return fs::is_directory(path, ignored);
}

SheetsBelow System::sheets_below(const std::string& folder) const {
  SheetsBelow found;
  collect_sheets(folder, found);
  std::sort(found.sheets.begin(), found.sheets.end());
  std::sort(found.closed_folders.begin(), found.closed_folders.end());
  return found;
}

std::string System::folder_name(const std::string& path) const {
  std::error_code ignored;
  return fs::absolute(path, ignored).lexically_normal().parent_path().filename().string();
}

std::optional<std::string> System::standard_input(std::uint64_t limit) const {
  return read_at_most(STDIN_FILENO, limit);
}

bool System::flush() {
  errno = 0;
  const bool out_taken = write_fully(STDOUT_FILENO, out_);
  // Who closes a pipe has read enough and knows it.
  if (!out_taken && errno != EPIPE) {
    error_ += "error[MS0821]: standard output was not written: " +
              std::generic_category().message(errno) + "\n";
  }
  const bool error_taken = write_fully(STDERR_FILENO, error_);
  out_.clear();
  error_.clear();
  return out_taken && error_taken;
}

bool System::out_is_terminal() const { return ::isatty(STDOUT_FILENO) == 1; }
bool System::error_is_terminal() const { return ::isatty(STDERR_FILENO) == 1; }

int System::out_columns() const {
  winsize size = {};
  return ::ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 ? size.ws_col : 0;
}

std::string System::environment(const char* name) const {
  const char* value = std::getenv(name);
  return value == nullptr ? std::string{} : std::string(value);
}

std::optional<WriteFault> System::write_all(const std::string& folder,
                                            std::span<const OutputFile> outputs) {
  return write_files(folder, outputs, files_->input_paths());
}

}  // namespace mlsheet::cli
