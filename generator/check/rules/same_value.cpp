#include <algorithm>
#include <array>
#include <map>

#include "check/look_up.h"
#include "check/rules/bounds.h"
#include "check/rules/rule.h"
#include "check/rules/stated.h"
#include "check/rules/wording.h"

namespace mlsheet::check {
namespace {

using document::NodeId;

constexpr std::string_view kPointers = "/overview/key_figures/*/of";
constexpr std::string_view kValues = "/overview/key_figures/*/value";
constexpr std::string_view kSizes = "/overview/key_figures/*/size";
constexpr std::string_view kWords = "/overview/key_figures/*/words";
constexpr std::string_view kCompilers = "/models/*/variants/*/compiler";
constexpr std::string_view kTools = "/software/toolchain/*/name";
constexpr std::string_view kToolRoles = "/software/toolchain/*/role";
constexpr std::string_view kListedValues = "/hardware/bom/*/value";
constexpr std::string_view kLineIds = "/hardware/bom/*/id";
constexpr std::string_view kRegulatorLine = "/hardware/power/regulator/line";
constexpr std::string_view kRegulatorOutput = "/hardware/power/regulator/output";

constexpr std::string_view kModality = "/overview/contract/modality";
constexpr std::string_view kSensing = "/hardware/sensing";
constexpr std::string_view kModalities = "/hardware/sensing/*/modality";

constexpr std::array kPaths = {kModality,     kSensing, kModalities,    kPointers,       kValues,
                               kSizes,        kWords,   kCompilers,     kTools,          kToolRoles,
                               kListedValues, kLineIds, kRegulatorLine, kRegulatorOutput};

void report(Checking& checking, const Stated& one, const Stated& other) {
  contradiction(checking, one.span, diagnostic::ValuesDiffer, one.text, other.text)
      .label(other.span, "the same, stated otherwise");
}

bool is_shape(const Checking& checking, const Stated& stated) {
  return checking.field_of(stated.node).kind == schema::ValueKind::Shape;
}

// What the key figure repeats and how: as a quantity, as a size, or else in words.
void examine_figure(Checking& checking, const Stated& pointer) {
  const Stated target = stated(checking, checking.document.at_pointer(pointer.text));
  if (!target) return;
  const Stated value = stated_beside(checking, pointer.node, last_key(kValues));
  const Stated size = stated_beside(checking, pointer.node, last_key(kSizes));
  const Stated words = stated_beside(checking, pointer.node, last_key(kWords));
  if (value) {
    if (target.quantity != nullptr && differ(*value.quantity, *target.quantity)) {
      report(checking, value, target);
    }
  } else if (size) {
    const bool comparable = is_shape(checking, target) || target.quantity != nullptr;
    if (comparable && !equal_words(size.text, target.text)) report(checking, size, target);
  } else if (words && checking.field_of(target.node).kind == schema::ValueKind::Text) {
    if (!equal_words(words.text, target.text)) report(checking, words, target);
  }
}

void examine_regulator(Checking& checking) {
  const Stated output = stated_at(checking, kRegulatorOutput);
  const Stated line = stated_at(checking, kRegulatorLine);
  if (!output || !line) return;
  for (const Stated& id : all_stated(checking, kLineIds)) {
    const Stated value = stated_beside(checking, id.node, last_key(kListedValues));
    if (id.text != line.text || !value) continue;
    if (differ(*output.quantity, *value.quantity)) report(checking, output, value);
  }
}

// The tools that the toolchain calls the compiler, against the compilers of the models.
void examine_compilers(Checking& checking) {
  std::map<std::vector<std::string>, Stated> tools;
  for (const Stated& role : all_stated(checking, kToolRoles)) {
    if (!equal_words(role.text, "compiler")) continue;
    Stated tool = stated_beside(checking, role.node, last_key(kTools));
    if (tool) tools.emplace(words_of(tool.text), std::move(tool));
  }
  if (tools.empty()) return;
  for (const Stated& compiler : all_stated(checking, kCompilers)) {
    if (!tools.contains(words_of(compiler.text))) {
      report(checking, compiler, tools.begin()->second);
    }
  }
}

// What the sensor senses with is one of its parts. Only words that name a part without doubt.
void examine_modality(Checking& checking) {
  constexpr std::array<std::string_view, 4> kParts = {"camera", "microphone", "imu", "radar"};
  const auto is_part = [&](const Stated& word) {
    return std::count(kParts.begin(), kParts.end(), word.text) > 0;
  };
  const Stated contract = stated_at(checking, kModality);
  const std::vector<Stated> parts = all_stated(checking, kModalities);
  const NodeId list = node_at(checking, kSensing);
  if (!contract || !is_good(checking, list) || !is_part(contract)) return;
  if (parts.empty() || parts.size() != checking.document.child_count(list)) return;
  const bool differs = std::all_of(parts.begin(), parts.end(), [&](const Stated& part) {
    return is_part(part) && part.text != contract.text;
  });
  if (differs) report(checking, contract, parts.front());
}

void examine(Checking& checking) {
  examine_modality(checking);
  for (const Stated& pointer : all_stated(checking, kPointers)) examine_figure(checking, pointer);
  examine_regulator(checking);
  examine_compilers(checking);
}

}  // namespace

extern const Rule kSameValue = {"same-quantity", examine, kPaths};

}  // namespace mlsheet::check
