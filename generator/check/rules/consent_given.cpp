#include <array>

#include "check/look_up.h"
#include "check/rules/rule.h"
#include "check/rules/stated.h"

namespace mlsheet::check {
namespace {

using document::NodeId;

constexpr std::string_view kParticipants = "/performance/study/participants";
constexpr std::string_view kStudy = "/user_study";
constexpr std::string_view kUsed = "/user_study/consent_form/used";
constexpr std::string_view kBoard = "/user_study/ethics/board";
constexpr std::string_view kReference = "/user_study/ethics/reference";
constexpr std::string_view kUrl = "/user_study/ethics/url";
constexpr std::array kPaths = {kParticipants, kStudy, kUsed, kBoard, kReference, kUrl};

void report(Checking& checking, const Stated& people, std::string_view what,
            const source::Span& span) {
  contradiction(checking, people.span, diagnostic::ConsentMissing, people.text, what)
      .label(span, "stated here");
}

// A board may waive the form.
bool was_reviewed(const Checking& checking) {
  return stated_at(checking, kBoard) || stated_at(checking, kReference) ||
         stated_at(checking, kUrl);
}

// That the form is not mentioned at all is for the check of completeness.
void examine(Checking& checking) {
  const Stated people = stated_at(checking, kParticipants);
  if (!people || people.quantity->si() <= 0) return;
  const NodeId study = node_at(checking, kStudy);
  if (study != NodeId::None && checking.checked.at(study).statement == Statement::NotApplicable) {
    return report(checking, people, "`user_study` is said not to apply",
                  key_or_value(checking.document, study));
  }
  const Stated used = stated_at(checking, kUsed);
  if (used.text == "false" && !was_reviewed(checking)) {
    report(checking, people, "no consent form was used, and no ethics board is named", used.span);
  }
}

}  // namespace

extern const Rule kConsentGiven = {"consent-missing", examine, kPaths};

}  // namespace mlsheet::check
