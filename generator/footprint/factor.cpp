#include "footprint/factor.h"

#include <algorithm>

#include "document/read_yaml.h"
#include "text/decimal.h"

namespace mlsheet::footprint {
namespace {

using document::NodeId;
using document::NodeKind;

constexpr std::string_view kBlocksFile = "factors/pirson_bol_blocks.yaml";
constexpr std::string_view kNoValue = "none";
constexpr std::size_t kCells = 5;  // block, level, low, typical, up
constexpr char kHighestLevel = '3';

struct Number {
  std::optional<double> value;
  bool valid = false;
};

class TableReader {
 public:
  TableReader(const source::Files& files, source::FileId file, diagnostic::Report& report)
      : document_(document::read_yaml(files, file, report)), report_(report) {}

  Factors read() {
    read_source();
    const NodeId rows = needed("/rows");
    if (rows == NodeId::None) return std::move(factors_);
    for (const NodeId row : document_.children(rows)) read_row(row);
    return std::move(factors_);
  }

 private:
  // Without one of these no number of the table may be used.
  void read_source() {
    TableSource& source = factors_.blocks_source;
    source.id = text_of(needed("/table"));
    source.citation = text_of(needed("/defaults/source"));
    source.licence = text_of(needed("/defaults/licence"));
    const NodeId year = needed("/defaults/year");
    if (year != NodeId::None) source.year = static_cast<int>(number(year).value.value_or(0));
  }

  NodeId needed(std::string_view pointer) {
    const NodeId found = document_.at_pointer(pointer);
    if (found == NodeId::None) {
      report_.add({document_.file(), 0, 0}, diagnostic::FactorTable, pointer, "is missing");
    }
    return found;
  }

  void read_row(NodeId row) {
    std::vector<NodeId> cells;
    for (const NodeId cell : document_.children(row)) cells.push_back(cell);
    if (cells.size() != kCells) return refuse(row, "does not have five cells");
    const std::optional<int> level = level_in(cells[1]);
    if (!level) return refuse(cells[1], "is no level");
    BlockFactor factor;
    factor.block = text_of(cells[0]);
    factor.hsl = *level;
    std::optional<double>* const amounts[] = {&factor.low, &factor.typical, &factor.up};
    for (std::size_t i = 0; i < std::size(amounts); ++i) {
      const Number read = number(cells[i + 2]);
      if (!read.valid) return refuse(cells[i + 2], "is no amount");
      *amounts[i] = read.value;
    }
    if (factor.low > factor.typical || factor.typical > factor.up) {
      return refuse(row, "does not ascend");
    }
    if (factors_.block(factor.block, factor.hsl) != nullptr) return refuse(row, "is there twice");
    factors_.blocks.push_back(std::move(factor));
  }

  std::optional<int> level_in(NodeId cell) const {
    const std::string_view text = document_.text(cell);
    if (text.size() != 1 || text[0] < '0' || text[0] > kHighestLevel) return std::nullopt;
    return text[0] - '0';
  }

  // Not negative, or `none`.
  Number number(NodeId cell) const {
    if (document_.node(cell).kind != NodeKind::Scalar) return {};
    const std::string_view text = document_.text(cell);
    if (text == kNoValue) return {.value = std::nullopt, .valid = true};
    const text::DecimalParse parsed = text::parse_decimal(text);
    if (!parsed.value || parsed.value->coefficient < 0) return {};
    return {.value = parsed.value->to_double(), .valid = true};
  }

  void refuse(NodeId node, std::string_view why) {
    const std::string_view text = document_.node(node).kind == NodeKind::Scalar
                                      ? document_.text(node)
                                      : std::string_view("row");
    report_.add(document_.node(node).span, diagnostic::FactorTable, text, why);
  }

  std::string text_of(NodeId node) const {
    return node == NodeId::None ? std::string() : std::string(document_.text(node));
  }

  document::Document document_;
  diagnostic::Report& report_;
  Factors factors_;
};

}  // namespace

const BlockFactor* Factors::block(std::string_view name, int hsl) const {
  const auto found = std::find_if(blocks.begin(), blocks.end(), [&](const BlockFactor& factor) {
    return factor.hsl == hsl && factor.block == name;
  });
  return found == blocks.end() ? nullptr : &*found;
}

Factors load_factors(const source::Files& files, diagnostic::Report& report) {
  const source::FileId file = files.embedded(kBlocksFile);
  if (file == source::FileId::None) {
    report.add({}, diagnostic::FactorTable, kBlocksFile, "is missing");
    return {};
  }
  return TableReader(files, file, report).read();
}

}  // namespace mlsheet::footprint
