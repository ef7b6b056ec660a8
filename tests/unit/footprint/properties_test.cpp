// What holds of every footprint, whatever its numbers: shown on sheets that touch each stage.

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <map>

#include "footprint/spread.h"
#include "support/footprint_of.h"
#include "text/decimal.h"

namespace mlsheet::footprint {
namespace {

using test::FootprintOf;

const std::string kGrid =
    "  grid: {factor: '0.4 kg/kWh [0.3, 0.6]', factor_basis: generation, loss: 5 %}\n";

// Each list in an order of its own; `turned` gives all of them, and all keys, the other way round.
std::string device(bool turned) {
  const auto in_order = [&](std::vector<std::string> lines) {
    if (turned) std::reverse(lines.begin(), lines.end());
    std::string all;
    for (const std::string& line : lines) all += line;
    return all;
  };
  const auto item = [&](const std::string& above, std::vector<std::string> members) {
    if (turned) std::reverse(members.begin(), members.end());
    std::string all;
    for (const std::string& member : members) all += (all.empty() ? "" : ", ") + member;
    return above + "{" + all + "}\n";
  };
  const std::string leg = "    - ";
  return "environment:\n" +
         in_order(
             {"  lifetime: 4 years ± 10 %\n", kGrid,
              "  power:\n" +
                  in_order({"    states:\n" +
                                in_order({item("      active: ",
                                               {"power: 45 mW ± 10 %", "for: 4 ms", "every: 1 s"}),
                                          item("      radio: ",
                                               {"power: 80 mW", "for: 1 ms", "every: 60 s"}),
                                          "      sleep: {power: 20..40 uW}\n"}),
                            "    inference: {rate: 0.1 1/s}\n"}),
              "  blocks:\n" +
                  in_order({"    pcb: [{hsl: 0, level: typical}]\n",
                            "    sensing:\n" + in_order({"      - {hsl: 1, level: typical}\n",
                                                         "      - {level: up, hsl: 2}\n"})}),
              "  parts:\n" +
                  in_order({leg + "{id: mcu, die: {area: '10 mm2 ± 20 %', node: 90 nm}}\n",
                            leg + "{id: case, material: ABS, mass: '25 g [20, 40]'}\n",
                            leg + "{id: ldo, cost: 0.25 USD, sector: semiconductors}\n"}),
              "  packaging:\n" + in_order({leg + "{material: cardboard, mass: '40 g ± 30 %'}\n",
                                           leg + "{material: cardboard, mass: '10 g ± 10 %'}\n"}),
              "  transport:\n" +
                  in_order({item(leg, {"mode: road", "distance: '300 km ± 50 %'", "mass: 80 g"}),
                            item(leg, {"mode: air", "distance: 6775 km", "mass: 80 g"}),
                            item(leg, {"mode: road", "distance: '50 km ± 20 %'", "mass: 80 g"})}),
              "  training: {energy: 2 kWh, units_shipped: 'lognormal(1000, 2)'}\n",
              "  end_of_life:\n" +
                  in_order(
                      {"    mass: 80 g\n",
                       "    materials:\n" +
                           in_order(
                               {"      - {material: aluminium, mass: 3 g, recycled: 50 %}\n",
                                "      - {material: aluminium, mass: 7 g, recycled: 20 %}\n"})}),
              "  uncertainty:\n    samples: 256\n    groups:\n" +
                  in_order({"      - {group: board, rho: 0.5, members: [pcb, sensing]}\n",
                            "      - {group: case, rho: 0.2, members: [parts.case.mass, "
                            "parts.mcu.die.area]}\n"}),
              "  fleet: {units: 1000}\n"});
}

// Whatever is left out, the rest is read: each two sections of a sheet, and each alone.
TEST(Properties, AnySectionsStandAlone) {
  const std::vector<std::string> sections = {
      "  lifetime: 4 years\n",
      "  functional_unit: {service: 9 years}\n",
      "  grid: {region: DEU, loss: 5 %, path: damped, market_factor: 0.1 kg/kWh}\n",
      "  grid: {factor: 0.4 kg/kWh}\n",
      "  mode: act\n",
      "  power: {average: 1 mW, supply: {kind: rechargeable, capacity: 1 Wh, cycle_life: 10}}\n",
      "  power: {average: 1 mW, supply: {kind: primary, capacity: 1 Wh}}\n",
      "  power: {average: 1 mW, supply: {kind: mains}}\n",
      "  power: {states: {active: {power: 1 W, for: 1 s, every: 2 s}}, supply: {rating: 5 W}}\n",
      "  power: {regulator: {kind: linear}, inference: {rate: 1 Hz, energy: 1 J}}\n",
      "  blocks: {power_supply: [{hsl: 2}], transport: [{hsl: 1}]}\n",
      "  parts: [{id: cell, line: x, battery: {mass: 1 g, chemistry: alkaline}}]\n",
      "  parts: [{id: chip, memory: {capacity: 1 GB}, tier: T4}, {id: none}]\n",
      "  assembly: {energy: 1 Wh, intensity: 0.4 kg/kWh}\n",
      "  packaging: [{material: cardboard, mass: 1 g}, {material: tin, mass: 1 g}]\n",
      "  transport: [{mode: air, distance: 1 km, well_to_tank: true, radiative_forcing: true}]\n",
      "  installation: {visits: 1, distance: 1 km}\n",
      "  maintenance: {visits: 1}\n",
      "  cloud: {data: 1 GB/year, requests: 1 1/s}\n",
      "  training: {energy: 1 kWh, retrains: 1/year}\n",
      "  training: {hardware: {power: 1 W}, base_model: {method: shared}}\n",
      "  training: {compute: {operations: 1e15}}\n",
      "  end_of_life: {mass: 1 g, materials: [{material: steel, mass: 1 g, recycled: 1 %}]}\n",
      "  end_of_life: {method: circular}\n",
      "  coverage: {fill_gap: true, parts: 3, covered: 1}\n",
      "  handprint: {saves: 1 W, factor: marginal}\n",
      "  fleet: {units: 10, sales: [1, 2]}\n",
      "  indicators: [{indicator: pe, amount: 1 MJ}]\n",
      "  declared_total: 1 kg\n",
      "  main_contributors: [use]\n"};
  const std::string hardware =
      "hardware:\n  power: {current: 1 mA, supplies: [{voltage: 3 V}], battery: {life: 1 year, "
      "replaceable: false}}\n  mechanical: {mass: 1 g, width: 1 mm, height: 1 mm}\n  bom: [{id: y, "
      "unit_cost: 1 USD}]\n";
  for (const std::string& one : sections) {
    for (const std::string& other : sections) {
      const bool is_one_section = one.substr(0, one.find(':')) == other.substr(0, other.find(':'));
      const std::string sheet = "environment:\n" + one + (is_one_section ? "" : other);
      EXPECT_GE(FootprintOf(sheet + (&one < &other ? hardware : "")).ledger.total, 0) << sheet;
    }
  }
}

std::string shown(double number) { return text::format_shortest(number) + ";"; }
std::string shown(const Statistics& of) {
  return shown(of.mean) + shown(of.deviation) + shown(of.p05) + shown(of.p50) + shown(of.p95);
}

// Every number and word of the results but places in the sheet.
std::string results(const FootprintOf& footprint) {
  const Ledger& ledger = footprint.ledger;
  std::string all = shown(ledger.total);
  for (const Contribution& line : ledger.contributions) {
    all += line.id + shown(line.amount) + shown(line.low.value_or(0)) +
           shown(line.high.value_or(0)) + line.equation + line.formula + line.source + "\n";
    for (const LedgerInput& input : line.inputs) all += input.name + input.in_equation + "\n";
  }
  for (const FactorUse& factor : ledger.factors) all += factor.id + factor.value + "\n";
  for (const Beside& row : ledger.beside) all += row.id + shown(row.amount) + row.formula + "\n";
  for (const Indicator& row : ledger.indicators) all += row.id + shown(row.amount.value_or(-1));
  for (const std::string& sentence : ledger.assumptions) all += sentence + "\n";
  for (const std::string& source : ledger.sources) all += source + "\n";
  for (const std::string& gap : ledger.coverage.gaps) all += gap + "\n";
  const Spread spread = spread_of(ledger).value();
  all += shown(spread.total) + shown(spread.errors.p05) + shown(spread.errors.p95);
  for (const Statistics& stage : spread.stages) all += shown(stage);
  for (const LabelledSwing& swing : spread.swings) {
    all += swing.label + shown(swing.low) + shown(swing.high);
  }
  return all;
}

TEST(Properties, OrderChangesNoByte) {
  const FootprintOf one(device(false));
  const FootprintOf other(device(true));
  ASSERT_TRUE(one.ledger.complete);
  EXPECT_THAT(other.codes(), ::testing::UnorderedElementsAreArray(one.codes()));
  EXPECT_EQ(results(one), results(other));
}

std::string with_part(const std::string& part, const std::string& more = "") {
  return "environment:\n  lifetime: 3 years\n  power: {average: 1 mW}\n" + kGrid + more +
         "  parts:\n    - {" + part + "}\n";
}

struct Pair {
  std::string one, other;
};

// A quantity doubled doubles its line.
TEST(Properties, LinesAreLinearInTheirQuantities) {
  const std::pair<std::string, Pair> kLines[] = {
      {"parts.x", {"id: x, material: ABS, mass: 25 g", "id: x, material: ABS, mass: 50 g"}},
      {"parts.x",
       {"id: x, die: {area: 10 mm2, node: 90 nm}", "id: x, die: {area: 20 mm2, node: 90 nm}"}},
      {"parts.x",
       {"id: x, pcb: {area: 8 cm2, layers: 4}", "id: x, pcb: {area: 16 cm2, layers: 4}"}},
      {"parts.x",
       {"id: x, component: resistor, count: 7", "id: x, component: resistor, count: 14"}},
      {"parts.x",
       {"id: x, battery: {mass: 6 g, chemistry: li-ion}",
        "id: x, battery: {mass: 12 g, chemistry: li-ion}"}},
      {"parts.x",
       {"id: x, battery: {energy: 1 Wh, chemistry: nmc}",
        "id: x, battery: {energy: 2 Wh, chemistry: nmc}"}},
      {"parts.x", {"id: x, cost: 0.7 USD", "id: x, cost: 1.4 USD"}},
      {"parts.x", {"id: x, footprint: 3 g", "id: x, footprint: 6 g"}}};
  for (const auto& [id, parts] : kLines) {
    EXPECT_DOUBLE_EQ(FootprintOf(with_part(parts.other)).line(id).amount,
                     2 * FootprintOf(with_part(parts.one)).line(id).amount)
        << parts.one;
  }
  const std::string part = "id: x, footprint: 1 kg";
  const std::pair<std::string, Pair> kServices[] = {
      {"use", {"", "  functional_unit: {service: 6 years}\n"}},
      {"transport.road",
       {"  transport: [{mode: road, distance: 300 km, mass: 1 kg}]\n",
        "  transport: [{mode: road, distance: 600 km, mass: 1 kg}]\n"}},
      {"packaging.cardboard",
       {"  packaging: [{material: cardboard, mass: 4 g}]\n",
        "  packaging: [{material: cardboard, mass: 8 g}]\n"}},
      {"use.maintenance",
       {"  maintenance: {visits: 2, distance: 20 km}\n",
        "  maintenance: {visits: 4, distance: 20 km}\n"}},
      {"cloud.network",
       {"  cloud: {data: 1 GB/year, factor: 0.4 kg/kWh}\n",
        "  cloud: {data: 2 GB/year, factor: 0.4 kg/kWh}\n"}},
      {"end_of_life", {"  end_of_life: {mass: 20 g}\n", "  end_of_life: {mass: 40 g}\n"}},
      {"assembly",
       {"  assembly: {energy: 1 Wh, intensity: 0.4 kg/kWh}\n",
        "  assembly: {energy: 2 Wh, intensity: 0.4 kg/kWh}\n"}}};
  for (const auto& [id, sheets] : kServices) {
    EXPECT_DOUBLE_EQ(FootprintOf(with_part(part, sheets.other)).line(id).amount,
                     2 * FootprintOf(with_part(part, sheets.one)).line(id).amount)
        << id;
  }
}

TEST(Properties, AnotherUnitChangesNoByte) {
  const Pair kParts[] = {
      {"id: x, die: {area: 10 mm2, node: 90 nm}", "id: x, die: {area: 0.1 cm2, node: 0.09 um}"},
      {"id: x, material: ABS, mass: 1000 g", "id: x, material: ABS, mass: 1 kg"},
      {"id: x, battery: {energy: 3.6 kJ, chemistry: nmc}",
       "id: x, battery: {energy: 1 Wh, chemistry: nmc}"},
      {"id: x, memory: {capacity: 3 GB, technology: ddr4_10nm}",
       "id: x, memory: {capacity: 24 Gb, technology: ddr4_10nm}"}};
  for (const auto& [one, other] : kParts) {
    EXPECT_EQ(FootprintOf(with_part(one)).ledger.total, FootprintOf(with_part(other)).ledger.total)
        << one;
  }
  const auto used = [](const std::string& life, const std::string& power,
                       const std::string& factor) {
    return FootprintOf("environment:\n  lifetime: " + life + "\n  power: {average: " + power +
                       "}\n  grid: {factor: " + factor + "}\n  parts: [{id: x, footprint: 1 kg}]\n")
        .ledger.total;
  };
  const double total = used("3 years", "1 mW", "0.709 kg/kWh");
  EXPECT_EQ(used("36 months", "1 mW", "0.709 kg/kWh"), total);
  EXPECT_EQ(used("26280 h", "1000 uW", "0.709 kg/kWh"), total);
  EXPECT_EQ(used("1095 d", "0.001 W", "709 g/kWh"), total);
}

TEST(Properties, ALineOfZeroChangesNoByte) {
  const auto device = [](const std::string& more) {
    return FootprintOf(with_part("id: case, material: ABS, mass: '25 g [20, 40]'}" + more +
                                 "\n    - {id: mcu, "
                                 "die: {area: '10 mm2 ± 20 %', node: 90 nm}"));
  };
  const FootprintOf one = device("");
  const FootprintOf other = device("\n    - {id: dot, footprint: 0 kg}");
  EXPECT_EQ(other.ledger.total, one.ledger.total);
  EXPECT_EQ(shown(spread_of(other.ledger)->total), shown(spread_of(one.ledger)->total));
  for (const Contribution& line : one.ledger.contributions) {
    EXPECT_EQ(shown(other.line(line.id).amount), shown(line.amount)) << line.id;
    EXPECT_EQ(other.line(line.id).formula, line.formula) << line.id;
  }
}

// The samples of what was there before stay what they were.
TEST(Properties, AnotherLineMovesNoOtherSample) {
  const FootprintOf one(device(false));
  const FootprintOf other(device(false) + "  installation: {visits: 1, distance: 20 km ± 50 %}\n");
  const auto found = spread_of(one.ledger).value().stages;
  const auto after = spread_of(other.ledger).value().stages;
  for (std::size_t stage = 0; stage < kStageCount; ++stage) {
    if (static_cast<Stage>(stage) == Stage::Installation) continue;
    EXPECT_EQ(shown(after[stage]), shown(found[stage])) << to_text(static_cast<Stage>(stage));
  }
  EXPECT_NE(shown(after[static_cast<std::size_t>(Stage::Installation)]),
            shown(found[static_cast<std::size_t>(Stage::Installation)]));
}

// Two packs of batteries share the factor: what is uncertain about it does not cancel between them
// as it would between two copies of it, whose deviation is that of one times the root of 2.
TEST(Properties, ASharedFactorRaisesTheVariance) {
  const auto deviation = [](const std::string& more) {
    const FootprintOf packs(with_part("id: a, battery: {mass: 1 kg, chemistry: li-ion}" + more));
    return spread_of(packs.ledger).value().total.deviation;
  };
  const double of_one = deviation("");
  EXPECT_GT(deviation("}\n    - {id: b, battery: {mass: 1 kg, chemistry: li-ion}"), 1.9 * of_one);
}

TEST(Properties, PercentilesAreOrdered) {
  const Spread spread = spread_of(FootprintOf(device(false)).ledger).value();
  EXPECT_LT(spread.total.p05, spread.total.p50);
  EXPECT_LT(spread.total.p50, spread.total.p95);
  for (const Statistics& stage : spread.stages) {
    EXPECT_LE(stage.p05, stage.p50);
    EXPECT_LE(stage.p50, stage.p95);
  }
}

TEST(Properties, SeedsAgreeWithinFourStandardErrors) {
  const FootprintOf sheet(device(false));
  const Spread spread = spread_of(sheet.ledger).value();
  Sampling sampling = sheet.ledger.sampling;
  for (std::uint64_t seed = 100; seed < 120; ++seed) {
    sampling.seed = seed;
    const Statistics total = statistics_of_total(sheet.ledger.inventory, sampling);
    EXPECT_NEAR(total.p05, spread.total.p05, 4 * spread.errors.p05) << seed;
    EXPECT_NEAR(total.p95, spread.total.p95, 4 * spread.errors.p95) << seed;
  }
}

template <class Key>
double sum_by(const Ledger& ledger, Key key) {
  std::map<decltype(key(ledger.contributions.front())), double> groups;
  for (const Contribution& line : ledger.contributions) groups[key(line)] += line.amount;
  double sum = 0;
  for (const auto& [name, amount] : groups) sum += amount;
  return sum;
}

TEST(Properties, ContributionsAddUpInEveryGrouping) {
  const Ledger ledger = FootprintOf(device(false)).ledger;
  const double tolerance = 1e-12 * ledger.total;
  EXPECT_NEAR(sum_by(ledger, [](const Contribution& line) { return line.id; }), ledger.total,
              tolerance);
  EXPECT_NEAR(sum_by(ledger, [](const Contribution& line) { return line.stage; }), ledger.total,
              tolerance);
  EXPECT_NEAR(sum_by(ledger, [](const Contribution& line) { return line.route; }), ledger.total,
              tolerance);
  EXPECT_NEAR(sum_by(ledger, [](const Contribution& line) { return line.tier; }), ledger.total,
              tolerance);
  EXPECT_NEAR(sum_by(ledger, [](const Contribution& line) { return line.source; }), ledger.total,
              tolerance);
  const Assessment found = assess(ledger.inventory, {.samples = 256, .seed = 1});
  EXPECT_NEAR(sum_of(found.stages), ledger.total, tolerance);
}

}  // namespace
}  // namespace mlsheet::footprint
