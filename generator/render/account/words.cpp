#include "render/account/words.h"

#include <algorithm>

#include "sheet/impact_numbers.h"
#include "text/ascii.h"
#include "text/format.h"

namespace mlsheet::account {
namespace {

constexpr std::string_view kNative = "native";
constexpr std::string_view kPlainSigns = "-_./=,:@%+";

bool is_plain(std::string_view word) {
  for (const char c : word) {
    if (!text::is_letter_or_digit(c) && kPlainSigns.find(c) == kPlainSigns.npos) return false;
  }
  return !word.empty();
}

std::string quoted(std::string_view word) {
  std::string out = "'";
  for (const char c : word) out += c == '\'' ? std::string("'\\''") : std::string(1, c);
  return out + "'";
}

}  // namespace

std::string Numbers::plain(double amount) const {
  return sheet::ImpactNumbers(ledger_).kilograms(amount);
}

std::string Numbers::with_unit(double amount) const {
  return sheet::ImpactNumbers(ledger_).with_unit(amount);
}

std::string Numbers::between(double low, double high) const {
  return plain(low) + " to " + plain(high);
}

std::string Numbers::moved(const footprint::LabelledSwing& swing) const {
  const double low = std::min(swing.low, swing.high);
  const double high = std::max(swing.low, swing.high);
  const sheet::ImpactNumbers numbers(ledger_);
  return numbers.moved(low, high - low) + " to " + numbers.moved(high, high - low);
}

std::string Numbers::share(double amount) const {
  return sheet::ImpactNumbers(ledger_).share(amount);
}

std::string Numbers::signed_difference(double difference) const {
  const std::string number = plain(difference);
  if (number.starts_with('-')) return "−" + number.substr(1);
  return (difference > 0 ? "+" : "") + number;
}

std::string counted(double number, std::string_view one, std::string_view many) {
  return sheet::ImpactNumbers::count(number) + " " + std::string(number == 1 ? one : many);
}

std::string why_no_interval(const footprint::Ledger& ledger) {
  if (ledger.mode != kNative) {
    return "No interval: the method `" + ledger.mode + "` repeats published arithmetic";
  }
  return "No interval: every input is a single number";
}

std::string name_of(const Footprint& footprint) {
  return footprint.name.empty() ? "an unnamed sensor" : footprint.name;
}

std::string citation(const footprint::Ledger& ledger, const std::string& source) {
  const auto found = std::find(ledger.sources.begin(), ledger.sources.end(), source);
  if (found == ledger.sources.end()) return source;
  return "[" + std::to_string(found - ledger.sources.begin() + 1) + "]";
}

std::string shell_line(const std::vector<std::string>& words) {
  std::string line;
  for (const std::string& word : words) {
    line += (line.empty() ? "" : " ") + (is_plain(word) ? word : quoted(word));
  }
  return line;
}

std::string why_no_total(const Footprint& footprint) {
  const footprint::Ledger& ledger = footprint.ledger;
  if (ledger.complete) return {};
  if (ledger.mode.empty()) {
    return footprint.has_errors ? "the sheet has errors" : "the sheet has no section `environment`";
  }
  if (!ledger.missing.empty()) return "it lacks " + text::join_words(ledger.missing);
  if (ledger.contributions.empty()) return "nothing that could be counted is stated";
  return "the sheet does not state both what the device is made of and what it uses";
}

}  // namespace mlsheet::account
