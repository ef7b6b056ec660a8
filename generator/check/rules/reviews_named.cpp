#include <array>

#include "check/look_up.h"
#include "check/rules/rule.h"
#include "check/rules/stated.h"
#include "check/rules/wording.h"

namespace mlsheet::check {
namespace {

using document::NodeId;

constexpr std::string_view kUpstream = "/datasets/*/label/upstream/answer";
constexpr std::string_view kTechnical = "/datasets/*/label/technical_review/answer";
constexpr std::string_view kEthical = "/datasets/*/label/ethical_review/answer";
constexpr std::string_view kDetail = "/datasets/*/label/upstream/detail";
constexpr std::string_view kUrl = "/datasets/*/label/upstream/url";
constexpr std::string_view kSource = "/datasets/*/source";
constexpr std::string_view kSourceUrl = "/datasets/*/url";
constexpr std::array kPaths = {kUpstream, kTechnical, kEthical, kDetail, kUrl, kSource, kSourceUrl};

// The dataset of an answer on its label.
NodeId dataset_of(const document::Document& document, NodeId answer) {
  const NodeId label = document.node(document.node(answer).parent).parent;
  return document.node(label).parent;
}

// `yes` to a review or to upstream sources can be looked up somewhere.
void examine_yes(Checking& checking, const Stated& answer) {
  const Stated detail = stated_beside(checking, answer.node, last_key(kDetail));
  const bool named = (detail && !is_no_answer(detail.text)) ||
                     stated_beside(checking, answer.node, last_key(kUrl));
  if (answer.text != "yes" || named) return;
  const NodeId badge = checking.document.node(answer.node).parent;
  contradiction(checking, answer.span, diagnostic::ClaimUnsupported, checking.document.key(badge),
                "is answered with yes, but not named")
      .label(key_or_value(checking.document, badge), "neither `url` nor `detail`")
      .help("give the `url` of it, or name it in `detail`");
}

// Public datasets from which others are made.
constexpr std::array<std::string_view, 18> kPublic = {
    "COCO",   "ImageNet",   "Open Images",     "Visual Wake Words", "CIFAR",        "MNIST",
    "KITTI",  "Cityscapes", "Speech Commands", "AudioSet",          "Common Voice", "LibriSpeech",
    "ESC-50", "FSD50K",     "UrbanSound8K",    "VoxCeleb",          "UCI HAR",      "WISDM"};

bool names_public_data(std::string_view source) {
  return std::any_of(kPublic.begin(), kPublic.end(),
                     [source](std::string_view name) { return mentions(source, name); });
}

// No upstream source, and yet the dataset is made from one that others published.
void examine_no_upstream(Checking& checking, const Stated& answer) {
  if (answer.text != "no") return;
  const NodeId dataset = dataset_of(checking.document, answer.node);
  const Stated source = stated_in(checking, dataset, last_key(kSource));
  if (!source || !names_public_data(source.text)) return;
  contradiction(checking, answer.span, diagnostic::ClaimUnsupported, "upstream",
                "is answered with no, but the dataset has the source `" + source.text + "`")
      .label(source.span, "the source");
}

void examine(Checking& checking) {
  for (const std::string_view path : {kUpstream, kTechnical, kEthical}) {
    for (const Stated& answer : all_stated(checking, path)) examine_yes(checking, answer);
  }
  for (const Stated& answer : all_stated(checking, kUpstream)) {
    examine_no_upstream(checking, answer);
  }
}

}  // namespace

extern const Rule kReviewsNamed = {"review-link", examine, kPaths};

}  // namespace mlsheet::check
