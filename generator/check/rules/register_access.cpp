#include "check/rules/register_access.h"

#include <algorithm>

#include "check/rules/stated.h"
#include "check/rules/wording.h"

namespace mlsheet::check {

RegisterAccess access_of(const Checking& checking, document::NodeId address) {
  return {stated_beside(checking, address, last_key(kRegisterAccessPaths[0])).text,
          stated_beside(checking, address, last_key(kRegisterAccessPaths[1])).text};
}

bool are_apart(const RegisterAccess& a, const RegisterAccess& b) {
  if (!a.interface.empty() && !b.interface.empty() && a.interface != b.interface) return true;
  const auto is_read = [](const RegisterAccess& one) {
    return one.kind == "r" || one.kind == "rc";
  };
  return (a.kind == "w" && is_read(b)) || (b.kind == "w" && is_read(a));
}

bool have_banks(const Checking& checking) {
  constexpr std::array<std::string_view, 4> kWords = {"bank", "banks", "page", "pages"};
  // `USER_BANK0`: the number of the bank may stand at the word.
  const auto begins_with = [](const std::string& word, std::string_view bank) {
    return word.starts_with(bank) &&
           std::all_of(word.begin() + static_cast<long>(bank.size()), word.end(),
                       [](char c) { return c >= '0' && c <= '9'; });
  };
  for (std::size_t i = 2; i < kRegisterAccessPaths.size(); ++i) {
    for (const Stated& text : all_stated(checking, kRegisterAccessPaths[i])) {
      for (const std::string& word : words_of(text.text)) {
        const bool found = std::any_of(kWords.begin(), kWords.end(), [&](std::string_view bank) {
          return begins_with(word, bank);
        });
        if (found) return true;
      }
    }
  }
  return false;
}

}  // namespace mlsheet::check
