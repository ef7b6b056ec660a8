#pragma once
// Where every phase puts its problems. A report collects, keeps one order (file, begin, code),
// drops exact duplicates and knows whether the run failed. It draws nothing.

#include <cstdint>
#include <deque>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

#include "diagnostic/catalogue.h"
#include "diagnostic/policy.h"
#include "diagnostic/suppression.h"
#include "source/span.h"

namespace mlsheet::diagnostic {

struct Label {
  source::Span span;
  std::string text;
};

// What may be written in place of `span` so that the diagnostic goes; several are alternatives.
struct Fix {
  source::Span span;
  std::string text;
};

struct Diagnostic {
  Code code;
  Level level;  // as proposed; after policy in what sorted() gives
  source::Span span;
  std::string message;
  std::string span_label;  // beside the caret
  std::vector<Label> labels;
  std::vector<std::string> notes;
  std::vector<std::string> helps;
  std::vector<Fix> fixes;
  std::string reason;  // why the author suppresses it; empty: he does not
};

// Turns an argument into the words of a message; a long text is cut.
std::string argument_text(std::string_view value);
std::string argument_text(std::int64_t value);

// Adds labels, advice and fixes to the diagnostic just reported, or another level than the
// catalogue's, which a rule proposes for a profile.
class Entry {
 public:
  explicit Entry(Diagnostic& diagnostic) : diagnostic_(diagnostic) {}

  Entry& at_caret(std::string text);
  Entry& label(const source::Span& span, std::string text);
  Entry& note(std::string text);
  Entry& help(std::string text);
  Entry& fix(const source::Span& span, std::string text);  // none where the span is empty
  Entry& level(Level level);

  const source::Span& span() const { return diagnostic_.span; }

 private:
  Diagnostic& diagnostic_;
};

class Report {
 public:
  explicit Report(Policy policy = {}) : policy_(std::move(policy)) {}

  template <class... Arguments>
  Entry add(const source::Span& span, const Kind<Arguments...>& kind,
            const std::type_identity_t<Arguments>&... arguments) {
    return add(span, kind.code, {argument_text(arguments)...});
  }

  // Takes over what another report shows or keeps apart as suppressed, with the levels there.
  void merge(const Report& other);

  // Keeps apart what the suppressions mean, of several the one whose place begins last. Gives those
  // that mean nothing, in the order of their places.
  std::vector<Suppression> suppress(std::vector<Suppression> suppressions);

  // Ordered, without duplicates, without what the policy hides and what is suppressed.
  std::vector<Diagnostic> sorted() const;
  // What is suppressed, in the same way.
  std::vector<Diagnostic> suppressed() const;

  struct Counts {
    std::size_t errors = 0;
    std::size_t warnings = 0;
    std::size_t notes = 0;
    std::size_t suppressed = 0;
  };
  Counts counts() const;

  bool failed() const { return counts().errors > 0; }
  const Policy& policy() const { return policy_; }
  // The profile may be named in the document, which is known only after reading.
  void set_policy(Policy policy) { policy_ = std::move(policy); }

 private:
  Entry add(const source::Span& span, Code code, std::vector<std::string> arguments);
  std::vector<const Diagnostic*> ordered() const;  // those suppressed too
  std::vector<Diagnostic> chosen(bool is_suppressed) const;

  Policy policy_;
  std::deque<Diagnostic> diagnostics_;  // a deque keeps an Entry valid while others are added
};

}  // namespace mlsheet::diagnostic
