#include <array>
#include <map>

#include "check/look_up.h"
#include "check/rules/rule.h"
#include "check/rules/stated.h"
#include "check/rules/wording.h"

namespace mlsheet::check {
namespace {

using document::NodeId;

constexpr std::array<std::string_view, 4> kAllowed = {
    "/overview/use_cases/*", "/overview/intended_use", "/datasets/*/label/intended/*/text",
    "/datasets/*/label/known_uses/*/text"};
constexpr std::array<std::string_view, 4> kExcluded = {
    "/overview/out_of_scope/*", "/overview/safety/misuse/*", "/datasets/*/label/do_not_use/*/title",
    "/datasets/*/label/do_not_use/*/text"};
constexpr auto kPaths = joined(kAllowed, kExcluded);

// Only the same words are surely the same use.
void examine(Checking& checking) {
  std::map<std::vector<std::string>, Stated> allowed;
  for (const std::string_view path : kAllowed) {
    for (Stated& use : all_stated(checking, path)) {
      allowed.emplace(words_of(use.text), std::move(use));
    }
  }
  if (allowed.empty()) return;
  for (const std::string_view path : kExcluded) {
    for (const Stated& excluded : all_stated(checking, path)) {
      const auto use = allowed.find(words_of(excluded.text));
      if (use == allowed.end()) continue;
      contradiction(checking, excluded.span, diagnostic::UseConflict, excluded.text)
          .label(use->second.span, "allowed here");
    }
  }
}

}  // namespace

extern const Rule kUseConflict = {"use-conflict", examine, kPaths};

}  // namespace mlsheet::check
