// Any bytes as YAML: the tree holds together, every span lies in the file and in its parent, every
// complaint has a place, and its drawing is harmless. What is wrong ends the program.

#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <string_view>

#include "diagnostic/format.h"
#include "document/read_yaml.h"
#include "text/utf8.h"

namespace {

using namespace mlsheet;

void demand(bool holds, const char* what) {
  if (holds) return;
  std::fputs(what, stderr);
  std::fputc('\n', stderr);
  std::abort();
}

bool contains(const source::Span& outer, const source::Span& inner) {
  return outer.begin <= inner.begin && inner.end <= outer.end;
}

// A repeated value has the place of its alias; what is in it stands where it was written.
bool is_repeated(const document::Document& document, document::NodeId id, std::string_view bytes) {
  return bytes.substr(document.node(id).span.begin, 1) == "*";
}

void check_scalar(const document::Document& document, document::NodeId id) {
  demand(document.child_count(id) == 0, "a scalar has children");
  demand(!text::first_malformed(document.text(id)), "a text is not UTF-8");
}

void check_node(const document::Document& document, document::NodeId id, std::string_view bytes) {
  const document::Node& node = document.node(id);
  demand(node.span.begin <= node.span.end && node.span.end <= bytes.size(), "a span is outside");
  demand(node.key_span.end <= bytes.size(), "the span of a key is outside");
  demand(document.at_pointer(document.pointer(id)) == id, "a pointer leads elsewhere");
  if (node.kind == document::NodeKind::Scalar) return check_scalar(document, id);
  const bool is_mapping = node.kind == document::NodeKind::Mapping;
  for (const document::NodeId child : document.children(id)) {
    const document::Node& inner = document.node(child);
    demand(inner.parent == id, "a child has another parent");
    demand(is_mapping == !document.key(child).empty(), "a key is where none belongs, or missing");
    const bool has_place = !is_repeated(document, id, bytes);
    demand(!has_place || contains(node.span, inner.span), "a child is outside its parent");
    check_node(document, child, bytes);
  }
}

void check_drawing(const diagnostic::Report& report, const source::Files& files) {
  const std::string drawn = diagnostic::format_human(report, files, {});
  demand(drawn.size() < 64u << 10, "the drawing is long");
  for (std::size_t at = 0; at < drawn.size();) {
    const text::Decoded decoded = text::decode(drawn, at);
    demand(decoded.well_formed, "the drawing is not UTF-8");
    demand(!text::is_control(decoded.code_point) && decoded.code_point != '\r' &&
               !text::is_bidi_control(decoded.code_point),
           "the drawing holds controls");
    at += decoded.length;
  }
  diagnostic::format_json(report, files, {});
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  source::MemoryFiles files;
  const source::FileId file = files.add("s", {reinterpret_cast<const char*>(data), size});
  diagnostic::Report report;
  const document::Document document = document::read_yaml(files, file, report);
  const std::string_view bytes = files.file(file).bytes;
  demand(document.size() > 0, "there is no root");
  demand(document.is_complete() || report.failed(), "reading stopped without a word");
  check_node(document, document.root(), bytes);
  for (const diagnostic::Diagnostic& found : report.sorted()) {
    demand(found.span.begin <= found.span.end && found.span.end <= size, "a place is outside");
    for (const diagnostic::Label& label : found.labels) {
      demand(label.span.begin <= label.span.end && label.span.end <= size, "a label is outside");
    }
  }
  check_drawing(report, files);
  return 0;
}
