#include "sheet/front.h"

#include <array>
#include <span>
#include <utility>

#include "sheet/arrangement.h"
#include "sheet/impact.h"
#include "text/decimal.h"

namespace mlsheet::sheet {
namespace {

using evidence::ValueId;

constexpr std::size_t kMostMetrics = 2;

bool is_statement(const evidence::Value& value) {
  return value.statement != check::Statement::None;
}

std::string whole(std::size_t number) { return text::format_fixed(static_cast<double>(number), 0); }

std::string joined(const std::vector<std::string>& notes) {
  std::string out;
  for (const std::string& note : notes) {
    if (!note.empty()) out += (out.empty() ? "" : " · ") + note;
  }
  return out;
}

std::string words_of(const Cell& cell) {
  std::string out;
  for (const prose::Block& block : cell.blocks) {
    out += (out.empty() ? "" : " ") + prose::plain_text(block.runs);
  }
  return out;
}

// The badges in the order of their strength; `computed` is the program's own.
constexpr std::array<std::pair<Badge, std::string_view>, 7> kLegend = {{
    {Badge::Certified, "confirmed by an accredited third party"},
    {Badge::Measured, "measured by the manufacturer"},
    {Badge::Declared, "stated by the manufacturer"},
    {Badge::Modelled, "calculated with a model"},
    {Badge::Assumed, "taken for granted, without data of its own"},
    {Badge::Default, "a default of this program, because the sheet says nothing"},
    {Badge::Computed, "calculated by this program from values of the sheet"},
}};

}  // namespace

std::string Front::text_at(std::string_view pointer) const {
  const ValueId id = linked_.at(pointer);
  if (id == ValueId::None) return {};
  return is_statement(linked_.value(id)) ? std::string(kNotDisclosed) : linked_.value(id).text;
}

Title Front::title() const {
  Title title{.name = text_at(front_view::kName),
              .function = text_at(front_view::kFunction),
              .summary = text_at(front_view::kSummary),
              .manufacturer = text_at(front_view::kManufacturer),
              .version = text_at(front_view::kVersion),
              .released = text_at(front_view::kReleased),
              .updated = text_at(front_view::kUpdated)};
  if (title.name.empty()) title.name = "Unnamed sensor";
  for (const std::string_view pointer : {front_view::kUpdated, front_view::kReleased}) {
    const ValueId date = linked_.at(pointer);
    if (title.document_date.empty() && date != ValueId::None &&
        !is_statement(linked_.value(date))) {
      title.document_date = linked_.value(date).text;
    }
  }
  return title;
}

std::vector<Block> Front::blocks(const std::set<Badge>& badges) {
  blocks_.push_back(key_figures());
  for (const front_view::Panel& panel : front_view::kPanels) {
    add_panel(panel.id, panel.title, points_of(panel));
  }
  add_panel("front-technical", "Technical summary", facts_at(front_view::kTechnical));
  add_panel("front-privacy", "Privacy at a glance", facts_at(front_view::kPrivacy));
  add_panel("front-footprint", "Carbon footprint", impact_at_a_glance(impact_.ledger));
  add_panel("front-sheet", "About this datasheet", about(badges));
  return std::move(blocks_);
}

KeyFigures Front::key_figures() {
  KeyFigures figures;
  add_metrics(figures);
  for (const front_view::KeyFigure& wanted : front_view::kKeyFigures) {
    const ValueId id = linked_.at(wanted.pointer);
    const std::string label(wanted.label.empty()
                                ? std::string_view(schema_.field(schema_.at(wanted.pointer)).label)
                                : wanted.label);
    const bool disclosed = id != ValueId::None && !is_statement(linked_.value(id));
    if (disclosed || wanted.always) figures.items.push_back(item(label, id));
  }
  figures.items.push_back(impact_headline(impact_));
  return figures;
}

void Front::add_metrics(KeyFigures& figures) {
  const ValueId list = linked_.at(front_view::kMetrics);
  std::size_t count = 0;
  if (list != ValueId::None && !is_statement(linked_.value(list))) {
    for (const ValueId metric : linked_.children(list)) {
      const ValueId name = linked_.child(metric, front_view::kMetricName);
      if (name == ValueId::None || count == kMostMetrics) continue;
      const ValueId value = linked_.child(metric, front_view::kMetricValue);
      figures.items.push_back(item(cells_.plain(name), value));
      std::string& note = figures.items.back().note;
      note = joined({note, metric_note(metric)});
      ++count;
    }
  }
  if (count == 0) {
    figures.items.push_back(item(schema_.field(schema_.at(front_view::kMetrics)).label, list));
  }
}

std::string Front::metric_note(ValueId metric) {
  std::vector<std::string> notes;
  for (const std::string_view key : front_view::kMetricNotes) {
    const ValueId id = linked_.child(metric, key);
    if (id == ValueId::None || is_statement(linked_.value(id))) continue;
    notes.push_back(schema_.field(linked_.value(id).field).label + ": " + cells_.plain(id));
  }
  return joined(notes);
}

KeyFigures::Item Front::item(const std::string& label, ValueId value) {
  const Cell cell =
      value == ValueId::None ? muted_cell(kNotDisclosed) : cells_.of(value, Room::Wide);
  return {.label = label,
          .value = words_of(cell),
          .note = joined(cell.notes),
          .badge = cell.badge,
          .muted = cell.muted};
}

void Front::add_panel(std::string_view id, std::string_view title, Block content) {
  const Facts* facts = std::get_if<Facts>(&content);
  if (facts != nullptr && facts->rows.empty()) return;
  blocks_.push_back(Heading{.level = 2, .id = std::string(id), .text = std::string(title)});
  blocks_.push_back(std::move(content));
}

List Front::points_of(const front_view::Panel& panel) {
  List points;
  add_points(points, panel.sentence);
  add_points(points, panel.list);
  if (points.items.empty()) points.items.push_back(muted_cell(kNotDisclosed));
  return points;
}

void Front::add_points(List& points, std::string_view pointer) {
  const ValueId id = pointer.empty() ? ValueId::None : linked_.at(pointer);
  if (id == ValueId::None) return;
  const bool list = linked_.value(id).structure == schema::Structure::List;
  if (!list || is_statement(linked_.value(id))) {
    points.items.push_back(cells_.of(id, Room::Wide));
    return;
  }
  for (const ValueId item : linked_.children(id)) {
    points.items.push_back(cells_.of(item, Room::Wide));
  }
}

// Leaves as they are; a list of groups as one line per item.
Facts Front::facts_at(std::span<const std::string_view> pointers) {
  Facts facts;
  for (const std::string_view pointer : pointers) {
    const ValueId id = linked_.at(pointer);
    if (id == ValueId::None) continue;
    const bool list = linked_.value(id).structure == schema::Structure::List;
    facts.rows.push_back({.label = schema_.field(linked_.value(id).field).label,
                          .value = list ? items_in_words(id) : cells_.of(id, Room::Wide)});
  }
  return facts;
}

Cell Front::items_in_words(ValueId list) {
  if (is_statement(linked_.value(list))) return cells_.of(list, Room::Wide);
  Cell cell;
  for (const ValueId item : linked_.children(list)) {
    std::string line;
    for (const ValueId leaf : linked_.children(item)) {
      if (linked_.value(leaf).field == schema::FieldId::None) continue;
      line += (line.empty() ? "" : ", ") + cells_.plain(leaf);
    }
    cell.blocks.push_back({.runs = prose::plain(line)});
  }
  return cell;
}

Facts Front::about(const std::set<Badge>& badges) const {
  Facts facts;
  if (linked_.completeness) {
    const check::Completeness& counted = *linked_.completeness;
    facts.rows.push_back(
        {.label = "Completeness",
         .value = text_cell(whole(counted.score()) + " %; " + whole(counted.required.answered) +
                            " of " + whole(counted.required.due) + " required fields answered")});
  }
  for (const auto& [badge, meaning] : kLegend) {
    if (!badges.contains(badge)) continue;
    facts.rows.push_back({.label = std::string(badge_text(badge)), .value = text_cell(meaning)});
  }
  return facts;
}

}  // namespace mlsheet::sheet
