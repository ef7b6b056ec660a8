#pragma once
// Strips to pages: what fits goes on, headings stay with what follows, table heads come again on
// every page, and only what is higher than a third of a page is ever cut.

#include <utility>
#include <vector>

#include "render/pdf/strip.h"

namespace mlsheet::pdf {

class Paginator {
 public:
  Paginator() : pages_(1) {}

  void add(Strips strips);
  void begin_page();  // nothing happens on an empty one
  std::size_t page_count() const { return pages_.size(); }
  std::vector<Page> finish() { return std::move(pages_); }

 private:
  Length room() const { return kTheme.content_height() - used_; }
  Length gap(const Strip& strip) const { return used_ == 0 ? 0 : strip.space_before; }
  Length needed(const Strip* first, const Strip* last) const;
  void put(Strip strip);
  void put_here(Strip strip);

  std::vector<Page> pages_;
  Length used_ = 0;  // of the current page, from the upper margin
};

}  // namespace mlsheet::pdf
