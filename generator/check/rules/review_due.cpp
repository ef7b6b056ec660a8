#include <algorithm>
#include <array>

#include "check/rules/rule.h"
#include "check/rules/stated.h"
#include "check/rules/wording.h"

namespace mlsheet::check {
namespace {

// Where a sheet says what is found out about people.
constexpr std::array<std::string_view, 7> kTold = {
    "/sensor/function",
    "/overview/intended_use",
    "/overview/use_cases/*",
    "/models/*/task",
    "/overview/contract/outputs/*/name",
    "/overview/contract/outputs/*/meaning",
    "/privacy_security/label/data_practices/inferred"};
constexpr std::string_view kSchemes = "/compliance/*/scheme";
constexpr std::string_view kLegalBasis = "/privacy_security/data/legal_basis";
constexpr auto kPaths = joined(kTold, std::array{kSchemes, kLegalBasis});

// Regulation (EU) 2024/1689, article 5 and annex III: forbidden, or of high risk.
struct Practice {
  std::string_view name;
  std::array<std::string_view, 16> phrases;
};
constexpr std::array kPractices = {
    Practice{"biometric identification",
             {"biometric identification", "face recognition", "facial recognition",
              "face identification", "person identification", "speaker identification",
              "speaker recognition", "gait recognition", "iris recognition", "identify people",
              "identify persons", "identifies people", "identifies persons", "identifying people",
              "identity of people", "identity of the person"}},
    Practice{"biometric categorisation",
             {"biometric categorisation", "biometric categorization", "gender", "ethnicity",
              "ethnic origin", "age estimation", "age and sex", "sex and age"}},
    Practice{"emotion recognition", {"emotion", "emotions", "emotional state"}}};

// `Not for emotion recognition`, `Presence, never the identity of people`.
constexpr std::array<std::string_view, 9> kDenials = {
    "no", "not", "never", "without", "nothing", "none", "nobody", "cannot", "rather"};

bool says_any(std::string_view text, const Practice& practice) {
  return std::any_of(practice.phrases.begin(), practice.phrases.end(),
                     [text](std::string_view phrase) { return holds(text, phrase); });
}

bool denies_anything(std::string_view text) {
  return std::any_of(kDenials.begin(), kDenials.end(),
                     [text](std::string_view word) { return holds(text, word); });
}

// The sheet already speaks of the law, or of the ground on which such data may be processed.
bool is_reviewed(const Checking& checking) {
  const std::string basis = stated_at(checking, kLegalBasis).text;
  if (mentions(basis, "article 9") || mentions(basis, "art 9")) return true;
  const std::vector<Stated> schemes = all_stated(checking, kSchemes);
  return std::any_of(schemes.begin(), schemes.end(), [](const Stated& scheme) {
    return mentions(scheme.text, "AI Act") || mentions(scheme.text, "2024/1689") ||
           mentions(scheme.text, "Artificial Intelligence Act");
  });
}

// Once for each practice, at the first place that names it.
void examine_practice(Checking& checking, const std::vector<Stated>& told,
                      const Practice& practice) {
  std::vector<const Stated*> found;
  for (const Stated& one : told) {
    const std::string words = spaced_words(one.text);
    if (says_any(words, practice) && !denies_anything(words)) found.push_back(&one);
  }
  if (found.empty()) return;
  auto entry = checking.report.add(found.front()->span, diagnostic::ReviewDue, found.front()->text,
                                   practice.name);
  for (std::size_t i = 1; i < found.size(); ++i) entry.label(found[i]->span, "and here");
  entry.help("name the review under `compliance`, with `scheme: AI Act` and its status");
}

void examine(Checking& checking) {
  std::vector<Stated> told;
  for (const std::string_view path : kTold) {
    for (Stated& one : all_stated(checking, path)) told.push_back(std::move(one));
  }
  if (told.empty() || is_reviewed(checking)) return;
  for (const Practice& practice : kPractices) examine_practice(checking, told, practice);
}

}  // namespace

extern const Rule kReviewDue = {"review-trigger", examine, kPaths};

}  // namespace mlsheet::check
