#pragma once
// The variants of models that a result may belong to.

#include <array>
#include <string_view>
#include <vector>

#include "check/checking.h"

namespace mlsheet::check {

// What is looked at to tell.
inline constexpr std::array<std::string_view, 3> kVariantPaths = {
    "/models/*/id", "/models/*/variants", "/models/*/variants/*/id"};

// The one that the result names under `variant`; else those of the model it names; else all.
std::vector<document::NodeId> variants_of(const Checking& checking, document::NodeId result);

}  // namespace mlsheet::check
