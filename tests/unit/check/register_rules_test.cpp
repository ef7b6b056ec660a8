#include "check/rules/bits.h"
#include "check/rules/rule.h"
#include "unit/check/sheet.h"

namespace mlsheet::check {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

std::vector<std::string> registers(const std::string& rows) {
  return sheet("hardware:\n  registers:\n" + rows).found();
}

TEST(Bits, AreReadInTheUsualSpellings) {
  for (const char* text : {"7..4", "4..7", "7:4", "[7:4]"}) {
    ASSERT_TRUE(parse_bits(text).has_value()) << text;
    EXPECT_EQ(parse_bits(text)->low, 4) << text;
    EXPECT_EQ(parse_bits(text)->high, 7) << text;
  }
  EXPECT_EQ(parse_bits("3")->width(), 1);
  for (const char* text : {"", "a", "7..", "7..4..1", "-1", "[7:4", "99999"}) {
    EXPECT_FALSE(parse_bits(text).has_value()) << text;
  }
  EXPECT_EQ(bits_needed(0), 1);
  EXPECT_EQ(bits_needed(255), 8);
  EXPECT_EQ(bits_needed(256), 9);
}

TEST(Registers, SayWhichBitsTheirFieldsTake) {
  EXPECT_THAT(registers("    - {address: 1, width: 8, fields: [{bits: 7-4}, {bits: 5-0}]}\n"),
              ElementsAre("MS1011 5-0"));
  EXPECT_THAT(registers("    - {address: 1, width: 8, fields: [{bits: upper nibble}]}\n"),
              ElementsAre("MS1011 upper nibble"));
}

TEST(Registers, HaveAnAddressEach) {
  EXPECT_THAT(registers("    - {address: 0x01, name: A}\n    - {address: 0x02, name: B}\n"),
              IsEmpty());
  EXPECT_THAT(registers("    - {address: 0x10, name: A}\n    - {address: 16, name: B}\n"),
              ElementsAre("MS1011 16"));
  EXPECT_THAT(registers("    - {address: 0x10, access: r}\n    - {address: 0x10, access: w}\n"),
              IsEmpty());
}

TEST(Registers, OfTwoInterfacesHaveAddressesOfTheirOwn) {
  const std::string buses = "  interfaces: [{id: i2c, bus: i2c}, {id: spi, bus: spi}]\n";
  EXPECT_THAT(sheet("hardware:\n" + buses +
                    "  registers: [{address: 1, interface: i2c}, {address: 1, interface: spi}]\n")
                  .found(),
              IsEmpty());
  EXPECT_THAT(
      sheet("hardware:\n" + buses + "  registers: [{address: 1, interface: i2c}, {address: 0x1}]\n")
          .found(),
      ElementsAre("MS1011 0x1"));
}

TEST(Registers, OfBanksShareAddresses) {
  const std::string twice = "    - {address: 0x10, name: A}\n    - {address: 0x10, name: B}\n";
  EXPECT_THAT(registers(twice), ElementsAre("MS1011 0x10"));
  EXPECT_THAT(registers(twice + "    - {address: 0x7F, name: REG_BANK_SEL}\n"), IsEmpty());
  EXPECT_THAT(registers("    - {address: 1, name: BANK0.A}\n    - {address: 1, name: BANK1.A}\n"),
              IsEmpty());
  EXPECT_THAT(registers("    - {address: 1, name: A, description: 'Page 0: gain'}\n"
                        "    - {address: 1, name: B, description: 'Page 1: offset'}\n"),
              IsEmpty());
}

// A row of a map: address and width.
std::string wide(const std::string& address, const std::string& width,
                 const std::string& more = {}) {
  return "    - {address: " + address + ", width: " + width + more + "}\n";
}

TEST(Registers, ReachAsFarAsTheyAreWide) {
  const std::string counted = wide("0x01", "16") + wide("0x03", "8");
  EXPECT_THAT(registers(counted), IsEmpty());
  EXPECT_THAT(registers(counted + wide("0x10", "16") + wide("0x11", "8")),
              ElementsAre("MS1011 0x11"));
  EXPECT_THAT(registers(counted + wide("0x10", "12") + wide("0x12", "8")), IsEmpty());
  EXPECT_THAT(
      registers(counted + wide("0x10", "16", ", access: r") + wide("0x11", "8", ", access: w")),
      IsEmpty());
  EXPECT_THAT(registers(counted + wide("0x10", "16") + wide("0x11", "8") +
                        "    - {address: 0x7F, name: BANK}\n"),
              IsEmpty());
}

TEST(Registers, MayBeCountedInsteadOfBytes) {
  EXPECT_THAT(registers(wide("0x00", "16") + wide("0x01", "16") + wide("0x02", "8")), IsEmpty());
  EXPECT_THAT(registers(wide("0x10", "16") + wide("0x11", "8")), IsEmpty());
  // One gap among neighbours is chance.
  EXPECT_THAT(registers(wide("0", "16") + wide("1", "16") + wide("2", "16") + wide("4", "8")),
              IsEmpty());
}

TEST(Registers, SayWhichOneHasTheAddress) {
  const Sheet given =
      sheet("hardware: {registers: [{address: 0x10, name: A}, {address: 16, name: B}]}\n");
  EXPECT_EQ(given.only().message, "register map: address `16` is taken by register `A`");
  EXPECT_EQ(given.label_text(), "0x10");
}

TEST(Registers, KeepTheirFieldsApart) {
  EXPECT_THAT(registers("    - {address: 1, width: 8, fields: [{bits: 7..4}, {bits: 3..0}]}\n"),
              IsEmpty());
  EXPECT_THAT(registers("    - {address: 1, width: 8, fields: [{bits: 7..4}, {bits: 4..0}]}\n"),
              ElementsAre("MS1011 4..0"));
  EXPECT_THAT(registers("    - {address: 1, width: 8, fields: [{bits: 8..4}]}\n"),
              ElementsAre("MS1011 8..4"));
  EXPECT_THAT(registers("    - {address: 1, fields: [{bits: 8..4}]}\n"), IsEmpty());
}

TEST(Registers, HoldTheirValues) {
  EXPECT_THAT(registers("    - {address: 1, width: 8, reset: 0xFF}\n"), IsEmpty());
  EXPECT_THAT(registers("    - {address: 1, width: 8, reset: 0x100}\n"),
              ElementsAre("MS1011 0x100"));
  EXPECT_THAT(registers("    - {address: 1, fields: [{bits: 1..0, values: {0: Off, 3: On}}]}\n"),
              IsEmpty());
  EXPECT_THAT(registers("    - {address: 1, fields: [{bits: 1..0, values: {0: Off, 0x4: On}}]}\n"),
              ElementsAre("MS1011 0x4"));
}

constexpr const char* kSupply =
    "    - {number: 1, name: VIN, type: p}\n    - {number: 2, name: GND, type: g}\n";

std::vector<std::string> pins(const std::string& rows, const std::string& bus = "gpio") {
  return sheet("hardware:\n  interfaces: [{id: a, bus: " + bus + "}]\n  pinout:\n" + rows).found();
}

TEST(Pins, HaveNumbersOfTheirOwn) {
  EXPECT_THAT(pins(std::string(kSupply) + "    - {number: 3, name: A, type: io}\n"), IsEmpty());
  EXPECT_THAT(pins(std::string(kSupply) + "    - {number: 2, name: A, type: io}\n"),
              ElementsAre("MS1013 2"));
  EXPECT_THAT(pins("    - {connector: J1, number: 1, type: p}\n"
                   "    - {connector: J2, number: 1, type: g}\n"),
              IsEmpty());
}

TEST(Pins, IncludePowerAndGround) {
  EXPECT_THAT(pins("    - {number: 1, name: VIN, type: p}\n"), ElementsAre("MS1013 pinout"));
  EXPECT_THAT(pins("    - {number: 1, name: SDA, type: io}\n"),
              ElementsAre("MS1013 pinout", "MS1013 pinout"));
  EXPECT_THAT(pins("    - {number: 1, name: VIN}\n"), IsEmpty());  // of any type
}

TEST(Pins, ServeTheBuses) {
  const std::string both = std::string(kSupply) +
                           "    - {number: 3, name: I2C0_SDA, type: io}\n"
                           "    - {number: 4, name: SCL1, type: io}\n";
  EXPECT_THAT(pins(both, "i2c"), IsEmpty());
  EXPECT_THAT(pins(std::string(kSupply) + "    - {number: 3, name: TXD, type: o}\n", "uart"),
              ElementsAre("MS1013 uart"));
  EXPECT_THAT(pins(both, "uart"), IsEmpty());  // pins that may be named after the processor's
  EXPECT_THAT(pins(both, "ble"), IsEmpty());
  EXPECT_THAT(sheet("hardware:\n  interfaces: [{id: a, bus: i2c, connector: Qwiic}]\n"
                    "  pinout:\n    - {connector: J1, number: 1, name: VIN, type: p}\n"
                    "    - {connector: J1, number: 2, name: GND, type: g}\n")
                  .found(),
              IsEmpty());
}

TEST(Payload, IsCarriedByTheBus) {
  const std::string at = "overview: {contract: {update_rate: 30 Hz}}\n";
  EXPECT_THAT(sheet(at + "hardware: {interfaces: [{bus: i2c, rate: 100 kb/s, payload_size: 9216 "
                         "B}]}\n")
                  .found(),
              ElementsAre("MS1014 100 kb/s"));
  EXPECT_THAT(
      sheet(at + "hardware: {interfaces: [{bus: i2c, rate: <= 100 kb/s, payload_size: 1 B}]}\n")
          .found(),
      IsEmpty());
  EXPECT_THAT(
      sheet("hardware: {interfaces: [{bus: i2c, rate: 1 b/s, payload_size: 9 kB}]}\n").found(),
      IsEmpty());
}

TEST(Payload, HoldsTheValuesOfAnOutput) {
  const std::string two = "overview: {contract: {outputs: [{name: Scores, count: 2}]}}\n";
  const Sheet given =
      sheet(two + "hardware: {interfaces: [{bus: i2c, payload_size: 1 B, range: 0..255}]}\n");
  EXPECT_EQ(given.only().message,
            "payload too large: `2` values of `0..255` need 16 bit, but the payload is `1 B`");
  EXPECT_EQ(given.label_text(), "1 B");
  for (const char* interface :
       {"{bus: i2c, payload_size: 2 B, range: 0..255}", "{bus: i2c, payload_size: 1 B}",
        "{bus: i2c, payload_size: 1 B, range: 0..15}"}) {
    EXPECT_THAT(sheet(two + "hardware: {interfaces: [" + interface + "]}\n").found(), IsEmpty())
        << interface;
  }
}

}  // namespace
}  // namespace mlsheet::check
