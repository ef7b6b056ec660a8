#include <algorithm>
#include <array>

#include "check/look_up.h"
#include "check/rules/rule.h"
#include "check/rules/version_numbers.h"
#include "text/ascii.h"

namespace mlsheet::check {
namespace {

using document::NodeId;

constexpr std::array<std::string_view, 1> kPaths = {"/sensor/version"};
constexpr std::size_t kNumbers = 3;

// MAJOR.MINOR.PATCH of semver.org 2.0.0; what may follow after `-` or `+` is not looked into.
bool is_semantic(std::string_view text) {
  const std::string_view core = text.substr(0, text.find_first_of("-+"));
  if (std::count(core.begin(), core.end(), '.') != 2) return false;
  std::string_view rest = core;
  for (;;) {
    const std::size_t end = std::min(rest.find('.'), rest.size());
    const std::string_view number = rest.substr(0, end);
    const bool formed =
        !number.empty() && std::all_of(number.begin(), number.end(), text::is_digit);
    if (!formed || (number.size() > 1 && number[0] == '0')) return false;
    if (end == rest.size()) return true;
    rest.remove_prefix(end + 1);
  }
}

// `2.1.0` for `v2.1`.
std::string nearest(std::string_view version) {
  std::vector<int> numbers = version_numbers(version);
  if (numbers.empty() || numbers.size() > kNumbers) return "3.0.0";
  numbers.resize(kNumbers);
  std::string result;
  for (const int number : numbers) result += (result.empty() ? "" : ".") + std::to_string(number);
  return result;
}

void examine(Checking& checking) {
  if (checking.profile() == diagnostic::Profile::Minimal) return;
  for (const NodeId node : nodes_at(checking.document, kPaths.front())) {
    if (!is_good(checking, node)) continue;
    const NodeId written = checking.checked.at(node).value;
    const std::string_view version = checking.document.text(written);
    if (is_semantic(version)) continue;
    checking.report
        .add(checking.document.node(written).span, diagnostic::VersionNotSemantic, version)
        .help("semantic versions tell readers what changed: `" + nearest(version) + "`");
  }
}

}  // namespace

extern const Rule kVersionIsSemantic = {"version-semantic", examine, kPaths};

}  // namespace mlsheet::check
