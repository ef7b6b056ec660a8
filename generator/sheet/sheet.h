#pragma once
// The datasheet as a document: what is said, in which order, with which role; not how it looks. No
// HTML, no millimetres, no colours. Every renderer shows every block; none knows a field by name.

#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "figure/scene.h"
#include "image/pixels.h"
#include "prose/prose.h"

namespace mlsheet::sheet {

// Where a value comes from; the words and signs shown for it are in badge_text().
enum class Badge : std::uint8_t {
  None,
  Certified,
  Measured,
  Declared,
  Modelled,
  Assumed,
  Default,
  Computed
};
std::string_view badge_text(Badge badge);

// A value as shown: blocks of runs, and what stands beside it in small type.
struct Cell {
  prose::Blocks blocks = {};
  bool muted = false;  // a statement such as `Not disclosed`
  Badge badge = Badge::None;
  std::vector<std::string> notes = {};  // conditions, n, evidence
};

enum class Align : std::uint8_t { Start, Figure };  // Figure: numbers, right-aligned

struct Heading {
  int level = 2;  // sections are 1; headings inside them 2 to 4
  std::string id = {};
  std::string text = {};
};
struct Facts {  // label and value pairs
  struct Row {
    std::string label = {};
    Cell value = {};
  };
  std::vector<Row> rows = {};
};
struct Column {
  std::string title = {};
  Align align = Align::Start;
};
struct Table {
  std::string caption = {};
  std::vector<Column> columns = {};
  std::vector<std::vector<Cell>> rows = {};  // as wide as `columns`
  bool total_row = false;                    // the last row is a total
};
struct List {
  std::vector<Cell> items = {};
};
struct Prose {
  prose::Blocks blocks = {};
};
enum class Tone : std::uint8_t { Plain, Caution };
struct Note {
  Tone tone = Tone::Plain;
  std::string title = {};  // may be empty
  prose::Blocks blocks = {};
};
struct Figure {
  figure::Scene scene = {};
  std::string caption = {};
};
struct Image {
  image::Pixels pixels = {};
  std::string alternative = {};
  std::string caption = {};
};
struct KeyFigures {  // the large numbers of page one
  struct Item {
    std::string label = {};
    std::string value = {};  // with its unit, or a statement
    std::string note = {};   // interval, conditions
    Badge badge = Badge::None;
    bool muted = false;
  };
  std::vector<Item> items = {};
};

using Block = std::variant<Heading, Facts, Table, List, Prose, Note, Figure, Image, KeyFigures>;

struct Section {
  std::string id = {};     // anchor: `hardware`
  std::string title = {};  // numbered by the renderer
  std::vector<Block> blocks = {};
};

struct Title {
  std::string name = {};
  std::string function = {};
  std::string summary = {};
  std::string manufacturer = {};
  std::string version = {};
  std::string released = {};  // as written: `2024-01`
  std::string updated = {};
  std::string document_date = {};  // ISO date for file metadata; empty when the sheet has none
};

// The resolved document, for the JSON: the input tree with what the program made of it.
struct ResolvedNode {
  enum class Shape : std::uint8_t { Leaf, Group, List } shape = Shape::Leaf;
  std::string key = {};  // in a group
  std::string pointer = {};
  std::string label = {};
  std::vector<std::string> shown = {};  // Leaf: the texts as printed, one per paragraph
  std::string kind = {};                // value kind: `quantity`, `prose`, …
  std::string written = {};             // as the author wrote it
  std::string value = {};               // quantities: exact decimals
  std::string low = {};
  std::string high = {};
  std::string unit = {};
  std::string basis = {};      // `declared`, `default`, …
  std::string statement = {};  // `not_disclosed`, … or empty
  std::string reason = {};
  std::string conditions = {};
  std::string n = {};
  std::vector<std::string> evidence = {};
  std::string file = {};
  std::uint32_t line = 0, column = 0, begin = 0, end = 0;
  std::vector<ResolvedNode> children = {};
};

struct ComputedInput {
  std::string name = {};
  std::string shown = {};
  std::string pointer = {};  // in the sheet, or empty
  std::string source = {};   // of a factor, or empty
  std::string basis = {};
};
struct Computed {
  std::string id = {};  // `footprint.total`
  std::string label = {};
  std::optional<double> value = {};  // nothing: not assessed
  std::string unit = {};
  std::string shown = {};     // empty: drawn only
  std::string equation = {};  // `E9`
  std::string formula = {};
  std::string basis = {};
  std::string route = {};   // of a contribution, `block table`
  std::string tier = {};    // of its data, `T3`
  std::string caveat = {};  // `screening, not for publication`
  std::vector<ComputedInput> inputs = {};
};

// A factor record behind the computed numbers.
struct FactorUsed {
  std::string id = {};  // `material:abs`
  std::string name = {};
  std::string value = {};  // with its unit, `0.0162 kg/cm²`
  int year = 0;            // 0: not stated
  std::string gwp_set = {};
  std::string source = {};
  std::string attribution = {};
  std::string licence = {};
  bool is_own = false;  // from a file that the sheet names
};

// How much of what a datasheet wants the sheet answers, by weight.
struct Completeness {
  struct Missing {
    std::string pointer = {};
    std::string label = {};
    std::string requirement = {};  // `required`, `conditional`, `recommended`
  };
  std::size_t score = 0;  // percent, rounded down
  std::size_t answered = 0;
  std::size_t due = 0;
  std::vector<Missing> missing = {};  // the most valuable first
};

struct Sheet {
  std::string id = {};  // `sensor.id`; empty when the sheet has none
  std::string language = "en";
  Title title = {};
  std::vector<Block> front = {};  // page one, below the title
  std::vector<Section> sections = {};
  std::vector<ResolvedNode> resolved = {};  // top-level entries in document order
  std::vector<Computed> computed = {};
  std::vector<FactorUsed> factors = {};           // by id
  std::string source_digest = {};                 // SHA-256 of the YAML
  std::optional<Completeness> completeness = {};  // none of a sheet that was not read to its end
};

}  // namespace mlsheet::sheet
