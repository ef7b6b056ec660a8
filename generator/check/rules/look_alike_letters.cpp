#include <algorithm>
#include <array>

#include "check/look_up.h"
#include "check/part_span.h"
#include "check/rules/rule.h"
#include "check/rules/stated.h"
#include "text/ascii.h"
#include "text/utf8.h"

namespace mlsheet::check {
namespace {

// What people and programs look things up by. Names of people and sentences may mix scripts.
constexpr std::array<std::string_view, 32> kPaths = {"/sensor/name",
                                                     "/sensor/model",
                                                     "/sensor/type",
                                                     "/sensor/sku",
                                                     "/sensor/manufacturer/name",
                                                     "/sensor/manufacturer/legal_name",
                                                     "/sensor/manufacturer/trademark",
                                                     "/sensor/artifacts/hardware",
                                                     "/sensor/artifacts/firmware",
                                                     "/sensor/artifacts/model",
                                                     "/compliance/*/scheme",
                                                     "/compliance/*/number",
                                                     "/compliance/*/body",
                                                     "/software/dependencies/*/name",
                                                     "/software/dependencies/*/purl",
                                                     "/software/toolchain/*/name",
                                                     "/hardware/revision",
                                                     "/hardware/compute/*/part",
                                                     "/hardware/sensing/*/part",
                                                     "/hardware/memory/part",
                                                     "/hardware/power/regulator/part",
                                                     "/hardware/pinout/*/name",
                                                     "/hardware/registers/*/name",
                                                     "/hardware/ordering/*/part",
                                                     "/hardware/ordering/*/marking",
                                                     "/hardware/bom/*/part",
                                                     "/hardware/bom/*/manufacturer",
                                                     "/datasets/*/name",
                                                     "/models/*/name",
                                                     "/privacy_security/label/company",
                                                     "/privacy_security/label/device",
                                                     "/evidence/*/by"};

// A letter that most fonts draw as a Latin one.
struct LookAlike {
  char32_t code_point;
  char latin;
};
constexpr std::array kGreek = {
    LookAlike{0x0391, 'A'}, LookAlike{0x0392, 'B'}, LookAlike{0x0395, 'E'}, LookAlike{0x0396, 'Z'},
    LookAlike{0x0397, 'H'}, LookAlike{0x0399, 'I'}, LookAlike{0x039A, 'K'}, LookAlike{0x039C, 'M'},
    LookAlike{0x039D, 'N'}, LookAlike{0x039F, 'O'}, LookAlike{0x03A1, 'P'}, LookAlike{0x03A4, 'T'},
    LookAlike{0x03A5, 'Y'}, LookAlike{0x03A7, 'X'}, LookAlike{0x03BF, 'o'}};
constexpr std::array kCyrillic = {
    LookAlike{0x0405, 'S'}, LookAlike{0x0406, 'I'}, LookAlike{0x0408, 'J'}, LookAlike{0x0410, 'A'},
    LookAlike{0x0412, 'B'}, LookAlike{0x0415, 'E'}, LookAlike{0x041A, 'K'}, LookAlike{0x041C, 'M'},
    LookAlike{0x041D, 'H'}, LookAlike{0x041E, 'O'}, LookAlike{0x0420, 'P'}, LookAlike{0x0421, 'C'},
    LookAlike{0x0422, 'T'}, LookAlike{0x0423, 'Y'}, LookAlike{0x0425, 'X'}, LookAlike{0x0430, 'a'},
    LookAlike{0x0435, 'e'}, LookAlike{0x043E, 'o'}, LookAlike{0x0440, 'p'}, LookAlike{0x0441, 'c'},
    LookAlike{0x0443, 'y'}, LookAlike{0x0445, 'x'}, LookAlike{0x0455, 's'}, LookAlike{0x0456, 'i'},
    LookAlike{0x0458, 'j'}, LookAlike{0x04BB, 'h'}, LookAlike{0x0501, 'd'}, LookAlike{0x051B, 'q'},
    LookAlike{0x051D, 'w'}};

template <std::size_t count>
char latin_in(const std::array<LookAlike, count>& letters, char32_t code_point) {
  const auto found = std::find_if(
      letters.begin(), letters.end(),
      [code_point](const LookAlike& letter) { return letter.code_point == code_point; });
  return found == letters.end() ? '\0' : found->latin;
}

char letter_at(char first, char32_t index) {
  return static_cast<char>(first + static_cast<int>(index));
}

// Digits, `A` to `Z` and `a` to `z`, as wide as East Asian signs.
char latin_of_fullwidth(char32_t c) {
  if (c >= 0xFF10 && c <= 0xFF19) return letter_at('0', c - 0xFF10);
  if (c >= 0xFF21 && c <= 0xFF3A) return letter_at('A', c - 0xFF21);
  return c >= 0xFF41 && c <= 0xFF5A ? letter_at('a', c - 0xFF41) : '\0';
}

// The alphabets of formulas, thirteen pairs of 26 capitals and 26 small letters.
char latin_of_formula(char32_t c) {
  if (c < 0x1D400 || c > 0x1D6A3) return '\0';
  const char32_t index = (c - 0x1D400) % 52;
  return index < 26 ? letter_at('A', index) : letter_at('a', index - 26);
}

// What a letter looks like, and the script it is of.
struct Meaning {
  char latin = '\0';  // none for all other characters
  std::string_view script;
};

Meaning meaning_of(char32_t c) {
  if (const char latin = latin_in(kGreek, c)) return {latin, "Greek"};
  if (const char latin = latin_in(kCyrillic, c)) return {latin, "Cyrillic"};
  if (const char latin = latin_of_fullwidth(c)) return {latin, "fullwidth"};
  if (const char latin = latin_of_formula(c)) return {latin, "mathematical"};
  return {};
}

// Letters and digits that stand together, and what in them only looks Latin.
struct Word {
  std::size_t begin = 0;
  std::size_t end = 0;
  bool has_latin = false;
  std::string in_latin;     // with each look-alike replaced
  std::string look_alikes;  // `Cyrillic `Н``, of the first
};

// Takes one character into the word; false for one that ends it.
bool take(std::string_view bytes, std::size_t at, const text::Decoded& next, Word& word) {
  const char32_t c = next.code_point;
  const bool is_ascii = c < 0x80;
  if (is_ascii && !text::is_letter_or_digit(static_cast<char>(c))) return false;
  const std::string letter(bytes.substr(at, next.length));
  const Meaning meaning = is_ascii ? Meaning{} : meaning_of(c);
  if (is_ascii) word.has_latin |= text::is_letter(static_cast<char>(c));
  if (meaning.latin == '\0') {
    word.in_latin += letter;
  } else {
    word.in_latin += meaning.latin;
    if (word.look_alikes.empty()) {
      word.look_alikes = std::string(meaning.script) + " `" + letter + "`";
    }
  }
  word.end = at + next.length;
  return true;
}

void judge(Checking& checking, const Stated& name, const Word& word) {
  if (!word.has_latin || word.look_alikes.empty()) return;
  const document::NodeId scalar = checking.checked.at(name.node).value;
  const std::string_view written = checking.document.text(scalar);
  checking.report
      .add(part_span(checking.document, scalar, word.begin, word.end), diagnostic::LookAlikeLetter,
           written.substr(word.begin, word.end - word.begin), word.look_alikes)
      .help("write `" + word.in_latin + "`, or the whole word in one script")
      .fix(writable_part(checking.document, scalar, word.begin, word.end), word.in_latin);
}

void examine_name(Checking& checking, const Stated& name) {
  const std::string& bytes = name.text;
  Word word;
  for (std::size_t at = text::count_leading_ascii(bytes) == bytes.size() ? bytes.size() : 0;
       at < bytes.size();) {
    const text::Decoded next = text::decode(bytes, at);
    if (!take(bytes, at, next, word)) {
      judge(checking, name, word);
      word = {};
      word.begin = at + next.length;
    }
    at += next.length;
  }
  judge(checking, name, word);
}

void examine(Checking& checking) {
  for (const std::string_view path : kPaths) {
    for (const Stated& name : all_stated(checking, path)) examine_name(checking, name);
  }
}

}  // namespace

extern const Rule kLookAlikeLetters = {"homoglyph", examine, kPaths};

}  // namespace mlsheet::check
