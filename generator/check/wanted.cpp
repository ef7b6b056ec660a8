#include "check/wanted.h"

#include <algorithm>
#include <array>

#include "check/condition.h"
#include "check/look_up.h"
#include "schema/demand.h"

namespace mlsheet::check {
namespace {

// Template rows for which "not applicable" is an answer although they are required, and the section
// whose required results may be stated as not evaluated.
constexpr std::array<std::string_view, 2> kMayBeInapplicable = {"T12", "T56"};
constexpr std::string_view kMayBeUnevaluated = "/performance/";

// Two keys of one group that lead to one result: either is enough.
constexpr std::array<std::array<std::string_view, 2>, 2> kAlternatives = {{
    {{"/environment/blocks", "/environment/parts"}},
    {{"/models/*/version", "/models/*/file"}},
}};

constexpr std::string_view kStages = "pipeline";

bool is_drawn(const Checking& checking, const schema::Field& field, document::NodeId around) {
  if (field.pointer != schema::kDrawnFromStages) return false;
  const document::NodeId stages = checking.document.find(around, kStages);
  if (!is_good(checking, stages) || checking.document.child_count(stages) == 0) return false;
  const document::NodeId picture = checking.document.find(around, field.name);
  return picture == document::NodeId::None ||
         checking.checked.at(picture).statement != Statement::None;
}

}  // namespace

Want want_of(const Checking& checking, const schema::Field& field, document::NodeId around) {
  if (is_drawn(checking, field, around)) return Want::Nothing;
  switch (field.requirement) {
    case schema::Requirement::Required:
      return Want::Required;
    case schema::Requirement::Optional:
      return Want::Recommended;
    case schema::Requirement::Additional:
      return Want::Nothing;
    case schema::Requirement::Conditional:
      break;
  }
  switch (decide(checking, field.condition, around).truth) {
    case Truth::Yes:
      return Want::Condition;
    case Truth::Open:
      return Want::Open;
    case Truth::No:
      break;
  }
  return Want::Nothing;
}

// The first of two routes stands for both when neither is taken.
bool is_spared(const Checking& checking, const schema::Field& field, document::NodeId around) {
  for (const auto& [one, other] : kAlternatives) {
    if (field.pointer == other) return true;
    if (field.pointer != one) continue;
    const std::string_view key = other.substr(other.rfind('/') + 1);
    return checking.document.find(around, key) != document::NodeId::None;
  }
  return false;
}

bool satisfies(const schema::Field& field, Statement statement, Want want) {
  switch (statement) {
    case Statement::None:
      return true;
    case Statement::NotDisclosed:
      return want < Want::Condition;
    case Statement::NotApplicable:
      return want != Want::Required ||
             std::count(kMayBeInapplicable.begin(), kMayBeInapplicable.end(),
                        field.template_number) > 0;
    case Statement::NotEvaluated:
      return want != Want::Required ||
             field.pointer.substr(0, kMayBeUnevaluated.size()) == kMayBeUnevaluated;
  }
  return true;
}

}  // namespace mlsheet::check
