#pragma once
// The whole compiler: one document in, everything known about it out. Pure but for `files`, through
// which the document and the files it names are read.

#include <vector>

#include "check/checked.h"
#include "diagnostic/report.h"
#include "document/document.h"
#include "evidence/linked.h"
#include "footprint/ledger.h"
#include "pipeline/resources.h"
#include "sheet/sheet.h"
#include "source/files.h"

namespace mlsheet::pipeline {

struct Request {
  source::FileId input = source::FileId::None;
  diagnostic::Policy policy;
  std::vector<source::FileId> settings = {};  // put into the document, one by one, before any check
};

struct Compilation {
  diagnostic::Report report;
  document::Document document;
  check::Checked checked;
  evidence::Linked linked;
  footprint::Ledger ledger;
  sheet::Sheet sheet;
};

// All but the sheet. Every finding is made here: composing and rendering have none.
Compilation examine(const Request& request, source::Files& files, const Resources& resources);

Compilation compile(const Request& request, source::Files& files, const Resources& resources);

}  // namespace mlsheet::pipeline
