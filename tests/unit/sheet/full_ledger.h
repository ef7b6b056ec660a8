#pragma once
// A ledger by hand with something in every member, for tests of how it is shown.

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "footprint/ledger.h"
#include "footprint/spread.h"
#include "text/ascii.h"

namespace mlsheet::sheet {

inline footprint::Contribution line_of(std::string id, std::string label, double amount) {
  footprint::Contribution line;
  line.id = std::move(id);
  line.label = std::move(label);
  line.amount = amount;
  return line;
}

inline footprint::LedgerInput input_of(std::string name, std::string shown, std::string pointer,
                                       std::string source = {}) {
  footprint::LedgerInput input;
  input.name = std::move(name);
  input.shown = std::move(shown);
  input.pointer = std::move(pointer);
  input.source = std::move(source);
  return input;
}

inline void add(footprint::Ledger& ledger, footprint::Contribution line) {
  ledger.total += line.amount;
  ledger.basis = evidence::weaker(ledger.basis, line.basis);
  ledger.contributions.push_back(std::move(line));
}

inline void add_block(footprint::Ledger& ledger) {
  footprint::Contribution line = line_of("blocks.sensing", "Sensing", 0.77);
  line.low = 0.4;
  line.high = 1.2;
  line.equation = "E9";
  line.formula = "Sensing, HSL-3, typical: 0.77 kg";
  line.inputs = {input_of("level", "3, typical", "/environment/blocks")};
  line.source = "Table of blocks, 2021";
  line.route = footprint::Route::Blocks;
  line.tier = footprint::Tier::T3;
  add(ledger, std::move(line));
}

inline void add_part(footprint::Ledger& ledger, const std::string& id, std::string label,
                     double amount, footprint::Tier tier, std::string formula) {
  const std::string source = "Table of boards, 2023";
  footprint::Contribution line = line_of("parts." + id, std::move(label), amount);
  line.equation = "E17";
  line.formula = std::move(formula);
  line.inputs = {input_of("area", "8.1 cm²", "/hardware/bom/0/area"),
                 input_of("factor", "0.0162 kg/cm²", "", source)};
  line.source = source;
  line.basis = evidence::Basis::Modelled;
  line.route = footprint::Route::Parts;
  line.tier = tier;
  add(ledger, std::move(line));
}

inline void add_stage(footprint::Ledger& ledger, std::string id, std::string label,
                      footprint::Stage stage, double amount) {
  footprint::Contribution line = line_of(std::move(id), std::move(label), amount);
  line.stage = stage;
  line.equation = "E37";
  line.formula = "0.0263 kWh × 0.433 kg/kWh";
  line.source = "Grid factors, 2024";
  line.basis = evidence::Basis::Assumed;
  add(ledger, std::move(line));
}

inline void add_lines(footprint::Ledger& ledger) {
  using footprint::Stage;
  using footprint::Tier;
  add_block(ledger);
  add_part(ledger, "mcu", "Microcontroller", 0.52, Tier::T2, "0.63 cm² × 1.2 kg/cm² / 0.875");
  add_part(ledger, "board", "Circuit board", 0.131, Tier::T2, "8.1 cm² × 0.0162 kg/cm²");
  add_part(ledger, "camera", "Camera module", 0.30, Tier::T1, "0.30 kg, as declared");
  add_part(ledger, "cable", "Cable", 0.08, Tier::T4, "1.60 USD × 0.05 kg/USD");
  add_part(ledger, "screws", "Screws", 0.002, Tier::T5, "median of the lines of its group");
  add_stage(ledger, "materials", "Materials of the casing", Stage::Raw, 0.21);
  add_stage(ledger, "transport", "Transport", Stage::Distribution, 0.18);
  add_stage(ledger, "installation", "Installation", Stage::Installation, 0.004);
  add_stage(ledger, "use", "Use", Stage::Use, 1.4);
  add_stage(ledger, "cloud", "Cloud services", Stage::Cloud, 0.35);
  add_stage(ledger, "training", "Training", Stage::Training, 0.1);
  add_stage(ledger, "end_of_life", "End of life", Stage::EndOfLife, 0.03);
}

// In the order of its members.
inline std::vector<footprint::FactorUse> factors() {
  return {{"board:fr4", "Board, FR-4, two layers", "0.0162 kg/cm²", 2023, "table 4",
           "Table of boards, 2023", "CC BY 4.0", "AR6", false},
          {"grid:DEU:2024", "Electricity, Germany", "0.433 kg/kWh", 2024, "Grid factors, 2024", "",
           "CC BY 4.0", "AR5", false},
          {"own:camera", "Camera module", "0.30 kg", 0, "Declaration of the supplier, 2025", "",
           "with permission", "", true}};
}

inline void add_surroundings(footprint::Ledger& ledger) {
  ledger.not_selected = {"security"};
  ledger.not_modelled = {"repair"};
  ledger.assumptions = {"The device runs all year.", "The grid stays as it is in 2024."};
  ledger.sources = {"Table of blocks, 2021", "Table of boards, 2023", "Grid factors, 2024"};
  ledger.factors = factors();
  ledger.coverage = {.lines = 11.0 / 13,
                     .cost = 0.92,
                     .mass = 0.971,
                     .counted = 11,
                     .all = 13,
                     .gaps = {"Cable", "Screws"}};
  ledger.service = {.devices = 2, .years = 10, .per_year = 0.41, .per_million_inferences = 0.0312};
}

// In the order of their members.
inline void add_beside(footprint::Ledger& ledger) {
  ledger.beside = {{"module_d", "Credit of recycling (module D)", -0.0123, "kg CO2e", "", "E60",
                    "0.02 kg × 0.615 kg/kg", false},
                   {"handprint.net", "Savings elsewhere, net", -41.5, "kg CO2e/a", "", "",
                    "baseline 120 kg/a, rebound 10 %", true},
                   {"handprint.break_even", "Break-even time", 0, "years", "never", "",
                    "nothing is saved in the use stage", false},
                   {"population.stock", "All devices in use", 1.765e12, "kg CO2e", "", "",
                    "250 × 10⁹ devices × 7.06 kg", false},
                   {"equivalence.phone_charges", "Charges of a telephone", 189.4, "1", "", "",
                    "EPA equivalencies, edition of 2024", false},
                   {"comparison.watch", "Watch with display", 34, "kg CO2e", "", "",
                    "report of its maker, 2022", false}};
  ledger.indicators = {{"weee", "Electrical waste", "kg", 0.0123, true, "",
                        "sum of the masses stated", "Table of boards, 2023"},
                       {"pe", "Primary energy", "MJ", std::nullopt, false, "", "", ""},
                       {"fw", "Fresh water", "kg", std::nullopt, false, "", "", ""}};
}

inline footprint::Ledger full_ledger() {
  footprint::Ledger ledger;
  ledger.mode = "native";
  ledger.complete = true;
  add_lines(ledger);
  add_surroundings(ledger);
  add_beside(ledger);
  return ledger;
}

inline footprint::Spread full_spread(const footprint::Ledger& ledger) {
  const auto around = [](double amount) {
    return footprint::Statistics{.mean = 1.05 * amount,
                                 .deviation = 0.2 * amount,
                                 .p05 = 0.7 * amount,
                                 .p50 = 1.02 * amount,
                                 .p95 = 1.6 * amount};
  };
  footprint::Spread spread;
  spread.total = around(ledger.total);
  spread.errors = {.p05 = 0.004, .p95 = 0.006};
  spread.stages.resize(footprint::kStageCount);
  for (const footprint::Contribution& line : ledger.contributions) {
    const auto stage = static_cast<std::size_t>(line.stage);
    spread.stages[stage] = around(spread.stages[stage].p50 / 1.02 + line.amount);
  }
  const auto swing = [&](const std::string& label, std::string pointer, double down, double up) {
    spread.swings.push_back({.id = text::to_identifier(label),
                             .label = label,
                             .pointer = std::move(pointer),
                             .low = ledger.total + down,
                             .high = ledger.total + up});
  };
  swing("average power", "/environment/power/average", -0.7, 1.3);
  swing("emission factor of electricity", "/environment/grid/factor", -0.5, 0.6);
  swing("Sensing", "/environment/blocks/sensing/0", -0.2, 0.4);
  swing("units shipped", "/environment/training/units_shipped", 0.31, -0.05);
  swing("yield of the fab", "", 0.06, -0.1);
  for (int i = 1; i <= 7; ++i) {
    swing("input " + std::to_string(i), "/inputs/" + std::to_string(i), -0.05 / i, 0.05 / i);
  }
  return spread;
}

}  // namespace mlsheet::sheet
