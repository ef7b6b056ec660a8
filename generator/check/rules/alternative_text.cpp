#include <array>

#include "check/look_up.h"
#include "check/rules/rule.h"
#include "check/rules/stated.h"
#include "check/rules/wording.h"

namespace mlsheet::check {
namespace {

using document::NodeId;

constexpr std::string_view kDrawings = "/hardware/drawings/*";
constexpr std::string_view kDiagram = "/software/diagram";
constexpr std::string_view kFile = "/hardware/drawings/*/file";
constexpr std::string_view kAlternative = "/hardware/drawings/*/alt";
constexpr std::string_view kCaption = "/hardware/drawings/*/caption";
constexpr std::array kPaths = {kDrawings, kDiagram, kFile, kAlternative, kCaption};

constexpr std::string_view kAdvice =
    "say in `alt` what the picture shows, for readers who cannot see it";

void examine_one(Checking& checking, NodeId group) {
  if (!is_good(checking, group)) return;
  const Stated file = stated_in(checking, group, last_key(kFile));
  const Stated alternative = stated_in(checking, group, last_key(kAlternative));
  const Stated caption = stated_in(checking, group, last_key(kCaption));
  if (file && checking.document.find(group, last_key(kAlternative)) == NodeId::None) {
    checking.report
        .add(file.span, diagnostic::AlternativeText, file.text, "has no alternative text")
        .help(std::string(kAdvice));
  } else if (alternative && caption && equal_words(alternative.text, caption.text)) {
    checking.report
        .add(alternative.span, diagnostic::AlternativeText, alternative.text,
             "only repeats the caption")
        .label(caption.span, "the caption")
        .help(std::string(kAdvice));
  }
}

void examine(Checking& checking) {
  for (const std::string_view path : {kDrawings, kDiagram}) {
    for (const NodeId group : nodes_at(checking.document, path)) examine_one(checking, group);
  }
}

}  // namespace

extern const Rule kAlternativeText = {"alt-text", examine, kPaths};

}  // namespace mlsheet::check
