// Rules on energy, batteries, heat and the parts that stand it.

#include "unit/check/rule_case.h"

namespace mlsheet::check {
namespace {

using testing::HasSubstr;

class PowerRule : public testing::TestWithParam<RuleCase> {};

TEST_P(PowerRule, FindsExactlyThis) {
  EXPECT_EQ(sheet(GetParam().sections).found(), GetParam().found) << GetParam().sections;
}

RuleCase energy(const std::string& power, const std::string& more, std::vector<std::string> found) {
  return {"performance:\n  power: {energy_per_inference: 26 mJ" +
              (power.empty() ? "" : ", " + power) + "}\n  " + more + "\n",
          std::move(found)};
}

INSTANTIATE_TEST_SUITE_P(
    EnergyIsProduct, PowerRule,
    testing::Values(
        energy("peak: 180 mW", "latency: {inference: 200 ms}", {}),
        energy("peak: 50 mW", "latency: {inference: 200 ms}", {"MS1088 26 mJ"}),
        // The active power is a mean, which one inference may exceed.
        energy("active: 100 mW", "latency: {inference: 200 ms}", {}),
        energy("active: 50 mW", "latency: {inference: 200 ms}", {"MS1088 26 mJ"}),
        energy("active: 50 mW, peak: 140 mW", "latency: {inference: 200 ms}", {}),
        energy("peak: 50 mW", "throughput: {rate: 5 Hz}", {"MS1088 26 mJ"}),
        energy("peak: 50 mW", "throughput: {rate: 1 Hz}", {}),
        energy("peak: 50 mW", "latency: {inference: 600 ms}\n  throughput: {rate: 10 Hz}",
               {"MS1056 10 Hz"}),
        // The energy may be that of a whole window.
        energy("peak: 50 mW", "latency: {inference: 30 ms, p50: 1 s}", {}),
        energy("peak: 50 mW", "latency: {inference: 30 ms, p50: 100 ms}", {"MS1088 26 mJ"}),
        // What is drawn anyway may have been left out.
        energy("idle: 400 mW", "latency: {inference: 200 ms}", {}),
        energy("peak: not_disclosed", "latency: {inference: 200 ms}", {}),
        energy("peak: 50 mW", "latency: {inference: '<= 200 ms'}", {"MS1088 26 mJ"}),
        energy("peak: 50 mW", "latency: {inference: '>= 200 ms'}", {}), energy("", "x-a: 1", {})));

RuleCase battery(const std::string& battery, const std::string& power,
                 std::vector<std::string> found) {
  return {
      "hardware: {power: {battery: {" + battery + "}}}\nenvironment: {power: {" + power + "}}\n",
      std::move(found)};
}

const std::string kCell = "capacity: 1200 mAh, voltage: 3.7 V, life: ";

INSTANTIATE_TEST_SUITE_P(
    BatteryLasts, PowerRule,
    testing::Values(battery(kCell + "1 year", "average: 132 mW", {"MS1091 1 year"}),
                    battery(kCell + "30 h", "average: 132 mW", {}),
                    battery(kCell + "39 h", "average: 132 mW", {}),
                    battery(kCell + "48 h", "average: 132 mW", {"MS1091 48 h"}),
                    battery(kCell + "48 h", "average: 132 mW, supply: {kind: harvested}", {}),
                    battery(kCell + "48 h", "average: 132 mW, supply: {kind: host}", {}),
                    battery(kCell + "48 h",
                            "average: 132 mW, supply: {kind: rechargeable, efficiency: 60 %}", {}),
                    battery("capacity: 1200 mAh, life: 1 year", "average: 132 mW", {}),
                    RuleCase{"hardware: {power: {battery: {" + kCell +
                                 "5 years}}}\nperformance: {power: {idle: 1 mW}}\n",
                             {"MS1091 5 years"}}));

TEST(BatteryLasts, SaysHowLongItWould) {
  EXPECT_THAT(sheet(battery(kCell + "1 year", "average: 132 mW", {}).sections).only().message,
              HasSubstr("lasts 33.6 h at"));
  EXPECT_THAT(sheet(battery(kCell + "5 years", "average: 1 mW", {}).sections).only().message,
              HasSubstr("lasts 185 days at"));
}

RuleCase end_of_life(const std::string& text, std::vector<std::string> found,
                     const std::string& chemistry = "Li-ion") {
  return {"hardware: {power: {battery: {chemistry: " + chemistry +
              "}}}\nenvironment: {end_of_life: {disassembly: '" + text + "'}}\n",
          std::move(found)};
}

INSTANTIATE_TEST_SUITE_P(
    BatteriesAtTheEnd, PowerRule,
    testing::Values(end_of_life("Take the battery out", {}),
                    end_of_life("Two screws, no battery", {"MS1087 'Two screws, no battery'"}),
                    end_of_life("No batteries in household waste", {}),
                    end_of_life("Two screws", {"MS1087 end_of_life"}),
                    end_of_life("Two screws, no battery", {}, "not_disclosed"),
                    RuleCase{"hardware: {power: {battery: {chemistry: Li-ion}}}\n"
                             "environment: {end_of_life: {method: cut_off}}\n",
                             {}},
                    RuleCase{
                        "hardware: {power: {battery: {chemistry: Li-ion}}}\n"
                        "environment: {end_of_life: {disassembly: Two screws}}\n"
                        "maintenance: {instructions: {decommissioning: Remove the cell first.}}\n",
                        {}}));

RuleCase thermal(const std::string& junction, const std::string& power,
                 std::vector<std::string> found) {
  return {"hardware: {thermal: {operating: -20..85 degC, junction: '" + junction +
              "', resistance: 60 K/W}}\nperformance: {power: {active: " + power + "}}\n",
          std::move(found)};
}

INSTANTIATE_TEST_SUITE_P(Junctions, PowerRule,
                         testing::Values(thermal("<= 125 degC", "400 mW", {}),
                                         thermal("<= 105 degC", "400 mW", {"MS1092 -20..85 degC"}),
                                         thermal("105 degC", "400 mW", {"MS1092 -20..85 degC"}),
                                         thermal("105 degC", "300 mW", {}),
                                         thermal("105 degC", "not_disclosed", {})));

RuleCase parts(const std::string& temperatures, std::vector<std::string> found) {
  return {"hardware:\n  thermal: {operating: -20..85 degC}\n  bom: [" + temperatures + "]\n",
          std::move(found)};
}

INSTANTIATE_TEST_SUITE_P(
    PartLimits, PowerRule,
    testing::Values(
        parts("{id: a, temperature: -40..85 degC}", {}), parts("{id: a}", {}),
        parts("{id: a, temperature: -40..70 degC}", {"MS1009 -20..85 degC"}),
        parts("{id: a, temperature: not_disclosed}", {}),
        RuleCase{"overview: {envelope: {temperature: {supported: 0..60 degC}}}\n"
                 "hardware: {bom: [{id: a, description: Camera, temperature: 0..50 degC}]}\n",
                 {"MS1009 0..60 degC"}}));

TEST(PartLimits, NameThePart) {
  EXPECT_THAT(
      sheet(parts("{id: a, part: HM01B0, temperature: 0..70 degC}", {}).sections).only().message,
      HasSubstr("below and above the range of `HM01B0`, `0..70 degC`"));
}

}  // namespace
}  // namespace mlsheet::check
