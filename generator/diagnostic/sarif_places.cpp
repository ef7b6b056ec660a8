#include "diagnostic/sarif_places.h"

#include "text/ascii.h"
#include "text/escape.h"

namespace mlsheet::diagnostic {
namespace {

bool stands_for_itself(char character) {
  return text::is_letter_or_digit(character) ||
         std::string_view("-._~/").find(character) != std::string_view::npos;
}

std::string_view without_dot(std::string_view path) {
  while (path.starts_with("./")) path.remove_prefix(2);
  return path;
}

void write_region(json::Writer& out, std::string_view key, const source::Span& span,
                  const source::LineTable& lines) {
  const source::Position begin = lines.position(span.begin);
  const source::Position end = lines.position(span.end);
  out.key(key).begin_object();
  out.key("startLine").integer(begin.line);
  out.key("startColumn").integer(begin.utf16_column);
  out.key("endLine").integer(end.line);
  out.key("endColumn").integer(end.utf16_column);
  out.end_object();
}

}  // namespace

void write_artifact(json::Writer& out, const source::Files& files, source::FileId id) {
  const std::string_view name = files.file(id).name;
  out.begin_object();
  if (files.embedded(name) == id) {  // part of the program, in no folder of the caller
    out.key("uri").string("mlsheet:" + text::percent_encoded(name, stands_for_itself));
  } else if (name.starts_with('/')) {
    out.key("uri").string("file://" + text::percent_encoded(name, stands_for_itself));
  } else {
    out.key("uri").string(text::percent_encoded(without_dot(name), stands_for_itself));
    out.key("uriBaseId").string(kSourceRoot);
  }
  out.end_object();
}

void write_location(json::Writer& out, const source::Span& span, Places& places,
                    std::string_view message) {
  out.begin_object();
  out.key("physicalLocation").begin_object();
  out.key("artifactLocation");
  write_artifact(out, places.files(), span.file);
  write_region(out, "region", span, places.lines(span.file));
  out.end_object();
  if (!message.empty()) {
    out.key("message");
    write_message(out, message);
  }
  out.end_object();
}

void write_fixes(json::Writer& out, const Diagnostic& diagnostic, Places& places) {
  if (diagnostic.fixes.empty()) return;
  out.key("fixes").begin_array();
  for (const Fix& fix : diagnostic.fixes) {
    const std::string shown = text::visible(fix.text);
    out.begin_object();
    out.key("description");
    write_message(out, "write `" + shown + "`");
    out.key("artifactChanges").begin_array().begin_object();
    out.key("artifactLocation");
    write_artifact(out, places.files(), fix.span.file);
    out.key("replacements").begin_array().begin_object();
    write_region(out, "deletedRegion", fix.span, places.lines(fix.span.file));
    out.key("insertedContent").begin_object().key("text").string(shown).end_object();
    out.end_object().end_array();
    out.end_object().end_array();
    out.end_object();
  }
  out.end_array();
}

void write_message(json::Writer& out, std::string_view visible) {
  const bool may_link = visible.find("](") != std::string_view::npos;
  std::string text;
  for (const char character : visible) {
    if (character == '{' || character == '}') text += character;
    if (may_link && (character == '[' || character == ']')) text += '\\';
    text += character;
  }
  out.begin_object();
  out.key("text").string(text);
  out.end_object();
}

}  // namespace mlsheet::diagnostic
