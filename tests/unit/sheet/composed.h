#pragma once
// From YAML to a composed sheet with the program's own schemas and fonts, for tests of composing.

#include <map>
#include <string>
#include <utility>
#include <vector>

#include "check/validate.h"
#include "document/read_yaml.h"
#include "evidence/link.h"
#include "footprint/estimate.h"
#include "pipeline/embedded.h"
#include "schema/schema.h"
#include "sheet/compose.h"
#include "unit/typeset/embedded_fonts.h"

namespace mlsheet::sheet {

inline const schema::Schema& embedded_schema() {
  static const schema::Schema kSchema = [] {
    const source::MemoryFiles files({}, pipeline::embedded_files());
    diagnostic::Report report;
    return schema::load(files, "schemas/sensor.schema.json", report);
  }();
  return kSchema;
}

using Beside = std::map<std::string, std::string>;

inline evidence::Linked linked_from(const std::string& yaml, source::MemoryFiles& files) {
  diagnostic::Report report;
  const source::Opened opened = files.open_input("sensor.yaml", {.bytes = yaml.size() + 1});
  const document::Document document = document::read_yaml(files, opened.file, report);
  const check::Checked checked = check::validate(document, embedded_schema(), report);
  return evidence::link(document, checked, embedded_schema(), files, report);
}

// `beside`: files named in the sheet. The footprint is left empty unless one is given.
inline Sheet composed(const std::string& yaml, Beside beside = {},
                      const footprint::Ledger& ledger = {}) {
  beside["sensor.yaml"] = yaml;
  source::MemoryFiles files(std::move(beside), pipeline::embedded_files());
  const evidence::Linked linked = linked_from(yaml, files);
  return compose({.linked = linked,
                  .ledger = ledger,
                  .schema = embedded_schema(),
                  .files = files,
                  .fonts = typeset::embedded_fonts()});
}

inline Sheet minimal(const std::string& sections) {
  return composed("mlsheet: 1\nprofile: minimal\nsensor: {name: Sensor}\n" + sections);
}

// With plain spaces for no-break spaces, so that tests can be read.
inline std::string spaced(std::string text) {
  for (std::size_t at = text.find("\u00A0"); at != std::string::npos; at = text.find("\u00A0")) {
    text.replace(at, 2, " ");
  }
  return text;
}

// What a reader sees of a cell: paragraphs joined by ` / `, then badge and notes.
inline std::string words(const Cell& cell) {
  std::string out;
  for (const prose::Block& block : cell.blocks) {
    out += (out.empty() ? "" : " / ") + prose::plain_text(block.runs);
  }
  if (cell.badge != Badge::None) out += " [" + std::string(badge_text(cell.badge)) + "]";
  for (const std::string& note : cell.notes) out += " {" + note + "}";
  return out;
}

inline std::string words(const std::vector<Cell>& cells) {
  std::string out;
  for (const Cell& cell : cells) out += "| " + words(cell) + ' ';
  return out;
}

// Blocks as one line of text each (tables: one per row), for comparing.
inline void append_lines(std::vector<std::string>& lines, const Block& block) {
  if (const auto* heading = std::get_if<Heading>(&block)) {
    lines.push_back(std::string(static_cast<std::size_t>(heading->level), '#') + ' ' +
                    heading->text);
  } else if (const auto* facts = std::get_if<Facts>(&block)) {
    for (const Facts::Row& row : facts->rows) lines.push_back(row.label + ": " + words(row.value));
  } else if (const auto* table = std::get_if<Table>(&block)) {
    std::string titles;
    for (const Column& column : table->columns) titles += "|| " + column.title + ' ';
    lines.push_back(titles);
    for (const std::vector<Cell>& row : table->rows) lines.push_back(words(row));
  } else if (const auto* list = std::get_if<List>(&block)) {
    for (const Cell& item : list->items) lines.push_back("- " + words(item));
  } else if (const auto* prose = std::get_if<Prose>(&block)) {
    for (const prose::Block& part : prose->blocks) lines.push_back(prose::plain_text(part.runs));
  } else if (const auto* image = std::get_if<Image>(&block)) {
    lines.push_back("image: " + image->alternative + " / " + image->caption);
  } else if (const auto* figures = std::get_if<KeyFigures>(&block)) {
    for (const KeyFigures::Item& item : figures->items) {
      lines.push_back(item.label + " = " + item.value + (item.note.empty() ? "" : " ~ ") +
                      item.note);
    }
  } else if (const auto* note = std::get_if<Note>(&block)) {
    lines.push_back("note: " + note->title);
  } else if (const auto* figure = std::get_if<Figure>(&block)) {
    lines.push_back("figure: " + figure->caption);
  }
}

inline std::vector<std::string> lines_of(const std::vector<Block>& blocks) {
  std::vector<std::string> lines;
  for (const Block& block : blocks) append_lines(lines, block);
  for (std::string& line : lines) line = spaced(std::move(line));
  return lines;
}

inline std::vector<std::string> section_lines(const Sheet& sheet, const std::string& id) {
  for (const Section& section : sheet.sections) {
    if (section.id == id) return lines_of(section.blocks);
  }
  return {"no section " + id};
}

inline const ResolvedNode* node_at(const std::vector<ResolvedNode>& nodes,
                                   const std::string& pointer) {
  for (const ResolvedNode& node : nodes) {
    if (node.pointer == pointer) return &node;
    if (const ResolvedNode* found = node_at(node.children, pointer)) return found;
  }
  return nullptr;
}

}  // namespace mlsheet::sheet
