#include <array>

#include "check/look_up.h"
#include "check/rules/rule.h"
#include "check/rules/stated.h"
#include "check/rules/written.h"

namespace mlsheet::check {
namespace {

using document::NodeId;

// Pairs: what was tested or shipped elsewhere in the sheet, and what the sheet is about.
constexpr std::array<std::string_view, 12> kPairs = {
    "/performance/setup/hardware", "/sensor/artifacts/hardware",
    "/performance/setup/firmware", "/sensor/artifacts/firmware",
    "/performance/setup/model",    "/sensor/artifacts/model",
    "/performance/setup/dataset",  "/sensor/artifacts/evaluation_data",
    "/hardware/revision",          "/sensor/artifacts/hardware",
    "/models/*/version",           "/sensor/artifacts/model"};
constexpr std::string_view kModels = "/models";
constexpr std::string_view kMetrics = "/performance/metrics";
constexpr auto kPaths = joined(kPairs, std::array{kModels, kMetrics});

bool begins_with_digit(std::string_view text) {
  return !text.empty() && text[0] >= '0' && text[0] <= '9';
}

// A name and a number may mean the same thing.
bool are_comparable(std::string_view a, std::string_view b) {
  return begins_with_digit(a) == begins_with_digit(b);
}

void compare(Checking& checking, const Stated& used, const Stated& artifact) {
  if (!are_comparable(used.text, artifact.text) || used.text == artifact.text) return;
  contradiction(checking, used.span, diagnostic::VersionSkew, checking.document.key(artifact.node),
                used.text, "is not `" + artifact.text + "`, which the sheet is about")
      .label(artifact.span, "what the sheet is about");
}

// Results that name no firmware cannot be repeated with the one the sheet names.
void compare_withheld(Checking& checking, NodeId setup, const Stated& artifact) {
  const NodeId metrics = node_at(checking, kMetrics);
  if (!is_undisclosed(checking, setup) || !is_good(checking, metrics)) return;
  const document::Document& document = checking.document;
  contradiction(checking, document.node(setup).span, diagnostic::VersionSkew, document.key(setup),
                artifact.text, "is not tied to the results")
      .label(artifact.span, "what the sheet is about");
}

void examine(Checking& checking) {
  for (std::size_t i = 0; i < kPairs.size(); i += 2) {
    const Stated artifact = stated_at(checking, kPairs[i + 1]);
    if (!artifact) continue;
    const bool is_list = kPairs[i].starts_with(kModels);
    const std::vector<Stated> used = all_stated(checking, kPairs[i]);
    // Of several models the sheet may be about any.
    if (is_list && used.size() != 1) continue;
    for (const Stated& one : used) compare(checking, one, artifact);
    if (!is_list) compare_withheld(checking, node_at(checking, kPairs[i]), artifact);
  }
}

}  // namespace

extern const Rule kVersionSkew = {"version-skew", examine, kPaths};

}  // namespace mlsheet::check
