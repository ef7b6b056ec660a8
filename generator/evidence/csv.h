#pragma once
// Comma-separated values as RFC 4180 has them, and no dialect: cells apart by commas, quotes around
// whole cells, a quote within them doubled. Lines end at LF, CR LF or CR; a byte order mark and
// empty lines are passed over. What is anything else is a fault, told once; nothing follows it.

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "source/span.h"

namespace mlsheet::evidence {

struct CsvCell {
  std::string text;   // without its quotes
  source::Span span;  // with them
};

struct CsvRow {
  std::vector<CsvCell> cells;
  source::Span span;
};

struct CsvFault {
  source::Span span;
  std::string words;  // `a quote is not closed`
};

class CsvReader {
 public:
  CsvReader(std::string_view bytes, source::FileId file);

  // Nothing at the end and at a fault.
  std::optional<CsvRow> next();
  const std::optional<CsvFault>& fault() const { return fault_; }

 private:
  void skip_empty_lines();
  void read_cell(CsvRow& row);
  std::string quoted_text();
  std::string plain_text();
  bool is_at_cell_end() const;
  void refuse(std::size_t begin, std::string words);
  source::Span span_from(std::size_t begin) const;

  std::string_view bytes_;
  source::FileId file_;
  std::size_t at_ = 0;
  std::optional<CsvFault> fault_;
};

}  // namespace mlsheet::evidence
