// Which suppression means which finding. Places may overlap and be many, so the findings and the
// places are gone through once, side by side.

#include <algorithm>
#include <map>
#include <optional>

#include "diagnostic/report.h"

namespace mlsheet::diagnostic {
namespace {

// The suppressions of one code. Asked for one place after the other, in the order of the text.
class Suppressions {
 public:
  void add(std::size_t index, const source::Span& place) { all_.push_back({index, place}); }

  // The index of the one whose place begins last of those around `at`.
  std::optional<std::size_t> around(const source::Span& at) {
    while (next_ < all_.size() && all_[next_].place.begin <= at.begin) {
      open_.push_back(all_[next_++]);
    }
    while (!open_.empty() && open_.back().place.end <= at.begin) open_.pop_back();
    if (open_.empty() || open_.back().place.file != at.file) return std::nullopt;
    return open_.back().index;
  }

 private:
  struct One {
    std::size_t index;
    source::Span place;
  };

  std::vector<One> all_;  // by the begin of their places
  std::size_t next_ = 0;
  std::vector<One> open_;
};

bool begins_before(const Suppression& a, const Suppression& b) {
  return a.place.begin < b.place.begin;
}

std::map<Code, Suppressions> by_code(const std::vector<Suppression>& suppressions) {
  std::map<Code, Suppressions> sorted;
  for (std::size_t i = 0; i < suppressions.size(); ++i) {
    sorted[suppressions[i].code].add(i, suppressions[i].place);
  }
  return sorted;
}

std::vector<Diagnostic*> in_order_of_text(std::deque<Diagnostic>& diagnostics) {
  std::vector<Diagnostic*> ordered;
  for (Diagnostic& diagnostic : diagnostics) ordered.push_back(&diagnostic);
  std::stable_sort(ordered.begin(), ordered.end(), [](const Diagnostic* a, const Diagnostic* b) {
    return a->span.begin < b->span.begin;
  });
  return ordered;
}

}  // namespace

std::vector<Suppression> Report::suppress(std::vector<Suppression> suppressions) {
  if (suppressions.empty()) return {};
  std::stable_sort(suppressions.begin(), suppressions.end(), begins_before);
  std::map<Code, Suppressions> sorted = by_code(suppressions);
  std::vector<bool> is_used(suppressions.size());
  for (Diagnostic* diagnostic : in_order_of_text(diagnostics_)) {
    const auto found = sorted.find(diagnostic->code);
    if (found == sorted.end() || is_fixed(diagnostic->code, diagnostic->level)) continue;
    const std::optional<std::size_t> index = found->second.around(diagnostic->span);
    if (!index) continue;
    diagnostic->reason = suppressions[*index].reason;
    is_used[*index] = true;
  }
  std::vector<Suppression> unused;
  for (std::size_t i = 0; i < suppressions.size(); ++i) {
    if (!is_used[i]) unused.push_back(std::move(suppressions[i]));
  }
  return unused;
}

}  // namespace mlsheet::diagnostic
