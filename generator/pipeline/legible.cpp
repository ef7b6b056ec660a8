#include "pipeline/legible.h"

#include "check/part_span.h"
#include "text/format.h"
#include "typeset/missing.h"

namespace mlsheet::pipeline {
namespace {

using document::NodeId;

struct Legibility {
  const document::Document& document;
  const typeset::Fonts& fonts;
  diagnostic::Report& report;

  void report_missing(std::string_view text, const typeset::Missing& missing,
                      const source::Span& span) const {
    const std::string_view character = text.substr(missing.begin, missing.end - missing.begin);
    auto entry = report.add(span, diagnostic::GlyphMissing, character);
    if (missing.more == 1) entry.note("one more character of this text has no glyph");
    if (missing.more > 1) {
      entry.note(std::to_string(missing.more) + " more characters of this text have no glyph");
    }
    entry.help("write it also in Latin, Greek or Cyrillic letters; in the PDF a box stands for it");
  }

  void look_at_value(NodeId node) const {
    const std::string_view text = document.text(node);
    const auto missing = typeset::find_missing(fonts, text);
    if (!missing) return;
    report_missing(text, *missing, check::part_span(document, node, missing->begin, missing->end));
  }

  void look_at_key(NodeId node) const {
    const std::string_view key = document.key(node);
    const auto missing = typeset::find_missing(fonts, key);
    if (missing) report_missing(key, *missing, document.node(node).key_span);
  }
};

}  // namespace

void report_missing_glyphs(const document::Document& document, const check::Checked& checked,
                           const typeset::Fonts& fonts, diagnostic::Report& report) {
  const Legibility legibility{document, fonts, report};
  for (std::uint32_t i = 0; i < document.size(); ++i) {
    const NodeId node{i};
    if (checked.at(node).poisoned || checked.at(node).extension) continue;
    legibility.look_at_key(node);
    if (document.node(node).kind == document::NodeKind::Scalar) legibility.look_at_value(node);
  }
}

}  // namespace mlsheet::pipeline
