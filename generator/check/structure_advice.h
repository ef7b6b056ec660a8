#pragma once
// What to write where a value has the wrong structure: the author's own words in the right one, or
// the keys that are due. Never the words of somebody else's sheet.

#include <string>

#include "check/checking.h"

namespace mlsheet::check {

// `written` stands where `node` should have another structure.
std::string structure_advice(const Checking& checking, document::NodeId node,
                             document::NodeId written);

// `name:Lamp` or `name Lamp` alone below `sensor`: reports the colon, not the structure. False
// where no key of the group begins the text.
bool report_lone_key(Checking& checking, document::NodeId node, document::NodeId written);

}  // namespace mlsheet::check
