#include <algorithm>
#include <array>
#include <map>
#include <span>

#include "check/look_up.h"
#include "check/rules/rule.h"
#include "check/rules/stated.h"
#include "check/rules/wording.h"

namespace mlsheet::check {
namespace {

using document::NodeId;

constexpr std::string_view kPins = "/hardware/pinout";
constexpr std::string_view kNumbers = "/hardware/pinout/*/number";
constexpr std::string_view kConnectors = "/hardware/pinout/*/connector";
constexpr std::string_view kNames = "/hardware/pinout/*/name";
constexpr std::string_view kTypes = "/hardware/pinout/*/type";
constexpr std::string_view kPower = "/hardware/power";
constexpr std::string_view kBuses = "/hardware/interfaces/*/bus";
constexpr std::string_view kBusConnectors = "/hardware/interfaces/*/connector";
constexpr std::string_view kBusModes = "/hardware/interfaces/*/mode";
constexpr std::array kPaths = {kPins,  kNumbers, kConnectors,    kNames,   kTypes,
                               kPower, kBuses,   kBusConnectors, kBusModes};

// A line that a bus needs, and the names under which pinouts list it.
struct Line {
  std::string_view bus;
  std::array<std::string_view, 6> names;
};
constexpr std::array kLines = {Line{"i2c", {"SDA"}},
                               Line{"i2c", {"SCL"}},
                               Line{"spi", {"MOSI", "COPI", "SDI", "SDO", "SIO0", "SDIO"}},
                               Line{"spi", {"MISO", "CIPO", "SDO", "SDI", "SIO1", "SDIO"}},
                               Line{"spi", {"SCLK", "SCK", "CLK"}},
                               Line{"uart", {"TX", "TXD"}},
                               Line{"uart", {"RX", "RXD"}},
                               Line{"swd", {"SWDIO"}},
                               Line{"swd", {"SWCLK", "SWDCLK"}},
                               Line{"jtag", {"TCK"}},
                               Line{"jtag", {"TMS"}},
                               Line{"jtag", {"TDI"}},
                               Line{"jtag", {"TDO"}},
                               Line{"can", {"CANH", "CAN_H", "CAN_TX", "CANTX", "TXCAN"}},
                               Line{"can", {"CANL", "CAN_L", "CAN_RX", "CANRX", "RXCAN"}}};

void examine_numbers(Checking& checking) {
  std::map<std::pair<std::string, std::string>, source::Span> first;
  for (const Stated& number : all_stated(checking, kNumbers)) {
    const std::string connector = stated_beside(checking, number.node, last_key(kConnectors)).text;
    const auto [known, is_new] = first.emplace(std::pair{connector, number.text}, number.span);
    if (is_new) continue;
    const std::string where = connector.empty() ? "" : " of `" + connector + "`";
    contradiction(checking, number.span, diagnostic::Pinout, "`" + number.text + "`" + where,
                  "stands twice")
        .label(known->second, "first listed here");
  }
}

// Names are compared without case and without the number of the bus: `I2C0_SDA`, `sda1`.
bool is_pin_for(std::string_view pin, const Line& line) {
  for (std::string word : words_of(pin)) {
    while (!word.empty() && word.back() >= '0' && word.back() <= '9') word.pop_back();
    for (const std::string_view name : line.names) {
      if (!name.empty() && equal_words(word, name)) return true;
    }
  }
  return std::any_of(line.names.begin(), line.names.end(),
                     [pin](std::string_view name) { return !name.empty() && mentions(pin, name); });
}

// The names of the pins on the connector of a bus; of all pins when the pins name no connectors.
// Nothing when the bus is on a connector that the pinout does not list.
std::vector<Stated> pins_for(const Checking& checking, const Stated& bus) {
  const std::string connector = stated_beside(checking, bus.node, last_key(kBusConnectors)).text;
  const bool by_connector = !all_stated(checking, kConnectors).empty();
  std::vector<Stated> pins;
  for (Stated& name : all_stated(checking, kNames)) {
    const std::string own = stated_beside(checking, name.node, last_key(kConnectors)).text;
    const bool elsewhere = by_connector && !connector.empty() && !mentions(connector, own);
    if (!elsewhere) pins.push_back(std::move(name));
  }
  return pins;
}

// A pinout that names pins by function lists some line of the bus; another cannot be judged. A mode
// may do without a line, as one that only sends.
void examine_bus(Checking& checking, const Stated& bus, NodeId pinout) {
  if (stated_beside(checking, bus.node, last_key(kBusModes))) return;
  const std::vector<Stated> pins = pins_for(checking, bus);
  std::vector<const Line*> missing;
  std::size_t needed = 0;
  for (const Line& line : kLines) {
    if (line.bus != bus.text) continue;
    ++needed;
    const bool listed = std::any_of(pins.begin(), pins.end(), [&line](const Stated& pin) {
      return is_pin_for(pin.text, line);
    });
    if (!listed) missing.push_back(&line);
  }
  if (missing.size() == needed) return;
  for (const Line* line : missing) {
    contradiction(checking, bus.span, diagnostic::Pinout, "`" + std::string(line->names[0]) + "`",
                  "is missing, and bus `" + bus.text + "` needs it")
        .label(key_or_value(checking.document, pinout), "the pins are listed here");
  }
}

void examine_type(Checking& checking, NodeId pinout, std::string_view type, std::string_view name) {
  const std::vector<Stated> types = all_stated(checking, kTypes);
  // Pins without a type may be anything.
  if (types.size() < checking.document.child_count(pinout)) return;
  const bool listed = std::any_of(types.begin(), types.end(),
                                  [type](const Stated& one) { return one.text == type; });
  if (listed) return;
  auto entry = contradiction(checking, key_or_value(checking.document, pinout), diagnostic::Pinout,
                             name, "is missing");
  const NodeId power = node_at(checking, kPower);
  if (is_good(checking, power)) {
    entry.label(key_or_value(checking.document, power), "the supply is stated here");
  }
}

void examine(Checking& checking) {
  const NodeId pinout = node_at(checking, kPins);
  if (!is_good(checking, pinout)) return;
  examine_numbers(checking);
  examine_type(checking, pinout, "p", "for power");
  examine_type(checking, pinout, "g", "for ground");
  for (const Stated& bus : all_stated(checking, kBuses)) examine_bus(checking, bus, pinout);
}

}  // namespace

extern const Rule kPinout = {"pin-unique", examine, kPaths};

}  // namespace mlsheet::check
