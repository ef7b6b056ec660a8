#include "footprint/factor_table.h"

#include <algorithm>
#include <set>

#include "text/ascii.h"
#include "text/decimal.h"

namespace mlsheet::footprint {
namespace {

using document::NodeId;
using document::NodeKind;

constexpr FactorKind kFactorKinds[] = {{"block", "kg"},
                                       {"cloud", {}},
                                       {"constant", {}},
                                       {"electricity", "g/kWh", 5, 1500},
                                       {"equivalence", {}},
                                       {"fab", {}},
                                       {"freight", "kg/tkm", 0.001, 6},
                                       {"gwp", "kg/kg"},
                                       {"material", "kg/kg", 0.01, 120},
                                       {"memory", "kg/GB", 0.0005, 5},
                                       {"normalisation", {}},
                                       {"part", {}},
                                       {"product", "kg"},
                                       {"spend", {}},
                                       {"trend", {}},
                                       {"vehicle", "kg/km", 0, 3},
                                       {"waste", "kg/t"},
                                       {"water", "kg/m3"}};

constexpr std::string_view kNoValue = "none";
constexpr std::string_view kLow = "low";
constexpr std::string_view kValue = "value";
constexpr std::string_view kHigh = "high";
constexpr std::size_t kYearDigits = 4;

// The columns of text that a row may have, each with its member of the record. A default of the
// same name holds for all rows.
struct TextMember {
  std::string_view column;
  std::string FactorRecord::*member;
  bool is_needed;
};
constexpr TextMember kTextMembers[] = {{"name", &FactorRecord::name, false},
                                       {"unit", &FactorRecord::unit, false},
                                       {"per", &FactorRecord::per, false},
                                       {"region", &FactorRecord::region, false},
                                       {"boundary", &FactorRecord::boundary, true},
                                       {"basis", &FactorRecord::basis, false},
                                       {"indicator", &FactorRecord::indicator, true},
                                       {"gwp_set", &FactorRecord::gwp_set, true},
                                       {"source", &FactorRecord::source, true},
                                       {"attribution", &FactorRecord::attribution, true},
                                       {"licence", &FactorRecord::licence, true}};

bool is_year(std::string_view column) {
  return column.size() == kYearDigits && std::all_of(column.begin(), column.end(), text::is_digit);
}

class TableReader {
 public:
  TableReader(const document::Document& document, diagnostic::Report& report)
      : document_(document), report_(report) {}

  FactorTable read();

 private:
  struct Row {
    NodeId node;
    std::vector<NodeId> cells;
    FactorRecord shared;  // what all records of the row have in common
  };

  bool read_head();
  bool read_columns();
  void read_row(NodeId node);
  bool read_texts(Row& row);
  bool read_year(NodeId node, FactorRecord& record);
  void read_values(const Row& row);
  bool read_range(const Row& row, FactorRecord& record);
  void add(const Row& row, std::size_t column, FactorRecord record);
  // Of the column `value`; without that, `low` is a column like any other.
  bool is_bound(std::string_view column) const {
    return (column == kLow || column == kHigh) && column_of(kValue);
  }
  bool fits(const Row& row, std::size_t column, const FactorRecord& record);
  std::optional<double> number(NodeId cell, bool& valid);

  NodeId at(std::string_view pointer) const { return document_.at_pointer(pointer); }
  std::string_view text(NodeId node) const;
  std::vector<std::string> texts(std::string_view pointer) const;
  std::optional<std::size_t> column_of(std::string_view name) const;
  bool is_key(std::string_view name) const {
    return std::find(keys_.begin(), keys_.end(), name) != keys_.end();
  }
  std::string_view text_in(const Row& row, std::string_view column) const;
  bool refuse(NodeId node, std::string_view why);

