#include "render/account/page.h"

#include <algorithm>
#include <array>
#include <utility>

#include "text/escape.h"
#include "text/utf8.h"

namespace mlsheet::account {
namespace {

constexpr int kBarCells = 16;
constexpr int kEighths = 8;
constexpr int kHeadingHang = 2;
constexpr int kLeastText = 24;  // cells beside a head; else the text begins below it
constexpr std::string_view kBelow = "      ";

constexpr std::string_view kFullCell = "█";
constexpr std::array<std::string_view, kEighths> kPartOfCell = {"",  "▏", "▎", "▍",
                                                                "▌", "▋", "▊", "▉"};

using Replacement = std::pair<std::string_view, std::string_view>;
constexpr std::array kBlanks = {Replacement{"\u00A0", " "}, Replacement{"\u202F", " "}};
constexpr std::array kAscii = {
    Replacement{"×", "x"},  Replacement{"÷", "/"}, Replacement{"−", "-"},   Replacement{"–", "-"},
    Replacement{"±", "+-"}, Replacement{"₂", "2"}, Replacement{"²", "2"},   Replacement{"³", "3"},
    Replacement{"·", "*"},  Replacement{"µ", "u"}, Replacement{"…", "..."},
};

template <std::size_t Size>
std::string replaced(std::string_view text, const std::array<Replacement, Size>& replacements) {
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    const auto* found = std::find_if(
        replacements.begin(), replacements.end(),
        [&](const Replacement& one) { return text.substr(at).starts_with(one.first); });
    out += found == replacements.end() ? text.substr(at, 1) : found->second;
    at += found == replacements.end() ? 1 : found->first.size();
  }
  return out;
}

// Services that read logs take a line that begins so for a command to them.
bool is_command(std::string_view word) { return word.starts_with("::") || word.starts_with("##"); }

}  // namespace

std::string right(std::string_view text, int cells) {
  const int missing = std::max(cells - text::cell_width(text), 0);
  return std::string(static_cast<std::size_t>(missing), ' ') + std::string(text);
}

std::string Page::printable(std::string_view text) const {
  std::string out = replaced(text::visible(text), kBlanks);
  return paper_.is_ascii ? replaced(out, kAscii) : out;
}

void Page::heading(std::string_view text) {
  if (!out_.empty()) out_ += '\n';
  wrap("", printable(text));
}

void Page::item(std::string_view head, std::string_view text) {
  std::string line = printable(head);
  const std::string words = printable(text);
  const int room = paper_.width - text::cell_width(line);
  if (room < kLeastText && text::cell_width(words) > room) {
    out_ += line.substr(0, line.find_last_not_of(' ') + 1) + "\n";
    line = kBelow;
  }
  wrap(std::move(line), words);
}

void Page::wrap(std::string line, std::string_view text) {
  const int hang = line.empty() ? kHeadingHang : text::cell_width(line);
  const std::string indent(static_cast<std::size_t>(hang), ' ');
  bool is_fresh = true;  // nothing behind the head yet
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t end = std::min(text.find(' ', begin), text.size());
    const std::string_view word = text.substr(begin, end - begin);
    begin = end + 1;
    if (word.empty()) continue;
    const bool fits = text::cell_width(line) + 1 + text::cell_width(word) <= paper_.width;
    if (!is_fresh && !fits && !is_command(word)) {
      out_ += line + "\n";
      line = indent;
      is_fresh = true;
    }
    if (!std::exchange(is_fresh, false)) line += ' ';
    line += word;
  }
  out_ += line.substr(0, line.find_last_not_of(' ') + 1) + "\n";
}

void Page::verbatim(std::string_view text) { out_ += text::visible(text) + "\n"; }

std::string Page::bar(double part) const {
  const double full = std::clamp(part, 0.0, 1.0) * kBarCells;
  int eighths = static_cast<int>(full * kEighths + 0.5);
  if (part > 0) eighths = std::max(eighths, 1);  // what is there is seen
  std::string out;
  int cells = eighths / kEighths;
  if (paper_.is_ascii) {
    cells = (eighths + kEighths - 1) / kEighths;
    out.assign(static_cast<std::size_t>(cells), '#');
  } else {
    for (int i = 0; i < cells; ++i) out += kFullCell;
    const auto rest = static_cast<std::size_t>(eighths % kEighths);
    out += kPartOfCell[rest];
    if (rest > 0) ++cells;
  }
  return out + std::string(static_cast<std::size_t>(kBarCells - cells), ' ');
}

}  // namespace mlsheet::account
