#include <array>

#include "check/look_up.h"
#include "check/rules/rule.h"
#include "check/rules/stated.h"
#include "check/rules/wording.h"

namespace mlsheet::check {
namespace {

using document::NodeId;

constexpr std::string_view kAboutHumans = "/datasets/*/label/about_humans/answer";
constexpr std::string_view kGeneral = "/datasets/*/label/general";
constexpr std::string_view kFeatures = "/datasets/*/label/features";
constexpr std::string_view kRepresentation = "/datasets/*/label/representation";
constexpr std::string_view kValues = "/datasets/*/label/values";
constexpr std::string_view kIndividual = "/datasets/*/label/general/individual_information";
constexpr std::string_view kConsent = "/datasets/*/label/general/consent";
constexpr std::string_view kStatus = "/datasets/*/label/general/consent/status";
constexpr std::string_view kAnswer = "/datasets/*/label/general/consent/answer";
constexpr std::string_view kUrl = "/datasets/*/label/general/consent/url";
constexpr std::string_view kKnownIssues = "/datasets/*/label/general/documented_known_issues";
constexpr std::string_view kOtherIssues = "/datasets/*/label/general/other_known_issues";
constexpr std::array kSections = {kGeneral, kFeatures, kRepresentation, kValues};
constexpr std::array kPaths = {kGeneral,     kFeatures,   kRepresentation, kValues,
                               kAboutHumans, kIndividual, kConsent,        kStatus,
                               kAnswer,      kUrl,        kKnownIssues,    kOtherIssues};

// The item asks for issues, so whatever answers it is a finding.
bool asks_for_issues(std::string_view item) {
  return item == last_key(kKnownIssues) || item == last_key(kOtherIssues);
}

void examine_item(Checking& checking, NodeId item) {
  const document::Document& document = checking.document;
  if (!is_good(checking, item)) return;
  const Stated status = stated_in(checking, item, last_key(kStatus));
  const Stated answer = stated_in(checking, item, last_key(kAnswer));
  if (!status) return;
  if (status.text != "unknown") {
    if (answer || stated_in(checking, item, last_key(kUrl))) return;
    contradiction(checking, status.span, diagnostic::StatusUnfounded, status.text,
                  "stands without an answer")
        .label(document.node(item).key_span, "the item has no `answer`");
  } else if (asks_for_issues(document.key(item)) && answer && !is_no_answer(answer.text)) {
    checking.report
        .add(status.span, diagnostic::StatusUnfounded, status.text,
             "stands beside an answer that states an issue")
        .level(diagnostic::Level::Note)
        .label(answer.span, "the answer");
  }
}

// Of people, these two are never without a risk: they need at least an explanation.
void examine_humans(Checking& checking, const Stated& about) {
  const document::Document& document = checking.document;
  if (about.text != "yes") return;
  const NodeId label = document.node(document.node(about.node).parent).parent;
  const NodeId general = document.find(label, last_key(kGeneral));
  if (!is_good(checking, general)) return;
  for (const std::string_view path : {kIndividual, kConsent}) {
    const NodeId item = document.find(general, last_key(path));
    const Stated status = stated_in(checking, item, last_key(kStatus));
    if (status.text != "unknown" || stated_in(checking, item, last_key(kAnswer))) continue;
    contradiction(checking, status.span, diagnostic::StatusUnfounded, status.text,
                  "is no answer for data about people")
        .label(about.span, "about people");
  }
}

void examine(Checking& checking) {
  for (const std::string_view section : kSections) {
    for (const NodeId items : nodes_at(checking.document, section)) {
      if (!is_good(checking, items)) continue;
      for (const NodeId item : checking.document.children(items)) examine_item(checking, item);
    }
  }
  for (const Stated& about : all_stated(checking, kAboutHumans)) examine_humans(checking, about);
}

}  // namespace

extern const Rule kLabelStatus = {"label-status", examine, kPaths};

}  // namespace mlsheet::check
