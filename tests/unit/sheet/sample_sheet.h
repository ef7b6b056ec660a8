#pragma once
// A sheet made by hand with every kind of block, for tests of whatever renders one. Every text in
// it is `word`, so a test can put a hostile one everywhere at once.

#include <string>
#include <utility>

#include "sheet/sheet.h"

namespace mlsheet::sheet {

inline prose::Blocks every_prose_block(const std::string& word) {
  using prose::BlockKind;
  using prose::RunKind;
  return {
      {.kind = BlockKind::Heading, .depth = 1, .runs = prose::plain(word)},
      {.runs = {{.kind = RunKind::Text, .text = word},
                {.kind = RunKind::Strong, .text = word},
                {.kind = RunKind::Emphasis, .text = word},
                {.kind = RunKind::Code, .text = word},
                {.kind = RunKind::Link, .text = word, .target = "https://example.com/a?b=1&c=2"}}},
      {.kind = BlockKind::ListItem, .depth = 0, .marker = "•", .runs = prose::plain(word)},
      {.kind = BlockKind::ListItem, .depth = 1, .marker = "1.", .runs = prose::plain(word)},
      {.kind = BlockKind::ListItem, .depth = 0, .marker = "•", .runs = prose::plain(word)},
      {.kind = BlockKind::Quote, .runs = prose::plain(word)},
      {.kind = BlockKind::Code, .runs = {{.kind = RunKind::Code, .text = word}}},
  };
}

inline Cell sample_cell(const std::string& word, Badge badge = Badge::Measured) {
  return {.blocks = {{.runs = prose::plain(word)}}, .badge = badge, .notes = {word, word}};
}

inline figure::Scene sample_scene(const std::string& word) {
  return {.id = "figure",
          .name = word,
          .description = word,
          .width = 100,
          .height = 50,
          .primitives = {figure::Line{.from = {0, 0}, .to = {10, 0.5}, .dashed = true},
                         figure::Rect{.corner = {1, 2}, .width = 3, .height = 4},
                         figure::Path{.points = {{0, 0}, {1, 1}}},
                         figure::Path{.points = {{0, 0}, {1, 1}, {2, 0}}, .closed = true},
                         figure::Text{.at = {5, 5}, .text = word, .anchor = figure::Anchor::End}},
          .data = {.columns = {word, word}, .rows = {{word, word}}}};
}

inline std::vector<Block> every_block(const std::string& word) {
  return {
      Heading{.level = 2, .id = "heading", .text = word},
      Facts{.rows = {{word, sample_cell(word)}, {word, {.blocks = {}, .muted = true}}}},
      Table{.caption = word,
            .columns = {{word}, {word, Align::Figure}},
            .rows = {{sample_cell(word), sample_cell(word)},
                     {sample_cell(word), sample_cell(word, Badge::None)}},
            .total_row = true},
      List{.items = {sample_cell(word), sample_cell(word, Badge::Assumed)}},
      Prose{.blocks = every_prose_block(word)},
      Note{.tone = Tone::Caution, .title = word, .blocks = every_prose_block(word)},
      Figure{.scene = sample_scene(word), .caption = word},
      Image{.pixels = {.width = 1, .height = 2, .bytes = {0, 0, 0, 255, 255, 255}},
            .alternative = word,
            .caption = word},
      KeyFigures{.items = {{word, word, word, Badge::Computed},
                           {.label = word, .value = word, .muted = true}}},
  };
}

inline ResolvedNode sample_node(const std::string& word) {
  ResolvedNode leaf{.key = "leaf",
                    .pointer = "/group/leaf",
                    .label = word,
                    .shown = {word},
                    .kind = "quantity",
                    .written = word,
                    .value = "3.30",
                    .unit = "V",
                    .basis = "measured",
                    .conditions = word,
                    .n = "12",
                    .evidence = {"log"},
                    .file = "sensor.yaml",
                    .line = 3,
                    .column = 5,
                    .begin = 20,
                    .end = 26};
  ResolvedNode list{.shape = ResolvedNode::Shape::List, .key = "list", .pointer = "/group/list"};
  list.children = {{.key = "0", .pointer = "/group/list/0", .statement = "not_disclosed"}};
  ResolvedNode group{.shape = ResolvedNode::Shape::Group, .key = "group", .pointer = "/group"};
  group.children = {std::move(leaf), std::move(list)};
  return group;
}

inline Sheet sample_sheet(const std::string& word) {
  return {.id = "sample",
          .title = {.name = word,
                    .function = word,
                    .summary = word,
                    .manufacturer = word,
                    .version = word,
                    .released = word,
                    .updated = word},
          .front = every_block(word),
          .sections = {{.id = "first", .title = word, .blocks = every_block(word)},
                       {.id = "second", .title = word, .blocks = {}}},
          .resolved = {sample_node(word)},
          .computed = {{.id = "footprint.total",
                        .label = word,
                        .value = 2.34,
                        .unit = "kg CO2e",
                        .shown = word,
                        .formula = word,
                        .basis = "assumed",
                        .inputs = {{.name = word, .shown = word, .pointer = "/group/leaf"}}},
                       {.id = "footprint.indicator.pe", .label = word, .caveat = word}},
          .factors = {{.id = "grid:DEU:2024",
                       .name = word,
                       .value = word,
                       .year = 2024,
                       .licence = word,
                       .is_own = true}},
          .source_digest = std::string(64, 'a'),
          .completeness = Completeness{
              .score = 41,
              .answered = 5,
              .due = 12,
              .missing = {{.pointer = "/group/absent", .label = word, .requirement = "required"}}}};
}

}  // namespace mlsheet::sheet
