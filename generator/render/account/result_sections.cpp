// What came out: the total, its stages and lines, and what weighs most.

#include <algorithm>
#include <utility>

#include "render/account/figures.h"
#include "render/account/sections.h"
#include "render/account/words.h"
#include "sheet/impact_numbers.h"

namespace mlsheet::account {
namespace {

using footprint::Contribution;
using footprint::Ledger;
using footprint::Statistics;

constexpr std::size_t kMostLargest = 5;

// `90 % of cases lie from 0.94 to 1.2, mean 1.1`
std::string interval_of(const Footprint& footprint) {
  const Statistics& total = footprint.spread->total;
  const Numbers numbers(footprint.ledger);
  return "90 % of cases lie from " + numbers.between(total.p05, total.p95) + ", their mean is " +
         numbers.plain(total.mean);
}

std::string total_of(const Footprint& footprint) {
  const Ledger& ledger = footprint.ledger;
  if (!ledger.complete) return "no total: " + why_no_total(footprint);
  return Numbers(ledger).with_unit(ledger.total);
}

// A reader who sees the total outside of its own interval is told how that can be.
void write_position(Page& page, const Footprint& footprint) {
  const Statistics& total = footprint.spread->total;
  const double value = footprint.ledger.total;
  if (value >= total.p05 && value <= total.p95) return;
  const bool is_below = value < total.p05;
  page.item("  ", std::string("The total itself lies ") + (is_below ? "below" : "above") +
                      ": inputs stand at the " + (is_below ? "low" : "high") +
                      " end of their ranges.");
}

void write_service(Page& page, const Footprint& footprint) {
  if (!footprint.ledger.service) return;
  const footprint::Service& service = *footprint.ledger.service;
  const Numbers numbers(footprint.ledger);
  page.item("  ", "For " + counted(service.years, "year", "years") + " of service by " +
                      counted(service.devices, "device", "devices") + ": " +
                      numbers.with_unit(service.per_year) + " per year" +
                      (service.per_million_inferences
                           ? ", " + numbers.with_unit(*service.per_million_inferences) +
                                 " per million inferences"
                           : std::string()) +
                      ".");
}

double most(const std::vector<sheet::StageSum>& sums) {
  double most = 0;
  for (const sheet::StageSum& sum : sums) most = std::max(most, sum.amount);
  return most;
}

// `     0.29   27.6 %  ██████▏  `
std::string head(const Page& page, const Ledger& ledger, double amount, double greatest) {
  const Numbers numbers(ledger);
  const std::string share = numbers.share(amount);
  return right(numbers.plain(amount), kAmountCells) + right(share, kShareCells) + "  " +
         page.bar(greatest > 0 ? amount / greatest : 0) + "  ";
}

std::string range_of(const Footprint& footprint, footprint::Stage stage) {
  const footprint::Spread* spread = footprint.spread ? &*footprint.spread : nullptr;
  const std::string range = sheet::ImpactNumbers(footprint.ledger).range(spread, stage);
  return range.empty() ? "" : " (" + range + ")";
}

std::string origin_of(const Contribution& line) {
  std::string origin(to_text(line.route));
  if (line.tier) origin += ", " + std::string(to_text(*line.tier));
  return origin;
}

}  // namespace

void write_total(Page& page, const Account& account) {
  const Footprint& footprint = account.footprint;
  page.heading("Carbon footprint of " + name_of(footprint) + " (" + footprint.file + ")");
  page.heading((account.settings.empty() ? "Total: " : "What-if total: ") + total_of(footprint));
  if (footprint.spread) {
    page.item("  ", interval_of(footprint) + ".");
    write_position(page, footprint);
  } else if (footprint.ledger.complete) {
    page.item("  ", why_no_interval(footprint.ledger) + ".");
  }
  write_service(page, footprint);
}

void write_settings(Page& page, const Account& account) {
  if (account.settings.empty()) return;
  page.heading("Set for this account");
  for (const Setting& setting : account.settings) {
    page.item("  - ", setting.path + ": " + setting.value);
  }
  if (!account.as_stated) return;
  const Footprint& stated = *account.as_stated;
  std::string words = "As the sheet states it: " + total_of(stated);
  if (stated.spread) words += "; " + interval_of(stated);
  page.item("  ", words + ".");
}

void write_stages(Page& page, const Footprint& footprint) {
  const std::vector<sheet::StageSum> sums = sheet::sums_by_stage(footprint.ledger);
  if (sums.empty()) return;
  page.heading("Stages, " + std::string(kUnit) +
               (footprint.spread ? " (in brackets where 90 % of cases lie)" : ""));
  for (const sheet::StageSum& sum : sums) {
    page.item(head(page, footprint.ledger, sum.amount, most(sums)),
              std::string(to_text(sum.stage)) + range_of(footprint, sum.stage));
  }
}

void write_lines(Page& page, const Footprint& footprint) {
  const Ledger& ledger = footprint.ledger;
  if (ledger.contributions.empty()) return;
  page.heading("Lines, " + std::string(kUnit) + " (in brackets route and data tier)");
  const double greatest = largest(ledger, 1).front()->amount;
  for (const Contribution& line : ledger.contributions) {
    page.item(head(page, ledger, line.amount, greatest), line.label + " (" + origin_of(line) + ")");
  }
}

void write_largest(Page& page, const Footprint& footprint) {
  const Ledger& ledger = footprint.ledger;
  if (!ledger.complete || ledger.contributions.empty()) return;
  const Numbers numbers(ledger);
  const Movers movers(footprint);
  page.heading("Largest contributors");
  for (const Contribution* line : largest(ledger, kMostLargest)) {
    std::string words = line->label;
    if (const footprint::LabelledSwing* swing = movers.of(*line)) {
      words += "; the total goes from " + numbers.moved(*swing) + " with " + swing->label;
    }
    page.item(right(numbers.plain(line->amount), kAmountCells) +
                  right(numbers.share(line->amount), kShareCells) + "  ",
              words);
  }
}

}  // namespace mlsheet::account
