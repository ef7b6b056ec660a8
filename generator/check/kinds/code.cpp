#include <algorithm>

#include "check/kinds/kind.h"
#include "check/kinds/size.h"
#include "check/part_span.h"
#include "text/ascii.h"

namespace mlsheet::check {
namespace {

constexpr std::size_t kDigestDigits = 64;   // SHA-256
constexpr std::size_t kAddressDigits = 16;  // 64 bits

bool is_hexadecimal(char c) {
  return text::is_digit(c) || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
}

bool is_address(std::string_view text) {
  const bool hexadecimal = text.substr(0, 2) == "0x";
  if (hexadecimal) text.remove_prefix(2);
  if (text.empty() || text.size() > kAddressDigits) return false;
  if (!hexadecimal && text.size() > 1 && text[0] == '0') return false;
  return std::all_of(text.begin(), text.end(), hexadecimal ? is_hexadecimal : text::is_digit);
}

// `96x96`, `96 X 96`, `96 × 96`: what was meant, or nothing.
std::string as_size(std::string_view text) {
  std::string size;
  for (std::size_t at = 0; at < text.size(); ++at) {
    const bool times = text.substr(at, 2) == "×";
    if (text::is_digit(text[at])) {
      size += text[at];
    } else if (times || text[at] == 'x' || text[at] == 'X' || text[at] == '*') {
      size += " x ";
      at += times ? 1 : 0;
    } else if (text[at] != ' ') {
      return {};
    }
  }
  return parse_size(size) ? size : std::string{};
}

}  // namespace

void check_digest(Checking& checking, const Leaf& leaf) {
  const std::string_view text = checking.document.text(leaf.value);
  if (text.size() == kDigestDigits && std::all_of(text.begin(), text.end(), is_hexadecimal)) return;
  fault(checking, leaf.node, checking.document.node(leaf.value).span, diagnostic::DigestForm, text)
      .help("a digest has 64 hexadecimal digits, as `sha256sum` prints it");
}

void check_shape(Checking& checking, const Leaf& leaf) {
  const std::string_view text = checking.document.text(leaf.value);
  if (parse_size(text)) return;
  const std::string meant = as_size(text);
  auto report = fault(checking, leaf.node, checking.document.node(leaf.value).span,
                      diagnostic::SizeForm, text);
  report.help("write `" + (meant.empty() ? std::string("96 x 96 x 1") : meant) + "`");
  if (!meant.empty()) report.fix(writable(checking.document, leaf.value), meant);
}

void check_address(Checking& checking, const Leaf& leaf) {
  const std::string_view text = checking.document.text(leaf.value);
  if (is_address(text)) return;
  fault(checking, leaf.node, checking.document.node(leaf.value).span, diagnostic::AddressForm, text)
      .help("write it in hexadecimal digits, as in `0x22`");
}

}  // namespace mlsheet::check
