#include <array>

#include "check/look_up.h"
#include "check/rules/reach.h"
#include "check/rules/rule.h"
#include "check/rules/stated.h"

namespace mlsheet::check {
namespace {

using document::NodeId;

constexpr std::string_view kSensors = "/hardware/sensing";
constexpr std::string_view kModality = "/hardware/sensing/*/modality";
constexpr std::string_view kFrames = "/hardware/sensing/*/frame_rate";
constexpr std::string_view kUpdateRate = "/overview/contract/update_rate";
constexpr std::string_view kDefaultRate = "/software/defaults/rate";
constexpr std::array kPaths = {kSensors, kModality, kFrames, kUpdateRate, kDefaultRate};

// The frame rate of the one sensor there is; under conditions of its own it is not the only one.
Stated frames_in(const Checking& checking) {
  if (checking.document.child_count(node_at(checking, kSensors)) != 1) return {};
  Stated frames = stated_at(checking, kFrames);
  if (!frames || stated_beside(checking, frames.node, last_key(kModality)).text != "camera") {
    return {};
  }
  const bool conditional = checking.document.find(frames.node, "conditions") != NodeId::None;
  return conditional ? Stated{} : std::move(frames);
}

// Each result needs a picture of its own. The throughput does not: it is what the network could do.
void examine(Checking& checking) {
  if (!is_good(checking, node_at(checking, kSensors))) return;
  const Stated frames = frames_in(checking);
  if (!frames) return;
  for (const std::string_view path : {kUpdateRate, kDefaultRate}) {
    const Stated rate = stated_at(checking, path);
    if (!rate || reach_of(*rate.quantity).low <= reach_of(*frames.quantity).high) continue;
    contradiction(checking, rate.span, diagnostic::RateAboveFrames, rate.text, frames.text)
        .label(frames.span, "pictures");
  }
}

}  // namespace

extern const Rule kRateWithinFrames = {"frame-rate", examine, kPaths};

}  // namespace mlsheet::check
