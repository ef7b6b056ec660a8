#include "pipeline/dump.h"

#include <algorithm>

#include "render/pdf/write.h"
#include "text/decimal.h"
#include "text/escape.h"

namespace mlsheet::pipeline {
namespace {

std::string range_text(const source::Span& span) {
  return "[" + std::to_string(span.begin) + "," + std::to_string(span.end) + ")";
}

std::string_view kind_text(document::NodeKind kind) {
  switch (kind) {
    case document::NodeKind::Scalar:
      return "scalar";
    case document::NodeKind::Sequence:
      return "sequence";
    case document::NodeKind::Mapping:
      return "mapping";
  }
  return "";
}

// One line a node: pointer, kind, span, text.
std::string dump_document(const Compilation& compilation, const Resources&) {
  const document::Document& document = compilation.document;
  std::string out;
  for (std::size_t i = 0; i < document.size(); ++i) {
    const document::NodeId id{static_cast<std::uint32_t>(i)};
    const document::Node& node = document.node(id);
    out += text::visible(document.pointer(id)) + " " + std::string(kind_text(node.kind)) + " " +
           range_text(node.span);
    if (node.kind == document::NodeKind::Scalar) out += " " + text::visible(document.text(id));
    out += '\n';
  }
  return out;
}

// One line a value: pointer, basis, text.
std::string dump_linked(const Compilation& compilation, const Resources&) {
  std::string out;
  for (const evidence::Value& value : compilation.linked.values) {
    out += text::visible(value.pointer);
    if (value.structure == schema::Structure::Leaf) {
      out += " " + std::string(evidence::to_text(value.basis));
      if (!value.text.empty()) out += " " + text::visible(value.text);
    }
    out += '\n';
  }
  return out;
}

std::string dump_ledger(const Compilation& compilation, const Resources&) {
  std::string out = "mode " + compilation.ledger.mode + "\n";
  for (const footprint::Contribution& line : compilation.ledger.contributions) {
    out += text::visible(line.id) + " " + std::string(footprint::to_text(line.stage)) + " " +
           text::format_shortest(line.amount) + " kg " + line.equation + " " +
           text::visible(line.formula) + "\n";
  }
  out += "total " + text::format_shortest(compilation.ledger.total) + " kg" +
         (compilation.ledger.complete ? "\n" : " incomplete\n");
  return out;
}

std::string dump_layout(const Compilation& compilation, const Resources& resources) {
  return pdf::dump_layout(compilation.sheet, resources.fonts);
}

constexpr Dump kDumps[] = {
    {"document", dump_document},
    {"linked", dump_linked},
    {"ledger", dump_ledger},
    {"layout", dump_layout},
};

}  // namespace

std::span<const Dump> dumps() { return kDumps; }

const Dump* dump_named(std::string_view name) {
  const auto* found = std::find_if(std::begin(kDumps), std::end(kDumps),
                                   [&](const Dump& dump) { return dump.name == name; });
  return found == std::end(kDumps) ? nullptr : found;
}

}  // namespace mlsheet::pipeline
