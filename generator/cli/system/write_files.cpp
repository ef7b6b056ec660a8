#include "cli/system/write_files.h"

#include <dirent.h>
#include <fcntl.h>
#include <signal.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <charconv>
#include <cstdio>
#include <cstring>
#include <memory>
#include <system_error>
#include <utility>

#include "cli/system/descriptor.h"

namespace mlsheet::cli {
namespace {

constexpr std::string_view kSuffix = ".mlsheet-tmp";

std::string reason_of(int error) {
  switch (error) {
    case ENOSPC:
    case EDQUOT:
      return "there is no space left";
    case EACCES:
    case EPERM:
      return "this user may not write there";
    case EROFS:
      return "the file system is read-only";
    case ENOTDIR:
    case EEXIST:
      return "a part of its folder's path is a file";
    case EISDIR:
      return "a folder has that name";
    case EFBIG:
      return "it would exceed the file size limit";
    case ENAMETOOLONG:
      return "its name is too long";
    case EIO:
      return "the device reported an error";
    default:
      return std::generic_category().message(error);
  }
}

std::string folder_of(const std::string& path) {
  const std::size_t slash = path.find_last_of('/');
  if (slash == std::string::npos) return ".";
  return slash == 0 ? "/" : path.substr(0, slash);
}

std::string name_of(const std::string& path) { return path.substr(path.find_last_of('/') + 1); }

// Returns 0 or errno.
int make_folders(const std::string& folder) {
  struct stat status = {};
  if (::stat(folder.c_str(), &status) == 0) return S_ISDIR(status.st_mode) ? 0 : ENOTDIR;
  if (errno != ENOENT) return errno;
  if (const std::string parent = folder_of(folder); parent != folder) {
    if (const int error = make_folders(parent)) return error;
  }
  return ::mkdir(folder.c_str(), 0777) == 0 || errno == EEXIST ? 0 : errno;
}

// A temporary name says which process made it, so that what a dead one left can be told from what
// a living one is writing.
std::string temporary_name(const std::string& name) {
  return "." + name + "." + std::to_string(::getpid()) + std::string(kSuffix);
}

bool is_stale(std::string_view entry, const std::string& name) {
  const std::string prefix = "." + name + ".";
  if (!entry.starts_with(prefix) || !entry.ends_with(kSuffix)) return false;
  if (entry.size() <= prefix.size() + kSuffix.size()) return false;
  const std::string_view digits =
      entry.substr(prefix.size(), entry.size() - prefix.size() - kSuffix.size());
  pid_t process = 0;
  const auto [end, fault] = std::from_chars(digits.begin(), digits.end(), process);
  if (fault != std::errc{} || end != digits.end() || process <= 0) return false;
  return process == ::getpid() || (::kill(process, 0) != 0 && errno == ESRCH);
}

void remove_stale(const std::string& folder, const std::string& name) {
  const std::unique_ptr<DIR, int (*)(DIR*)> entries(::opendir(folder.c_str()), ::closedir);
  if (!entries) return;
  while (const dirent* entry = ::readdir(entries.get())) {
    if (is_stale(entry->d_name, name)) ::unlink((folder + "/" + entry->d_name).c_str());
  }
}

bool has_bytes(const std::string& path, std::string_view bytes) {
  const Descriptor file(::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK));
  struct stat status = {};
  if (!file.is_open() || ::fstat(file.number(), &status) != 0) return false;
  if (!S_ISREG(status.st_mode) || static_cast<std::size_t>(status.st_size) != bytes.size()) {
    return false;
  }
  const auto old = read_at_most(file.number(), bytes.size());
  return old && *old == bytes;
}

bool is_same_file(const std::string& a, const std::string& b) {
  struct stat first = {};
  struct stat second = {};
  return ::stat(a.c_str(), &first) == 0 && ::stat(b.c_str(), &second) == 0 &&
         first.st_dev == second.st_dev && first.st_ino == second.st_ino;
}

// One output on its way: the temporary file disappears unless it was renamed.
class Pending {
 public:
  explicit Pending(const OutputFile& output)
      : target_(output.path),
        temporary_(folder_of(output.path) + "/" + temporary_name(name_of(output.path))) {}
  Pending(Pending&& other) noexcept
      : target_(other.target_), temporary_(std::exchange(other.temporary_, {})) {}
  ~Pending() {
    if (!temporary_.empty()) ::unlink(temporary_.c_str());
  }

