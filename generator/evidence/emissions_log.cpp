#include "evidence/emissions_log.h"

#include <algorithm>
#include <iterator>
#include <utility>

#include "evidence/csv.h"
#include "text/ascii.h"
#include "text/decimal.h"
#include "text/utf8.h"

namespace mlsheet::evidence {
namespace {

constexpr std::size_t kQuotedBytes = 40;
constexpr int kMostFaults = 100;
constexpr std::size_t kCountryLetters = 3;

struct NeededNumber {
  std::string_view column;
  double EmissionsRow::*member;
};
constexpr NeededNumber kNeeded[] = {{"duration", &EmissionsRow::duration},
                                    {"emissions", &EmissionsRow::emissions},
                                    {"energy_consumed", &EmissionsRow::energy}};

struct FurtherNumber {
  std::string_view column;
  std::optional<double> EmissionsRow::*member;
};
constexpr FurtherNumber kFurther[] = {{"cpu_energy", &EmissionsRow::cpu_energy},
                                      {"gpu_energy", &EmissionsRow::gpu_energy},
                                      {"ram_energy", &EmissionsRow::ram_energy},
                                      {"pue", &EmissionsRow::pue}};

struct Text {
  std::string_view column;
  std::string EmissionsRow::*member;
};
constexpr Text kTexts[] = {{"run_id", &EmissionsRow::run},
                           {"country_iso_code", &EmissionsRow::country},
                           {"tracking_mode", &EmissionsRow::tracking}};

bool is_country(std::string_view text) {
  return text.size() == kCountryLetters && std::all_of(text.begin(), text.end(), text::is_letter);
}

// Long cells in short.
std::string quoted(std::string_view text) {
  if (text.size() <= kQuotedBytes) return "`" + std::string(text) + "`";
  std::size_t end = 0;
  for (std::size_t next = 0; next <= kQuotedBytes; next += text::decode(text, next).length) {
    end = next;
  }
  return "`" + std::string(text.substr(0, end)) + "…`";
}

std::string_view words_of(text::DecimalFault fault) {
  switch (fault) {
    case text::DecimalFault::NotFinite:
      return "which is not finite";
    case text::DecimalFault::TooSmall:
      return "which is too small";
    case text::DecimalFault::TooManyDigits:
      return "which has more than 18 digits";
    case text::DecimalFault::DecimalComma:
    case text::DecimalFault::DigitSeparator:
    case text::DecimalFault::LeadingZero:
    case text::DecimalFault::NotANumber:
      break;
  }
  return "which is no number";
}

class LogReader {
 public:
  LogReader(std::string_view bytes, source::FileId file, const EmissionsFault& fault)
      : csv_(bytes, file), file_(file), fault_(fault) {}

  std::optional<EmissionsLog> read();

 private:
  void read_header();
  void read_row(const CsvRow& cells);
  std::optional<double> number(const CsvCell& cell, std::string_view column);
  std::string text(const CsvRow& cells, std::string_view column) const;
  const CsvCell* cell(const CsvRow& cells, std::string_view column) const;
  void refuse(const source::Span& span, const std::string& words);
  void refuse(const CsvCell& cell, std::string_view column, std::string_view why);

  CsvReader csv_;
  source::FileId file_;
  const EmissionsFault& fault_;
  int faults_ = 0;
  CsvRow header_;
  EmissionsLog log_;
};

std::optional<EmissionsLog> LogReader::read() {
  read_header();
  if (faults_ > 0) return std::nullopt;
  while (faults_ < kMostFaults) {
    const std::optional<CsvRow> row = csv_.next();
    if (!row) break;
    read_row(*row);
  }
  if (const auto& fault = csv_.fault()) refuse(fault->span, fault->words);
  if (faults_ == 0 && log_.rows.empty()) refuse(header_.span, "there is no run below the header");
  return faults_ > 0 ? std::nullopt : std::optional(std::move(log_));
}

void LogReader::read_header() {
  header_ = csv_.next().value_or(CsvRow{.cells = {}, .span = {file_, 0, 0}});
  if (const auto& fault = csv_.fault()) return refuse(fault->span, fault->words);
  if (header_.cells.empty()) return refuse(header_.span, "the file is empty");
  for (auto name = header_.cells.begin(); name != header_.cells.end(); ++name) {
    const bool is_known = std::any_of(header_.cells.begin(), name, [&](const CsvCell& before) {
      return before.text == name->text;
    });
    if (is_known) refuse(name->span, "two columns are named " + quoted(name->text));
  }
  for (const auto& [column, member] : kNeeded) {
    if (cell(header_, column) == nullptr) {
      refuse(header_.span, "there is no column " + quoted(column));
    }
  }
}

void LogReader::read_row(const CsvRow& cells) {
  if (cells.cells.size() != header_.cells.size()) {
    return refuse(cells.span, "the row has " + std::to_string(cells.cells.size()) +
                                  " cells, but the header " + std::to_string(header_.cells.size()));
  }
  EmissionsRow row;
  for (const auto& [column, member] : kNeeded) {
    const CsvCell& found = *cell(cells, column);
    if (found.text.empty()) refuse(found.span, quoted(column) + " is empty");
    if (!found.text.empty()) row.*member = number(found, column).value_or(0);
  }
  for (const auto& [column, member] : kFurther) {
    const CsvCell* const found = cell(cells, column);
    if (found != nullptr && !found->text.empty()) row.*member = number(*found, column);
  }
  for (const auto& [column, member] : kTexts) row.*member = text(cells, column);
  if (!row.country.empty() && !is_country(row.country)) {
    refuse(*cell(cells, "country_iso_code"), "country_iso_code", "which is no code of 3 letters");
  }
  row.span = cells.span;
  log_.rows.push_back(std::move(row));
}

// Not negative.
std::optional<double> LogReader::number(const CsvCell& cell, std::string_view column) {
  const text::DecimalParse parsed = text::parse_decimal(cell.text);
  if (!parsed.value) {
    refuse(cell, column, words_of(parsed.fault));
    return std::nullopt;
  }
  if (parsed.value->coefficient < 0) refuse(cell, column, "which is negative");
  return parsed.value->to_double();
}

std::string LogReader::text(const CsvRow& cells, std::string_view column) const {
  const CsvCell* const found = cell(cells, column);
  return found == nullptr ? std::string() : found->text;
}

// The cell below the name; of the header, the name itself.
const CsvCell* LogReader::cell(const CsvRow& cells, std::string_view column) const {
  const auto name = std::find_if(header_.cells.begin(), header_.cells.end(),
                                 [&](const CsvCell& one) { return one.text == column; });
  if (name == header_.cells.end()) return nullptr;
  return &cells.cells[static_cast<std::size_t>(name - header_.cells.begin())];
}

void LogReader::refuse(const source::Span& span, const std::string& words) {
  if (++faults_ <= kMostFaults) fault_(span, words);
}

void LogReader::refuse(const CsvCell& cell, std::string_view column, std::string_view why) {
  refuse(cell.span, quoted(column) + " is " + quoted(cell.text) + ", " + std::string(why));
}

}  // namespace

std::optional<EmissionsLog> read_emissions_log(std::string_view bytes, source::FileId file,
                                               const EmissionsFault& fault) {
  return LogReader(bytes, file, fault).read();
}

}  // namespace mlsheet::evidence
