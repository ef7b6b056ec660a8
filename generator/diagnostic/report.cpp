#include "diagnostic/report.h"

#include <algorithm>
#include <tuple>

#include "text/format.h"
#include "text/utf8.h"

namespace mlsheet::diagnostic {
namespace {

// A message quotes the author's words, not his whole paragraph.
constexpr std::size_t kQuotedBytes = 120;

auto order_of(const Diagnostic& diagnostic) {
  return std::tie(diagnostic.span.file, diagnostic.span.begin, diagnostic.code, diagnostic.span.end,
                  diagnostic.message);
}

bool comes_before(const Diagnostic* a, const Diagnostic* b) { return order_of(*a) < order_of(*b); }
bool says_the_same(const Diagnostic* a, const Diagnostic* b) {
  return order_of(*a) == order_of(*b);
}

}  // namespace

std::string argument_text(std::string_view value) {
  if (value.size() <= kQuotedBytes) return std::string(value);
  std::size_t end = 0;
  for (std::size_t next = 0; next <= kQuotedBytes; next += text::decode(value, next).length) {
    end = next;
  }
  return std::string(value.substr(0, end)) + "…";
}

std::string argument_text(std::int64_t value) { return std::to_string(value); }

Entry& Entry::at_caret(std::string text) {
  diagnostic_.span_label = std::move(text);
  return *this;
}

Entry& Entry::label(const source::Span& span, std::string text) {
  diagnostic_.labels.push_back({span, std::move(text)});
  return *this;
}

Entry& Entry::note(std::string text) {
  diagnostic_.notes.push_back(std::move(text));
  return *this;
}

Entry& Entry::help(std::string text) {
  diagnostic_.helps.push_back(std::move(text));
  return *this;
}

Entry& Entry::fix(const source::Span& span, std::string text) {
  if (span.begin < span.end) diagnostic_.fixes.push_back({span, std::move(text)});
  return *this;
}

Entry& Entry::level(Level level) {
  diagnostic_.level = level;
  return *this;
}

Entry Report::add(const source::Span& span, Code code, std::vector<std::string> arguments) {
  const Row& found = row(code);
  diagnostics_.push_back({.code = code,
                          .level = found.level,
                          .span = span,
                          .message = text::fill(found.message, arguments),
                          .span_label = {},
                          .labels = {},
                          .notes = {},
                          .helps = {},
                          .fixes = {},
                          .reason = {}});
  return Entry(diagnostics_.back());
}

void Report::merge(const Report& other) {
  for (Diagnostic& diagnostic : other.sorted()) diagnostics_.push_back(std::move(diagnostic));
  for (Diagnostic& diagnostic : other.suppressed()) diagnostics_.push_back(std::move(diagnostic));
}

std::vector<const Diagnostic*> Report::ordered() const {
  std::vector<const Diagnostic*> shown;
  for (const Diagnostic& diagnostic : diagnostics_) {
    if (policy_.level(diagnostic.code, diagnostic.level)) shown.push_back(&diagnostic);
  }
  std::stable_sort(shown.begin(), shown.end(), comes_before);
  shown.erase(std::unique(shown.begin(), shown.end(), says_the_same), shown.end());
  return shown;
}

std::vector<Diagnostic> Report::chosen(bool is_suppressed) const {
  std::vector<Diagnostic> chosen;
  for (const Diagnostic* diagnostic : ordered()) {
    if (diagnostic->reason.empty() == is_suppressed) continue;
    chosen.push_back(*diagnostic);
    chosen.back().level = *policy_.level(diagnostic->code, diagnostic->level);
  }
  return chosen;
}

std::vector<Diagnostic> Report::sorted() const { return chosen(false); }

std::vector<Diagnostic> Report::suppressed() const { return chosen(true); }

Report::Counts Report::counts() const {
  Counts counts;
  for (const Diagnostic* diagnostic : ordered()) {
    if (!diagnostic->reason.empty()) {
      ++counts.suppressed;
      continue;
    }
    const Level level = *policy_.level(diagnostic->code, diagnostic->level);
    if (level == Level::Error) ++counts.errors;
    if (level == Level::Warning) ++counts.warnings;
    if (level == Level::Note) ++counts.notes;
  }
  return counts;
}

}  // namespace mlsheet::diagnostic
