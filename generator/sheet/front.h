#pragma once
// Page one: the title, the numbers a buyer asks for first, what the sensor is for and not for, its
// carbon headline, privacy at a glance, and how complete the sheet is.

#include <set>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "evidence/linked.h"
#include "schema/schema.h"
#include "sheet/cell.h"
#include "sheet/front_view.h"
#include "sheet/impact.h"
#include "sheet/sheet.h"

namespace mlsheet::sheet {

class Front {
 public:
  Front(const schema::Schema& schema, const evidence::Linked& linked, const Impact& impact,
        Cells& cells)
      : schema_(schema), linked_(linked), impact_(impact), cells_(cells) {}

  Title title() const;
  // `badges`: those that occur anywhere in the sheet.
  std::vector<Block> blocks(const std::set<Badge>& badges);

 private:
  std::string text_at(std::string_view pointer) const;
  KeyFigures key_figures();
  void add_metrics(KeyFigures& figures);
  std::string metric_note(evidence::ValueId metric);
  KeyFigures::Item item(const std::string& label, evidence::ValueId value);
  void add_panel(std::string_view id, std::string_view title, Block content);
  void add_points(List& points, std::string_view pointer);
  List points_of(const front_view::Panel& panel);
  Facts facts_at(std::span<const std::string_view> pointers);
  Cell items_in_words(evidence::ValueId list);
  Facts about(const std::set<Badge>& badges) const;

  const schema::Schema& schema_;
  const evidence::Linked& linked_;
  Impact impact_;
  Cells& cells_;
  std::vector<Block> blocks_;
};

}  // namespace mlsheet::sheet
