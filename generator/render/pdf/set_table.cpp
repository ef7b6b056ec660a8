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

// How wide tables are set, and those that are hard to fit.
struct TableLook {
  Look cell = kTheme.table;
  Look title = kTheme.column_title;
  Length gap = kTheme.column_gap;
};
constexpr TableLook kDense{kTheme.dense, kTheme.dense_title, kTheme.dense_gap};

struct TableFrame {
  Length width = 0;
  ElementId element = ElementId::Artifact;
  TableLook look;
};

// The part of a table that stands side by side: all its columns, as a rule.
class TablePart {
 public:
  TablePart(Setting& setting, const sheet::Table& table, std::vector<std::size_t> columns,
            std::vector<Length> widths, const TableFrame& frame)
      : setting_(setting),
        table_(table),
        columns_(std::move(columns)),
        widths_(std::move(widths)),
        frame_(frame) {}

  Strips set() const;

 private:
  Strip head() const;
  Strip row(const std::vector<sheet::Cell>& cells, bool total) const;

  Setting& setting_;
  const sheet::Table& table_;
  std::vector<std::size_t> columns_;
  std::vector<Length> widths_;
  const TableFrame& frame_;
};

Strip TablePart::head() const {
  const ElementId row_element = setting_.structure.add(Role::Row, frame_.element);
  // Titles stand on one line at the bottom, whatever their height.
  std::vector<Stack> cells;
  Length height = 0;
  for (std::size_t i = 0; i < columns_.size(); ++i) {
    const sheet::Column& column = table_.columns[columns_[i]];
    cells.push_back(
        stack(set_plain(setting_, column.title, column_look(column, frame_.look.title), widths_[i],
                        setting_.structure.add(Role::HeaderCell, row_element))));
    height = std::max(height, cells.back().height);
  }
  Strip strip{.height = height + 2 * kTheme.row_padding, .keep_with_next = true, .divisible = true};
  Length x = 0;
  for (std::size_t i = 0; i < cells.size(); ++i) {
    place(strip.boxes, std::move(cells[i].boxes), x, kTheme.row_padding + height - cells[i].height);
    x += widths_[i] + frame_.look.gap;
  }
  strip.boxes.push_back(
      rule_at(strip.height - kTheme.rule, frame_.width, kTheme.rule, Colour::RuleStrong));
  return strip;
}

Strip TablePart::row(const std::vector<sheet::Cell>& cells, bool total) const {
  const ElementId row_element = setting_.structure.add(Role::Row, frame_.element);
  Row row;
  Length x = 0;
  for (std::size_t i = 0; i < columns_.size(); ++i) {
    const std::size_t column = columns_[i];
    Look look = column_look(table_.columns[column], frame_.look.cell);
    if (total) look.weight = typeset::Weight::Strong;
    const ElementId cell_element =
        setting_.structure.add(column == 0 ? Role::HeaderCell : Role::Cell, row_element);
    if (column < cells.size()) {
      row.add(set_cell(setting_, cells[column], look, widths_[i], cell_element, BadgePlace::Below),
              x);
    }
    x += widths_[i] + frame_.look.gap;
  }
  Strip strip = row.finish(frame_.width, kTheme.hairline, Colour::Rule);
  if (total) strip.boxes.push_back(rule_at(0, frame_.width, kTheme.rule, Colour::Ink));
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
  keep_rows_together(strips);
  strips.insert(strips.begin(), std::move(title_row));
  return strips;
}

std::vector<typeset::Extent> column_extents(Setting& setting, const sheet::Table& table,
                                            const TableLook& look) {
  std::vector<typeset::Extent> extents;
  for (std::size_t i = 0; i < table.columns.size(); ++i) {
    typeset::Extent wanted = extent(setting, table.columns[i].title, look.title);
    const Look cell_look = column_look(table.columns[i], look.cell);
    for (const std::vector<sheet::Cell>& row : table.rows) {
      if (i >= row.size()) continue;
      const typeset::Extent cell = extent(setting, row[i], cell_look, BadgePlace::Below);
      wanted.widest_part = std::max(wanted.widest_part, cell.widest_part);
      wanted.widest_word = std::max(wanted.widest_word, cell.widest_word);
      wanted.widest_line = std::max(wanted.widest_line, cell.widest_line);
    }
    extents.push_back(wanted);
  }
  return extents;
}

bool words_fit(const std::vector<typeset::Extent>& columns, Length gap, Length width) {
  Length needed = -gap;
  for (const typeset::Extent& column : columns) needed += column.widest_word + gap;
  return needed <= width;
}

Strips set_caption(Setting& setting, const std::string& caption, Length width, ElementId table) {
  if (caption.empty()) return {};
  Strips strips = set_plain(setting, caption, kTheme.caption, width,
                            setting.structure.add(Role::Caption, table));
  for (Strip& strip : strips) strip.keep_with_next = true;
  return strips;
}

Strips set_part(Setting& setting, const sheet::Table& table,
                const std::vector<typeset::Extent>& extents, const ColumnGroup& group,
                const TableFrame& frame) {
  std::vector<std::size_t> columns = {0};
  std::vector<typeset::Extent> wanted = {extents[0]};
  for (std::size_t i = group.begin; i < group.end; ++i) {
    columns.push_back(i);
    wanted.push_back(extents[i]);
  }
  const Length gaps = frame.look.gap * static_cast<Length>(columns.size() - 1);
  std::vector<Length> widths = column_widths(wanted, frame.width - gaps);
  return TablePart(setting, table, std::move(columns), std::move(widths), frame).set();
}

}  // namespace

Strips set_table(Setting& setting, const sheet::Table& table, Length width, ElementId parent) {
  TableFrame frame{width, setting.structure.add(Role::Table, parent), {}};
  Strips strips = set_caption(setting, table.caption, width, frame.element);
  if (table.columns.empty()) return strips;
  std::vector<typeset::Extent> extents = column_extents(setting, table, frame.look);
  if (!words_fit(extents, frame.look.gap, width)) {
    frame.look = kDense;
    extents = column_extents(setting, table, frame.look);
  }
  for (const ColumnGroup& group : column_groups(extents, frame.look.gap, width)) {
    Strips part = set_part(setting, table, extents, group, frame);
    if (group.begin > 1) part.front().space_before = kTheme.block_gap;
    append(strips, std::move(part));
  }
  return strips;
}

}  // namespace mlsheet::pdf
