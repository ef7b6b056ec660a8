#include <algorithm>
#include <array>

#include "check/look_up.h"
#include "check/rules/rows_disagree.h"
#include "check/rules/rule.h"
#include "check/rules/stated.h"
#include "check/rules/wording.h"

namespace mlsheet::check {
namespace {

using document::NodeId;

constexpr std::string_view kCategories = "/privacy_security/label/data_practices/categories/*";
constexpr std::string_view kStoredOnDevice =
    "/privacy_security/label/data_practices/categories/*/stored_device";
constexpr std::string_view kKeptOnDevice =
    "/privacy_security/label/data_practices/categories/*/retention_device";
constexpr std::string_view kStoredInCloud =
    "/privacy_security/label/data_practices/categories/*/stored_cloud";
constexpr std::string_view kKeptInCloud =
    "/privacy_security/label/data_practices/categories/*/retention_cloud";
constexpr std::string_view kShared = "/privacy_security/label/data_practices/categories/*/shared";
constexpr std::string_view kShareFrequency =
    "/privacy_security/label/data_practices/categories/*/sharing_frequency";
constexpr std::string_view kSold = "/privacy_security/label/data_practices/categories/*/sold";
constexpr std::string_view kFrequency =
    "/privacy_security/label/data_practices/categories/*/frequency";
constexpr std::string_view kInterval = "/privacy_security/data/interval";
constexpr std::string_view kStored = "/privacy_security/data/stored";
constexpr std::string_view kRetention = "/privacy_security/data/retention";
constexpr std::string_view kConnectivity = "/privacy_security/data/connectivity";
constexpr std::string_view kProcessing = "/privacy_security/data/processing";
constexpr std::string_view kTransmitted = "/privacy_security/data/transmitted";
constexpr std::string_view kBuses = "/hardware/interfaces/*/bus";
constexpr std::array kPaths = {kCategories,   kStoredOnDevice, kKeptOnDevice,   kStoredInCloud,
                               kKeptInCloud,  kShared,         kShareFrequency, kSold,
                               kFrequency,    kInterval,       kStored,         kRetention,
                               kConnectivity, kProcessing,     kBuses,          kTransmitted};

// The label's own words for a value that is withheld.
bool is_open(const Stated& row) { return mentions(row.text, "not disclosed"); }

// Both rows ask for the same thing, so both deny it or neither does.
void deny_together(Checking& checking, const Stated& row, const Stated& other) {
  if (!row || !other || is_open(row) || is_open(other)) return;
  const bool disagree =
      (denies(row.text) && affirms(other.text)) || (affirms(row.text) && denies(other.text));
  if (disagree) rows_disagree(checking, row, other);
}

// What `row` affirms needs what `other` denies.
void affirm_needs(Checking& checking, const Stated& row, const Stated& other) {
  if (!row || !other || is_open(row)) return;
  if (affirms(row.text) && denies(other.text)) rows_disagree(checking, row, other);
}

bool is_internet(std::string_view bus) {
  return bus == "ethernet" || bus == "wifi" || bus == "lorawan";
}

void examine_storage(Checking& checking, NodeId category) {
  const Stated device = stated_in(checking, category, last_key(kStoredOnDevice));
  const Stated kept = stated_in(checking, category, last_key(kKeptOnDevice));
  deny_together(checking, kept, device);
  affirm_needs(checking, kept, stated_at(checking, kRetention));
  affirm_needs(checking, device, stated_at(checking, kStored));
}

void examine_cloud(Checking& checking, NodeId category) {
  const Stated cloud = stated_in(checking, category, last_key(kStoredInCloud));
  deny_together(checking, stated_in(checking, category, last_key(kKeptInCloud)), cloud);
  affirm_needs(checking, cloud, stated_at(checking, kConnectivity));
}

void examine_sharing(Checking& checking, NodeId category) {
  const Stated shared = stated_in(checking, category, last_key(kShared));
  deny_together(checking, stated_in(checking, category, last_key(kShareFrequency)), shared);
  affirm_needs(checking, stated_in(checking, category, last_key(kSold)), shared);
}

// A recording at fixed times is periodic, whatever the interval.
void examine_frequency(Checking& checking, NodeId category) {
  const Stated frequency = stated_in(checking, category, last_key(kFrequency));
  if (!frequency || !equal_words(frequency.text, "continuous")) return;
  const Stated interval = stated_at(checking, kInterval);
  if (!interval || interval.quantity->si() <= 0) return;
  rows_disagree(checking, frequency, interval);
}

// What others process has to reach them.
void examine_transmission(Checking& checking) {
  const Stated processing = stated_at(checking, kProcessing);
  const Stated transmitted = stated_at(checking, kTransmitted);
  if (!processing || !transmitted || processing.text == "on_device") return;
  if (denies(transmitted.text)) rows_disagree(checking, processing, transmitted);
}

// Whether the device reaches a network is one answer for all categories.
void examine_connection(Checking& checking) {
  const Stated connectivity = stated_at(checking, kConnectivity);
  if (!connectivity || !denies(connectivity.text)) return;
  const Stated processing = stated_at(checking, kProcessing);
  if (processing && processing.text != "on_device")
    rows_disagree(checking, processing, connectivity);
  for (const Stated& bus : all_stated(checking, kBuses)) {
    if (is_internet(bus.text)) rows_disagree(checking, connectivity, bus);
  }
}

void examine(Checking& checking) {
  for (const NodeId category : nodes_at(checking.document, kCategories)) {
    examine_storage(checking, category);
    examine_cloud(checking, category);
    examine_sharing(checking, category);
    examine_frequency(checking, category);
  }
  examine_connection(checking);
  examine_transmission(checking);
}

}  // namespace

extern const Rule kLabelRows = {"label-sharing", examine, kPaths};

}  // namespace mlsheet::check
