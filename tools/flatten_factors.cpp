// Run by the build: reads the tables of generator/footprint/factors and writes them to standard
// output as constant data in C++ (footprint/flat_factors.h). A fault in a table stops the build.
//
//     flatten_factors <table.yaml>...

#include <algorithm>
#include <cstdint>
#include <fstream>
#include <iostream>
#include <iterator>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "diagnostic/format.h"
#include "diagnostic/report.h"
#include "document/read_yaml.h"
#include "footprint/factor_table.h"
#include "source/files.h"
#include "text/decimal.h"

namespace mlsheet::footprint {
namespace {

constexpr std::string_view kHead =
    "// Made by tools/flatten_factors.cpp from generator/footprint/factors.\n"
    "#include <limits>\n\n"
    "#include \"footprint/flat_factors.h\"\n\n"
    "namespace mlsheet::footprint {\n"
    "namespace {\n\n"
    "constexpr double kNone = std::numeric_limits<double>::quiet_NaN();\n\n";
constexpr std::string_view kTail =
    "\n}  // namespace\n\n"
    "FlatFactors shipped_factors() {\n"
    "  return {.bytes = {kBytes, sizeof(kBytes) - 1}, .begins = kBegins, .factors = kFactors};\n"
    "}\n\n"
    "}  // namespace mlsheet::footprint\n";

// Writes each text once and gives it a number.
class Texts {
 public:
  std::size_t number(std::string_view text) {
    const auto [place, is_new] = numbers_.emplace(text, begins_.size());
    if (is_new) {
      begins_.push_back(size_);
      size_ += text.size();
      literals_ += "    \"" + escaped(text) + "\"\n";
    }
    return place->second;
  }

  std::string written() const {
    std::string out = "constexpr char kBytes[] =\n" + literals_ + "    \"\";\n\n";
    out += "constexpr std::uint32_t kBegins[] = {\n";
    for (const std::size_t begin : begins_) out += "    " + std::to_string(begin) + ",\n";
    return out + "    " + std::to_string(size_) + "};\n\n";
  }

 private:
  static std::string escaped(std::string_view text) {
    std::string out;
    for (const char c : text) {
      if (c == '"' || c == '\\') out += '\\';
      out += c;
    }
    return out;
  }

  std::map<std::string, std::size_t, std::less<>> numbers_;
  std::vector<std::size_t> begins_;
  std::size_t size_ = 0;
  std::string literals_;
};

std::string written(const std::optional<double>& number) {
  return number ? text::format_shortest(*number) : "kNone";
}

std::string row_of(const FactorRecord& record, Texts& texts) {
  std::string row = "    {" + written(record.value) + ", " + written(record.low) + ", " +
                    written(record.high) + ", " + std::to_string(record.year) + ", {";
  for (const auto member : kFactorTexts) row += std::to_string(texts.number(record.*member)) + ", ";
  return row + "}},\n";
}

std::string flattened(std::vector<FactorRecord> records) {
  std::ranges::sort(records, {}, &FactorRecord::id);
  Texts texts;
  std::string rows;
  for (const FactorRecord& record : records) rows += row_of(record, texts);
  return std::string(kHead) + texts.written() + "constexpr FlatFactor kFactors[] = {\n" + rows +
         "};\n" + std::string(kTail);
}

std::string bytes_of(const std::string& path) {
  std::ifstream in(path, std::ios::binary);
  if (!in) std::cerr << path << ": could not be read\n";
  return {std::istreambuf_iterator<char>(in), {}};
}

int flatten(const std::vector<std::string>& paths) {
  source::MemoryFiles files;
  diagnostic::Report report;
  std::vector<FactorTable> tables;
  std::vector<FactorRecord> records;
  for (const std::string& path : paths) {
    const source::FileId file = files.add(path, bytes_of(path));
    tables.push_back(read_factor_table(document::read_yaml(files, file, report), report));
    records.insert(records.end(), tables.back().records.begin(), tables.back().records.end());
  }
  std::cerr << diagnostic::format_short(report, files, {});
  if (report.failed() || records.empty()) return 1;
  std::cout << flattened(std::move(records));
  return std::cout.flush() ? 0 : 1;
}

}  // namespace
}  // namespace mlsheet::footprint

int main(int count, char** arguments) {
  return mlsheet::footprint::flatten({arguments + 1, arguments + count});
}
