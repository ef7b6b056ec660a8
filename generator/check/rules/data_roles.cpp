#include <algorithm>
#include <array>
#include <map>

#include "check/look_up.h"
#include "check/rules/rule.h"
#include "check/rules/stated.h"
#include "check/rules/written.h"
#include "text/format.h"

namespace mlsheet::check {
namespace {

using document::NodeId;

constexpr std::string_view kTraining = "/models/*/training/dataset";
constexpr std::string_view kResults = "/performance/metrics/*/dataset";
constexpr std::string_view kResultSplits = "/performance/metrics/*/split";
constexpr std::string_view kIds = "/datasets/*/id";
constexpr std::string_view kRoles = "/datasets/*/role";
constexpr std::string_view kSplits = "/datasets/*/splits";
constexpr std::array kPaths = {kTraining, kResults, kResultSplits, kIds, kRoles, kSplits};

using Datasets = std::map<std::string_view, NodeId>;

Datasets datasets_in(const Checking& checking) {
  Datasets datasets;
  for (const NodeId node : nodes_at(checking.document, kIds)) {
    datasets.emplace(text_of(checking, node), checking.document.node(node).parent);
  }
  return datasets;
}

NodeId dataset_named(const Datasets& datasets, std::string_view id) {
  const auto found = datasets.find(id);
  return found == datasets.end() ? NodeId::None : found->second;
}

// The words of a list of roles that is whole and good.
std::vector<std::string> roles_in(const Checking& checking, NodeId list) {
  std::vector<std::string> roles;
  if (!is_good(checking, list)) return roles;
  for (const NodeId role : checking.document.children(list)) {
    const std::string_view word = text_of(checking, role);
    if (word.empty()) return {};
    roles.push_back("`" + std::string(word) + "`");
  }
  return roles;
}

bool has(const std::vector<std::string>& roles, std::string_view role) {
  return std::find(roles.begin(), roles.end(), role) != roles.end();
}

void report(Checking& checking, const Stated& use, std::string_view purpose,
            const std::vector<std::string>& roles, NodeId list) {
  contradiction(checking, use.span, diagnostic::RoleOfData, use.text, purpose,
                text::join_words(roles))
      .label(key_or_value(checking.document, list), "its role");
}

void examine_training(Checking& checking, const Datasets& datasets, const Stated& use) {
  const NodeId list = checking.document.find(dataset_named(datasets, use.text), last_key(kRoles));
  const std::vector<std::string> roles = roles_in(checking, list);
  if (!roles.empty() && !has(roles, "`training`")) {
    report(checking, use, "training", roles, list);
  }
}

// Where the data have parts, one of them may be for the test.
void examine_result(Checking& checking, const Datasets& datasets, const Stated& use) {
  const NodeId dataset = dataset_named(datasets, use.text);
  const NodeId list = checking.document.find(dataset, last_key(kRoles));
  const std::vector<std::string> roles = roles_in(checking, list);
  if (roles.size() != 1 || !has(roles, "`training`")) return;
  if (stated_beside(checking, use.node, last_key(kResultSplits))) return;
  if (checking.document.find(dataset, last_key(kSplits)) != NodeId::None) return;
  report(checking, use, "a result", roles, list);
}

void examine(Checking& checking) {
  const Datasets datasets = datasets_in(checking);
  for (const Stated& use : all_stated(checking, kTraining)) {
    examine_training(checking, datasets, use);
  }
  for (const Stated& use : all_stated(checking, kResults)) examine_result(checking, datasets, use);
}

}  // namespace

extern const Rule kDataRoles = {"data-role", examine, kPaths};

}  // namespace mlsheet::check
