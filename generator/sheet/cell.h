#pragma once
// One value of the sheet as a reader sees it: words, links, badge and notes. The texts that went
// out are remembered per value, so the resolved document can say for each what is shown.

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "diagnostic/report.h"
#include "evidence/linked.h"
#include "schema/schema.h"
#include "sheet/sheet.h"
#include "sheet/words.h"

namespace mlsheet::sheet {

// Narrow: a cell of a table, where an address is cut down to its host.
enum class Room : std::uint8_t { Wide, Narrow };

Cell text_cell(std::string_view text);
Cell muted_cell(std::string_view text);
Badge badge_of(evidence::Basis basis);  // a badge also for what is plain declared

class Cells {
 public:
  Cells(const schema::Schema& schema, const evidence::Linked& linked)
      : schema_(schema), linked_(linked), shown_(linked.values.size()) {}

  // A leaf, or a statement in place of anything.
  Cell of(evidence::ValueId id, Room room);
  // All entries of a list or map of leaves in one cell; those of a map begin with their key.
  Cell of_list(evidence::ValueId list, Room room);
  // The text of a leaf as a heading or caption.
  std::string plain(evidence::ValueId id);

  // For what is shown otherwise than through this class.
  void remember(evidence::ValueId id, std::vector<std::string> texts);

  std::vector<std::vector<std::string>> take_shown() { return std::move(shown_); }

 private:
  prose::Blocks blocks(const evidence::Value& value, Room room);
  prose::Blocks leaf_blocks(const evidence::Value& value, Room room);
  prose::Run text_run(const evidence::Value& value) const;
  prose::Run reference_run(const evidence::Value& value) const;
  prose::Run address_run(const evidence::Value& value, Room room);
  void remember(evidence::ValueId id, const prose::Blocks& blocks);

  const schema::Schema& schema_;
  const evidence::Linked& linked_;
  std::vector<std::vector<std::string>> shown_;  // by ValueId
};

}  // namespace mlsheet::sheet
