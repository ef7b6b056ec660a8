#include <algorithm>
#include <array>

#include "check/look_up.h"
#include "check/rules/rule.h"
#include "check/rules/stated.h"
#include "check/rules/wording.h"

namespace mlsheet::check {
namespace {

using document::NodeId;

constexpr std::string_view kBattery = "/hardware/power/battery";
constexpr std::string_view kChemistry = "/hardware/power/battery/chemistry";
constexpr std::string_view kCapacity = "/hardware/power/battery/capacity";
constexpr std::string_view kEndOfLife = "/environment/end_of_life";
constexpr std::string_view kTakeBack = "/environment/end_of_life/take_back";
constexpr std::string_view kDisassembly = "/environment/end_of_life/disassembly";
constexpr std::string_view kDecommissioning = "/maintenance/instructions/decommissioning";
constexpr std::array kPaths = {kBattery,  kChemistry,   kCapacity,       kEndOfLife,
                               kTakeBack, kDisassembly, kDecommissioning};

constexpr std::array<std::string_view, 3> kNone = {"no battery", "no batteries", "battery free"};
// `No batteries in household waste` does not say that there are none.
constexpr std::array<std::string_view, 5> kWaste = {"waste", "bin", "rubbish", "trash", "fire"};
constexpr std::array<std::string_view, 7> kNames = {
    "battery", "batteries", "cell", "cells", "accumulator", "accumulators", "lithium"};

template <std::size_t count>
bool mentions_any(std::string_view text, const std::array<std::string_view, count>& phrases) {
  return std::any_of(phrases.begin(), phrases.end(),
                     [text](std::string_view phrase) { return mentions(text, phrase); });
}

void report_denied(Checking& checking, const Stated& text, NodeId battery) {
  contradiction(checking, text.span, diagnostic::BatteryForgotten,
                "`" + std::string(checking.document.key(text.node)) + "` says there is none")
      .label(key_or_value(checking.document, battery), "the battery");
}

void report_silence(Checking& checking, NodeId battery) {
  const NodeId end = node_at(checking, kEndOfLife);
  checking.report
      .add(key_or_value(checking.document, end), diagnostic::BatteryForgotten,
           "`end_of_life` says nothing about it")
      .level(diagnostic::Level::Note)
      .label(key_or_value(checking.document, battery), "the battery")
      .help("say how it is taken out and where it goes: `disassembly`, `take_back`");
}

void examine(Checking& checking) {
  const NodeId battery = node_at(checking, kBattery);
  if (!stated_at(checking, kChemistry) && !stated_at(checking, kCapacity)) return;
  bool is_told = false;
  bool is_named = mentions_any(stated_at(checking, kDecommissioning).text, kNames);
  for (const std::string_view path : {kTakeBack, kDisassembly}) {
    const Stated text = stated_at(checking, path);
    if (!text) continue;
    is_told = true;
    is_named |= mentions_any(text.text, kNames);
    if (mentions_any(text.text, kNone) && !mentions_any(text.text, kWaste)) {
      report_denied(checking, text, battery);
    }
  }
  if (is_told && !is_named) report_silence(checking, battery);
}

}  // namespace

extern const Rule kBatteryAtEndOfLife = {"substance-battery", examine, kPaths};

}  // namespace mlsheet::check
