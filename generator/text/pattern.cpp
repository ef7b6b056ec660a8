#include "text/pattern.h"

#include <re2/re2.h>

namespace mlsheet::text {
namespace {

// Enough for every pattern of a schema; a repeated repetition beyond it does not compile.
constexpr std::int64_t kMemoryLimit = std::int64_t{8} << 20;

RE2::Options quiet_options() {
  RE2::Options options;
  options.set_log_errors(false);
  options.set_max_mem(kMemoryLimit);
  return options;
}

}  // namespace

struct Pattern::Compiled {
  explicit Compiled(std::string_view expression)
      : regex(re2::StringPiece(expression.data(), expression.size()), quiet_options()) {}

  RE2 regex;
};

Pattern::Pattern(std::string_view expression) : compiled_(std::make_unique<Compiled>(expression)) {}
Pattern::Pattern(Pattern&&) noexcept = default;
Pattern& Pattern::operator=(Pattern&&) noexcept = default;
Pattern::~Pattern() = default;

bool Pattern::compiled() const { return compiled_->regex.ok(); }

std::string Pattern::fault() const { return compiled_->regex.error(); }

bool Pattern::found_in(std::string_view text) const {
  return compiled() &&
         RE2::PartialMatch(re2::StringPiece(text.data(), text.size()), compiled_->regex);
}

}  // namespace mlsheet::text
