#pragma once
// From the parser's events to the tree. An event says what a value is and where it begins; the
// reader finds its place in the text again, where it ends, and accounts for every byte between two
// values: only white space, comments and the signs that belong there. So nothing that the parser
// swallows, skips or guesses gets into the tree unseen. Knows nothing of the parser itself.

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "diagnostic/report.h"
#include "document/builder.h"
#include "document/complaints.h"
#include "document/cursor.h"
#include "document/document.h"

namespace mlsheet::document {

// What the parser saw before a value.
struct Properties {
  std::size_t anchor = 0;  // the number it gave to the anchor; 0: none
  bool may_have_tag = true;
};

// Why the parser gave up.
enum class Fault {
  Quote,  // the text or the document ends inside quotes
  Flow,   // neither comma nor bracket where one is due
  Entry,  // neither an entry of the open block nor its end
  Colon,
  Question,
  Dash,
  Bracket,
  Tab,
  Escape,
  Sign,  // a text begins with a sign that none may begin with
  BlockHeader,
  Alias,     // without anchor
  Property,  // anchors and tags: no name, or two on one value
  Directive,
  Depth,
  Other,
};

class Reader {
 public:
  Reader(source::FileId file, std::string_view bytes, diagnostic::Report& report);

  void scalar(std::size_t at, std::string_view text, const Properties& given);
  void null(std::size_t at, const Properties& given);
  void alias(std::size_t at, std::size_t anchor);
  void open(NodeKind kind, Style style, std::size_t at, const Properties& given);
  void close();

  void stop(Fault fault, std::size_t at);
  // A tab was reported, and the parser could not go on. After a second reading, of a text with
  // spaces for tabs, nobody wants to hear where that went wrong.
  bool stumbled_over_tabs() const { return stopped_ && complaints_.has_tabs(); }
  void expect_stumbling() { complaints_.expect_tabs(); }
  Document finish();

 private:
  // A pair is a mapping of one entry, without braces, in a list in brackets: `[a: 1]`.
  enum class Shape { Root, BlockSequence, BlockMapping, FlowSequence, FlowMapping, Pair };
  enum class Role { Root, Item, Key, Value };

  struct Frame {
    Shape shape = Shape::Root;
    Parent parent = {};
    int column = -1;  // of its entries; inside brackets: of those of the block around them
    std::size_t begin = 0;
    std::size_t end = 0;      // of what was read of it
    std::size_t entries = 0;  // begun ones
    bool has_key = false;     // read, but not yet its value
    bool is_key = false;      // stands where a key is due
    bool is_marked = false;   // its key has a question mark, which was reported
    // In brackets: the first line that stands too far left. Only when the bracket is closed it is
    // the line that is wrong.
    std::size_t outdented = kNowhere;
  };

  static bool is_flow(const Frame& frame) { return frame.shape >= Shape::FlowSequence; }
  static bool is_mapping(const Frame& frame);
  static bool has_bracket(const Frame& frame);
  Frame& top() { return frames_.back(); }
  const Frame& top() const { return frames_.back(); }
  Role role() const;
  bool is_over() const { return stopped_ || builder_.is_full(); }
  source::Span span(std::size_t begin, std::size_t end) const { return cursor_.span(begin, end); }

  // reader.cpp
  void begin_value(std::size_t at, const Properties& given);
  void end_scalar(const Node& node, std::string_view text);
  Frame make_frame(NodeKind kind, Style style) const;
  void become_pair();
  void close_bracket();
  void close_frame();
  bool is_open(NodeId node) const;

  // approach.cpp: the way to a value
  void approach(std::size_t at);
  bool take_sign();  // false: a colon is due and there is none
  bool take(char sign);
  void take_comma();
  void take_dash();
  void take_question_mark();
  void check_key();
  void report_complex_key(const source::Span& here, std::string_view what);
  void report_missing_colon();
  bool report_decimal_comma(const Key& key);
  const Node* last_value(std::size_t end) const;  // if it ends there
  void cut_last_value(std::size_t end);
  void document_head();
  void document_tail();
  void check_entry();
  int least_column() const;
  void check_place(int least_column);
  void report_outdented(std::size_t at);
  void skip_unexpected(std::size_t at);

  // value.cpp: what a value is in the text
  void properties(const Properties& given);
  void remember_anchor(NodeId node, const TextRange& key);
  std::string_view null_word(std::size_t at) const;
  bool is_written(std::size_t at, const Properties& given) const;
  Node measure(std::string_view text);
  void measure_quotes(Node& node);
  void measure_lines(Node& node);
  void check_lines(const source::Span& where);
  void check_plain(const Node& node);

  // entry.cpp: its place in the tree
  void add_key(const Node& node, std::string_view text);
  void add_value(Node node, std::string_view text);
  void add_nothing();
  void add_missing_key();
  void take_unusable_key(const source::Span& here);
  void begin_entry(std::size_t begin);
  void finish_entry(std::size_t end);

  // fault.cpp: where the parser gave up
  void give_up(diagnostic::Entry entry);
  diagnostic::Entry report_fault(Fault fault, std::size_t at);
  std::optional<diagnostic::Entry> report_swallowing_quote();
  diagnostic::Entry report_flow(std::size_t at);
  diagnostic::Entry report_entry(std::size_t at);
  diagnostic::Entry report_colon(std::size_t at);
  diagnostic::Entry report_bracket(std::size_t at);
  diagnostic::Entry report_long_key(const source::Span& key, std::size_t length);
  std::size_t tab_before(std::size_t at) const;
  std::size_t unread_value() const;
  bool is_new_line(std::size_t at) const;  // between the last value and this
  std::size_t text_begin(std::size_t colon) const;
  Frame* bracket();  // the innermost open one

  // key_fault.cpp: a key in the wrong column, or inside a text
  std::optional<diagnostic::Entry> report_key_in_text(std::size_t key, std::size_t text);
  diagnostic::Entry report_misplaced_key(std::size_t key, std::size_t above);
  diagnostic::Entry report_misindented(std::size_t at);
  std::string columns_around(std::size_t at) const;
  std::string_view entry_word(std::size_t line) const;
  std::size_t first_in_line(std::size_t at) const;
  std::size_t line_above(std::size_t line) const;
  std::size_t lone_entry_above(std::size_t at) const;
  bool is_key(std::size_t colon) const;
  std::size_t behind_dashes(std::size_t line) const;
  std::size_t swallowed_entry(const source::Span& quoted) const;
  bool is_glued_dash(std::size_t line) const;
  std::size_t key_with_value(std::size_t line) const;

  diagnostic::Report& report_;
  Builder builder_;
  Cursor cursor_;
  Complaints complaints_;
  std::vector<Frame> frames_;
  std::size_t anchor_number_ = 0;  // of the value being read
  source::Span anchor_span_;
  source::Span quoted_;       // the last one that goes over several lines
  std::size_t sign_end_ = 0;  // behind the last sign
  bool has_marker_ = false;   // `---`
  bool stopped_ = false;
};

}  // namespace mlsheet::document
