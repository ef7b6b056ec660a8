#pragma once
// The only way to bytes. A compilation reads every file through a `Files`, which opens it once,
// keeps the bytes (so what is hashed is what is parsed), and gives it an id for spans. The program
// derives one for the disk in cli/system; tests use MemoryFiles. Files compiled into the program
// (schemas, templates, fonts) come first and have the same ids in every compilation.

#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "source/span.h"

namespace mlsheet::source {

struct File {
  std::string name;        // as shown in messages; embedded files: `schemas/hardware.schema.json`
  std::string_view bytes;  // stays valid as long as the Files object
};

enum class ReadFault {
  None,
  NotFound,
  NotAFile,  // folder, device, fifo, socket
  NotPermitted,
  OutsideFolder,  // absolute, `..`, or through a symbolic link
  TooLarge,       // the bytes up to the limit are kept
  Unreadable,
};

struct ReadLimit {
  std::uint64_t bytes;
};

struct Opened {
  FileId file = FileId::None;
  ReadFault fault = ReadFault::None;
};

class Files {
 public:
  // The embedded files must outlive this object.
  explicit Files(std::span<const File> embedded = {}) : embedded_(embedded) {}
  virtual ~Files() = default;
  Files(const Files&) = delete;
  Files& operator=(const Files&) = delete;

  // The input named by the caller; any path.
  Opened open_input(const std::string& path, ReadLimit limit);
  // A file named in a sheet: relative, below `folder_of`'s folder, no link on the way. A file
  // opened before is not opened again.
  Opened open_beside(FileId folder_of, const std::string& relative_path, ReadLimit limit);

  // Text that is a file only in name (standard input, arguments).
  FileId add(std::string name, std::string bytes);

  const File& file(FileId id) const;             // FileId::None: no name and no bytes
  FileId embedded(std::string_view name) const;  // FileId::None when there is no such file
  std::string_view text(const Span& span) const;

  // Every path that was opened, in order: what a run depends on and must not overwrite.
  const std::vector<std::string>& input_paths() const { return paths_; }

 protected:
  struct Loaded {
    std::string bytes;
    ReadFault fault = ReadFault::None;
  };
  virtual Loaded load(const std::string& path, ReadLimit limit) = 0;
  virtual Loaded load_beside(const std::string& folder, const std::string& relative_path,
                             ReadLimit limit) = 0;

 private:
  struct Owned {
    std::string bytes;
    File file;
    bool is_whole = false;  // read from a file, to its end
  };

  Opened keep(std::string name, Loaded loaded);
  std::optional<Opened> opened_before(const std::string& name, ReadLimit limit) const;
  FileId own_id(std::size_t index) const;

  std::span<const File> embedded_;
  std::vector<std::unique_ptr<Owned>> owned_;
  std::vector<std::string> paths_;
};

// For tests: files are given, reads are recorded.
class MemoryFiles : public Files {
 public:
  explicit MemoryFiles(std::map<std::string, std::string> contents = {},
                       std::span<const File> embedded = {})
      : Files(embedded), contents_(std::move(contents)) {}

  const std::vector<std::string>& reads() const { return reads_; }

 protected:
  Loaded load(const std::string& path, ReadLimit limit) override;
  Loaded load_beside(const std::string& folder, const std::string& relative_path,
                     ReadLimit limit) override;

 private:
  std::map<std::string, std::string> contents_;
  std::vector<std::string> reads_;
};

}  // namespace mlsheet::source
