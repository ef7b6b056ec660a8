#pragma once
// What an author may have meant as `key: value` where the text has no colon, or one that touches
// its value. A guess for messages: nothing is read by it.

#include <cstddef>
#include <string>
#include <string_view>

namespace mlsheet::document {

// The length of the small word that `text` begins with and that may be a key: `supply_voltage`,
// `x-note`; 0 where there is none.
std::size_t key_length(std::string_view text);

// `model:L1`, but not `http://…`.
bool has_glued_colon(std::string_view text);

// `model L1`, `model = L1` and `model:L1` as `model: L1`, `model` alone as `model:`; empty where
// no key begins the text.
std::string as_key_line(std::string_view text);

}  // namespace mlsheet::document
