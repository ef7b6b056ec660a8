#pragma once
// Puts blocks together while a document is walked: keeps the open lists and quotes, the markers
// still to be shown, and the runs of the block being read. Knows nothing of the parser.

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "prose/prose.h"

namespace mlsheet::prose {

class BlockBuilder {
 public:
  void open_quote();
  void open_bullet_list();
  void open_numbered_list(int start, char delimiter);  // `.` or `)`
  void open_item();
  void close_item();
  void close_container();  // quote or list

  void add_text(RunKind kind, std::string_view text, std::string_view target = {});

  // Each makes a block of the runs added since the last one; without runs there is no block.
  void end_paragraph();
  void end_heading(int level);
  void add_code_block(std::string_view text);

  Blocks take() { return std::move(blocks_); }

 private:
  struct Container {
    enum class Kind { Quote, Bullets, Numbers } kind;
    int next_number = 1;
    char delimiter = '.';
  };

  bool in_list() const;
  std::uint8_t list_depth() const;
  void show_pending_marker();

  Blocks blocks_;
  Runs runs_;
  std::vector<Container> containers_;
  std::size_t lists_ = 0;       // of the open containers
  std::string pending_marker_;  // of an item that has shown nothing yet
};

}  // namespace mlsheet::prose
