#include "sheet/cell.h"

#include <algorithm>
#include <utility>

#include "sheet/arrangement.h"
#include "sheet/reference.h"
#include "text/format.h"

namespace mlsheet::sheet {
namespace {

using schema::ValueKind;

prose::Blocks paragraph(prose::Run run) { return {prose::Block{.runs = {std::move(run)}}}; }

prose::Blocks paragraph(std::string text) {
  return paragraph(prose::Run{.kind = prose::RunKind::Text, .text = std::move(text)});
}

std::vector<std::string> notes_of(const evidence::Value& value) {
  std::vector<std::string> notes;
  if (!value.conditions.empty()) notes.push_back(value.conditions);
  if (!value.n.empty()) notes.push_back("n = " + value.n);
  if (!value.evidence.empty()) notes.push_back("evidence: " + text::join_words(value.evidence));
  return notes;
}

prose::Blocks in_one_line(std::vector<prose::Blocks> entries) {
  prose::Block line;
  for (prose::Blocks& entry : entries) {
    for (prose::Block& block : entry) {
      if (!line.runs.empty()) line.runs.push_back({.kind = prose::RunKind::Text, .text = ", "});
      std::move(block.runs.begin(), block.runs.end(), std::back_inserter(line.runs));
    }
  }
  return {std::move(line)};
}

void begin_with(std::string words, prose::Blocks& entry) {
  if (entry.empty()) return;
  std::vector<prose::Run>& runs = entry.front().runs;
  runs.insert(runs.begin(), {.kind = prose::RunKind::Text, .text = std::move(words)});
}

// One below the other; a single one needs no sign.
prose::Blocks as_items(std::vector<prose::Blocks> entries) {
  if (entries.size() == 1) return std::move(entries.front());
  prose::Blocks out;
  for (prose::Blocks& entry : entries) {
    for (std::size_t i = 0; i < entry.size(); ++i) {
      entry[i].kind = prose::BlockKind::ListItem;
      entry[i].marker = i == 0 ? "•" : "";
      out.push_back(std::move(entry[i]));
    }
  }
  return out;
}

}  // namespace

Cell text_cell(std::string_view text) { return {.blocks = paragraph(std::string(text))}; }

Cell muted_cell(std::string_view text) {
  return {.blocks = paragraph(std::string(text)), .muted = true};
}

Badge badge_of(evidence::Basis basis) {
  switch (basis) {
    case evidence::Basis::Certified:
      return Badge::Certified;
    case evidence::Basis::Measured:
      return Badge::Measured;
    case evidence::Basis::Declared:
      return Badge::Declared;
    case evidence::Basis::Modelled:
      return Badge::Modelled;
    case evidence::Basis::Assumed:
      return Badge::Assumed;
    case evidence::Basis::Default:
      return Badge::Default;
  }
  return Badge::None;
}

Cell Cells::of(evidence::ValueId id, Room room) {
  const evidence::Value& value = linked_.value(id);
  Cell cell{.blocks = blocks(value, room), .notes = notes_of(value)};
  cell.muted = value.statement != check::Statement::None;
  if (!cell.muted && value.basis != evidence::Basis::Declared) cell.badge = badge_of(value.basis);
  remember(id, cell.blocks);
  return cell;
}

Cell Cells::of_list(evidence::ValueId list, Room room) {
  if (linked_.value(list).statement != check::Statement::None) return of(list, room);
  std::vector<prose::Blocks> entries;
  const bool is_map = linked_.value(list).structure == schema::Structure::Map;
  for (const evidence::ValueId id : linked_.children(list)) {
    entries.push_back(blocks(linked_.value(id), room));
    if (is_map) begin_with(linked_.value(id).key + ' ', entries.back());
    remember(id, entries.back());
  }
  const bool one_line =
      is_map || schema_.field(linked_.value(list).field).show == schema::Show::Facts;
  return {.blocks = one_line ? in_one_line(std::move(entries)) : as_items(std::move(entries)),
          .notes = notes_of(linked_.value(list))};
}

std::string Cells::plain(evidence::ValueId id) {
  const prose::Blocks made = blocks(linked_.value(id), Room::Wide);
  remember(id, made);
  std::string out;
  for (const prose::Block& block : made) {
    if (!out.empty()) out += ' ';
    out += prose::plain_text(block.runs);
  }
  return out;
}

prose::Blocks Cells::blocks(const evidence::Value& value, Room room) {
  if (value.statement != check::Statement::None) return paragraph(statement_words(value));
  return leaf_blocks(value, room);
}

prose::Blocks Cells::leaf_blocks(const evidence::Value& value, Room room) {
  const schema::Field& field = schema_.field(value.field);
  switch (field.kind) {
    case ValueKind::Prose:
      return prose::parse(value.text);
    case ValueKind::Quantity:
    case ValueKind::Number:
    case ValueKind::Count:
      return paragraph(number_words(value));
    case ValueKind::Shape:
      return paragraph(shape_words(value.text));
    case ValueKind::Choice:
      return paragraph(choice_words(field, value.text));
    case ValueKind::Boolean:
      return paragraph(value.text == "true" ? "Yes" : "No");
    case ValueKind::Url:
    case ValueKind::Email:
      return paragraph(address_run(value, room));
    case ValueKind::Reference:
      return paragraph(reference_run(value));
    case ValueKind::File:
    case ValueKind::Digest:
    case ValueKind::Id:
    case ValueKind::Address:
      return paragraph(prose::Run{.kind = prose::RunKind::Code, .text = value.text});
    case ValueKind::Points:
    case ValueKind::Matrix:
      return paragraph(text::join_words(value.items, ","));
    case ValueKind::Text:
      return paragraph(text_run(value));
    case ValueKind::Version:
    case ValueKind::Date:
    case ValueKind::Plain:
      return paragraph(value.text);
  }
  return {};
}

prose::Run Cells::reference_run(const evidence::Value& value) const {
  const evidence::ValueId entry = referenced(schema_, linked_, value);
  if (entry == evidence::ValueId::None) return {.kind = prose::RunKind::Code, .text = value.text};
  return {.kind = prose::RunKind::Link,
          .text = value.text,
          .target = '#' + anchor(linked_.value(entry).pointer)};
}

// A text that is a pointer into this very sheet is shown as the name of what it points to.
prose::Run Cells::text_run(const evidence::Value& value) const {
  const bool pointer = value.text.starts_with('/');
  const evidence::ValueId there = pointer ? linked_.at(value.text) : evidence::ValueId::None;
  if (there == evidence::ValueId::None || linked_.value(there).field == schema::FieldId::None) {
    return {.kind = prose::RunKind::Text, .text = value.text};
  }
  return {.kind = prose::RunKind::Link,
          .text = name_elsewhere(schema_, linked_, there),
          .target = '#' + anchor(value.text)};
}

// The words for an address: its title beside it, else as much of it as there is room for.
prose::Run Cells::address_run(const evidence::Value& value, Room room) {
  const bool email = schema_.field(value.field).kind == ValueKind::Email;
  const std::string target = email ? "mailto:" + value.text : value.text;
  if (!prose::is_safe_target(target)) return {.kind = prose::RunKind::Text, .text = value.text};
  std::string words = value.text;
  const evidence::ValueId title = title_beside(linked_, value);
  if (title != evidence::ValueId::None) {
    words = linked_.value(title).text;
    remember(title, {words});
  } else if (!email) {
    words = room == Room::Narrow ? host_of(value.text) : without_scheme(value.text);
  }
  if (words.empty()) words = value.text;
  return {.kind = prose::RunKind::Link, .text = std::move(words), .target = target};
}

void Cells::remember(evidence::ValueId id, const prose::Blocks& blocks) {
  std::vector<std::string> texts;
  for (const prose::Block& block : blocks) texts.push_back(prose::plain_text(block.runs));
  remember(id, std::move(texts));
}

void Cells::remember(evidence::ValueId id, std::vector<std::string> texts) {
  shown_[static_cast<std::size_t>(id)] = std::move(texts);
}

}  // namespace mlsheet::sheet
