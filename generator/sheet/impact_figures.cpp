#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

#include "figure/bar_chart.h"
#include "figure/stacked_bar.h"
#include "figure/tornado.h"
#include "sheet/cell.h"
#include "sheet/impact_numbers.h"
#include "sheet/impact_parts.h"

namespace mlsheet::sheet {
namespace {

using footprint::Contribution;
using footprint::Ledger;
using footprint::Stage;

// More bars would fill a page of their own; the table has every line.
constexpr std::size_t kMostBars = 16;
constexpr std::size_t kFewestMoved = 2;  // one bar compares nothing

constexpr std::string_view kNoValue = "–";
constexpr std::string_view kSpread =
    "The range is the spread between devices of one kind, not a confidence interval.";
constexpr std::string_view kCases = "90\u00A0% of cases";

// A stage looks the same in every datasheet; one that is akin to another is hatched in its colour.
struct Look {
  figure::Role role;
  figure::Texture texture;
};
constexpr std::array<Look, footprint::kStageCount> kLooks = {{
    {figure::Role::Series1, figure::Texture::Hatched},  // Raw
    {figure::Role::Series1, figure::Texture::Plain},    // Manufacturing
    {figure::Role::Series2, figure::Texture::Plain},    // Distribution
    {figure::Role::Series2, figure::Texture::Hatched},  // Installation
    {figure::Role::Series3, figure::Texture::Plain},    // Use
    {figure::Role::Series3, figure::Texture::Hatched},  // Cloud
    {figure::Role::Series4, figure::Texture::Plain},    // Training
    {figure::Role::Series4, figure::Texture::Hatched},  // EndOfLife
}};

// `Largest: Use, 1.9 kg CO₂e (80.1 %)`
std::string largest_text(const ImpactNumbers& numbers, const std::string& label, double amount) {
  const std::string share = numbers.share(amount);
  return "Largest: " + label + ", " + numbers.with_unit(amount) +
         (share.empty() ? "" : " (" + share + ')');
}

std::string stages_description(const Ledger& ledger, const std::vector<StageSum>& sums) {
  const StageSum& largest =
      *std::max_element(sums.begin(), sums.end(),
                        [](const StageSum& a, const StageSum& b) { return a.amount < b.amount; });
  return "One bar, cut into the stages of life in their order. " +
         largest_text(ImpactNumbers(ledger), std::string(to_text(largest.stage)), largest.amount) +
         '.';
}

Figure stages_figure(const Impact& impact, const std::vector<StageSum>& sums,
                     const typeset::Fonts& fonts) {
  const ImpactNumbers numbers(impact.ledger);
  figure::StackedBar chart{.id = "footprint-stages",
                           .name = "Carbon footprint by stage of life",
                           .description = stages_description(impact.ledger, sums),
                           .columns = {"Stage", std::string(kUnit), "Share"}};
  if (impact.spread) chart.columns.emplace_back(kCases);
  for (const StageSum& sum : sums) {
    const Look look = kLooks[static_cast<std::size_t>(sum.stage)];
    chart.parts.push_back({.label = std::string(to_text(sum.stage)),
                           .value = sum.amount,
                           .value_text = numbers.kilograms(sum.amount),
                           .share_text = numbers.share(sum.amount),
                           .range_text = numbers.range(impact.spread, sum.stage),
                           .role = look.role,
                           .texture = look.texture});
  }
  return {.scene = figure::draw(chart, fonts),
          .caption = chart.name + ", in " + std::string(kUnit) + '.'};
}

// The figure names the amounts; the table has how far they may lie off.
Table stages_table(const Impact& impact, const std::vector<StageSum>& sums) {
  const ImpactNumbers numbers(impact.ledger);
  Table table{.caption = "Stages of life",
              .columns = {{"Stage"},
                          {std::string(kUnit), Align::Figure},
                          {"Share", Align::Figure},
                          {std::string(kCases), Align::Figure},
                          {"Origin"}}};
  for (const StageSum& sum : sums) {
    table.rows.push_back({text_cell(to_text(sum.stage)), text_cell(numbers.kilograms(sum.amount)),
                          optional_cell(numbers.share(sum.amount)),
                          optional_cell(numbers.range(impact.spread, sum.stage)),
                          Cell{.badge = badge_of(sum.basis)}});
  }
  return table;
}

// The largest contributions, and one bar for all that would not fit.
std::vector<figure::Bar> bars_of(const Ledger& ledger) {
  const ImpactNumbers numbers(ledger);
  const std::vector<const Contribution*> sorted = largest_first(ledger);
  const std::size_t shown = sorted.size() > kMostBars ? kMostBars - 1 : sorted.size();
  std::vector<figure::Bar> bars;
  double others = 0;
  for (std::size_t i = 0; i < sorted.size(); ++i) {
    const Contribution& contribution = *sorted[i];
    if (i >= shown) {
      others += contribution.amount;
      continue;
    }
    const std::string range = numbers.range(contribution);
    bars.push_back({.label = contribution.label,
                    .value = contribution.amount,
                    .low = contribution.low,
                    .high = contribution.high,
                    .value_text = numbers.kilograms(contribution.amount),
                    .range_text = range.empty() ? std::string(kNoValue) : range});
  }
  if (shown < sorted.size()) {
    bars.push_back({.label = std::to_string(sorted.size() - shown) + " smaller ones",
                    .value = others,
                    .value_text = numbers.kilograms(others),
                    .range_text = std::string(kNoValue),
                    .role = figure::Role::Series4});
  }
  return bars;
}

// Parts and the other stages have no levels, and so no whiskers to explain.
bool has_ranges(const Ledger& ledger) {
  return std::any_of(ledger.contributions.begin(), ledger.contributions.end(),
                     [](const Contribution& line) { return line.low && line.high; });
}

std::string chart_name(const Ledger& ledger) {
  const bool has_parts =
      std::any_of(ledger.contributions.begin(), ledger.contributions.end(),
                  [](const Contribution& line) { return line.route == footprint::Route::Parts; });
  return std::string("Carbon footprint by ") + (has_parts ? "contribution" : "block");
}

Figure bar_figure(const Ledger& ledger, const typeset::Fonts& fonts) {
  const Contribution& largest = *largest_first(ledger).front();
  figure::BarChart chart{
      .id = "footprint-chart",
      .name = chart_name(ledger),
      .description = "Horizontal bars, one per contribution, largest first. " +
                     largest_text(ImpactNumbers(ledger), largest.label, largest.amount) + '.',
      .unit = std::string(kUnit),
      .columns = {"Contribution", std::string(kUnit), "Low to high"},
      .bars = bars_of(ledger)};
  std::string caption = chart.name + ", in " + std::string(kUnit) + '.';
  if (has_ranges(ledger)) {
    chart.description += " Lines across the bars show the spread between devices of one kind.";
    caption.append(" ").append(kSpread);
  }
  return {.scene = figure::draw(chart, fonts), .caption = std::move(caption)};
}

double width(const footprint::LabelledSwing& swing) { return std::abs(swing.high - swing.low); }

std::vector<footprint::LabelledSwing> moving(const footprint::Spread& spread) {
  std::vector<footprint::LabelledSwing> swings = spread.swings;
  std::erase_if(swings, [](const footprint::LabelledSwing& swing) { return width(swing) == 0; });
  return swings;
}

std::string rest_of(const ImpactNumbers& numbers,
                    const std::vector<footprint::LabelledSwing>& swings) {
  if (swings.size() <= figure::kMostMoved) return {};
  const std::size_t count = swings.size() - figure::kMostMoved;
  const std::string most = numbers.with_unit(width(swings[figure::kMostMoved]));
  return count == 1
             ? "One more input moves the total by " + most
             : std::to_string(count) + " more inputs move the total by at most " + most + " each";
}

std::string tornado_description(const Impact& impact, const figure::Moved& widest) {
  return "Bars to both sides of the total of " +
         ImpactNumbers(impact.ledger).with_unit(impact.ledger.total) +
         ", one row per input, widest first. Widest: " + widest.label + ", from " +
         widest.low_text + " to " + widest.high_text + ' ' + std::string(kUnit) + '.';
}

figure::Tornado tornado_of(const Impact& impact,
                           const std::vector<footprint::LabelledSwing>& swings) {
  const ImpactNumbers numbers(impact.ledger);
  figure::Tornado chart{
      .id = "footprint-tornado",
      .name = "What moves the total",
      .unit = std::string(kUnit),
      .centre = impact.ledger.total,
      .centre_text = numbers.with_unit(impact.ledger.total),
      .low_name = "input at its 5\u00A0% point",
      .high_name = "input at its 95\u00A0% point",
      .rest = rest_of(numbers, swings),
      .columns = {"Input", "Total at its 5\u00A0% point", "Total at its 95\u00A0% point"}};
  for (const footprint::LabelledSwing& swing : swings) {
    chart.inputs.push_back({.label = capitalised(swing.label),
                            .low = swing.low,
                            .high = swing.high,
                            .low_text = numbers.moved(swing.low, width(swing)),
                            .high_text = numbers.moved(swing.high, width(swing))});
  }
  chart.description = tornado_description(impact, chart.inputs.front());
  return chart;
}

}  // namespace

Blocks stage_blocks(const Impact& impact, const typeset::Fonts& fonts) {
  const std::vector<StageSum> sums = sums_by_stage(impact.ledger);
  const auto counted =
      std::count_if(sums.begin(), sums.end(), [](const StageSum& sum) { return sum.amount > 0; });
  Blocks blocks;
  if (counted > 1) blocks.push_back(stages_figure(impact, sums, fonts));
  if (impact.spread && !sums.empty()) blocks.push_back(stages_table(impact, sums));
  return blocks;
}

Blocks chart_blocks(const Impact& impact, const typeset::Fonts& fonts) {
  if (impact.ledger.contributions.empty()) return {};
  return {bar_figure(impact.ledger, fonts)};
}

Blocks tornado_blocks(const Impact& impact, const typeset::Fonts& fonts) {
  if (!impact.spread) return {};
  const std::vector<footprint::LabelledSwing> swings = moving(*impact.spread);
  if (swings.size() < kFewestMoved) return {};
  const figure::Tornado chart = tornado_of(impact, swings);
  return {
      Heading{.level = 3, .id = "footprint-sensitivity", .text = chart.name},
      Figure{.scene = figure::draw(chart, fonts),
             .caption = "The total when one input alone stands at its 5\u00A0% or its 95\u00A0% "
                        "point, in " +
                        std::string(kUnit) + ". Widest first."}};
}

}  // namespace mlsheet::sheet
