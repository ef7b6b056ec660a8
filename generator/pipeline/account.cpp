#include "pipeline/account.h"

#include <algorithm>

#include "json/write.h"
#include "sheet/front_view.h"
#include "source/line_table.h"

namespace mlsheet::pipeline {
namespace {

std::string name_in(const evidence::Linked& linked) {
  const evidence::ValueId id = linked.at(sheet::front_view::kName);
  if (id == evidence::ValueId::None) return {};
  const evidence::Value& value = linked.value(id);
  return value.statement == check::Statement::None ? value.text : std::string();
}

// Finds lines by the tables of the few files that values are written in.
class Places {
 public:
  Places(const source::Files& files, const std::vector<source::FileId>& settings)
      : files_(files), settings_(settings) {}

  account::Place of(const source::Span& span) {
    const auto [table, is_new] = tables_.try_emplace(span.file, files_.file(span.file).bytes);
    const source::Position position = table->second.position(span.begin);
    return {.file = files_.file(span.file).name,
            .line = position.line,
            .column = position.column,
            .is_set = std::find(settings_.begin(), settings_.end(), span.file) != settings_.end()};
  }

 private:
  const source::Files& files_;
  const std::vector<source::FileId>& settings_;
  std::map<source::FileId, source::LineTable> tables_;
};

std::map<std::string, account::Place> places_of(const Compilation& compilation,
                                                const Request& request,
                                                const source::Files& files) {
  Places places(files, request.settings);
  std::map<std::string, account::Place> found;
  for (const footprint::Contribution& line : compilation.ledger.contributions) {
    for (const footprint::LedgerInput& input : line.inputs) {
      const evidence::ValueId id = compilation.linked.at(input.pointer);
      if (input.pointer.empty() || id == evidence::ValueId::None) continue;
      found.emplace(input.pointer, places.of(compilation.linked.value(id).span));
    }
  }
  return found;
}

bool has_faulty_setting(const Request& request, const diagnostic::Report& report) {
  const auto all = report.sorted();
  return std::any_of(all.begin(), all.end(), [&](const diagnostic::Diagnostic& one) {
    return one.level == diagnostic::Level::Error &&
           std::find(request.settings.begin(), request.settings.end(), one.span.file) !=
               request.settings.end();
  });
}

class Accounting {
 public:
  Accounting(const AccountRequest& wanted, source::Files& files, const Resources& resources)
      : wanted_(wanted), files_(files), resources_(resources) {}

  account::Footprint footprint(const Request& request, diagnostic::Report& report) const {
    Compilation compilation = examine(request, files_, resources_);
    report.merge(compilation.report);
    account::Footprint found{.name = name_in(compilation.linked),
                             .file = files_.file(request.input).name,

                             .places = places_of(compilation, request, files_),
                             .has_errors = compilation.report.failed()};
    found.ledger = std::move(compilation.ledger);
    // What could not be set is no what-if.
    if (has_faulty_setting(request, compilation.report)) {
      found.ledger.complete = false;
      found.ledger.missing = {"a value that can be set"};
    }
    footprint::Sampling& sampling = found.ledger.sampling;
    sampling.samples = wanted_.samples.value_or(sampling.samples);
    if (wanted_.seed) sampling.seed = *wanted_.seed;
    found.spread = footprint::spread_of(found.ledger);
    return found;
  }

  // On the samples of the first, which both draw from the same streams.
  account::Comparison comparison(const account::Footprint& one, source::FileId other,
                                 diagnostic::Report& report) const {
    account::Comparison compared;
    compared.other = footprint({.input = other, .policy = wanted_.sheet.policy}, report);
    const footprint::Ledger& ledger = compared.other.ledger;
    const bool is_possible = one.ledger.complete && ledger.complete &&
                             one.ledger.mode == ledger.mode &&
                             (one.spread || compared.other.spread);
    if (is_possible) {
      compared.probability_lower =
          footprint::probability_lower(one.ledger.inventory, ledger.inventory, one.ledger.sampling);
    }
    return compared;
  }

 private:
  const AccountRequest& wanted_;
  source::Files& files_;
  const Resources& resources_;
};

}  // namespace

Accounted account_of(const AccountRequest& request, source::Files& files,
                     const Resources& resources) {
  const Accounting accounting(request, files, resources);
  Accounted result;
  account::Account& account = result.account;
  account.settings = request.settings;
  account.footprint = accounting.footprint(request.sheet, result.report);
  if (!request.settings.empty()) {
    diagnostic::Report of_others;  // about the sheet as it stands, which nobody asked about
    account.as_stated = accounting.footprint(
        {.input = request.sheet.input, .policy = request.sheet.policy}, of_others);
  }
  if (request.other) {
    account.comparison = accounting.comparison(account.footprint, *request.other, result.report);
  }
  if (request.sobol) {
    const footprint::Ledger& ledger = account.footprint.ledger;
    account.footprint.sobol = account.footprint.spread
                                  ? footprint::sobol(ledger.inventory, ledger.sampling)
                                  : footprint::SobolIndices();
  }
  return result;
}

std::string accounts_as_json(const std::vector<account::Account>& accounts,
                             const diagnostic::Report& report, const source::Files& files,
                             const diagnostic::FormatOptions& options) {
  json::Writer out;
  out.begin_object();
  out.key("format_version").string("1.0");
  out.key("tool").string("mlsheet");
  out.key("version").string(options.version);
  out.key("command").string(options.command);
  out.key("footprints").begin_array();
  for (const account::Account& account : accounts) write_json(out, account);
  out.end_array();
  write_findings(out, report, files, options);
  out.end_object();
  return out.take();
}

}  // namespace mlsheet::pipeline
