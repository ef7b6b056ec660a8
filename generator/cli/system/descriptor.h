#pragma once
// A file descriptor that closes itself, and reading and writing that survive interruption.

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

namespace mlsheet::cli {

class Descriptor {
 public:
  explicit Descriptor(int number = -1) : number_(number) {}
  Descriptor(Descriptor&& other) noexcept : number_(std::exchange(other.number_, -1)) {}
  Descriptor& operator=(Descriptor&& other) noexcept {
    std::swap(number_, other.number_);
    return *this;
  }
  ~Descriptor();

  int number() const { return number_; }
  bool is_open() const { return number_ >= 0; }
  bool close();  // false when the system could not finish writing

 private:
  int number_;
};

// At most `limit` bytes; nothing on a read error.
std::optional<std::string> read_at_most(int descriptor, std::uint64_t limit);
bool write_fully(int descriptor, std::string_view bytes);

}  // namespace mlsheet::cli
