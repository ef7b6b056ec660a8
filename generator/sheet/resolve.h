#pragma once
// The resolved document: the annotated tree with places as lines and columns, and for every value
// the texts the sheet shows for it.

#include <string>
#include <vector>

#include "evidence/linked.h"
#include "schema/schema.h"
#include "sheet/sheet.h"
#include "source/files.h"

namespace mlsheet::sheet {

// `shown` by ValueId.
std::vector<ResolvedNode> resolve(const schema::Schema& schema, const evidence::Linked& linked,
                                  const source::Files& files,
                                  std::vector<std::vector<std::string>> shown);

}  // namespace mlsheet::sheet
