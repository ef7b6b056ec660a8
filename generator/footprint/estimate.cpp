#include "footprint/estimate.h"

#include <algorithm>

#include "footprint/account.h"
#include "footprint/consistency.h"
#include "footprint/inputs_view.h"
#include "footprint/own_factors.h"
#include "footprint/reading.h"
#include "footprint/stages.h"
#include "footprint/training_log.h"

namespace mlsheet::footprint {
namespace {

constexpr std::string_view kNative = "native";
constexpr std::string_view kTinyml = "tinyml";
constexpr std::string_view kAct = "act";

std::string mode_of(const evidence::Linked& linked, const Inputs& inputs) {
  return is_stated(linked, inputs.mode) ? linked.value(inputs.mode).text : std::string(kNative);
}

bool has_stage(const Ledger& ledger, Stage stage) {
  return std::any_of(ledger.contributions.begin(), ledger.contributions.end(),
                     [stage](const Contribution& line) { return line.stage == stage; });
}

// A mode prints its name and what it does otherwise.
void tell_mode(Account& account) {
  if (account.ledger().mode == kTinyml) {
    account.assume(
        has_stage(account.ledger(), Stage::EndOfLife)
            ? "Arithmetic of the TinyML footprint calculator: table values as published."
            : "Arithmetic of the TinyML footprint calculator: table values as published, end of "
              "life counted as 0.");
  }
  if (account.ledger().mode == kAct) {
    account.assume(
        "Arithmetic of ACT: flat yield of 87.5 % and abatement of 97 % unless stated, no loss at "
        "the "
        "edge of the wafer, 0.15 kg for each package, electricity from its own table, a year of "
        "8766 h.");
  }
}

// A table of the author's own stands in front of the shipped ones. Where it is faulty nobody knows
// what it was to replace: there is no total then.
FactorLibrary with_own(const FactorLibrary& shipped, const evidence::Linked& linked,
                       const Inputs& inputs, const source::Files& files, Account& account,
                       diagnostic::Report& report) {
  FactorLibrary factors = shipped;
  if (!is_stated(linked, inputs.own_factors)) return factors;
  auto own = own_factors(linked, inputs.own_factors, files, report);
  if (!own) {
    account.miss(dotted(path_of(&Inputs::own_factors)));
    return factors;
  }
  account.assume("Factors of `" + linked.value(inputs.own_factors).text +
                 "` stand in place of shipped ones of the same name.");
  factors.add(std::move(*own));
  return factors;
}

void correlate(Reading& reading) {
  for (const GroupInputs& group : reading.inputs().groups) {
    if (!reading.is_stated(group.name) || !reading.is_stated(group.rho) ||
        !reading.is_stated(group.members)) {
      continue;
    }
    std::vector<std::string> members;
    for (const ValueId member : reading.linked().children(group.members)) {
      members.push_back(reading.value(member).text);
    }
    reading.account().ledger().inventory.correlate(reading.text(group.name),
                                                   reading.number_or(group.rho, 0), members);
  }
}

void name_missing_stages(Account& account) {
  if (!has_stage(account.ledger(), Stage::Installation)) account.leave_out("installation");
  if (!has_stage(account.ledger(), Stage::Cloud)) account.leave_out("cloud services");
  const bool is_counted_as_none = account.ledger().mode == kTinyml;
  if (!has_stage(account.ledger(), Stage::EndOfLife) || is_counted_as_none) {
    account.leave_out("end of life");
  }
}

bool has_embodied(const Ledger& ledger) {
  return has_stage(ledger, Stage::Manufacturing) || has_stage(ledger, Stage::Raw);
}

}  // namespace

Ledger estimate(const evidence::Linked& linked, const FactorLibrary& shipped,
                const source::Files& files, diagnostic::Report& report) {
  const Inputs inputs = gather(linked);
  if (inputs.environment == ValueId::None) return {};
  Account account(mode_of(linked, inputs));
  const FactorLibrary factors = with_own(shipped, linked, inputs, files, account, report);
  const auto log = training_log(linked, inputs, files, report);
  Reading reading(linked, inputs, factors, account, report);
  reading.set_emissions_log(log ? &*log : nullptr);
  if (is_stated(linked, inputs.own_factors) && factors.own().empty()) {
    reading.expect_unknown_factors();
  }
  read_uncertainty(reading);
  const Times times = read_times(reading);
  add_blocks(reading);
  add_parts(reading);
  add_assembly(reading);
  add_packaging(reading);
  add_transport(reading);
  add_installation(reading);
  const std::optional<UseStage> use = add_use(reading, times);
  const UseStage* const use_stage = use ? &*use : nullptr;
  add_maintenance(reading);
  add_training(reading, times, use_stage);
  add_cloud(reading, times);
  add_end_of_life(reading);
  account.ledger().coverage = coverage_of(reading);
  fill_gap(reading);
  correlate(reading);
  const bool is_embodied = has_embodied(account.ledger());
  if (is_embodied || !account.ledger().missing.empty()) name_missing_stages(account);
  if (is_embodied || !inputs.part_list.empty()) {
    reading.report_needs(reading.place_of_device());
  }
  tell_mode(account);
  account.finish(is_embodied, use.has_value());
  add_beside(reading, times, use_stage);
  add_indicators(reading, times, use_stage);
  check_consistency({.reading = reading, .use = use_stage}, report);
  return std::move(account.ledger());
}

}  // namespace mlsheet::footprint
