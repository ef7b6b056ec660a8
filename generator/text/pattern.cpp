#include "text/pattern.h"

#include <re2/re2.h>

namespace mlsheet::text {
namespace {

re2::StringPiece piece(std::string_view text) { return {text.data(), text.size()}; }

RE2::Options quiet() {
  RE2::Options options;
  options.set_log_errors(false);
  return options;
}

}  // namespace

struct Pattern::Compiled {
  explicit Compiled(std::string_view expression) : expression(piece(expression), quiet()) {}
  RE2 expression;
};

Pattern::Pattern(std::string_view expression) : compiled_(std::make_unique<Compiled>(expression)) {}
Pattern::Pattern(Pattern&&) noexcept = default;
Pattern& Pattern::operator=(Pattern&&) noexcept = default;
Pattern::~Pattern() = default;

bool Pattern::compiled() const { return compiled_->expression.ok(); }
std::string Pattern::fault() const { return compiled_->expression.error(); }

bool Pattern::found_in(std::string_view text) const {
  return compiled() && RE2::PartialMatch(piece(text), compiled_->expression);
}

}  // namespace mlsheet::text
