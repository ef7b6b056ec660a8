#include "cli/system/disk_files.h"

#include <fcntl.h>
#include <sys/stat.h>

#include <algorithm>
#include <cerrno>
#include <optional>
#include <utility>
#include <vector>

#include "cli/system/descriptor.h"

namespace mlsheet::cli {
namespace {

using source::ReadFault;

ReadFault fault_of(int error) {
  switch (error) {
    case ENOENT:
    case ENOTDIR:
    case ENAMETOOLONG:
      return ReadFault::NotFound;
    case EACCES:
    case EPERM:
      return ReadFault::NotPermitted;
    case ELOOP:
      return ReadFault::OutsideFolder;
    case ENXIO:
      return ReadFault::NotAFile;
    default:
      return ReadFault::Unreadable;
  }
}

// O_NONBLOCK: opening a fifo must not wait for a writer; regular files do not care.
constexpr int kReadFlags = O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY;

bool is_link(int folder, const std::string& name) {
  struct stat status = {};
  return ::fstatat(folder, name.c_str(), &status, AT_SYMLINK_NOFOLLOW) == 0 &&
         S_ISLNK(status.st_mode);
}

// Empty when the path is not plainly downwards.
std::vector<std::string> components(const std::string& path) {
  std::vector<std::string> parts;
  for (std::size_t begin = 0; begin <= path.size();) {
    const std::size_t end = std::min(path.find('/', begin), path.size());
    const std::string part = path.substr(begin, end - begin);
    const bool is_plain = !part.empty() && part != "." && part != ".." &&
                          part.find('\\') == std::string::npos &&
                          part.find('\0') == std::string::npos;
    if (!is_plain) return {};
    parts.push_back(part);
    begin = end + 1;
  }
  return parts;
}

struct Bytes {
  std::string bytes;
  ReadFault fault = ReadFault::None;
};

Bytes read_regular(const Descriptor& descriptor, source::ReadLimit limit) {
  struct stat status = {};
  if (::fstat(descriptor.number(), &status) != 0) return {{}, ReadFault::Unreadable};
  if (!S_ISREG(status.st_mode)) return {{}, ReadFault::NotAFile};
  std::optional<std::string> bytes = read_at_most(descriptor.number(), limit.bytes + 1);
  if (!bytes) return {{}, ReadFault::Unreadable};
  if (bytes->size() <= limit.bytes) return {std::move(*bytes), ReadFault::None};
  bytes->resize(limit.bytes);
  return {std::move(*bytes), ReadFault::TooLarge};
}

}  // namespace

source::Files::Loaded DiskFiles::load(const std::string& path, source::ReadLimit limit) {
  const Descriptor descriptor(::open(path.c_str(), kReadFlags));
  if (!descriptor.is_open()) {
    const ReadFault fault = fault_of(errno);
    return {{}, fault == ReadFault::OutsideFolder ? ReadFault::Unreadable : fault};
  }
  Bytes read = read_regular(descriptor, limit);
  return {std::move(read.bytes), read.fault};
}

source::Files::Loaded DiskFiles::load_beside(const std::string& folder,
                                             const std::string& relative_path,
                                             source::ReadLimit limit) {
  const std::vector<std::string> parts = components(relative_path);
  if (parts.empty()) return {{}, ReadFault::OutsideFolder};
  const std::string start = folder.empty() ? "." : folder;
  Descriptor here(::open(start.c_str(), O_PATH | O_DIRECTORY | O_CLOEXEC));
  for (std::size_t i = 0; i < parts.size() && here.is_open(); ++i) {
    const bool is_last = i + 1 == parts.size();
    const int flags =
        is_last ? kReadFlags | O_NOFOLLOW : O_PATH | O_DIRECTORY | O_CLOEXEC | O_NOFOLLOW;
    Descriptor next(::openat(here.number(), parts[i].c_str(), flags));
    if (!next.is_open()) {
      const int error = errno;
      return {{}, is_link(here.number(), parts[i]) ? ReadFault::OutsideFolder : fault_of(error)};
    }
    here = std::move(next);
  }
  if (!here.is_open()) return {{}, fault_of(errno)};
  Bytes read = read_regular(here, limit);
  return {std::move(read.bytes), read.fault};
}

}  // namespace mlsheet::cli
