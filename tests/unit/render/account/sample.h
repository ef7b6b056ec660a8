#pragma once
// A footprint of two lines made by hand, with everything that an account may tell.

#include <string>

#include "render/account/account.h"

namespace mlsheet::account {

inline footprint::Contribution line_of(std::string id, std::string label, footprint::Stage stage,
                                       double amount) {
  footprint::Contribution line;
  line.id = std::move(id);
  line.label = std::move(label);
  line.stage = stage;
  line.amount = amount;
  line.equation = "E17";
  line.formula = "8 cm² × 0.1 kg/cm²";
  return line;
}

// A board of 8 cm² at 0.1 kg/cm², and a use stage of 0.2 kg.
inline Footprint sample() {
  Footprint made{.name = "Sample", .file = "sample.yaml"};
  footprint::Ledger& ledger = made.ledger;
  ledger.mode = "native";
  ledger.complete = true;
  ledger.total = 1;
  ledger.sampling = {.samples = 256, .seed = 7};

  footprint::Contribution board =
      line_of("parts.board", "Board", footprint::Stage::Manufacturing, 0.8);
  board.route = footprint::Route::Parts;
  board.tier = footprint::Tier::T2;
  board.low = 0.7;
  board.high = 0.9;
  board.inputs = {{.name = "area",
                   .shown = "800 mm²",
                   .in_equation = "8 cm²",
                   .pointer = "/environment/parts/0/pcb/area",
                   .source = {}},
                  {.name = "factor of the board",
                   .shown = "0.1 kg/cm²",
                   .pointer = {},
                   .source = "Table of boards",
                   .factor = "pcb:fr4"}};
  board.source = "Table of boards";
  made.places["/environment/parts/0/pcb/area"] = {.file = "sample.yaml", .line = 12, .column = 9};
  ledger.contributions = {board, line_of("use", "Use", footprint::Stage::Use, 0.2)};

  footprint::Inventory& inventory = ledger.inventory;
  const auto area = inventory.parameter("area", quantity::Triangular{7, 8, 9});
  const auto factor = inventory.parameter("pcb:fr4", quantity::Triangular{0.05, 0.1, 0.15});
  inventory.add({"parts.board", "Board", footprint::Stage::Manufacturing, "E17", area * factor});
  inventory.add({"use", "Use", footprint::Stage::Use, "E37", footprint::Expression(0.2)});
  ledger.told = board.inputs;

  ledger.not_selected = {"Casing"};
  ledger.not_modelled = {"installation"};
  ledger.assumptions = {"The factor stays constant."};
  ledger.sources = {"Table of boards"};
  ledger.factors = {{.id = "pcb:fr4",
                     .name = "FR4 board",
                     .value = "0.1 kg/cm²",
                     .year = 2021,
                     .source = "Table of boards",
                     .attribution = {},
                     .licence = "CC-BY-4.0",
                     .gwp_set = "AR5"}};
  ledger.coverage = {
      .lines = 0.5, .cost = 0.25, .mass = {}, .counted = 1, .all = 2, .gaps = {"Connector"}};
  ledger.service =
      footprint::Service{.devices = 2, .years = 6, .per_year = 0.3, .per_million_inferences = {}};
  ledger.beside = {{.id = "module_d",
                    .label = "Credit of recycling",
                    .amount = -0.1,
                    .unit = "kg CO2e",
                    .shown = {},
                    .equation = "E60",
                    .formula = "0.5 × 0.2 kg"},
                   {.id = "break_even",
                    .label = "Break-even time",
                    .amount = 0,
                    .unit = "years",
                    .shown = "never",
                    .equation = {},
                    .formula = {},
                    .is_screening = true},
                   {.id = "equivalence.car",
                    .label = "Driving a car",
                    .amount = 6,
                    .unit = "km",
                    .shown = {},
                    .equation = {},
                    .formula = "Factors, edition 2025"}};
  ledger.indicators = {{.id = "weee",
                        .label = "Electrical waste",
                        .unit = "kg",
                        .amount = 0.03,
                        .is_at_least = true,
                        .equation = {},
                        .formula = {},
                        .source = {}},
                       {.id = "fw",
                        .label = "Fresh water",
                        .unit = "m³",
                        .amount = {},
                        .equation = {},
                        .formula = {},
                        .source = {}}};
  made.spread = footprint::spread_of(ledger);
  return made;
}

}  // namespace mlsheet::account
