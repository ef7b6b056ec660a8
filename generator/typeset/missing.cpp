#include "typeset/missing.h"

#include <algorithm>

#include "text/utf8.h"
#include "typeset/itemize.h"

namespace mlsheet::typeset {
namespace {

// Line ends and tabs of running text are never set as such.
bool is_control(char32_t code_point) { return code_point < 0x20; }

// Takes in the characters of a stretch that no face has.
void add(std::optional<Missing>& found, std::string_view text, const Item& item) {
  for (std::size_t at = item.begin; at < item.end;) {
    const text::Decoded next = text::decode(text, at);
    if (!is_control(next.code_point)) {
      if (found) ++found->more;
      if (!found || at < found->begin) {
        found = {.begin = at, .end = at + next.length, .more = found ? found->more : 0};
      }
    }
    at += next.length;
  }
}

// Every face has the characters of ASCII, and most texts hold no other.
bool is_ascii(std::string_view text) {
  return std::all_of(text.begin(), text.end(),
                     [](char byte) { return static_cast<unsigned char>(byte) < 0x7F; });
}

}  // namespace

std::optional<Missing> find_missing(const Fonts& fonts, std::string_view text) {
  if (is_ascii(text)) return std::nullopt;
  std::optional<Missing> found;
  for (const Item& item : itemize(fonts, text, Weight::Regular)) {
    if (item.missing) add(found, text, item);
  }
  return found;
}

}  // namespace mlsheet::typeset
