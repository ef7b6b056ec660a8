#include <array>

#include "check/look_up.h"
#include "check/rules/rule.h"
#include "check/rules/written.h"

namespace mlsheet::check {
namespace {

using document::NodeId;

constexpr std::string_view kMatrices = "/performance/confusion/*";
constexpr std::string_view kCells = "/performance/confusion/*/cells";
constexpr std::string_view kThresholds = "/performance/confusion/*/threshold";
constexpr std::string_view kVariantOfMatrix = "/performance/confusion/*/variant";
constexpr std::string_view kVariants = "/models/*/variants/*";
constexpr std::string_view kVariantThresholds = "/models/*/variants/*/threshold";
constexpr std::string_view kDefault = "/software/defaults/threshold";
constexpr std::array kPaths = {kMatrices, kCells,   kThresholds,       kVariantOfMatrix,
                               kVariants, kDefault, kVariantThresholds};

bool is_stated(const Checking& checking, NodeId threshold) {
  return threshold != NodeId::None && !is_undisclosed(checking, threshold);
}

// The threshold of the variant that the matrix names, or of the sensor as delivered.
bool is_stated_elsewhere(const Checking& checking, NodeId matrix) {
  for (const NodeId threshold : nodes_at(checking.document, kDefault)) {
    if (is_stated(checking, threshold)) return true;
  }
  const std::string_view named = text_in(checking, matrix, "variant");
  for (const NodeId variant : nodes_at(checking.document, kVariants)) {
    if (named.empty() || text_in(checking, variant, "id") != named) continue;
    if (is_stated(checking, checking.document.find(variant, "threshold"))) return true;
  }
  return false;
}

// Only answers of two classes come from a score and a threshold; of more the highest score wins.
bool has_two_classes(const Checking& checking, NodeId cells) {
  return is_good(checking, cells) &&
         checking.document.child_count(checking.checked.at(cells).value) == 2;
}

void examine_one(Checking& checking, NodeId matrix) {
  const NodeId cells = checking.document.find(matrix, "cells");
  const NodeId threshold = checking.document.find(matrix, "threshold");
  const NodeId id = checking.document.find(matrix, "id");
  if (!has_two_classes(checking, cells) || !is_good(checking, id)) return;
  if (!is_wanting(checking, threshold) || is_stated_elsewhere(checking, matrix)) return;
  contradiction(checking, place_of(checking, threshold == NodeId::None ? id : threshold),
                diagnostic::ThresholdMissing, text_of(checking, id))
      .label(place_of(checking, cells), "another threshold gives other numbers")
      .help("state the score from which an answer counts as positive: `threshold: 0.5`");
}

void examine(Checking& checking) {
  for (const NodeId matrix : nodes_at(checking.document, kMatrices)) {
    if (is_good(checking, matrix)) examine_one(checking, matrix);
  }
}

}  // namespace

extern const Rule kRatesHaveThreshold = {"threshold-missing", examine, kPaths};

}  // namespace mlsheet::check
