#include "diagnostic/catalogue.h"

#include <algorithm>
#include <array>

#include "text/format.h"

namespace mlsheet::diagnostic {
namespace {

template <class... Arguments>
constexpr std::size_t argument_count() {
  return sizeof...(Arguments);
}

constexpr Row kRows[] = {
#define DIAGNOSTIC(code, name, level, message, ...) \
  Row{Code::code, #code, #name, Level::level, message, argument_count<__VA_ARGS__>()},
#include "diagnostic/catalogue.def"
#undef DIAGNOSTIC
};

// `MS` and four digits; two of them the layer.
constexpr bool is_code_text(std::string_view text) {
  return text.size() == 6 && text.substr(0, 2) == "MS" &&
         text.find_first_not_of("0123456789", 2) == std::string_view::npos;
}

constexpr bool is_ascending() {
  for (std::size_t i = 1; i < std::size(kRows); ++i) {
    if (kRows[i - 1].code_text >= kRows[i].code_text) return false;
  }
  return true;
}

constexpr bool begins_well(std::string_view message) {
  return !message.empty() && ((message[0] >= 'a' && message[0] <= 'z') || message[0] == '`');
}

template <class Law>
constexpr bool holds_for_all(Law law) {
  for (const Row& row : kRows) {
    if (!law(row)) return false;
  }
  return true;
}

static_assert(is_ascending(), "rows of catalogue.def ascend by code, none twice");
static_assert(holds_for_all([](const Row& row) { return is_code_text(row.code_text); }),
              "a code is MS and four digits");
static_assert(holds_for_all([](const Row& row) {
                return text::placeholder_count(row.message) == row.argument_count;
              }),
              "as many placeholders as argument types");
static_assert(holds_for_all([](const Row& row) { return begins_well(row.message); }),
              "a message begins with a lower-case letter or a backtick");
static_assert(holds_for_all([](const Row& row) { return !row.message.ends_with('.'); }),
              "a message has no full stop");

char to_upper(char letter) {
  return letter >= 'a' && letter <= 'z' ? static_cast<char>(letter - 'a' + 'A') : letter;
}

}  // namespace

std::string_view to_text(Level level) {
  constexpr std::array<std::string_view, 3> kNames = {"note", "warning", "error"};
  return kNames[static_cast<std::size_t>(level)];
}

std::span<const Row> catalogue() { return kRows; }

const Row& row(Code code) { return kRows[static_cast<std::size_t>(code)]; }

std::optional<Code> code_named(std::string_view code_text) {
  std::string wanted(code_text);
  std::transform(wanted.begin(), wanted.end(), wanted.begin(), to_upper);
  const Row* found = std::lower_bound(
      std::begin(kRows), std::end(kRows), wanted,
      [](const Row& row, const std::string& text) { return row.code_text < text; });
  if (found == std::end(kRows) || found->code_text != wanted) return std::nullopt;
  return found->code;
}

}  // namespace mlsheet::diagnostic
