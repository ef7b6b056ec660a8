#pragma once
// A sheet's footprint with what the caller wants to know of it beside the total: what would be if,
// how it compares, what its variance comes from. Pure but for `files`, as the compiler is.

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "diagnostic/format.h"
#include "diagnostic/report.h"
#include "pipeline/compile.h"
#include "render/account/account.h"

namespace mlsheet::pipeline {

struct AccountRequest {
  Request sheet;
  std::vector<account::Setting> settings = {};  // their texts are in `sheet.settings`
  std::optional<source::FileId> other = {};     // the sheet to compare with, as it states itself
  std::optional<std::uint32_t> samples = {}, seed = {};  // in place of those that the sheet names
  bool sobol = false;
};

struct Accounted {
  account::Account account;
  diagnostic::Report report;  // of all that was compiled
};

Accounted account_of(const AccountRequest& request, source::Files& files,
                     const Resources& resources);

// Findings and accounts as one document.
std::string accounts_as_json(const std::vector<account::Account>& accounts,
                             const diagnostic::Report& report, const source::Files& files,
                             const diagnostic::FormatOptions& options);

}  // namespace mlsheet::pipeline
