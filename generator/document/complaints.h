#pragma once
// What can be wrong with the text of a document, in our words: one function per situation that can
// be seen at one place. Where a situation takes the structure around it to tell, see fault.cpp.

#include <cstddef>
#include <string>
#include <string_view>

#include "diagnostic/report.h"
#include "document/cursor.h"

namespace mlsheet::document {

std::string spaces(std::size_t count);  // `1 space`, `2 spaces`

class Complaints {
 public:
  Complaints(const Cursor& cursor, diagnostic::Report& report) : cursor_(cursor), report_(report) {}

  // The places that complaints point at.
  source::Span character(std::size_t at) const;
  source::Span word(std::size_t at) const;
  source::Span rest_of_line(std::size_t at) const;

  void empty_document();
  void empty_item();
  void empty_key(const source::Span& here);
  diagnostic::Entry directive(std::size_t at);
  void second_document(std::size_t at);
  void text_after_document(std::size_t at);

  diagnostic::Entry tab(std::size_t at);
  diagnostic::Entry misindented(std::size_t at);
  void indentation(std::size_t at);
  // An entry in braces, or the last of a block, that is a key by itself.
  void missing_colon(const source::Span& key);
  diagnostic::Entry line_without_colon(std::size_t at);
  // The colon at `at`, in or behind the text that begins at `text`.
  diagnostic::Entry colon_in_text(std::size_t at, std::size_t text);
  // `3,5` in braces, where the comma at `comma` ends an entry.
  void decimal_comma(std::size_t comma);
  diagnostic::Entry complex_key(const source::Span& here, std::string_view what);
  diagnostic::Entry glued_dash(std::size_t at);
  void swallowed_item(std::size_t at, const source::Span& text);
  diagnostic::Entry unexpected(const source::Span& here);
  diagnostic::Entry sign(std::size_t at);
  diagnostic::Entry bracket(std::size_t at);  // not closed

  diagnostic::Entry open_quote(std::size_t at);  // open there, and begun behind the cursor
  // The quote at `at` that is closed by one behind `entry`, which is no part of its text.
  diagnostic::Entry swallowing_quote(std::size_t at, std::size_t entry);
  diagnostic::Entry escape(std::size_t at);  // the parser stopped behind it
  void escaped(const Escape& escape);
  diagnostic::Entry block_header(std::size_t at);
  diagnostic::Entry tag(const source::Span& here);
  diagnostic::Entry property(std::size_t at);
  diagnostic::Entry unknown_alias(std::size_t at);
  void recursive_alias(const source::Span& here, const source::Span& anchor);

  // Tabs indent somewhere, so the parser may see another text than the author.
  bool has_tabs() const { return has_tabs_; }
  void expect_tabs() { has_tabs_ = true; }

 private:
  source::Span span(std::size_t begin, std::size_t end) const { return cursor_.span(begin, end); }
  std::string_view bytes() const { return cursor_.bytes(); }

  template <class Kind>
  diagnostic::Entry quote(const source::Span& here, const Kind& kind) {
    return report_.add(here, kind, cursor_.text(here));
  }
  diagnostic::Entry without_colon(const source::Span& line, std::string_view advice);

  const Cursor& cursor_;
  diagnostic::Report& report_;
  bool has_tabs_ = false;
};

}  // namespace mlsheet::document
