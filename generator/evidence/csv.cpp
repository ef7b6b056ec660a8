#include "evidence/csv.h"

#include <algorithm>

#include "text/utf8.h"

namespace mlsheet::evidence {
namespace {

constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";
constexpr std::string_view kLineEnds = "\r\n";
constexpr std::string_view kCellEnds = ",\r\n";
constexpr std::string_view kPlainEnds = ",\r\n\"";
constexpr std::size_t kLongestCell = 64u << 10;
constexpr std::size_t kMostCells = 1024;

}  // namespace

CsvReader::CsvReader(std::string_view bytes, source::FileId file) : bytes_(bytes), file_(file) {
  if (bytes.starts_with(kByteOrderMark)) at_ = kByteOrderMark.size();
  if (const auto malformed = text::first_malformed(bytes)) {
    at_ = *malformed + 1;
    refuse(*malformed, "the bytes are not UTF-8");
  }
}

std::optional<CsvRow> CsvReader::next() {
  skip_empty_lines();
  if (fault_ || at_ == bytes_.size()) return std::nullopt;
  const std::size_t begin = at_;
  CsvRow row;
  read_cell(row);
  while (!fault_ && at_ < bytes_.size() && bytes_[at_] == ',') {
    ++at_;
    read_cell(row);
  }
  if (fault_) return std::nullopt;
  row.span = span_from(begin);
  return row;
}

void CsvReader::skip_empty_lines() {
  at_ = std::min(bytes_.find_first_not_of(kLineEnds, at_), bytes_.size());
}

void CsvReader::read_cell(CsvRow& row) {
  const std::size_t begin = at_;
  const bool is_quoted = at_ < bytes_.size() && bytes_[at_] == '"';
  CsvCell cell{.text = is_quoted ? quoted_text() : plain_text(), .span = span_from(begin)};
  if (fault_) return;
  if (cell.text.size() > kLongestCell) return refuse(begin, "a cell is longer than 64 KiB");
  if (row.cells.size() == kMostCells) return refuse(begin, "a row has more than 1024 cells");
  row.cells.push_back(std::move(cell));
}

// From the opening quote to beyond the closing one.
std::string CsvReader::quoted_text() {
  const std::size_t begin = at_;
  std::string text;
  do {
    const std::size_t quote = bytes_.find('"', at_ + 1);
    if (quote == bytes_.npos) {
      at_ = begin + 1;
      refuse(begin, "a quote is not closed");
      return {};
    }
    if (at_ != begin) text += '"';
    text += bytes_.substr(at_ + 1, quote - at_ - 1);
    at_ = quote + 1;
  } while (at_ < bytes_.size() && bytes_[at_] == '"');
  if (!is_at_cell_end()) refuse(begin, "a cell goes on after its closing quote");
  return text;
}

std::string CsvReader::plain_text() {
  const std::size_t begin = at_;
  at_ = std::min(bytes_.find_first_of(kPlainEnds, at_), bytes_.size());
  if (!is_at_cell_end()) {
    ++at_;
    refuse(at_ - 1, "a quote stands within a cell that has none around it");
  }
  return std::string(bytes_.substr(begin, at_ - begin));
}

bool CsvReader::is_at_cell_end() const {
  return at_ == bytes_.size() || kCellEnds.find(bytes_[at_]) != kCellEnds.npos;
}

void CsvReader::refuse(std::size_t begin, std::string words) {
  fault_ = CsvFault{.span = span_from(begin), .words = std::move(words)};
}

source::Span CsvReader::span_from(std::size_t begin) const {
  return {file_, static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(at_)};
}

}  // namespace mlsheet::evidence
