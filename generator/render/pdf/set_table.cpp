#include "render/pdf/set_table.h"

#include <algorithm>

#include "render/pdf/column_widths.h"
#include "render/pdf/row.h"

namespace mlsheet::pdf {
namespace {

// A head that is higher would leave no room for rows.
constexpr Length kHighestRepeated = kTheme.content_height() / 4;

Look column_look(const sheet::Column& column, Look look) {
  look.flush_right = column.align == sheet::Align::Figure;
  look.tabular = look.flush_right;
  return look;
}

// The part of a table that stands side by side: all its columns, as a rule.
class TablePart {
 public:
  TablePart(Setting& setting, const sheet::Table& table, std::vector<std::size_t> columns,
            std::vector<Length> widths, ElementId element)
      : setting_(setting),
        table_(table),
        columns_(std::move(columns)),
        widths_(std::move(widths)),
        element_(element) {}

  Strips set() const;

 private:
  Strip head() const;
  Strip row(const std::vector<sheet::Cell>& cells, bool total) const;
  Length width() const;

  Setting& setting_;
  const sheet::Table& table_;
  std::vector<std::size_t> columns_;
  std::vector<Length> widths_;
  ElementId element_;
};

Length TablePart::width() const {
  Length width = -kTheme.column_gap;
  for (const Length column : widths_) width += column + kTheme.column_gap;
  return width;
}

Strip TablePart::head() const {
  const ElementId row_element = setting_.structure.add(Role::Row, element_);
  // Titles stand on one line at the bottom, whatever their height.
  std::vector<Stack> cells;
  Length height = 0;
  for (std::size_t i = 0; i < columns_.size(); ++i) {
    const sheet::Column& column = table_.columns[columns_[i]];
    cells.push_back(
        stack(set_plain(setting_, column.title, column_look(column, kTheme.column_title),
                        widths_[i], setting_.structure.add(Role::HeaderCell, row_element))));
    height = std::max(height, cells.back().height);
  }
  Strip strip{.height = height + 2 * kTheme.row_padding, .keep_with_next = true, .divisible = true};
  Length x = 0;
  for (std::size_t i = 0; i < cells.size(); ++i) {
    place(strip.boxes, std::move(cells[i].boxes), x, kTheme.row_padding + height - cells[i].height);
    x += widths_[i] + kTheme.column_gap;
  }
  strip.boxes.push_back(
      rule_at(strip.height - kTheme.rule, width(), kTheme.rule, Colour::RuleStrong));
  return strip;
}

Strip TablePart::row(const std::vector<sheet::Cell>& cells, bool total) const {
  const ElementId row_element = setting_.structure.add(Role::Row, element_);
  Row row;
  Length x = 0;
  for (std::size_t i = 0; i < columns_.size(); ++i) {
    const std::size_t column = columns_[i];
    Look look = column_look(table_.columns[column], kTheme.table);
    if (total) look.weight = typeset::Weight::Strong;
    const ElementId cell_element =
        setting_.structure.add(column == 0 ? Role::HeaderCell : Role::Cell, row_element);
    if (column < cells.size()) {
      row.add(set_cell(setting_, cells[column], look, widths_[i], cell_element, BadgePlace::Below),
              x);
    }
    x += widths_[i] + kTheme.column_gap;
  }
  Strip strip = row.finish(width(), kTheme.hairline, Colour::Rule);
  if (total) strip.boxes.push_back(rule_at(0, width(), kTheme.rule, Colour::Ink));
  return strip;
}

Strips TablePart::set() const {
  Strip title_row = head();
  std::shared_ptr<const Strip> repeated;
  if (title_row.height <= kHighestRepeated) repeated = std::make_shared<const Strip>(title_row);
  Strips strips;
  for (const std::vector<sheet::Cell>& cells : table_.rows) {
    const bool total = table_.total_row && &cells == &table_.rows.back();
    strips.push_back(row(cells, total));
    strips.back().repeated = repeated;
  }
  keep_edges_together(strips);
  strips.insert(strips.begin(), std::move(title_row));
  return strips;
}

std::vector<typeset::Extent> column_extents(Setting& setting, const sheet::Table& table) {
  std::vector<typeset::Extent> extents;
  for (std::size_t i = 0; i < table.columns.size(); ++i) {
    typeset::Extent wanted = extent(setting, table.columns[i].title, kTheme.column_title);
    const Look look = column_look(table.columns[i], kTheme.table);
    for (const std::vector<sheet::Cell>& row : table.rows) {
      if (i >= row.size()) continue;
      const typeset::Extent cell = extent(setting, row[i], look, BadgePlace::Below);
      wanted.widest_word = std::max(wanted.widest_word, cell.widest_word);
      wanted.widest_line = std::max(wanted.widest_line, cell.widest_line);
    }
    extents.push_back(wanted);
  }
  return extents;
}

}  // namespace

Strips set_table(Setting& setting, const sheet::Table& table, Length width, ElementId parent) {
  Strips strips;
  const ElementId element = setting.structure.add(Role::Table, parent);
  if (!table.caption.empty()) {
    strips = set_plain(setting, table.caption, kTheme.caption, width,
                       setting.structure.add(Role::Caption, element));
    for (Strip& strip : strips) strip.keep_with_next = true;
  }
  if (table.columns.empty()) return strips;
  const std::vector<typeset::Extent> extents = column_extents(setting, table);
  for (const ColumnGroup& group : column_groups(extents, kTheme.column_gap, width)) {
    std::vector<std::size_t> columns = {0};
    std::vector<typeset::Extent> wanted;
    for (std::size_t i = group.begin; i < group.end; ++i) columns.push_back(i);
    for (const std::size_t column : columns) wanted.push_back(extents[column]);
    const Length gaps = kTheme.column_gap * static_cast<Length>(columns.size());
    std::vector<Length> widths = column_widths(wanted, width + kTheme.column_gap - gaps);
    Strips part = TablePart(setting, table, std::move(columns), std::move(widths), element).set();
    if (group.begin > 1) part.front().space_before = kTheme.block_gap;
    append(strips, std::move(part));
  }
  return strips;
}

}  // namespace mlsheet::pdf
