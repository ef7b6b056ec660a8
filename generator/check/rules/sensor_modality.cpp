#include <algorithm>
#include <array>

#include "check/look_up.h"
#include "check/rules/rule.h"
#include "check/rules/stated.h"
#include "check/rules/wording.h"
#include "check/rules/written.h"

namespace mlsheet::check {
namespace {

using document::NodeId;

constexpr std::string_view kModalities = "/hardware/sensing/*/modality";
constexpr std::string_view kCategoryList = "/privacy_security/label/data_practices/categories";
constexpr std::string_view kCategories =
    "/privacy_security/label/data_practices/categories/*/category";
constexpr std::string_view kTypes = "/privacy_security/label/data_practices/categories/*/type";
constexpr std::string_view kPurposes =
    "/privacy_security/label/data_practices/categories/*/purpose";
constexpr std::string_view kOther = "/privacy_security/label/data_practices/other";
constexpr std::array kPaths = {kModalities, kCategoryList, kCategories, kTypes, kPurposes, kOther};

// What a part senses by its nature; an IMU or a radar may serve several categories.
struct Sense {
  std::string_view modality;
  std::string_view category;
};
constexpr std::array kSenses = {Sense{"camera", "visual"}, Sense{"microphone", "audio"},
                                Sense{"gnss", "location"}};

bool is_collected(const std::vector<Stated>& categories, std::string_view category) {
  return std::any_of(categories.begin(), categories.end(), [category](const Stated& one) {
    return one.text == category || one.text == "other";
  });
}

// Data that the label names in words, outside its four categories.
bool is_named_elsewhere(const Checking& checking, const Sense& sense) {
  const Stated other = stated_at(checking, kOther);
  return other && (mentions(other.text, sense.modality) || mentions(other.text, sense.category));
}

void examine_part(Checking& checking, const Stated& part, const std::vector<Stated>& categories) {
  for (const Sense& sense : kSenses) {
    if (part.text != sense.modality || is_collected(categories, sense.category)) continue;
    if (is_named_elsewhere(checking, sense)) continue;
    const NodeId list = node_at(checking, kCategoryList);
    contradiction(checking, part.span, diagnostic::CategoryIncomplete, part.text,
                  "is a sensor of the hardware, but the label collects no `" +
                      std::string(sense.category) + "` data")
        .label(key_or_value(checking.document, list), "what the label collects");
  }
}

// A category is collected by something and for something.
void examine_category(Checking& checking, const Stated& category) {
  for (const std::string_view path : {kTypes, kPurposes}) {
    const std::string_view key = last_key(path);
    const NodeId group = checking.document.node(category.node).parent;
    const NodeId answer = checking.document.find(group, key);
    if (answer != NodeId::None && !is_undisclosed(checking, answer)) continue;
    auto entry = contradiction(checking, category.span, diagnostic::CategoryIncomplete,
                               category.text, "is collected without a `" + std::string(key) + "`");
    if (answer != NodeId::None) {
      entry.label(checking.document.node(answer).span, "withheld here");
    }
  }
}

void examine(Checking& checking) {
  if (!is_good(checking, node_at(checking, kCategoryList))) return;
  const std::vector<Stated> categories = all_stated(checking, kCategories);
  for (const Stated& category : categories) examine_category(checking, category);
  for (const Stated& part : all_stated(checking, kModalities)) {
    examine_part(checking, part, categories);
  }
}

}  // namespace

extern const Rule kSensorModality = {"sensor-modality", examine, kPaths};

}  // namespace mlsheet::check
