#include "typeset/break_lines.h"

#include <algorithm>

#include "typeset/find_breaks.h"
#include "typeset/grapheme.h"
#include "typeset/loaded.h"

namespace mlsheet::typeset {
namespace {

// Bytes of the paragraph, all its stretches one behind the other.
struct Range {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;

  bool empty() const { return begin == end; }
};

struct Word {
  Range letters;
  Range spaces;                      // behind it
  std::vector<std::uint32_t> seams;  // where it may be broken if it must
  bool ends_line = false;
};

std::vector<Range> parts_of(const Word& word) {
  std::vector<Range> parts;
  std::uint32_t begin = word.letters.begin;
  for (const std::uint32_t seam : word.seams) {
    parts.push_back({begin, seam});
    begin = seam;
  }
  if (begin < word.letters.end) parts.push_back({begin, word.letters.end});
  return parts;
}

// Sums of advance times size: thousandths of the em times thousandths of a point, never rounded.
using Fine = std::int64_t;

class Paragraph {
 public:
  Paragraph(Shaper& shaper, std::span<const Stretch> stretches)
      : shaper_(shaper), stretches_(stretches) {
    for (const Stretch& stretch : stretches) {
      begins_.push_back(static_cast<std::uint32_t>(text_.size()));
      text_ += stretch.text;
    }
    begins_.push_back(static_cast<std::uint32_t>(text_.size()));
  }

  Shaper& shaper() const { return shaper_; }
  const Stretch& stretch(std::size_t index) const { return stretches_[index]; }

  std::string_view part(Range range) const {
    return std::string_view(text_).substr(range.begin, range.end - range.begin);
  }

  // Calls `visit(stretch, text)` for each part of the range that lies in one stretch.
  template <typename Visit>
  void for_each_part(Range range, const Visit& visit) const {
    const auto after = std::upper_bound(begins_.begin(), begins_.end(), range.begin);
    std::size_t index = static_cast<std::size_t>(after - begins_.begin()) - 1;
    while (range.begin < range.end) {
      const std::uint32_t end = std::min(range.end, begins_[index + 1]);
      if (end > range.begin) {
        visit(index, part({range.begin, end}));
      }
      range.begin = std::max(range.begin, end);
      ++index;
    }
  }

  Fine width(Range range) const {
    Fine sum = 0;
    for_each_part(range, [&](std::size_t index, std::string_view part) {
      const Stretch& in = stretches_[index];
      sum += shaper_.shape(part, in.style).width * in.size;
    });
    return sum;
  }

  std::vector<Word> words() const;

 private:
  Shaper& shaper_;
  std::span<const Stretch> stretches_;
  std::string text_;
  std::vector<std::uint32_t> begins_;  // of each stretch, and the end of the last
};

std::vector<Word> Paragraph::words() const {
  std::vector<Word> words;
  Word word;
  for (const BreakAfter& at : find_breaks(text_)) {
    (at.space ? word.spaces.end : word.letters.end) = at.end;
    if (!at.space) word.spaces = {at.end, at.end};
    if (at.kind == BreakKind::WithinWord) word.seams.push_back(at.end);
    if (at.kind == BreakKind::None || at.kind == BreakKind::WithinWord) continue;
    word.ends_line = at.kind == BreakKind::Forced;
    words.push_back(word);
    word = {{at.end, at.end}, {at.end, at.end}, {}, false};
  }
  words.push_back(word);
  return words;
}

class LineFiller {
 public:
  LineFiller(const Paragraph& paragraph, Fine limit) : paragraph_(paragraph), limit_(limit) {}

  void add(const Word& word);
  std::vector<Line> finish() {
    end_line();
    return std::move(lines_);
  }

 private:
  void put(Range range);
  void put_in_parts(const Word& word);
  void put_grapheme_wise(Range range);
  std::size_t longest_fitting(std::uint32_t begin, const std::vector<std::uint32_t>& ends,
                              std::size_t first) const;
  void end_line();

