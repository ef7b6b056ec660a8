#include "check/condition.h"

#include <algorithm>
#include <array>
#include <initializer_list>

#include "check/look_up.h"

namespace mlsheet::check {
namespace {

using document::NodeId;

constexpr std::string_view kModality = "/overview/contract/modality";
constexpr std::string_view kOutputsVia = "/overview/contract/outputs/*/via";
constexpr std::string_view kSchemes = "/compliance/*/scheme";
constexpr std::string_view kLabelLaws = "/privacy_security/label/data_practices/compliance/*";
constexpr std::string_view kImporter = "/sensor/manufacturer/importer";
constexpr std::string_view kTradeNumber = "/sensor/gtin";
constexpr std::string_view kOrderCodes = "/hardware/ordering/*/part";
constexpr std::string_view kProcessing = "/privacy_security/data/processing";
constexpr std::string_view kCloud = "/environment/cloud";
constexpr std::string_view kBuses = "/hardware/interfaces/*/bus";
constexpr std::string_view kConnectors = "/hardware/interfaces/*/connector";
constexpr std::string_view kPins = "/hardware/pinout/*";
constexpr std::string_view kRegisters = "/hardware/registers/*";
constexpr std::string_view kRole = "/datasets/*/role";
constexpr std::string_view kDatasetRoleKey = kRole.substr(kRole.rfind('/') + 1);
constexpr std::string_view kTrainingMethod = "/models/*/training/method";
constexpr std::string_view kTrainingEnergy = "/environment/training/energy";
constexpr std::string_view kTrainingTotal = "/environment/training/total";
constexpr std::string_view kIdentifiable = "/privacy_security/data/identifiable";
constexpr std::string_view kParticipants = "/performance/study/participants";

constexpr std::array kLightPaths = {kModality};
constexpr std::array kDistancePaths = {kModality};
constexpr std::array kLawPaths = {kSchemes, kLabelLaws, kOrderCodes, kTradeNumber, kImporter};
constexpr std::array kDevicePaths = {kProcessing, kCloud};
constexpr std::array kHostPaths = {kOutputsVia, kPins, kRegisters};
constexpr std::array kPinPaths = {kConnectors};
constexpr std::array kRegisterPaths = {kBuses};
constexpr std::array kDataPaths = {kRole};
constexpr std::array kTrainedPaths = {kTrainingMethod, kTrainingEnergy, kTrainingTotal};
constexpr std::array kPeoplePaths = {kParticipants, kIdentifiable};
constexpr std::array kStudyPaths = {kParticipants};

// What is kept back is there all the same.
bool exists(const Checking& checking, NodeId node) {
  const CheckedNode& found = checking.checked.at(node);
  return !found.poisoned &&
         (found.statement == Statement::None || found.statement == Statement::NotDisclosed);
}

// A thing that is written down shows that the condition holds; its absence shows nothing.
Decision shown_by(const Checking& checking, std::span<const std::string_view> patterns) {
  for (const std::string_view pattern : patterns) {
    const NodeId node = first_at(checking.document, pattern,
                                 [&checking](NodeId one) { return exists(checking, one); });
    if (node != NodeId::None) return {Truth::Yes, node};
  }
  return {};
}

// Yes for a text that is one of `yes`, No for one of `no`.
Decision told_by(const Checking& checking, std::string_view pointer,
                 std::initializer_list<std::string_view> yes,
                 std::initializer_list<std::string_view> no) {
  const std::string_view word = good_text(checking, pointer);
  const NodeId node = checking.document.at_pointer(pointer);
  if (std::count(yes.begin(), yes.end(), word) > 0) return {Truth::Yes, node};
  if (std::count(no.begin(), no.end(), word) > 0) return {Truth::No, node};
  return {};
}

Decision senses_with_light(const Checking& checking, NodeId) {
  return told_by(checking, kModality, {"camera"}, {"microphone", "imu", "radar"});
}

Decision senses_from_a_distance(const Checking& checking, NodeId) {
  return told_by(checking, kModality, {"camera", "microphone", "radar"}, {"imu"});
}

Decision names_a_law(const Checking& checking, NodeId) { return shown_by(checking, kLawPaths); }

Decision leaves_the_device(const Checking& checking, NodeId) {
  const Decision cloud = shown_by(checking, {&kCloud, 1});
  if (cloud.truth == Truth::Yes) return cloud;
  return told_by(checking, kProcessing, {"cloud", "hybrid"}, {"on_device"});
}

Decision talks_to_a_host(const Checking& checking, NodeId) {
  return shown_by(checking, kHostPaths);
}

Decision has_a_connector(const Checking& checking, NodeId) { return shown_by(checking, kPinPaths); }

// Lines and lights carry no registers; of a bus it depends.
Decision can_carry_registers(const Checking& checking, NodeId) {
  const std::vector<NodeId> buses = nodes_at(checking.document, kBuses);
  const bool none = std::all_of(buses.begin(), buses.end(), [&](NodeId bus) {
    const std::string_view word = checking.document.text(bus);
    return is_good(checking, bus) && (word == "gpio" || word == "led");
  });
  return {!buses.empty() && none ? Truth::No : Truth::Open};
}

// `around` is one dataset.
Decision is_training_data_alone(const Checking& checking, NodeId around) {
  const NodeId role = checking.document.find(around, kDatasetRoleKey);
  if (!is_good(checking, role)) return {};
  bool training = false;
  bool evaluation = false;
  for (const NodeId item : checking.document.children(role)) {
    training |= checking.document.text(item) == "training";
    evaluation |= checking.document.text(item) == "evaluation";
  }
  return {training && !evaluation ? Truth::Yes : Truth::No, role};
}

Decision trained_the_model(const Checking& checking, NodeId) {
  return shown_by(checking, kTrainedPaths);
}

Decision senses_people(const Checking& checking, NodeId) {
  const Decision study = shown_by(checking, kStudyPaths);
  if (study.truth == Truth::Yes) return study;
  return told_by(checking, kIdentifiable, {"yes", "depends"}, {});
}

Decision studied_people(const Checking& checking, NodeId) {
  const Decision study = shown_by(checking, kStudyPaths);
  return study.truth == Truth::Yes ? study : Decision{Truth::No};
}

constexpr Condition kConditions[] = {
    {"the sensor senses with light", senses_with_light, kLightPaths},
    {"the sensor senses from a distance", senses_from_a_distance, kDistancePaths},
    {"a law, standard, mark or audit is named anywhere, or the product is placed on a market",
     names_a_law, kLawPaths},
    {"any sensing, processing, storage, telemetry or update step runs off the device",
     leaves_the_device, kDevicePaths},
    {"the sensor has any electrical, optical or radio interface to a host", talks_to_a_host,
     kHostPaths},
    {"the sensor has a connector or pins", has_a_connector, kPinPaths},
    {"a host can read or write registers", can_carry_registers, kRegisterPaths},
    {"the training data differ from the evaluation data", is_training_data_alone, kDataPaths},
    {"you trained the model, including fine-tuning and transfer learning", trained_the_model,
     kTrainedPaths},
    {"people are sensed or affected by the output", senses_people, kPeoplePaths},
    {"reported results come from a study with human participants", studied_people, kStudyPaths}};

}  // namespace

std::span<const Condition> conditions() { return kConditions; }

Decision decide(const Checking& checking, std::string_view sentence, NodeId around) {
  for (const Condition& condition : kConditions) {
    if (condition.sentence == sentence) return condition.decide(checking, around);
  }
  return {};
}

}  // namespace mlsheet::check
