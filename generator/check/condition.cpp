#include "check/condition.h"

#include <algorithm>
#include <array>

#include "check/look_up.h"

namespace mlsheet::check {
namespace {

using document::NodeId;

constexpr std::string_view kProcessing = "/privacy_security/data/processing";
constexpr std::string_view kIdentifiable = "/privacy_security/data/identifiable";
constexpr std::string_view kLabelLaws = "/privacy_security/label/data_practices/compliance/*";
constexpr std::string_view kOutputsVia = "/overview/contract/outputs/*/via";
constexpr std::string_view kConnectors = "/hardware/interfaces/*/connector";
constexpr std::string_view kParticipants = "/performance/study/participants";
constexpr std::string_view kRole = "/datasets/*/role";
constexpr std::string_view kDatasetRoleKey = kRole.substr(kRole.rfind('/') + 1);

// What is kept back is there all the same.
bool exists(const Checking& checking, NodeId node) {
  const CheckedNode& found = checking.checked.at(node);
  return !found.poisoned &&
         (found.statement == Statement::None || found.statement == Statement::NotDisclosed);
}

bool has_any(const Checking& checking, std::string_view pattern) {
  const std::vector<NodeId> found = nodes_at(checking.document, pattern);
  return std::any_of(found.begin(), found.end(),
                     [&](NodeId node) { return exists(checking, node); });
}

// A thing that is written down shows that the condition holds; its absence shows nothing.
Truth shown_by(const Checking& checking, std::string_view pattern) {
  return has_any(checking, pattern) ? Truth::Yes : Truth::Open;
}

Truth names_a_law(const Checking& checking, NodeId) { return shown_by(checking, kLabelLaws); }

Truth leaves_the_device(const Checking& checking, NodeId) {
  const std::string_view processing = good_text(checking, kProcessing);
  if (processing.empty()) return Truth::Open;
  return processing == "on_device" ? Truth::No : Truth::Yes;
}

Truth talks_to_a_host(const Checking& checking, NodeId) { return shown_by(checking, kOutputsVia); }

Truth has_a_connector(const Checking& checking, NodeId) { return shown_by(checking, kConnectors); }

// `around` is one dataset.
Truth is_training_data_alone(const Checking& checking, NodeId around) {
  const NodeId role = checking.document.find(around, kDatasetRoleKey);
  if (!is_good(checking, role)) return Truth::Open;
  bool training = false;
  bool evaluation = false;
  for (const NodeId item : checking.document.children(role)) {
    training |= checking.document.text(item) == "training";
    evaluation |= checking.document.text(item) == "evaluation";
  }
  return training && !evaluation ? Truth::Yes : Truth::No;
}

Truth senses_people(const Checking& checking, NodeId) {
  if (has_any(checking, kParticipants)) return Truth::Yes;
  const std::string_view identifiable = good_text(checking, kIdentifiable);
  return identifiable == "yes" || identifiable == "depends" ? Truth::Yes : Truth::Open;
}

Truth studied_people(const Checking& checking, NodeId) {
  return has_any(checking, kParticipants) ? Truth::Yes : Truth::No;
}

constexpr std::array kLawPaths = {kLabelLaws};
constexpr std::array kDevicePaths = {kProcessing};
constexpr std::array kHostPaths = {kOutputsVia};
constexpr std::array kConnectorPaths = {kConnectors};
constexpr std::array kTrainingPaths = {kRole};
constexpr std::array kPeoplePaths = {kParticipants, kIdentifiable};
constexpr std::array kStudyPaths = {kParticipants};

constexpr Condition kConditions[] = {
    {"a law, standard, mark or audit is named anywhere, or the product is placed on a market",
     names_a_law, kLawPaths},
    {"any sensing, processing, storage, telemetry or update step runs off the device",
     leaves_the_device, kDevicePaths},
    {"the sensor has any electrical, optical or radio interface to a host", talks_to_a_host,
     kHostPaths},
    {"the sensor has a connector or pins", has_a_connector, kConnectorPaths},
    {"the training data differ from the evaluation data", is_training_data_alone, kTrainingPaths},
    {"people are sensed or affected by the output", senses_people, kPeoplePaths},
    {"reported results come from a study with human participants", studied_people, kStudyPaths}};

}  // namespace

std::span<const Condition> conditions() { return kConditions; }

Truth decide(const Checking& checking, std::string_view sentence, NodeId around) {
  for (const Condition& condition : kConditions) {
    if (condition.sentence == sentence) return condition.decide(checking, around);
  }
  return Truth::Open;
}

}  // namespace mlsheet::check
