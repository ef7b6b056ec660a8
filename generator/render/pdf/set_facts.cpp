#include "render/pdf/set_facts.h"

#include <algorithm>

#include "render/pdf/row.h"

namespace mlsheet::pdf {
namespace {

Length widest_badge(Setting& setting, const sheet::Facts& facts) {
  Length width = 0;
  for (const sheet::Facts::Row& row : facts.rows) {
    width = std::max(width,
                     extent(setting, sheet::badge_text(row.value.badge), kTheme.small).widest_line);
  }
  return width;
}

// Where label, value and origin of facts stand.
struct FactColumns {
  Length label = 0;
  Length value = 0;
  Length badge = 0;
};

FactColumns fact_columns(Setting& setting, const sheet::Facts& facts, Length width) {
  FactColumns columns;
  columns.label = std::min(kTheme.label_width, width * 36 / 100);
  columns.badge = widest_badge(setting, facts);
  columns.value = width - columns.label - kTheme.column_gap;
  if (columns.badge > 0) columns.value -= columns.badge + kTheme.column_gap;
  return columns;
}

Strip set_fact(Setting& setting, const sheet::Facts::Row& fact, const FactColumns& columns,
               Length width, ElementId parent) {
  const ElementId element = setting.structure.add(Role::Row, parent);
  Row row;
  row.add(set_plain(setting, fact.label, kTheme.label, columns.label,
                    setting.structure.add(Role::HeaderCell, element)),
          0);
  const ElementId value = setting.structure.add(Role::Cell, element);
  Look look = kTheme.table;
  look.tabular = true;
  row.add(set_cell(setting, fact.value, look, columns.value, value, BadgePlace::Elsewhere),
          columns.label + kTheme.column_gap);
  if (fact.value.badge != sheet::Badge::None) {
    Look badge = kTheme.small;
    badge.leading = look.leading;
    row.add(set_plain(setting, sheet::badge_text(fact.value.badge), badge, columns.badge, value),
            width - columns.badge);
  }
  return row.finish(width, kTheme.hairline, Colour::Rule);
}

}  // namespace

Strips set_facts(Setting& setting, const sheet::Facts& facts, Length width, ElementId parent) {
  Strips strips;
  const ElementId element = setting.structure.add(Role::Table, parent);
  const FactColumns columns = fact_columns(setting, facts, width);
  for (const sheet::Facts::Row& fact : facts.rows) {
    strips.push_back(set_fact(setting, fact, columns, width, element));
  }
  if (strips.empty()) return strips;
  strips.front().boxes.push_back(rule_at(0, width, kTheme.hairline, Colour::Rule));
  keep_rows_together(strips);
  return strips;
}

}  // namespace mlsheet::pdf
