#pragma once
// What was probably meant by a word that is no diagnostic code.

#include <string>
#include <string_view>

namespace mlsheet::cli {

// `did you mean `MS0104`?` for `104`, `MS104`, `MS0140` or `duplicate-key`; else where the codes
// are listed.
std::string code_advice(std::string_view word);

}  // namespace mlsheet::cli
