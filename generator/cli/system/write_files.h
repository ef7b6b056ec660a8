#pragma once
// Writing outputs so that a reader sees the old file or the new one, never half of one: all bytes
// go to temporary files in the target folder, are flushed and checked, and only then renamed. A
// file whose bytes would not change is not touched; a device or a pipe is written to as it is. A
// run that was killed leaves at most one temporary file per output; the next run removes it.

#include <optional>
#include <span>
#include <string>
#include <vector>

namespace mlsheet::cli {

enum class Replacing { Allowed, Never };

struct OutputFile {
  std::string path;
  std::string bytes;
  Replacing replacing = Replacing::Allowed;
};

struct WriteFault {
  std::string path;
  std::string reason;  // as the rest of a sentence: `there is no space left`
};

std::string path_in(const std::string& folder, const std::string& name);

// Makes `folder` when it is missing. `inputs` are never overwritten.
std::optional<WriteFault> write_files(const std::string& folder,
                                      std::span<const OutputFile> outputs,
                                      std::span<const std::string> inputs);

}  // namespace mlsheet::cli
