#pragma once
// Lines of text on a page of so many cells: headings, wrapped items behind a head of our own, bars.

#include <string>
#include <string_view>
#include <utility>

#include "render/account/account.h"

namespace mlsheet::account {

class Page {
 public:
  explicit Page(const Paper& paper) : paper_(paper) {}

  // Below a blank line, but for the first. Begins with a word of ours.
  void heading(std::string_view text);
  // `text` behind `head`, and if it is longer than the line, on further ones below itself. A head
  // is ours: of blanks alone only when the text begins with a word of ours too.
  void item(std::string_view head, std::string_view text);

  // In one line, however long, to be copied.
  void verbatim(std::string_view text);

  // `part` of 1, in as many cells as a bar has.
  std::string bar(double part) const;

  std::string take() { return std::move(out_); }

 private:
  // Made harmless, with common blanks, and in the signs of the paper.
  std::string printable(std::string_view text) const;
  void wrap(std::string line, std::string_view text);

  Paper paper_;
  std::string out_;
};

// Filled with blanks from the left, to `cells`.
std::string right(std::string_view text, int cells);

}  // namespace mlsheet::account
