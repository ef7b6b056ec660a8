#pragma once
// The body of the datasheet: any part of the annotated tree as blocks, in the order and with the
// words of the schema. Knows structures, never fields.

#include <string>
#include <vector>

#include "evidence/linked.h"
#include "schema/schema.h"
#include "sheet/cell.h"
#include "sheet/sheet.h"
#include "sheet/table.h"

namespace mlsheet::sheet {

class Fields {
 public:
  Fields(const schema::Schema& schema, const evidence::Linked& linked, Cells& cells)
      : schema_(schema), linked_(linked), cells_(cells), tables_(schema, linked, cells) {}

  // A top-level entry. A section that is absent but holds required fields says so; one without any
  // gives no blocks.
  std::vector<Block> section(schema::FieldId field, evidence::ValueId value);

 private:
  void write_content(evidence::ValueId value, int level);
  void write_group(evidence::ValueId group, int level, evidence::ValueId title);
  // Gives the values that are shown with them.
  std::vector<evidence::ValueId> write_pictures(evidence::ValueId group);
  void write_below(evidence::ValueId value, int level);
  void write_list(evidence::ValueId list, int level);
  void write_list_words(evidence::ValueId list);
  void write_cards(evidence::ValueId list, int level);
  void write_parts(evidence::ValueId list, int level);
  void write_leaf_list(evidence::ValueId list);
  void write_large_leaf(evidence::ValueId leaf);
  void write_facts(Facts facts);
  // What shares a line with its label; the rest goes `below`.
  Facts facts_of(evidence::ValueId group, const std::vector<evidence::ValueId>& placed,
                 std::vector<evidence::ValueId>& below);
  void add_fact(Facts& facts, evidence::ValueId value, std::vector<evidence::ValueId>& below);
  Facts missing_facts(schema::FieldId group) const;
  std::string card_title(evidence::ValueId item, std::size_t number);
  bool has_own_place(evidence::ValueId value, const std::vector<evidence::ValueId>& placed) const;

  const schema::Schema& schema_;
  const evidence::Linked& linked_;
  Cells& cells_;
  Tables tables_;
  std::vector<Block> blocks_;
};

}  // namespace mlsheet::sheet