  // Both return 0 or errno.
  int write(std::string_view bytes) {
    remove_stale(folder_of(target_), name_of(target_));
    Descriptor file(::open(temporary_.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0666));
    if (!file.is_open()) return errno;
    if (!write_fully(file.number(), bytes)) return errno;
    if (::fsync(file.number()) != 0) return errno;
    return file.close() ? 0 : errno;
  }
  int rename() {
    if (::rename(temporary_.c_str(), target_.c_str()) != 0) return errno;
    temporary_.clear();
    return 0;
  }
  const std::string& target() const { return target_; }

 private:
  std::string target_;
  std::string temporary_;
};

// A terminal, `/dev/null` or a pipe, also behind a symbolic link: it takes bytes and is never
// replaced.
bool takes_a_stream(const std::string& path) {
  struct stat status = {};
  return ::stat(path.c_str(), &status) == 0 &&
         (S_ISCHR(status.st_mode) || S_ISFIFO(status.st_mode));
}

// Returns 0 or errno.
int write_stream(const OutputFile& output) {
  Descriptor stream(::open(output.path.c_str(), O_WRONLY | O_CLOEXEC | O_NOCTTY));
  if (!stream.is_open() || !write_fully(stream.number(), output.bytes)) return errno;
  return stream.close() ? 0 : errno;
}

void flush_folder(const std::string& folder) {
  const Descriptor descriptor(::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
  if (descriptor.is_open()) ::fsync(descriptor.number());
}

std::optional<WriteFault> refuse(const OutputFile& output, std::span<const std::string> inputs) {
  for (const std::string& input : inputs) {
    if (is_same_file(input, output.path)) return WriteFault{output.path, "it is an input"};
  }
  struct stat status = {};
  if (::lstat(output.path.c_str(), &status) == 0) {
    if (S_ISDIR(status.st_mode)) return WriteFault{output.path, reason_of(EISDIR)};
    if (output.replacing == Replacing::Never) return WriteFault{output.path, "it exists already"};
  }
  if (::stat(output.path.c_str(), &status) == 0 &&
      (S_ISBLK(status.st_mode) || S_ISSOCK(status.st_mode))) {
    return WriteFault{output.path, "it is a disk or a socket"};
  }
  return std::nullopt;
}

}  // namespace

std::string path_in(const std::string& folder, const std::string& name) {
  if (folder == ".") return name;
  return folder.ends_with('/') ? folder + name : folder + "/" + name;
}

std::optional<WriteFault> write_files(const std::string& folder,
                                      std::span<const OutputFile> outputs,
                                      std::span<const std::string> inputs) {
  if (const int error = make_folders(folder)) return WriteFault{folder, reason_of(error)};
  std::vector<Pending> pending;
  std::vector<const OutputFile*> streams;
  for (const OutputFile& output : outputs) {
    if (auto fault = refuse(output, inputs)) return fault;
    if (takes_a_stream(output.path)) {
      streams.push_back(&output);
      continue;
    }
    if (has_bytes(output.path, output.bytes)) continue;
    pending.emplace_back(output);
    if (const int error = pending.back().write(output.bytes)) {
      return WriteFault{output.path, reason_of(error)};
    }
  }
  for (const OutputFile* output : streams) {
    if (const int error = write_stream(*output)) return WriteFault{output->path, reason_of(error)};
  }
  for (Pending& output : pending) {
    if (const int error = output.rename()) return WriteFault{output.target(), reason_of(error)};
  }
  if (!pending.empty()) flush_folder(folder);
  return std::nullopt;
}

}  // namespace mlsheet::cli
