#include "source/line_table.h"

#include <algorithm>

#include "text/utf8.h"

namespace mlsheet::source {
namespace {

constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";

}  // namespace

LineTable::LineTable(std::string_view bytes) : bytes_(bytes) {
  starts_.push_back(bytes.starts_with(kByteOrderMark) ? 3 : 0);
  for (std::size_t at = 0; at < bytes.size(); ++at) {
    const bool ends_line = bytes[at] == '\n' ||
                           (bytes[at] == '\r' && (at + 1 == bytes.size() || bytes[at + 1] != '\n'));
    if (ends_line) starts_.push_back(static_cast<std::uint32_t>(at + 1));
  }
}

Position LineTable::position(std::uint32_t byte) const {
  const auto after = std::upper_bound(starts_.begin(), starts_.end(), byte);
  const auto line = static_cast<std::uint32_t>(after - starts_.begin());
  if (line == 0) return {};  // inside the byte order mark
  const std::uint32_t begin = starts_[line - 1];
  const std::uint32_t end = std::min(byte, static_cast<std::uint32_t>(bytes_.size()));
  const std::string_view before = bytes_.substr(begin, end - begin);
  return {line, static_cast<std::uint32_t>(text::count_code_points(before)) + 1,
          static_cast<std::uint32_t>(text::count_utf16_units(before)) + 1};
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
