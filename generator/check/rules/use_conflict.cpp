#include <array>

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
  std::vector<Stated> allowed;
  for (const std::string_view path : kAllowed) {
    for (Stated& use : all_stated(checking, path)) allowed.push_back(std::move(use));
  }
  if (allowed.empty()) return;
  for (const std::string_view path : kExcluded) {
    for (const Stated& excluded : all_stated(checking, path)) {
      for (const Stated& use : allowed) {
        if (!equal_words(use.text, excluded.text)) continue;
        contradiction(checking, excluded.span, diagnostic::UseConflict, excluded.text)
            .label(use.span, "allowed here");
        break;
      }
    }
  }
}

}  // namespace

extern const Rule kUseConflict = {"use-conflict", examine, kPaths};

}  // namespace mlsheet::check
