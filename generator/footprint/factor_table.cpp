#include "footprint/factor_table.h"

#include <algorithm>
#include <set>

#include "footprint/factor_kind.h"
#include "quantity/unit.h"
#include "text/ascii.h"
#include "text/decimal.h"
#include "text/edit_distance.h"

namespace mlsheet::footprint {
namespace {

using document::NodeId;
using document::NodeKind;

constexpr std::string_view kNoValue = "none";
constexpr std::string_view kLow = "low";
constexpr std::string_view kValue = "value";
constexpr std::string_view kHigh = "high";
constexpr std::string_view kYear = "year";
constexpr std::size_t kYearDigits = 4;
constexpr std::string_view kParts[] = {"table",    "kind",  "key",     "text",
                                       "defaults", "units", "columns", "rows"};

// The columns of text that a row may have, each with its member of the record. A default of the
// same name holds for all rows.
struct TextMember {
  std::string_view column;
  std::string_view FactorRecord::*member;
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
                                       {"edition", &FactorRecord::edition, false},
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
  void refuse_unknown_keys();
  bool read_columns();
  bool are_columns(std::string_view pointer);
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
  bool is_there(std::string_view part);
  bool is_list(std::string_view part);
  void refuse_word(const source::Span& span, std::string_view word, std::string_view why,
                   const std::vector<std::string>& known);

  const document::Document& document_;
  diagnostic::Report& report_;
  FactorTable table_;
  const FactorKind* kind_ = nullptr;
  std::vector<std::string> columns_;
  std::vector<std::string> keys_;
  std::vector<std::string> names_;   // of columns with text
  std::vector<std::size_t> values_;  // places of columns with numbers, without `low` and `high`
  std::set<std::string_view> ids_;
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
  std::string_view word = text(node);
  if (document_.node(node).kind != NodeKind::Scalar) word = document_.key(node);
  report_.add(document_.node(node).span, diagnostic::FactorTable, word.empty() ? "row" : word, why);
  return false;
}

void TableReader::refuse_word(const source::Span& span, std::string_view word, std::string_view why,
                              const std::vector<std::string>& known) {
  auto entry = report_.add(span, diagnostic::FactorTable, word, why);
  const std::vector<std::string> near = text::closest(word, known, 1);
  if (!near.empty()) entry.help("did you mean `" + near.front() + "`?").fix(span, near.front());
}

bool TableReader::is_there(std::string_view part) {
  if (at("/" + std::string(part)) != NodeId::None) return true;
  report_.add({document_.file(), 0, 0}, diagnostic::FactorTable, part, "is missing");
  return false;
}

bool TableReader::is_list(std::string_view part) {
  if (!is_there(part)) return false;
  const NodeId node = at("/" + std::string(part));
  return document_.node(node).kind == NodeKind::Sequence || refuse(node, "is no list");
}

FactorTable TableReader::read() {
  if (!read_head() || !read_columns() || !is_list("rows")) return {};
  for (const NodeId row : document_.children(at("/rows"))) read_row(row);
  return std::move(table_);
}

bool TableReader::read_head() {
  if (!is_there("table") || !is_there("kind")) return false;
  refuse_unknown_keys();
  table_.id = text(at("/table"));
  table_.kind = text(at("/kind"));
  kind_ = factor_kind(table_.kind);
  if (table_.id.empty()) return refuse(at("/table"), "is no name");
  if (kind_ != nullptr) return true;
  std::vector<std::string> known;
  for (const FactorKind& kind : factor_kinds()) known.emplace_back(kind.id);
  refuse_word(document_.node(at("/kind")).span, table_.kind, "is no kind of factor", known);
  return false;
}

void TableReader::refuse_unknown_keys() {
  std::vector<std::string> parts(std::begin(kParts), std::end(kParts));
  std::vector<std::string> defaults{std::string(kYear)};
  for (const TextMember& member : kTextMembers) defaults.emplace_back(member.column);
  const auto check = [this](NodeId group, const std::vector<std::string>& known) {
    if (group == NodeId::None) return;
    for (const NodeId entry : document_.children(group)) {
      const std::string_view key = document_.key(entry);
      if (std::find(known.begin(), known.end(), key) != known.end()) continue;
      refuse_word(document_.node(entry).key_span, key, "is no part of a factor table", known);
    }
  };
  check(document_.root(), parts);
  check(at("/defaults"), defaults);
}

// Whether each item of a list names a column.
bool TableReader::are_columns(std::string_view pointer) {
  const NodeId list = at(pointer);
  bool all = true;
  if (list == NodeId::None) return all;
  for (const NodeId item : document_.children(list)) {
    if (column_of(text(item))) continue;
    refuse_word(document_.node(item).span, text(item), "is no column", columns_);
    all = false;
  }
  return all;
}

bool TableReader::read_columns() {
  if (!is_list("columns") || !is_list("key")) return false;
  if (at("/text") != NodeId::None && !is_list("text")) return false;
  columns_ = texts("/columns");
  keys_ = texts("/key");
  names_ = texts("/text");
  if (!are_columns("/key") || !are_columns("/text")) return false;
  if (keys_.empty()) return refuse(at("/key"), "names no column");
  for (std::size_t i = 0; i < columns_.size(); ++i) {
    const std::string& column = columns_[i];
    if (column_of(column) != i) return refuse(at("/columns"), "has a column twice");
    const bool is_text = std::find(names_.begin(), names_.end(), column) != names_.end();
    if (is_key(column) || is_text || column == kYear || is_bound(column)) continue;
    values_.push_back(i);
  }
  return !values_.empty() || refuse(at("/columns"), "has no column of numbers");
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
  std::string id = table_.id;
  for (const std::string& key : keys_) {
    const std::string_view part = text_in(row, key);
    if (part.empty()) return refuse(row.node, "has no " + key);
    id += ":" + std::string(part);
  }
  record.id = table_.texts.keep(id);
  for (const auto& [column, member, is_needed] : kTextMembers) {
    const std::string_view own = text_in(row, column);
    record.*member =
        table_.texts.keep(own.empty() ? text(at("/defaults/" + std::string(column))) : own);
    if (is_needed && (record.*member).empty()) {
      return refuse(row.node, "has no " + std::string(column));
    }
  }
  if (record.name.empty()) record.name = record.id;
  const std::optional<std::size_t> year = column_of(kYear);
  const NodeId node = year ? row.cells[*year] : at("/defaults/year");
  if (node == NodeId::None) return refuse(row.node, "has no year");
  return read_year(node, record);
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
  if (values_.size() > 1) record.id = table_.texts.keep(std::string(record.id) + ":" + name);
  if (const NodeId unit = at("/units/" + name); unit != NodeId::None) {
    record.unit = table_.texts.keep(text(unit));
  }
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

FactorTable read_factor_table(const document::Document& document, diagnostic::Report& report) {
  return TableReader(document, report).read();
}

}  // namespace mlsheet::footprint
