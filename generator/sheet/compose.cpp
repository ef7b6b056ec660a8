#include "sheet/compose.h"

#include <set>
#include <utility>

#include "sheet/cell.h"
#include "sheet/completeness.h"
#include "sheet/fields.h"
#include "sheet/front.h"
#include "sheet/front_view.h"
#include "sheet/impact.h"
#include "sheet/reference.h"
#include "sheet/resolve.h"
#include "sheet/visit.h"

namespace mlsheet::sheet {
namespace {

Impact impact_of(const Inputs& inputs) {
  return {inputs.ledger, inputs.spread ? &*inputs.spread : nullptr, inputs.linked.file_name};
}

// `examples/pa1/sensor.yaml` is named after its folder, any other file after itself.
std::string id_of(const evidence::Linked& linked) {
  const evidence::ValueId id = linked.at(front_view::kId);
  return id == evidence::ValueId::None ? std::string{} : linked.value(id).text;
}

std::vector<Section> sections(const Inputs& inputs, Cells& cells) {
  const schema::Schema& schema = inputs.schema;
  Fields fields(schema, inputs.linked, cells);
  std::vector<Section> out;
  for (const schema::FieldId id : schema.field(schema.root()).children) {
    const schema::Field& field = schema.field(id);
    if (field.show == schema::Show::Hidden) continue;
    Section section{.id = anchor(field.pointer), .title = field.label};
    if (field.pointer == front_view::kEnvironment) {
      section.blocks = impact_blocks(impact_of(inputs), inputs.fonts);
    }
    std::vector<Block> stated =
        fields.section(id, inputs.linked.child(inputs.linked.root(), field.name));
    if (!section.blocks.empty() && !stated.empty()) {
      section.blocks.push_back(
          Heading{.level = 2, .id = section.id + "-stated", .text = "As stated by the sheet"});
    }
    std::move(stated.begin(), stated.end(), std::back_inserter(section.blocks));
    if (!section.blocks.empty()) out.push_back(std::move(section));
  }
  return out;
}

std::set<Badge> badges_of(Sheet& sheet) {
  std::set<Badge> badges;
  for_each_block(sheet, [&](Block& block) {
    for_each_cell(block, [&](Cell& cell) { badges.insert(cell.badge); });
    if (const auto* figures = std::get_if<KeyFigures>(&block)) {
      for (const KeyFigures::Item& item : figures->items) badges.insert(item.badge);
    }
  });
  return badges;
}

}  // namespace

Sheet compose(const Inputs& inputs) {
  Cells cells(inputs.schema, inputs.linked);
  Front front(inputs.schema, inputs.linked, impact_of(inputs), cells);
  Sheet sheet{.id = id_of(inputs.linked), .title = front.title()};
  sheet.sections = sections(inputs, cells);
  sheet.front = front.blocks(badges_of(sheet));
  settle_links(sheet);
  sheet.resolved = resolve(inputs.schema, inputs.linked, inputs.files, cells.take_shown());
  sheet.computed = impact_results(impact_of(inputs));
  sheet.factors = impact_factors(inputs.ledger);
  sheet.completeness = completeness(inputs.linked, inputs.schema);
  sheet.source_digest = inputs.linked.source_digest;
  return sheet;
}

}  // namespace mlsheet::sheet
