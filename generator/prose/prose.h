#pragma once
// CommonMark to blocks of runs: the only form in which running text travels through the program, in
// prose fields, table cells and headings alike. Raw HTML is shown as text; links are kept only for
// https, http and mailto. Parsing cannot fail: any text is some document. Blocks are flat: a list
// item of several paragraphs continues in items without a marker, and a hard line break starts a
// new block of the same kind. Time is linear in the text, whatever is in it.

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "diagnostic/report.h"
#include "source/span.h"

namespace mlsheet::prose {

enum class RunKind : std::uint8_t { Text, Strong, Emphasis, Code, Link };

struct Run {
  RunKind kind = RunKind::Text;
  std::string text;
  std::string target = {};  // Link: `https://…`, `mailto:…`, or `#anchor` inside the sheet

  friend bool operator==(const Run&, const Run&) = default;
};
using Runs = std::vector<Run>;

enum class BlockKind : std::uint8_t { Paragraph, Heading, ListItem, Quote, Code };

struct Block {
  BlockKind kind = BlockKind::Paragraph;
  std::uint8_t depth = 0;   // ListItem: nesting from 0; Heading: 1 to 6
  std::string marker = {};  // ListItem: `•` or `1.`
  Runs runs;                // Code: one Code run, with its line breaks
};
using Blocks = std::vector<Block>;

// Markup, pictures and links with other schemes are reported at `span` and kept as text.
Blocks parse(std::string_view markdown, const source::Span& span, diagnostic::Report& report);

// For a text whose faults were told before.
Blocks parse(std::string_view markdown);

Runs plain(std::string_view text);         // one Text run
std::string plain_text(const Runs& runs);  // what a reader sees

bool is_safe_target(std::string_view target);

}  // namespace mlsheet::prose
