#include "check/part_span.h"

#include "unit/check/sheet.h"

namespace mlsheet::check {
namespace {

// The source of bytes 2 to 4 of the text of `k`.
std::string part(const std::string& yaml) {
  source::MemoryFiles files;
  diagnostic::Report report;
  const source::FileId file = files.add("a.yaml", yaml);
  const document::Document document = document::read_yaml(files, file, report);
  return std::string(files.text(part_span(document, document.at_pointer("/k"), 2, 4)));
}

TEST(PartSpan, FindsPartsOfPlainAndQuotedText) {
  EXPECT_EQ(part("k: abcdef\n"), "cd");
  EXPECT_EQ(part("k: 'abcdef'\n"), "cd");
  EXPECT_EQ(part("k: \"abcdef\"\n"), "cd");
  EXPECT_EQ(part("{k: abcdef}\n"), "cd");
}

TEST(PartSpan, IsTheWholeWhereTheTextWasChanged) {
  EXPECT_EQ(part("k: 'ab''cd'\n"), "'ab''cd'");
  EXPECT_EQ(part("k: \"ab\\tcd\"\n"), "\"ab\\tcd\"");
  EXPECT_EQ(part("k: abc\n  def\n"), "abc\n  def");
  EXPECT_EQ(part("k: |\n  abcdef\n").substr(0, 1), "|");
}

TEST(PartSpan, IsTheWholeForPlacesOutsideTheText) { EXPECT_EQ(part("k: abc\n"), "abc"); }

}  // namespace
}  // namespace mlsheet::check
