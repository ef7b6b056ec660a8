#include <algorithm>
#include <array>

#include "check/look_up.h"
#include "check/rules/rule.h"
#include "check/rules/stated.h"
#include "check/rules/written.h"
#include "text/ascii.h"

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

bool begins_with_digit(std::string_view text) { return !text.empty() && text::is_digit(text[0]); }

// `1.4` for `1.4.0` and `1.4.0+7a3f`, which is a build of it.
std::string short_version(const std::string& part) {
  std::string version = part.substr(0, part.find('+'));
  while (begins_with_digit(version) && version.ends_with(".0")) version.resize(version.size() - 2);
  return version;
}

// The parts between spaces, without a word for `version` before a number, without the number of a
// build behind it, and in lower case: `Rev. B2`, `v1.4.0+7a3f`.
std::vector<std::string> parts_of(std::string_view version) {
  constexpr std::array<std::string_view, 9> kWords = {"rev",  "rev.", "revision", "version", "ver",
                                                      "ver.", "v",    "v.",       "release"};
  std::vector<std::string> parts;
  std::string part;
  const auto finish = [&] {
    const bool is_word = std::find(kWords.begin(), kWords.end(), part) != kWords.end();
    if (part.size() > 1 && part[0] == 'v' && text::is_digit(part[1])) part.erase(0, 1);
    if (!part.empty() && !is_word) parts.push_back(short_version(part));
    part.clear();
  };
  for (const char c : version) {
    if (c == ' ' || c == ',' || c == '(' || c == ')') {
      finish();
    } else {
      part += text::to_lower(c);
    }
  }
  finish();
  return parts;
}

// One may say more than the other: `0.1 (debug build)`, `gate 1.0.0, bearing 1.2.0`.
bool are_alike(std::string_view a, std::string_view b) {
  const std::vector<std::string> one = parts_of(a);
  const std::vector<std::string> other = parts_of(b);
  if (one.empty() || other.empty()) return true;
  return std::search(one.begin(), one.end(), other.begin(), other.end()) != one.end() ||
         std::search(other.begin(), other.end(), one.begin(), one.end()) != other.end();
}

// A name and a number may mean the same thing.
bool are_comparable(std::string_view a, std::string_view b) {
  const std::vector<std::string> one = parts_of(a);
  const std::vector<std::string> other = parts_of(b);
  return !one.empty() && !other.empty() &&
         begins_with_digit(one.front()) == begins_with_digit(other.front());
}

void compare(Checking& checking, const Stated& used, const Stated& artifact) {
  if (!are_comparable(used.text, artifact.text) || are_alike(used.text, artifact.text)) return;
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
