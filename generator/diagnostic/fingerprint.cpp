#include "diagnostic/fingerprint.h"

#include "source/digest.h"

namespace mlsheet::diagnostic {
namespace {

// A mark may span the whole file, and so may a thousand others.
constexpr std::size_t kMarkedBytes = 256;

std::string digits_of(const std::string& text) { return source::sha256(text).substr(0, 16); }

// Another indentation or line end is no other text.
std::string without_layout(std::string_view text) {
  std::string out;
  for (const char character : text) {
    const bool is_space =
        character == ' ' || character == '\t' || character == '\r' || character == '\n';
    if (!is_space) {
      out += character;
    } else if (!out.empty() && out.back() != ' ') {
      out += ' ';
    }
  }
  return out;
}

}  // namespace

std::string Fingerprints::of(const Diagnostic& diagnostic) {
  std::string key(row(diagnostic.code).code_text);
  key += "\n" + diagnostic.message;
  if (diagnostic.span.file != source::FileId::None) {
    key += "\n" + without_layout(files_.text(diagnostic.span).substr(0, kMarkedBytes));
  }
  const std::size_t earlier = seen_[{diagnostic.span.file, key}]++;
  if (earlier > 0) key += "\n" + std::to_string(earlier);
  return digits_of(key);
}

std::string fingerprint_in(std::string_view path, std::string_view fingerprint) {
  return digits_of(std::string(path) + "\n" + std::string(fingerprint));
}

}  // namespace mlsheet::diagnostic
