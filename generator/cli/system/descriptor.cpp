#include "cli/system/descriptor.h"

#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>

namespace mlsheet::cli {

Descriptor::~Descriptor() { close(); }

bool Descriptor::close() {
  const int number = std::exchange(number_, -1);
  return number < 0 || ::close(number) == 0;
}

std::optional<std::string> read_at_most(int descriptor, std::uint64_t limit) {
  std::string bytes;
  std::array<char, 64 * 1024> chunk;
  while (bytes.size() < limit) {
    const std::uint64_t room = limit - bytes.size();
    const ssize_t count =
        ::read(descriptor, chunk.data(), std::min<std::uint64_t>(chunk.size(), room));
    if (count == 0) break;
    if (count < 0 && errno == EINTR) continue;
    if (count < 0) return std::nullopt;
    bytes.append(chunk.data(), static_cast<std::size_t>(count));
  }
  return bytes;
}

bool write_fully(int descriptor, std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t count = ::write(descriptor, bytes.data(), bytes.size());
    if (count < 0 && errno == EINTR) continue;
    if (count < 0) return false;
    bytes.remove_prefix(static_cast<std::size_t>(count));
  }
  return true;
}

}  // namespace mlsheet::cli
