#pragma once
// Tables made from the annotated tree: lists of flat groups, groups of groups, maps, curves,
// matrices.

#include <string>
#include <vector>

#include "evidence/linked.h"
#include "schema/schema.h"
#include "sheet/cell.h"
#include "sheet/sheet.h"

namespace mlsheet::sheet {

class Tables {
 public:
  Tables(const schema::Schema& schema, const evidence::Linked& linked, Cells& cells)
      : schema_(schema), linked_(linked), cells_(cells) {}

  Table of_list(evidence::ValueId list);     // a row per item
  Table of_groups(evidence::ValueId group);  // a row per child, or per item of a child
  Table of_siblings(const std::vector<evidence::ValueId>& groups);  // a row per group
  Table of_map(evidence::ValueId map);                              // a row per key
  Table of_grid(evidence::ValueId grid);                            // Points, Matrix

 private:
  struct Row {
    std::string label;  // of the first column; unused in lists
    evidence::ValueId id;
  };
  std::vector<Row> rows_of_group(evidence::ValueId group) const;
  Table labelled(const std::string& title, const std::vector<Row>& rows);
  Column column(schema::FieldId field, const std::vector<evidence::ValueId>& rows) const;
  Cell cell(evidence::ValueId row, schema::FieldId field);
  // A quantity whose lowest, typical and highest value have columns of their own; those of the
  // three that occur. None for a quantity, or a column, that is to be shown in one piece.
  struct Limits {
    bool low = false;
    bool typical = false;
    bool high = false;
    bool any() const { return low || typical || high; }
  };
  Limits limits_of(schema::FieldId field, const std::vector<evidence::ValueId>& rows) const;
  void add_limits(evidence::ValueId row, schema::FieldId field, const Limits& limits,
                  std::vector<Cell>& cells);
  static Table of_points(const std::vector<std::string>& texts);
  Table of_matrix(const evidence::Value& value, const std::vector<std::string>& texts) const;
  std::vector<std::string> names_for(const evidence::Value& matrix) const;

  const schema::Schema& schema_;
  const evidence::Linked& linked_;
  Cells& cells_;
};

}  // namespace mlsheet::sheet
