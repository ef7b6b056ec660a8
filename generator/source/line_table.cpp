#include "source/line_table.h"

#include <algorithm>
#include <iterator>

#include "text/utf8.h"

namespace mlsheet::source {
namespace {

constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";

// Columns far out on a line are counted from a mark at most this far away, so that many positions
// on one long line cost no more than on many short ones.
constexpr std::uint32_t kMarkDistance = 1024;

}  // namespace

LineTable::LineTable(std::string_view bytes) : bytes_(bytes) {
  starts_.push_back(bytes.starts_with(kByteOrderMark) ? 3 : 0);
  for (std::size_t at = 0; at < bytes.size(); ++at) {
    const bool ends_line = bytes[at] == '\n' ||
                           (bytes[at] == '\r' && (at + 1 == bytes.size() || bytes[at + 1] != '\n'));
    if (ends_line) starts_.push_back(static_cast<std::uint32_t>(at + 1));
  }
  set_marks();
}

void LineTable::set_marks() {
  Mark here;
  marks_.push_back(here);
  while (here.byte < bytes_.size()) {
    const text::Decoded decoded = text::decode(bytes_, here.byte);
    here.byte += decoded.length;
    here.code_points += 1;
    here.utf16_units += decoded.code_point >= 0x10000 ? 2 : 1;
    if (here.byte - marks_.back().byte >= kMarkDistance) marks_.push_back(here);
  }
}

LineTable::Mark LineTable::counted_to(std::uint32_t byte) const {
  const auto after =
      std::upper_bound(marks_.begin(), marks_.end(), byte,
                       [](std::uint32_t wanted, const Mark& mark) { return wanted < mark.byte; });
  return counted_from(*std::prev(after), byte);
}

LineTable::Mark LineTable::counted_from(const Mark& mark, std::uint32_t byte) const {
  const std::string_view between = bytes_.substr(mark.byte, byte - mark.byte);
  return {byte, mark.code_points + static_cast<std::uint32_t>(text::count_code_points(between)),
          mark.utf16_units + static_cast<std::uint32_t>(text::count_utf16_units(between))};
}

LineTable::Mark LineTable::counted_between(std::uint32_t begin, std::uint32_t end) const {
  const Mark first = end - begin < kMarkDistance ? Mark{begin, 0, 0} : counted_to(begin);
  const Mark last = end - begin < kMarkDistance ? counted_from(first, end) : counted_to(end);
  return {end, last.code_points - first.code_points, last.utf16_units - first.utf16_units};
}

Position LineTable::position(std::uint32_t byte) const {
  const auto after = std::upper_bound(starts_.begin(), starts_.end(), byte);
  const auto line = static_cast<std::uint32_t>(after - starts_.begin());
  if (line == 0) return {};  // inside the byte order mark
  const std::uint32_t begin = starts_[line - 1];
  const std::uint32_t end = std::min(byte, static_cast<std::uint32_t>(bytes_.size()));
  const Mark before = counted_between(begin, std::max(begin, end));
  return {line, before.code_points + 1, before.utf16_units + 1};
}

std::uint32_t LineTable::line_begin(std::uint32_t line) const { return starts_[line - 1]; }

std::string_view LineTable::line(std::uint32_t line) const {
  const std::uint32_t begin = starts_[line - 1];
  const std::size_t end = line < starts_.size() ? starts_[line] : bytes_.size();
  std::string_view text = bytes_.substr(begin, end - begin);
  while (text.ends_with('\n') || text.ends_with('\r')) text.remove_suffix(1);
  return text;
}

}  // namespace mlsheet::source