  const document::Document& document_;
  diagnostic::Report& report_;
  FactorTable table_;
  const FactorKind* kind_ = nullptr;
  std::vector<std::string> columns_;
  std::vector<std::string> keys_;
  std::vector<std::string> names_;   // of columns with text
  std::vector<std::size_t> values_;  // places of columns with numbers, without `low` and `high`
  std::set<std::string> ids_;
};

std::string_view TableReader::text(NodeId node) const {
  if (node == NodeId::None || document_.node(node).kind != NodeKind::Scalar) return {};
  return document_.text(node);
}

std::vector<std::string> TableReader::texts(std::string_view pointer) const {
  std::vector<std::string> found;
  const NodeId list = at(pointer);
  if (list == NodeId::None) return found;
  for (const NodeId item : document_.children(list)) found.emplace_back(text(item));
  return found;
}

std::optional<std::size_t> TableReader::column_of(std::string_view name) const {
  const auto found = std::find(columns_.begin(), columns_.end(), name);
  if (found == columns_.end()) return std::nullopt;
  return static_cast<std::size_t>(found - columns_.begin());
}

std::string_view TableReader::text_in(const Row& row, std::string_view column) const {
  const std::optional<std::size_t> place = column_of(column);
  return place ? text(row.cells[*place]) : std::string_view{};
}

bool TableReader::refuse(NodeId node, std::string_view why) {
  const bool is_here = node != NodeId::None;
  const bool is_scalar = is_here && document_.node(node).kind == NodeKind::Scalar;
  const source::Span span =
      is_here ? document_.node(node).span : source::Span{document_.file(), 0, 0};
  report_.add(span, diagnostic::FactorTable, is_scalar ? document_.text(node) : "row", why);
  return false;
}

FactorTable TableReader::read() {
  if (!read_head() || !read_columns()) return {};
  const NodeId rows = at("/rows");
  if (rows == NodeId::None) {
    refuse(NodeId::None, "has no rows");
    return {};
  }
  for (const NodeId row : document_.children(rows)) read_row(row);
  return std::move(table_);
}

bool TableReader::read_head() {
  table_.id = text(at("/table"));
  table_.kind = text(at("/kind"));
  kind_ = factor_kind(table_.kind);
  if (table_.id.empty()) return refuse(at("/table"), "has no name");
  if (kind_ == nullptr) return refuse(at("/kind"), "is no kind of factor");
  return true;
}

bool TableReader::read_columns() {
  columns_ = texts("/columns");
  keys_ = texts("/key");
  names_ = texts("/text");
  for (const std::string& key : keys_) {
    if (!column_of(key)) return refuse(at("/key"), "names a column that is not there");
  }
  if (keys_.empty()) return refuse(at("/key"), "names no column");
  for (std::size_t i = 0; i < columns_.size(); ++i) {
    const std::string& column = columns_[i];
    const bool is_text = std::find(names_.begin(), names_.end(), column) != names_.end();
    if (is_key(column) || is_text || is_bound(column)) continue;
    values_.push_back(i);
  }
  return !values_.empty() || refuse(at("/columns"), "have no numbers");
}

void TableReader::read_row(NodeId node) {
  Row row{.node = node, .cells = {}, .shared = {}};
  for (const NodeId cell : document_.children(node)) row.cells.push_back(cell);
  if (row.cells.size() != columns_.size()) {
    refuse(node, "has another number of cells than there are columns");
    return;
  }
  if (read_texts(row)) read_values(row);
}

bool TableReader::read_texts(Row& row) {
  FactorRecord& record = row.shared;
  record.id = table_.id;
  for (const std::string& key : keys_) record.id += ":" + std::string(text_in(row, key));
  for (const auto& [column, member, is_needed] : kTextMembers) {
    const std::string_view own = text_in(row, column);
    record.*member = own.empty() ? text(at("/defaults/" + std::string(column))) : own;
    if (is_needed && (record.*member).empty()) {
      return refuse(row.node, "has no " + std::string(column));
    }
  }
  if (record.name.empty()) record.name = record.id;
  const std::optional<std::size_t> year = column_of("year");
  return read_year(year ? row.cells[*year] : at("/defaults/year"), record);
}

bool TableReader::read_year(NodeId node, FactorRecord& record) {
  const std::string_view written = text(node);
  if (!is_year(written)) return refuse(node, "is no year");
  record.year = static_cast<int>(text::parse_decimal(written).value->coefficient);
  return true;
}

// A number, or `none`.
std::optional<double> TableReader::number(NodeId cell, bool& valid) {
  if (text(cell) == kNoValue) return std::nullopt;
  const text::DecimalParse parsed = text::parse_decimal(text(cell));
  valid = parsed.value.has_value();
  if (!valid) refuse(cell, "is no number");
  return valid ? std::optional(parsed.value->to_double()) : std::nullopt;
}

bool TableReader::read_range(const Row& row, FactorRecord& record) {
  bool valid = true;
  if (const auto low = column_of(kLow)) record.low = number(row.cells[*low], valid);
  if (!valid) return false;
  if (const auto high = column_of(kHigh)) record.high = number(row.cells[*high], valid);
  if (!valid) return false;
  const bool ascends = (!record.low || *record.low <= record.value) &&
                       (!record.high || record.value <= *record.high);
  return ascends || refuse(row.node, "does not ascend");
}

void TableReader::read_values(const Row& row) {
  for (const std::size_t column : values_) {
    bool valid = true;
    const std::optional<double> value = number(row.cells[column], valid);
    if (!value) continue;
    FactorRecord record = row.shared;
    record.value = *value;
    if (column_of(kValue) && !read_range(row, record)) continue;
    add(row, column, std::move(record));
  }
}

// A column that is named by a year holds the numbers of that year.
void TableReader::add(const Row& row, std::size_t column, FactorRecord record) {
  const std::string& name = columns_[column];
  if (is_year(name)) record.year = static_cast<int>(text::parse_decimal(name).value->coefficient);
  if (values_.size() > 1) record.id += ":" + name;
  if (const NodeId unit = at("/units/" + name); unit != NodeId::None) record.unit = text(unit);
  if (!fits(row, column, record)) return;
  if (!ids_.insert(record.id).second) {
    refuse(row.node, "is there twice");
    return;
  }
  table_.records.push_back(std::move(record));
}

bool TableReader::fits(const Row& row, std::size_t column, const FactorRecord& record) {
  if (record.unit.empty()) return refuse(row.cells[column], "has no unit");
  if (kind_->unit.empty()) return true;
  const std::optional<quantity::Unit> unit = quantity::parse_unit(record.unit);
  if (!unit) return refuse(row.cells[column], "has no unit that is known");
  const std::optional<quantity::Unit> due = quantity::parse_unit(kind_->unit);
  if (!(unit->dimension == due->dimension)) {
    return refuse(row.cells[column], "is not in a unit like " + std::string(kind_->unit));
  }
  const double value = record.value * unit->scale.to_double() / due->scale.to_double();
  const bool is_inside = kind_->high == 0 || (value >= kind_->low && value <= kind_->high);
  return is_inside ||
         refuse(row.cells[column], "is not between " + text::format_shortest(kind_->low) + " and " +
                                       text::format_shortest(kind_->high) + " " +
                                       std::string(kind_->unit));
}

}  // namespace

const FactorKind* factor_kind(std::string_view id) {
  const auto* const found = std::find_if(std::begin(kFactorKinds), std::end(kFactorKinds),
                                         [id](const FactorKind& kind) { return kind.id == id; });
  return found == std::end(kFactorKinds) ? nullptr : found;
}

FactorTable read_factor_table(const document::Document& document, diagnostic::Report& report) {
  return TableReader(document, report).read();
}

}  // namespace mlsheet::footprint
