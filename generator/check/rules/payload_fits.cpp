#include <algorithm>
#include <array>
#include <cmath>

#include "check/look_up.h"
#include "check/rules/bits.h"
#include "check/rules/rule.h"
#include "check/rules/stated.h"
#include "check/rules/wording.h"

namespace mlsheet::check {
namespace {

using document::NodeId;

constexpr std::string_view kPayloads = "/hardware/interfaces/*/payload_size";
constexpr std::string_view kRates = "/hardware/interfaces/*/rate";
constexpr std::string_view kRanges = "/hardware/interfaces/*/range";
constexpr std::string_view kBuses = "/hardware/interfaces/*/bus";
constexpr std::string_view kNames = "/hardware/interfaces/*/name";
constexpr std::string_view kIds = "/hardware/interfaces/*/id";
constexpr std::string_view kVia = "/overview/contract/outputs/*/via";
constexpr std::string_view kOutputCounts = "/overview/contract/outputs/*/count";
constexpr std::string_view kUpdateRate = "/overview/contract/update_rate";
constexpr std::array kPaths = {kPayloads, kRates, kRanges,       kBuses,     kNames,
                               kIds,      kVia,   kOutputCounts, kUpdateRate};

constexpr double kRounding = 1.005;    // a rate printed with three digits
constexpr std::size_t kMostWays = 64;  // more outputs are no contract

std::optional<double> most(const Stated& stated) {
  const quantity::Quantity& quantity = *stated.quantity;
  if (quantity.form == quantity::Form::Exact) return quantity.si();
  return quantity.si_high();
}

std::string bits_text(double bits) { return text::format_fixed(bits, 0) + " bit"; }

// Bits for which a second is too short; nothing where the bus carries them, or may do so.
std::optional<double> excess(const Checking& checking, const Stated& payload,
                             const Stated& update) {
  const Stated bus = stated_beside(checking, payload.node, last_key(kRates));
  if (!bus || payload.quantity->form != quantity::Form::Exact) return std::nullopt;
  const auto capacity = most(bus);
  const double needed = payload.quantity->si() * update.quantity->si();
  if (!capacity || needed <= *capacity * kRounding) return std::nullopt;
  return needed;
}

void report_rate(Checking& checking, const Stated& payload, const Stated& update) {
  const Stated bus = stated_beside(checking, payload.node, last_key(kRates));
  const double needed = *excess(checking, payload, update);
  contradiction(checking, bus.span, diagnostic::PayloadTooLarge,
                "`" + payload.text + "` at `" + update.text + "`",
                text::format_fixed(needed, 0) + " bit/s", "the bus carries", bus.text)
      .label(payload.span, "each time")
      .label(update.span, "so often");
}

// The contract says by which interface an output comes.
bool is_named(const Checking& checking, const Stated& payload, const std::vector<Stated>& ways) {
  for (const std::string_view path : {kBuses, kNames, kIds}) {
    const Stated name = stated_beside(checking, payload.node, last_key(path));
    for (const Stated& way : ways) {
      if (name && mentions(way.text, name.text)) return true;
    }
  }
  return false;
}

// The rate is that of the outputs, which need one interface: the one they name, or any.
void examine_rates(Checking& checking, const std::vector<Stated>& payloads, const Stated& update) {
  const std::vector<Stated> ways = all_stated(checking, kVia);
  std::vector<const Stated*> named;
  for (const Stated& payload : payloads) {
    if (ways.size() > kMostWays) break;
    if (is_named(checking, payload, ways)) named.push_back(&payload);
  }
  if (named.empty()) {
    for (const Stated& payload : payloads) named.push_back(&payload);
  }
  for (const Stated* payload : named) {
    if (!excess(checking, *payload, update)) return;
  }
  for (const Stated* payload : named) report_rate(checking, *payload, update);
}

// Bits of one value of the range, as of `0..255`; nothing for other ranges.
std::optional<int> bits_of_range(const Stated& range) {
  if (!range || range.quantity->has_unit) return std::nullopt;
  const auto low = range.quantity->si_low();
  const auto high = range.quantity->si_high();
  if (!low || !high || *low != 0 || *high < 1 || *high != std::floor(*high)) return std::nullopt;
  if (*high > 4294967295.0) return std::nullopt;
  return bits_needed(static_cast<std::uint64_t>(*high));
}

bool holds(const Checking& checking, const Stated& payload, double values) {
  const auto bits = bits_of_range(stated_beside(checking, payload.node, last_key(kRanges)));
  return !bits || values * *bits <= payload.quantity->si();
}

// Several values in one output against the payloads: silent while one of them could hold them.
void examine_output(Checking& checking, const Stated& count, const std::vector<Stated>& payloads) {
  const double values = count.quantity->si();
  for (const Stated& payload : payloads) {
    if (holds(checking, payload, values)) return;
  }
  const Stated& payload = payloads.front();
  const Stated range = stated_beside(checking, payload.node, last_key(kRanges));
  contradiction(checking, count.span, diagnostic::PayloadTooLarge,
                "`" + count.text + "` values of `" + range.text + "`",
                bits_text(values * *bits_of_range(range)), "the payload is", payload.text)
      .label(payload.span, "the payload");
}

void examine(Checking& checking) {
  const std::vector<Stated> payloads = all_stated(checking, kPayloads);
  if (payloads.empty()) return;
  const Stated update = stated_at(checking, kUpdateRate);
  if (update) examine_rates(checking, payloads, update);
  for (const Stated& count : all_stated(checking, kOutputCounts)) {
    examine_output(checking, count, payloads);
  }
}

}  // namespace

extern const Rule kPayloadFits = {"bus-rate", examine, kPaths};

}  // namespace mlsheet::check
