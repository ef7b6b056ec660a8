#include <array>

#include "check/look_up.h"
#include "check/rules/reach.h"
#include "check/rules/rule.h"
#include "check/rules/stated.h"
#include "text/decimal.h"

namespace mlsheet::check {
namespace {

constexpr std::string_view kCapacity = "/hardware/power/battery/capacity";
constexpr std::string_view kVoltage = "/hardware/power/battery/voltage";
constexpr std::string_view kLife = "/hardware/power/battery/life";
constexpr std::string_view kAverage = "/environment/power/average";
constexpr std::string_view kIdle = "/performance/power/idle";
constexpr std::string_view kSupply = "/environment/power/supply/kind";
constexpr std::string_view kEfficiency = "/environment/power/supply/efficiency";
constexpr std::array kPaths = {kCapacity, kVoltage, kLife, kAverage, kIdle, kSupply, kEfficiency};

// A cell may hold more than its nominal capacity.
constexpr double kReserve = 1.2;

constexpr double kHour = 3600;
constexpr double kDay = 24 * kHour;
constexpr double kYear = 365.25 * kDay;

// `33.6 h`, `28.1 days`, `2.4 years`.
std::string duration(double seconds) {
  if (seconds < 2 * kDay) return text::format_significant(seconds / kHour, 3) + " h";
  if (seconds < 2 * kYear) return text::format_significant(seconds / kDay, 3) + " days";
  return text::format_significant(seconds / kYear, 3) + " years";
}

// The average of the use stage, else the least that is ever drawn.
Stated power_in(const Checking& checking) {
  Stated average = stated_at(checking, kAverage);
  return average ? std::move(average) : stated_at(checking, kIdle);
}

// Something else feeds the sensor as well.
bool has_other_source(const Checking& checking) {
  const std::string kind = stated_at(checking, kSupply).text;
  return kind == "mains" || kind == "harvested" || kind == "host";
}

void examine(Checking& checking) {
  const Stated life = stated_at(checking, kLife);
  const Stated capacity = stated_at(checking, kCapacity);
  const Stated voltage = stated_at(checking, kVoltage);
  const Stated power = power_in(checking);
  if (!life || !capacity || !voltage || !power || has_other_source(checking)) return;
  // Of the average a part may be lost in the supply.
  const Stated efficiency = stated_at(checking, kEfficiency);
  const double used = efficiency ? reach_of(*efficiency.quantity).low : 1;
  const double watts = reach_of(*power.quantity).low * used;
  const double joules = reach_of(*capacity.quantity).high * reach_of(*voltage.quantity).high;
  if (!(watts > 0) || reach_of(*life.quantity).low <= kReserve * joules / watts) return;
  const double lasts =
      capacity.quantity->si() * voltage.quantity->si() / (power.quantity->si() * used);
  contradiction(checking, life.span, diagnostic::BatteryTooSmall, capacity.text, duration(lasts),
                power.text, life.text)
      .label(capacity.span, "the capacity")
      .label(power.span, "the power");
}

}  // namespace

extern const Rule kBatteryLasts = {"battery", examine, kPaths};

}  // namespace mlsheet::check