  const Paragraph& paragraph_;
  const Fine limit_;
  std::vector<Line> lines_;
  std::vector<Range> ranges_;  // on the current line
  Fine width_ = 0;
  Range gap_;  // spaces that only count if something follows on the line
};

void LineFiller::put(Range range) {
  if (range.empty()) return;
  ranges_.push_back(range);
  width_ += paragraph_.width(range);
}

void LineFiller::add(const Word& word) {
  if (!word.letters.empty()) {
    const Fine width = paragraph_.width(word.letters);
    const bool fits = width_ + paragraph_.width(gap_) + width <= limit_;
    if (fits) {
      put(gap_);
    } else if (!ranges_.empty()) {
      end_line();
    }
    if (width > limit_) {
      put_in_parts(word);
    } else {
      put(word.letters);
    }
  }
  gap_ = word.spaces;
  if (word.ends_line) end_line();
}

void LineFiller::put_in_parts(const Word& word) {
  for (const Range part : parts_of(word)) {
    const Fine width = paragraph_.width(part);
    if (width_ + width > limit_ && !ranges_.empty()) end_line();
    if (width > limit_) {
      put_grapheme_wise(part);
    } else {
      put(part);
    }
  }
}

void LineFiller::put_grapheme_wise(Range range) {
  std::vector<std::uint32_t> ends = grapheme_ends(paragraph_.part(range));
  for (std::uint32_t& end : ends) end += range.begin;
  for (std::size_t first = 0; first < ends.size();) {
    const std::size_t last = longest_fitting(range.begin, ends, first);
    put({range.begin, ends[last]});
    range.begin = ends[last];
    first = last + 1;
    if (first < ends.size()) end_line();
  }
}

// Widths of single graphemes only guide: what is cut off is measured as it will be drawn, since
// kerning and joined letters change at the cut.
std::size_t LineFiller::longest_fitting(std::uint32_t begin, const std::vector<std::uint32_t>& ends,
                                        std::size_t first) const {
  std::size_t last = first;
  Fine guess = paragraph_.width({begin, ends[first]});
  while (last + 1 < ends.size()) {
    guess += paragraph_.width({ends[last], ends[last + 1]});
    if (guess > limit_) break;
    ++last;
  }
  while (last > first && paragraph_.width({begin, ends[last]}) > limit_) --last;
  return last;
}

void LineFiller::end_line() {
  Line line;
  Fine x = 0;
  Shaper& shaper = paragraph_.shaper();
  for (const Range range : ranges_) {
    paragraph_.for_each_part(range, [&](std::size_t index, std::string_view part) {
      if (line.pieces.empty() || line.pieces.back().stretch != index) {
        line.pieces.push_back({index, {}, 0, 0});
      }
      append(line.pieces.back().shaped, shaper.shape(part, paragraph_.stretch(index).style));
    });
  }
  for (Piece& piece : line.pieces) {
    const Stretch& stretch = paragraph_.stretch(piece.stretch);
    if (piece.shaped.has_right_to_left()) {  // the order of words is known only line by line
      piece.shaped = shaper.shape(piece.shaped.text, stretch.style);
    }
    piece.x = x / kEm;
    piece.width = piece.shaped.width * stretch.size / kEm;
    x += piece.shaped.width * stretch.size;
  }
  line.width = x / kEm;
  lines_.push_back(std::move(line));
  ranges_.clear();
  width_ = 0;
  gap_ = {};
}

}  // namespace

std::vector<Line> break_lines(Shaper& shaper, std::span<const Stretch> paragraph,
                              std::int64_t width) {
  const Paragraph whole(shaper, paragraph);
  LineFiller filler(whole, width * kEm);
  for (const Word& word : whole.words()) filler.add(word);
  return filler.finish();
}

Extent extent(Shaper& shaper, std::span<const Stretch> paragraph) {
  const Paragraph whole(shaper, paragraph);
  Fine part_width = 0;
  Fine word_width = 0;
  Fine line_width = 0;
  Fine line = 0;
  Fine gap = 0;
  for (const Word& word : whole.words()) {
    const Fine width = whole.width(word.letters);
    word_width = std::max(word_width, width);
    for (const Range part : parts_of(word)) part_width = std::max(part_width, whole.width(part));
    line += gap + width;
    line_width = std::max(line_width, line);
    gap = whole.width(word.spaces);
    if (word.ends_line) line = gap = 0;
  }
  const auto round_up = [](Fine fine) { return (fine + kEm - 1) / kEm; };
  return {round_up(part_width), round_up(word_width), round_up(line_width)};
}

}  // namespace mlsheet::typeset
