#pragma once
// One block of the sheet as HTML, through the template of its kind.

#include <string>
#include <vector>

#include "render/html/context.h"
#include "sheet/sheet.h"

namespace mlsheet::html {

class BlockWriter {
 public:
  // `heading_shift` is added to the level of headings: 1 inside a section, 0 on page one.
  BlockWriter(TemplateSet& templates, int heading_shift)
      : templates_(templates), heading_shift_(heading_shift) {}

  std::string write(const sheet::Block& block);

 private:
  std::string write_kind(const sheet::Heading& heading);
  std::string write_kind(const sheet::Facts& facts);
  std::string write_kind(const sheet::Table& table);
  std::string write_kind(const sheet::List& list);
  std::string write_kind(const sheet::Prose& prose);
  std::string write_kind(const sheet::Note& note);
  std::string write_kind(const sheet::Figure& figure);
  std::string write_kind(const sheet::Image& image);
  std::string write_kind(const sheet::KeyFigures& figures);

  std::string content(const sheet::Cell& cell);
  Values item(const sheet::Cell& cell);
  Values table_row(const std::vector<sheet::Column>& columns, const std::vector<sheet::Cell>& row);

  TemplateSet& templates_;
  int heading_shift_ = 0;
  std::string latest_heading_;  // names a table without caption for screen readers
};

}  // namespace mlsheet::html
